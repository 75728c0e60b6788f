import { type ExplainedFinding, explainedFindings, type Rule, rules } from '@goldenthread/rules';

/** Addresses of the pages about findings: read-only, in no folder, served by the server itself. */
export const pageScheme = 'goldenthread-finding';

const pages: ReadonlyMap<string, () => string> = new Map([
  ...explainedFindings.map((finding) => [finding.code, () => findingPage(finding)] as const),
  ...rules.map((rule) => [rule.code, () => rulePage(rule)] as const),
]);

/** Where the page about a finding is; `undefined` for one that has none. */
export function pageAddress(code: string): string | undefined {
  return pages.has(code) ? `${pageScheme}:/${code}.md` : undefined;
}

/** The page at an address, as Markdown. */
export function pageAt(address: string): string | undefined {
  const code = /^[^:]*:\/*(.*)\.md$/.exec(address)?.[1] ?? '';
  return pages.get(code)?.();
}

function rulePage(rule: Rule): string {
  const { code, title, why, source, fix, ignoreWhen, wrong, right } = rule;
  return [
    `# ${title}`,
    `\`${code}\``,
    why,
    `${source}.`,
    '## What to do',
    fix,
    '## Wrong',
    plan(wrong.text),
    '## Right',
    plan(right),
    '## To leave it as it is',
    ignoreWhen ?? '',
    'Say so above the item or the fact, with the reason:',
    plan(`# ignore ${code}: agreed by the board on 3 March 2026, see minute 14`),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function findingPage({ code, title, why, whatToDo, files }: ExplainedFinding): string {
  const [example = ''] = Object.values(files);
  return [
    `# ${title}`,
    `\`${code}\``,
    ...(why === undefined ? [] : [why]),
    ...(whatToDo === undefined ? [] : ['## What to do', whatToDo]),
    '## Where it occurs',
    `${plan(example)}\n`,
  ].join('\n\n');
}

function plan(text: string): string {
  return `\`\`\`cjoip\n${text.trimEnd()}\n\`\`\``;
}
