import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

/** How a sentence begins that says what will be so, and not what is done for it. */
const states =
  /^(?:(?:more|fewer|most|all|many) )?(?:people|persons|individuals|communities|families|children|women|men|victims|everyone|everybody|nobody|there (?:is|are|will be)|(?:improved|increased|reduced|enhanced|better|greater|strengthened|higher|lower|fewer|more|less) \p{L})/iu;

export const wordingObjectiveAsOutcome: Rule = {
  code: 'wording/objective-as-outcome',
  title: 'An objective says what will be done, and not only what will be so',
  severity: 'hint',
  why: 'The outcome already says what will be different. The objective is what partners undertake for it, and without a verb nobody knows what to begin with.',
  source: 'Framework, Develop priorities, and strategies, p. 27; Appendix A - Definitions and terms, p. 49',
  fix: 'Begin with what will be done, and how far: "Raise settled homes on release from 62% to 75%".',
  ruleSets: ['framework', 'plain-english'],
  ignoreWhen: 'The sentence is the wording that the partners agreed, and its measure and actions say what is done.',
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Fewer people are homeless on release

objective O2: Reduced use of remand
`,
    marks: ['O1', 'O2'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Cut the number of people who are homeless on release

objective O2: Reduce the use of remand

objective O3: 80% of people in treatment are seen within five days of release

objective O4: More people, 120 a year, complete diversion
`,
  check(plan, report) {
    for (const objective of finished(plan, 'objective')) {
      const statement = (objective.statement ?? '').trimStart().slice(0, 1_000);
      // An amount makes it something that can be reached and checked.
      if (!states.test(statement) || /\d/.test(statement)) continue;
      if (plan.facts(objective, 'target').length > 0) continue;
      report({
        place: objective.namePlace,
        message: `${capital(called(objective))} says what will be so, as an outcome does, and not what will be done for it. Begin with what partners will do, and how far they will get.`,
      });
    }
  },
};
