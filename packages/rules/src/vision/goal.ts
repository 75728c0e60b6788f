import type { Item } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { verbsAt } from '../smart/words/verbs.ts';

export const visionGoal: Rule = {
  code: 'vision/goal',
  title: 'The vision is a goal, without deadlines, sums of money and lists of actions',
  severity: 'hint',
  why: 'A vision says where partners want to get to and holds for the whole of the plan. Days, sums and tasks change each year, and belong where they can be followed up.',
  source: 'Framework, Partnership checklist, p. 32: point 1; Analyse, p. 18',
  fix: 'Move the day, the sum or the task into an `objective` or an `action`, and leave in the vision what it is for.',
  ruleSets: ['framework'],
  ignoreWhen: 'The vision was agreed in these words by the partners or by the people who wrote it with them.',
  wrong: {
    text: `strategy northshire: Northshire plan

vision: By 30 June 2028 everyone leaving custody has a home.
`,
    marks: ['vision'],
  },
  right: `strategy northshire: Northshire plan

vision: By 2036 everyone leaving custody has a home, and nobody goes back for the want of one.
`,
  check(plan, report) {
    for (const vision of plan.ofKind('vision')) {
      const has = notAGoal(vision);
      if (has === undefined) continue;
      report({
        place: vision.namePlace,
        message: `The vision holds ${has}, which changes from year to year while the goal stays. Move it into an \`objective\` or an \`action\`, and keep in the vision what it is for.`,
      });
    }
  },
};

/** A year alone may be the horizon of the vision; a day or a month is a deadline. */
const deadline =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b|\bQ[1-4] \d{4}/i;
const money = /£\s?\d/;
const listed = /^[ \t]*(?:[-*•]|\d+[.)])[ \t]+(\S.*)$/gm;

function notAGoal({ statement = '' }: Item<'vision'>): string | undefined {
  if (deadline.test(statement)) return 'a deadline';
  if (money.test(statement)) return 'a sum of money';
  const tasks = [...statement.matchAll(listed)].filter(([, line = '']) => isTask(line));
  return tasks.length > 1 ? 'a list of actions' : undefined;
}

/** Whether a line begins by telling somebody to do a thing that can be seen to be done: "Open a centre". */
function isTask(line: string): boolean {
  const words = line
    .toLowerCase()
    .split(/\s+/, 6)
    .map((word) => ({ lower: word }));
  return verbsAt(words, 0).some(
    ({ form, kind, isAlsoNoun }) =>
      form === 'base' && !isAlsoNoun && (kind === 'event' || kind === 'start' || kind === 'make'),
  );
}
