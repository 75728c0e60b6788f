import { ownFacts, type Strategy } from '@goldenthread/strategy';
import { assessmentsMissing } from '../assessments/missing.ts';
import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const nationalOutcome: Rule = {
  code: 'thread/national-outcome',
  title: 'Every outcome contributes to a national outcome, itself or through the later outcomes that it leads to',
  severity: 'warning',
  why: 'A partnership plans for the national outcomes of the Act; an outcome that reaches none of them may be good, and the reader should be told why it is here.',
  source: 'Framework, Analyse, p. 18; Community Justice (Scotland) Act 2016, section 19',
  fix: 'Add `contributes to` and a national outcome, such as `cjpf.accommodation`; or `leads to` and the later outcome by which it is reached.',
  scaffold: { facts: [['contributes to', 'leads to']] },
  ruleSets: ['framework', 'statute'],
  ignoreWhen:
    'The outcome was asked for by people in the area, is good in itself, and no national outcome speaks of it.',
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

outcome settled-homes: People leaving custody have a settled home
  medium term
`,
    marks: ['settled-homes'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf

outcome housing-plan: People have a housing plan before they leave custody
  short term
  leads to settled-homes

outcome settled-homes: People leaving custody have a settled home
  medium term
  contributes to cjpf.accommodation
`,
  check(plan, report, { tells }) {
    const outcomes = finished(plan, 'outcome');
    const { header } = plan;
    if (outcomes.length === 0 || header === undefined) return;
    if (plan.frameworkItems('outcome').length === 0) {
      if (ownFacts(header, 'uses').length > 0 || tells(assessmentsMissing)) return;
      report({
        place: planPlace(plan),
        message:
          'The plan uses no national framework, so its outcomes contribute to no national outcome that anybody can check. Add `uses cjpf` below `strategy`, and `contributes to` to its outcomes.',
      });
      return;
    }
    for (const outcome of outcomes) {
      if (namesAnything(plan, outcome, 'contributes to', 'leads to')) continue;
      report({
        place: outcome.namePlace,
        message: `${capital(called(outcome))} contributes to no national outcome and leads to no later one, so nobody can see which national outcome it helps to reach. Add \`contributes to\` and its name, such as \`${example(plan)}\`.`,
      });
    }
  },
};

/** The first outcome of the first framework that the plan uses: `cjpf.diversion`. */
function example(plan: Strategy): string {
  for (const [name, used] of plan.used) {
    const outcome = used.type === 'framework' ? used.ofKind('outcome')[0] : undefined;
    if (outcome?.name !== undefined) return `${name}.${outcome.name}`;
  }
  return 'cjpf.accommodation';
}
