import { closedLists, joined } from '@goldenthread/language';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { wordOf } from '../says.ts';
import { newItems } from '../scaffolds/new-item.ts';

export const threeKinds: Rule = {
  code: 'measures/three-kinds',
  title: 'The measures tell what was done, how well, and what it changed',
  severity: 'warning',
  why: 'Counting what was done does not tell whether it was done well, nor whether anyone is better off for it.',
  source: 'Framework, Develop priorities, and strategies, p. 28: measures to assess activity, performance and impact',
  fix: 'Write a `measure` of the kind that is missing, or correct the `kind` of one that you have.',
  ruleSets: ['framework'],
  ignoreWhen: 'Another plan of the partnership holds the measures of that kind.',
  wrong: {
    text: `strategy northshire: Northshire plan

measure officers-trained: Housing officers trained in the protocol
  kind activity

measure planned-in-time: People with a housing plan 28 days before release
  kind activity

measure settled-on-release: People with a settled home on release
  kind impact
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

measure officers-trained: Housing officers trained in the protocol
  kind activity

measure planned-in-time: People with a housing plan 28 days before release
  kind performance

measure settled-on-release: People with a settled home on release
  kind impact
`,
  check(plan, report) {
    const given = new Set(plan.ofKind('measure').map((measure) => wordOf(plan, measure, 'kind')));
    given.delete(undefined);
    // A plan without kinds hears so measure by measure, one without measures from the checklist.
    if (given.size === 0) return;
    const missing = asked.filter((kind) => !given.has(kind));
    if (missing.length === 0) return;
    const what = missing.map((kind) => `\`${kind}\` (${closedLists.measureKind.words[kind].toLowerCase()})`);
    report({
      place: planPlace(plan),
      scaffold: newItems(
        plan,
        missing.map((kind) => ({ kind: 'measure', name: `new-${kind}-measure`, facts: { kind } })),
      ),
      message: `The plan has no measure of the kind ${joined(what, 'and')}, so a part of what happens goes unseen. Write one, or correct the \`kind\` of one that you have.`,
    });
  },
};

const asked = ['activity', 'performance', 'impact'] as const;
