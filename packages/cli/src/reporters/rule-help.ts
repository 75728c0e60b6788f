import { type ExplainedFinding, explainedFindings, type Rule, rules } from '@goldenthread/rules';

/** What explains a code, as `goldenthread explain` does, in the forms that reports take. */
export interface RuleHelp {
  /** What a good plan fulfils, or what is wrong: a sentence. */
  readonly title: string;
  readonly why: string | undefined;
  readonly text: string;
  readonly markdown: string;
}

/** A part of an explanation: words, or lines of a plan. */
interface Section {
  readonly heading: string;
  readonly words?: string;
  readonly lines?: string;
}

/** The help for a code; `undefined` for one that nothing explains. */
export function helpFor(code: string): RuleHelp | undefined {
  const rule = rules.find((each) => each.code === code);
  if (rule !== undefined) return helpOf(rule.title, rule.why, sectionsOf(rule));
  const finding = explainedFindings.find((each) => each.code === code);
  return finding && helpOf(finding.title, finding.why, sectionsOfFinding(finding));
}

function sectionsOf({ code, why, source, wrong, right, fix, ignoreWhen }: Rule): readonly Section[] {
  return [
    { heading: 'Why it matters', words: why },
    { heading: 'Where it comes from', words: source },
    { heading: 'Wrong', lines: wrong.text },
    { heading: 'Right', lines: right },
    { heading: 'What to do', words: fix },
    {
      heading: 'To leave it as it is',
      words: `${ignoreWhen ?? 'The partners agree on it, and readers of the plan can see why.'} Write above the line, or above the item:`,
      lines: `# ignore ${code}: who agreed, when, and why`,
    },
  ];
}

function sectionsOfFinding({ why, whatToDo, files }: ExplainedFinding): readonly Section[] {
  const [example] = Object.values(files);
  return [
    ...(why === undefined ? [] : [{ heading: 'Why it matters', words: why }]),
    ...(example === undefined ? [] : [{ heading: 'Wrong', lines: example }]),
    ...(whatToDo === undefined ? [] : [{ heading: 'What to do', words: whatToDo }]),
  ];
}

function helpOf(title: string, why: string | undefined, sections: readonly Section[]): RuleHelp {
  return {
    title: sentence(title),
    why,
    text: [sentence(title), ...sections.map(inText)].join('\n\n'),
    markdown: [`**${sentence(title)}**`, ...sections.map(inMarkdown)].join('\n\n'),
  };
}

function inText({ heading, words, lines }: Section): string {
  const parts = [words && sentence(words), lines?.trimEnd().replace(/^(?=.)/gm, '  ')];
  return [`${heading}:`, ...parts.filter((part) => part !== undefined)].join('\n');
}

/** Our own words are Markdown already: names of the language stand in backticks. */
function inMarkdown({ heading, words, lines }: Section): string {
  const parts = [words && sentence(words), lines && `\`\`\`text\n${lines.trimEnd()}\n\`\`\``];
  return [`### ${heading}`, ...parts.filter((part) => part !== undefined)].join('\n\n');
}

function sentence(text: string): string {
  return /[.?:]$/.test(text) ? text : `${text}.`;
}
