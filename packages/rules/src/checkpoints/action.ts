import { namesAnything } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';

export const checkpointsAction: Rule = {
  code: 'checkpoints/action',
  title: 'Where a checkpoint has a no, the plan says what will be done',
  severity: 'warning',
  why: 'The checkpoints are there to be acted on: a weak point that is known and left is worse than one that nobody has seen.',
  source: 'Framework, checkpoints, pp. 25, 29, 31, 35, 45 and 48',
  fix: 'Add `will do:` with what will be done, or `answered by` with the action of the delivery plan.',
  scaffold: { facts: [['will do', 'answered by']] },
  ruleSets: ['framework'],
  ignoreWhen: 'Nothing can be done about it in the years of this plan, and the weak points say why.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

checkpoint analyse
  question needs no: Seven of nine categories of need have no forecast
`,
    marks: ['analyse'],
  },
  right: `strategy northshire: Northshire plan

checkpoint analyse
  question needs no: Seven of nine categories of need have no forecast
  answered by A1

action A1: Publish a forecast of need
`,
  check(plan, report) {
    for (const checkpoint of plan.ofKind('checkpoint')) {
      const isAnswered = plan.facts(checkpoint, 'will do').length > 0 || namesAnything(plan, checkpoint, 'answered by');
      const open = plan.facts(checkpoint, 'question').filter(({ answer }) => answer === 'no');
      if (isAnswered || open.length === 0) continue;
      report({
        place: checkpoint.namePlace,
        message: `At this checkpoint ${open.length === 1 ? 'one question is' : `${open.length} questions are`} answered with no, and nothing says what will be done. Add \`will do:\`, or \`answered by\` with the action.`,
      });
    }
  },
};
