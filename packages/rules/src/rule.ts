import type { Finding, Fix, IsoDate, Place, RelatedPlace, Severity } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';

/** Sets of rules that can be chosen: what the Framework asks, what the 2016 Act demands, how the words read. */
export type RuleSet = 'framework' | 'statute' | 'plain-english';

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
  readonly ruleSets: readonly RuleSet[];
  /** The point of the Partnership checklist that this rule decides, 1 to 13. */
  readonly checklistPoint?: number;
  readonly wrong: RuleExample;
  /** A plan that the rule has nothing to say about. */
  readonly right: string;
  readonly check: (plan: Strategy, report: Report, context: RuleContext) => void;
}

export interface RuleExample {
  readonly text: string;
  /** The text under each finding's mark, in the order of the plan; `''` for a finding on the plan as a whole. */
  readonly marks: readonly string[];
}

export interface RuleContext {
  /** The day on which the plan is judged. Rules never ask the clock. */
  readonly asOf: IsoDate;
}

/** What a rule found. Severity and code are the rule's own. */
export interface Reported {
  readonly place: Place;
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}

export type Report = (found: Reported) => void;

/** Runs one rule over a plan. */
export function runRule(rule: Rule, plan: Strategy, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  rule.check(plan, (found) => findings.push({ code: rule.code, severity: rule.severity, ...found }), context);
  return findings;
}
