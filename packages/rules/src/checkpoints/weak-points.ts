import type { Rule } from '../rule.ts';

export const checkpointsWeakPoints: Rule = {
  code: 'checkpoints/weak-points',
  title: 'A question that is answered with no says where the weak points are',
  severity: 'warning',
  why: 'A bare no helps nobody. The weak point is what the partners can work on.',
  source: 'Framework, checkpoints, pp. 25, 29, 31, 35, 45 and 48',
  fix: 'Write the weak points after a colon: `question needs no: There is no forecast`.',
  ruleSets: ['framework'],
  ignoreWhen: 'The weak points are set out in a document that the checkpoint names.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

checkpoint analyse
  question needs no
  question services yes
  will do: Publish a forecast
`,
    marks: ['question needs no'],
  },
  right: `strategy northshire: Northshire plan

checkpoint analyse
  question needs no: Seven of nine categories of need have no forecast
  question services yes
  will do: Publish a forecast
`,
  check(plan, report) {
    for (const checkpoint of plan.ofKind('checkpoint')) {
      for (const fact of plan.facts(checkpoint, 'question')) {
        if (fact.answer !== 'no' || (fact.weakPoints?.trim() ?? '') !== '') continue;
        report({
          place: fact.place,
          message: `\`${fact.question}\` is answered with no, and the weak points are not named, so nobody knows what to mend. Write them after a colon.`,
        });
      }
    }
  },
};
