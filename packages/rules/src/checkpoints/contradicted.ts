import type { Item, Strategy } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';

export const checkpointsContradicted: Rule = {
  code: 'checkpoints/contradicted',
  title: 'A question is answered with yes only where the plan bears it out',
  severity: 'warning',
  why: 'A yes without anything behind it reassures the board and hides the work that is still to be done.',
  source: 'Framework, checkpoints, pp. 25, 29, 31, 35, 45 and 48',
  fix: 'Add to the plan what the answer speaks of, or answer with no and name the weak points.',
  ruleSets: ['framework'],
  ignoreWhen: 'What the answer speaks of is set out in another document of the partnership.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

checkpoint plan
  question gaps yes
  question findings yes

finding f1: Four in ten people leave custody without a home
`,
    marks: ['question gaps yes'],
  },
  right: `strategy northshire: Northshire plan

checkpoint plan
  question gaps yes
  question learning-from-others yes

gap no-tenancies: No tenancies for people who leave custody
`,
  check(plan, report) {
    for (const checkpoint of plan.ofKind('checkpoint')) {
      for (const fact of plan.facts(checkpoint, 'question')) {
        if (fact.answer !== 'yes') continue;
        const subject = subjectOf(checkpoint, fact.question);
        if (subject === undefined || subject.isThere(plan)) continue;
        report({
          place: fact.place,
          message: `\`${fact.question}\` is answered with yes, and the plan holds no ${subject.called}, so the board is told more than there is. Add ${subject.add}, or answer with no and name the weak points.`,
        });
      }
    }
  },
};

/** What a question is about, and how the plan shows it. */
interface Subject {
  readonly stages: readonly string[];
  /** Words of the question's name; those of the Framework's question are as good as any. */
  readonly words: RegExp;
  readonly called: string;
  readonly add: string;
  readonly isThere: (plan: Strategy) => boolean;
}

const has =
  (...kinds: readonly Parameters<Strategy['ofKind']>[0][]) =>
  (plan: Strategy) =>
    kinds.some((kind) => plan.ofKind(kind).length > 0);

const subjects: readonly Subject[] = [
  {
    stages: ['analyse'],
    words: /resource/,
    called: 'resource of a partner',
    add: 'a `resource` for each',
    isThere: (plan) => has('resource')(plan) || anyFact(plan, 'partner', 'brings'),
  },
  { stages: ['analyse'], words: /service/, called: 'service', add: 'a `service` for each', isThere: has('service') },
  { stages: ['analyse'], words: /need/, called: 'need', add: 'a `need` for each', isThere: has('need') },
  {
    stages: ['analyse'],
    words: /evidence|policy|legislation/,
    called: 'evidence and no duty',
    add: '`evidence` and each `duty`',
    isThere: has('evidence', 'duty'),
  },
  {
    stages: ['plan'],
    words: /finding|conclusion/,
    called: 'finding',
    add: 'a `finding` for each',
    isThere: has('finding'),
  },
  { stages: ['plan'], words: /gap/, called: 'gap', add: 'a `gap` for each', isThere: has('gap') },
  {
    stages: ['plan', 'competencies'],
    words: /^roles?\b/,
    called: 'role and no lead',
    add: 'a `role` for each, or `lead` to what is led',
    isThere: (plan) =>
      has('role')(plan) || anyFact(plan, 'action', 'lead') || anyFact(plan, 'partner', 'strategic lead'),
  },
  {
    stages: ['plan'],
    words: /approval/,
    called: 'group that could approve it',
    add: 'the `group` that approves it, or `approved by` to the strategy',
    isThere: (plan) => has('group', 'governance')(plan) || anyFact(plan, 'strategy', 'approved by'),
  },
  {
    stages: ['deliver'],
    words: /system|monitor|oversight/,
    called: 'evaluation and no arrangement for monitoring',
    add: '`evaluation`, or an `arrangement` of `kind monitoring`',
    isThere: has('evaluation', 'arrangement'),
  },
  {
    stages: ['deliver'],
    words: /learning/,
    called: 'arrangement, review or training from which anybody learns',
    add: 'an `arrangement` of `kind learning` or `kind capacity`, or a `review`',
    isThere: has('arrangement', 'review', 'workforce'),
  },
  {
    stages: ['governance'],
    words: /governance/,
    called: 'group that leads it',
    add: 'each `group` with its responsibilities',
    isThere: has('group'),
  },
  {
    stages: ['governance'],
    words: /involv|participat|co-production/,
    called: 'way of taking part',
    add: 'a `participation` item for each',
    isThere: has('participation'),
  },
  {
    stages: ['competencies'],
    words: /development|capacity|training/,
    called: 'workforce consideration',
    add: 'a `workforce` item with what is done',
    isThere: has('workforce', 'arrangement'),
  },
  {
    stages: ['competencies'],
    words: /\bleads?\b/,
    called: 'strategic lead of a partner',
    add: '`strategic lead` and `operational lead` to each partner',
    isThere: (plan) => anyFact(plan, 'partner', 'strategic lead') || anyFact(plan, 'outcome', 'lead'),
  },
];

function subjectOf(checkpoint: Item<'checkpoint'>, question: string): Subject | undefined {
  return subjects.find(({ stages, words }) => stages.includes(checkpoint.stage ?? '') && words.test(question));
}

function anyFact(plan: Strategy, kind: Parameters<Strategy['ofKind']>[0], word: string): boolean {
  const items = plan.ofKind(kind) as readonly Item[];
  return items.some((item) => Object.hasOwn(item.facts, word) || item.defaults.some(({ fact }) => fact.word === word));
}
