import type {
  closedLists,
  Finding,
  FindingTag,
  Fix,
  IsoDate,
  Place,
  RelatedPlace,
  Severity,
} from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { type RuleScaffold, scaffoldOf } from './scaffolds/rule-scaffold.ts';
import { defaultSettings, type OptionValue, type RuleOption, type Settings } from './settings/settings.ts';

/** Sets of rules that can be chosen: what the Framework asks, what the 2016 Act demands, how the words read. */
export type RuleSet = 'framework' | 'statute' | 'plain-english';

/** The statuses of a strategy (`vocabulary/closed-lists.ts`). */
export type StrategyStatus = keyof (typeof closedLists)['strategyStatus']['words'];

/** A rule's code, which reads as words: `thread/need-unmet`. */
export type RuleCode = `${string}/${string}`;

/**
 * One rule: a declaration with its documentation and its examples. The examples are its tests: on `wrong` the rule
 * finds what `marks` says and on `right` nothing.
 */
export interface Rule {
  readonly code: RuleCode;
  /** The rule as a sentence that a good plan fulfils: "Every need is met by a service". */
  readonly title: string;
  /**
   * - `error`: without this the plan is not a plan, or breaks the law or arithmetic
   * - `warning`: the Framework asks for it
   * - `information`, `hint`: advice
   */
  readonly severity: Severity;
  /** Why it matters to the people whom the plan is for. */
  readonly why: string;
  /** The Framework's section and page, or the section of the Act. */
  readonly source: string;
  /** What to do about a finding. */
  readonly fix: string;
  /** With what an author can begin where the rule finds that something is missing. */
  readonly scaffold?: RuleScaffold;
  readonly ruleSets: readonly RuleSet[];
  /** When it is right to leave a finding as it is, on the record. */
  readonly ignoreWhen?: string;
  /** Another severity while the strategy has one of these statuses: a draft may be judged more softly. */
  readonly byStatus?: Readonly<Partial<Record<StrategyStatus, Severity | 'off'>>>;
  /** What a settings file may change. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** How editors show what it finds, where more than a line below it says so. */
  readonly tag?: FindingTag;
  /** The point of the Partnership checklist that this rule decides, 1 to 13. */
  readonly checklistPoint?: number;
  /** What the plan has for that point so far, whether it is enough or not. */
  readonly answers?: (plan: Strategy) => readonly Item[];
  readonly wrong: RuleExample;
  /** A plan that the rule has nothing to say about. */
  readonly right: string;
  readonly check: (plan: Strategy, report: Report, context: CheckContext) => void;
}

export interface RuleExample {
  readonly text: string;
  /** The text under each finding's mark, in the order of the plan; `''` for a finding on the plan as a whole. */
  readonly marks: readonly string[];
}

export interface RuleContext {
  /** The day on which the plan is judged. Rules never ask the clock. */
  readonly asOf: IsoDate;
  /** How the partnership wants its plans judged; the usual way where nothing is said. */
  readonly settings?: Settings;
  /** A clock in milliseconds, where the cost of each rule is asked for. Rules never see it. */
  readonly now?: () => number;
}

/** What a rule is given beside the plan. */
export interface CheckContext {
  readonly asOf: IsoDate;
  /** The rule's options: those of the settings over the usual ones. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Whether findings of another rule are told in this plan: what both would say is left to that one. */
  readonly tells: (other: Rule) => boolean;
}

/** What a rule found. Severity and code are the rule's own. */
export interface Reported {
  readonly place: Place;
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
  /** The items that it speaks of, where that is not the one whose name stands at the place. */
  readonly about?: readonly Item[];
  /** A skeleton for this finding, where the one that the rule declares does not fit it. */
  readonly scaffold?: Fix | undefined;
}

export type Report = (found: Reported) => void;

/** Runs one rule over a plan, whether its set is chosen or not. */
export function runRule(rule: Rule, plan: Strategy, context: RuleContext): Finding[] {
  const { code } = rule;
  const severity = severityOf(rule, plan, context.settings);
  const findings: Finding[] = [];
  const options = { ...usualOptions(rule), ...context.settings?.rules[code]?.options };
  const report: Report = (found) => {
    const { place, message, related, fix } = found;
    const scaffold = scaffoldOf(rule, plan, found);
    findings.push({
      code,
      severity: severity === 'off' ? rule.severity : severity,
      place,
      message,
      ...(related && { related }),
      ...(rule.tag && { tag: rule.tag }),
      ...(fix && { fix }),
      ...(scaffold && { scaffold }),
    });
  };
  const tells = (other: Rule): boolean => severityOf(other, plan, context.settings) !== 'off';
  rule.check(plan, report, { asOf: context.asOf, options, tells });
  return findings;
}

/** The values of a rule's options where settings say nothing. */
export function usualOptions({ options = {} }: Pick<Rule, 'options'>): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(Object.entries(options).map(([name, { usual }]) => [name, usual]));
}

/** How severely the rule is taken in this plan: as the settings say, else as the plan's status has it. */
export function severityOf(rule: Rule, plan: Strategy, settings: Settings = defaultSettings): Severity | 'off' {
  const set = settings.rules[rule.code]?.severity;
  if (set !== undefined) return set;
  const { ruleSets } = settings;
  if (!ruleSets.includes('all') && !rule.ruleSets.some((name) => ruleSets.includes(name))) return 'off';
  const byStatus: Readonly<Record<string, Severity | 'off' | undefined>> = rule.byStatus ?? {};
  return (Object.hasOwn(byStatus, plan.status) ? byStatus[plan.status] : undefined) ?? rule.severity;
}

/** A number among the rule's options. */
export function numberOption(context: CheckContext, name: string): number {
  const value = context.options[name];
  if (typeof value !== 'number') throw new Error(`The rule has no option ${name} that is a number.`);
  return value;
}

/** A list of words among the rule's options. */
export function wordsOption(context: CheckContext, name: string): readonly string[] {
  const value = context.options[name];
  if (!Array.isArray(value)) throw new Error(`The rule has no option ${name} that is a list of words.`);
  return value;
}
