import { either, nearest } from '@goldenthread/language';
import {
  drawn,
  type ExplainedFinding,
  exampleFindings,
  explainedFindings,
  type OptionValue,
  paragraph,
  type Rule,
  ruleFindings,
  rules,
} from '@goldenthread/rules';
import { type ExitCode, exitCodes, type Host, WrongUsage } from '../host.ts';
import { type Style, styleFor } from '../text/style.ts';

export interface ExplainRequest {
  readonly code: string | undefined;
  readonly color: boolean;
}

/** Lines longer than this are hard to read, however wide the terminal is. */
const widest = 100;

/**
 * Prints the page of one finding.
 * @throws WrongUsage, OutputFailed
 */
export async function explain({ code, color }: ExplainRequest, host: Host): Promise<ExitCode> {
  if (code === undefined) {
    throw new WrongUsage('Say which finding to explain, for example `goldenthread explain thread/need-unmet`.');
  }
  const page = new Page(styleFor(host.hasColours && color), Math.min(host.columns, widest));
  const rule = rules.find((each) => each.code === code);
  const finding = explainedFindings.find((each) => each.code === code);
  if (rule !== undefined) aboutRule(rule, page);
  else if (finding !== undefined) aboutFinding(finding, page);
  else throw new WrongUsage(`There is no finding \`${code}\`. ${suggestion(code)}`);
  await host.write(page.text);
  return exitCodes.fine;
}

function suggestion(code: string): string {
  const codes = [...rules, ...explainedFindings].map((each) => each.code);
  const near = nearest(code, codes);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  const alike = codes.filter((each) => each.startsWith(`${code}/`) || each.endsWith(`/${code}`));
  if (alike.length > 0 && code !== '') return `Choose one of ${either(alike)}.`;
  return 'It is the last word of each line of findings. `goldenthread rules` lists all rules.';
}

function aboutRule(rule: Rule, page: Page): void {
  const { code, title, severity, why, source, ruleSets, checklistPoint, fix, ignoreWhen, wrong, right } = rule;
  page.title(code, severity, title);
  page.section('Why it matters', why);
  const point = checklistPoint === undefined ? '' : ` Decides point ${checklistPoint} of the Partnership checklist.`;
  page.section('Where it comes from', `${sentence(source)}${point} ${setsInWords(ruleSets)}`);
  page.example('Wrong', drawn(wrong.text, ruleFindings(rule, wrong.text), page.exampleWidth));
  page.example('Right', right);
  page.section('What to do', fix);
  page.section(
    'To leave it as it is',
    ignoreWhen ?? 'The partners agree on it, and readers of the plan can see why.',
    'Write above the line, or above the item:',
  );
  page.code(`# ignore ${code}: who agreed, when, and why`);
  page.section('To change the rule, in goldenthread.json', ...settingsOf(rule));
  page.code(`{ "rules": { "${code}": ${settingExample(rule)} } }`);
}

function aboutFinding({ code, title, why, whatToDo, files }: ExplainedFinding, page: Page): void {
  const findings = exampleFindings(files);
  const [[name, text] = ['', '']] = Object.entries(files);
  const mine = findings.get(name) ?? [];
  page.title(code, mine[0]?.severity ?? 'warning', title);
  if (why !== undefined) page.section('Why it matters', why);
  page.example(`What you are told, in ${name}`, drawn(text, mine, page.exampleWidth));
  if (whatToDo !== undefined) page.section('What to do', whatToDo);
  const fix = mine[0]?.fix;
  if (fix !== undefined) {
    const how = fix.isSafe ? '`goldenthread lint --fix` does it for you' : 'it needs your eye first';
    page.section('Fix', `${fix.title}: ${how}.`);
  }
}

function settingsOf({ byStatus = {}, options = {} }: Rule): readonly string[] {
  const statuses = Object.entries(byStatus).map(
    ([status, severity]) => `${severity} while the status is \`${status}\``,
  );
  return [
    ...(statuses.length === 0 ? [] : [`It is ${statuses.join(', ')}.`]),
    ...Object.entries(options).map(
      ([name, { usual, description }]) => `Option \`${name}\`: ${description} ${usually(usual)}`,
    ),
  ];
}

function usually(value: OptionValue): string {
  if (typeof value !== 'object') return `Usually ${value}.`;
  return `Usually ${value.map((word) => `"${word}"`).join(', ')}; your list takes the place of this one.`;
}

/** A setting in its form; of a list that may be long, the first word stands for the others. */
function settingExample({ options }: Rule): string {
  if (options === undefined) return '"off"';
  const values = Object.entries(options).map(([name, { usual }]) => [
    name,
    typeof usual === 'object' ? usual.slice(0, 1) : usual,
  ]);
  return `{ "options": ${JSON.stringify(Object.fromEntries(values))} }`;
}

function setsInWords(ruleSets: Rule['ruleSets']): string {
  return `${ruleSets.length === 1 ? 'Set' : 'Sets'} of rules: ${ruleSets.join(', ')}.`;
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}

/** A page for a terminal: headings, with text and examples further in. */
class Page {
  readonly #style: Style;
  readonly #width: number;
  text = '';

  constructor(style: Style, width: number) {
    this.#style = style;
    this.#width = width;
  }

  /** How wide an example may be. */
  get exampleWidth(): number {
    return this.#width - indent.length;
  }

  title(code: string, severity: Rule['severity'], title: string): void {
    this.text += `${this.#style.strong(code)}  ${this.#style[severity](severity)}\n${paragraph(title, '', this.#width)}\n`;
  }

  section(heading: string, ...paragraphs: readonly string[]): void {
    const lines = paragraphs.map((text) => `${paragraph(sentence(text), indent, this.#width).replace(/:\.$/, ':')}\n`);
    this.text += `\n${this.#style.strong(heading)}\n${lines.join('')}`;
  }

  example(heading: string, text: string): void {
    this.text += `\n${this.#style.strong(heading)}\n`;
    this.code(text);
  }

  code(text: string): void {
    this.text += `${text.trimEnd().replace(/^(?=.)/gm, indent)}\n`;
  }
}

const indent = '  ';
