import { type Finding, fileName, inWords, itemKinds, kindDefinition, type Severity } from '@goldenthread/language';
import type { ChecklistPoint, IgnoredFinding, StrategyReport } from '@goldenthread/rules';
import { type AnyFact, allFacts, type Item, type Strategy } from '@goldenthread/strategy';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { anchorOf, factContent, when } from './fact-content.ts';
import { plainPageStyle } from './style.ts';

/** What can be said beside the strategies: files that could not be read. */
export interface PageProblem {
  readonly message: string;
}

/** What a page shows beside the report. */
export interface BesideReport {
  readonly problems?: readonly PageProblem[];
  /** What is wrong with the settings file by which the plan was judged. */
  readonly settingsFindings?: readonly Finding[];
}

/**
 * A whole HTML page without scripts that loads nothing: what the plan says, which points of the checklist it meets and
 * what was found. The text of a plan is only ever text on it.
 */
export function renderPlainPage(
  report: StrategyReport,
  { problems = [], settingsFindings = [] }: BesideReport = {},
): string {
  const { strategy: plan } = report;
  return renderDocument(plan.title, [
    h('h1', plan.title),
    h('p', subtitle(plan)),
    ...problemList(problems),
    ...checklist(report.checklist),
    ...findings([...report.findings, ...settingsFindings], plan),
    ...(plan.status === 'draft' ? leftAsItIs(report.ignored, plan) : []),
    ...items(plan),
  ]);
}

/** A page that leads to others. */
export function renderListPage(
  title: string,
  links: readonly { readonly href: string; readonly title: string }[],
  problems: readonly PageProblem[] = [],
): string {
  return renderDocument(title, [
    h('h1', title),
    ...problemList(problems),
    h(
      'ul',
      links.map((link) => h('li', h('a', { href: link.href }, link.title))),
    ),
  ]);
}

function renderDocument(title: string, content: readonly ElementContent[]): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('style', plainPageStyle),
  ]);
  const page = h('html', { lang: 'en-GB' }, [head, h('body', h('main', [...content]))]);
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, page] });
}

function problemList(problems: readonly PageProblem[]): readonly Element[] {
  if (problems.length === 0) return [];
  return [
    h('section.problem', { role: 'alert' }, [
      h('h2', 'What could not be read'),
      h(
        'ul',
        problems.map(({ message }) => h('li', message)),
      ),
    ]),
  ];
}

function subtitle(plan: Strategy): string {
  const header = plan.ofKind('strategy')[0];
  const period = header?.facts.period?.[0];
  return [
    header?.facts.partnership?.[0]?.text,
    period && `${when(period.start)} to ${when(period.end)}`,
    plan.type === 'strategy' ? `Status: ${plan.status}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function checklist(points: readonly ChecklistPoint[]): readonly Element[] {
  if (points.length === 0) return [];
  const met = points.filter((point) => point.isMet).length;
  return [
    h('section', [
      h('h2', 'Partnership checklist'),
      h('p', `${met} of ${points.length} points met.`),
      h(
        'ol',
        points.map((point) =>
          h('li', { value: point.point }, [h('strong', point.isMet ? 'Met' : 'Missing'), `: ${point.title}`]),
        ),
      ),
    ]),
  ];
}

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};

function findings(found: readonly Finding[], plan: Strategy): readonly Element[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of found) {
    const same = byFile.get(finding.place.uri);
    if (same) same.push(finding);
    else byFile.set(finding.place.uri, [finding]);
  }
  if (found.length === 0) return [h('section', [h('h2', 'Findings'), h('p', 'Nothing was found.')])];
  return [
    h('section', [
      h('h2', `Findings (${found.length})`),
      ...[...byFile].flatMap(([uri, all]) => [h('h3', shortName(uri, plan)), h('ul', all.map(findingLine))]),
    ]),
  ];
}

/** What the partners have agreed to leave, with their reasons: for readers of a draft. */
function leftAsItIs(ignored: readonly IgnoredFinding[], plan: Strategy): readonly Element[] {
  if (ignored.length === 0) return [];
  return [
    h('section', [
      h('h2', `Left as it is, on the record (${ignored.length})`),
      h(
        'ul',
        ignored.map(({ finding, reason, until }) =>
          h('li', [
            h('span.place', `${shortName(finding.place.uri, plan)}, line ${finding.place.range.start.line + 1}`),
            `: ${finding.message} `,
            h('code', finding.code),
            h('p', `${reason}${until === undefined ? '' : ` (until ${inWords(until)})`}`),
          ]),
        ),
      ),
    ]),
  ];
}

function findingLine({ severity, message, code, place }: Finding): Element {
  const { line, character } = place.range.start;
  return h('li', [
    h('strong', severityWords[severity]),
    ' ',
    h('span.place', `line ${line + 1}, column ${character + 1}`),
    `: ${message} `,
    h('code', code),
  ]);
}

/** The file's path from the folder of the strategy. */
function shortName(uri: string, plan: Strategy): string {
  if (!uri.startsWith(plan.folder)) return fileName(uri);
  try {
    return decodeURIComponent(uri.slice(plan.folder.length));
  } catch {
    return fileName(uri);
  }
}

function items(plan: Strategy): readonly Element[] {
  return itemKinds.flatMap((kind) => {
    const ofKind = kind === 'part' ? [] : plan.ofKind(kind);
    if (ofKind.length === 0) return [];
    const { plural } = kindDefinition(kind);
    return [h('section', [h('h2', capital(plural)), ...ofKind.map((item) => itemBlock(item, plan))])];
  });
}

function itemBlock(item: Item, plan: Strategy): Element {
  const facts = [
    ...allFacts(item)
      .filter((fact) => fact.word !== 'note' || plan.status === 'draft')
      .map((fact) => factLine(fact.word, fact, plan)),
    ...item.defaults.map(({ kind, fact }) => factLine(`every ${kindDefinition(kind).word}: ${fact.word}`, fact, plan)),
  ];
  return h('article', { id: anchorOf(item) }, [
    h('h3', heading(item)),
    ...(item.statement === undefined ? [] : [h('p', item.statement)]),
    ...(facts.length === 0 ? [] : [h('dl', facts.flat())]),
  ]);
}

function heading(item: Item): string {
  const { word } = kindDefinition(item.kind);
  if (item.name !== undefined) return item.name;
  const about = [item.about?.name ?? item.stage, item.at && `at ${when(item.at)}`].filter((part) => part !== undefined);
  return capital([word, ...about].join(' '));
}

function factLine(term: string, fact: AnyFact, plan: Strategy): readonly Element[] {
  return [h('dt', capital(term)), h('dd', [...factContent(fact, plan)])];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
