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

priority homes-first: Supported tenancies for people leaving custody
  based on f1
`,
    marks: ['question gaps yes'],
  },
  right: `strategy northshire: Northshire plan

checkpoint plan
  question gaps yes
  question findings yes
  question tailored yes

finding f1: Four in ten people leave custody without a home

gap no-tenancies: No tenancies for people who leave custody

priority homes-first: Supported tenancies for people leaving custody
  based on f1
`,
  check(plan, report) {
    for (const checkpoint of plan.ofKind('checkpoint')) {
      for (const fact of plan.facts(checkpoint, 'question')) {
        if (fact.answer !== 'yes') continue;
        const subject = subjects.find(({ questions }) => questions.includes(fact.question));
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
  readonly questions: readonly string[];
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
    questions: ['partner-resource'],
    called: 'resource of a partner',
    add: 'a `resource` for each',
    isThere: (plan) => has('resource')(plan) || anyFact(plan, 'partner', 'brings'),
  },
  { questions: ['services'], called: 'service', add: 'a `service` for each', isThere: has('service') },
  { questions: ['needs'], called: 'need', add: 'a `need` for each', isThere: has('need') },
  {
    questions: ['evidence'],
    called: 'evidence and no duty',
    add: '`evidence` and each `duty`',
    isThere: has('evidence', 'duty'),
  },
  {
    questions: ['findings'],
    called: 'finding',
    add: 'a `finding` for each',
    isThere: has('finding'),
  },
  { questions: ['gaps'], called: 'gap', add: 'a `gap` for each', isThere: has('gap') },
  {
    questions: ['roles', 'roles-named'],
    called: 'role and no lead',
    add: 'a `role` for each, or `lead` to what is led',
    isThere: (plan) =>
      has('role')(plan) || anyFact(plan, 'action', 'lead') || anyFact(plan, 'partner', 'strategic lead'),
  },
  {
    questions: ['approvals'],
    called: 'group that could approve it',
    add: 'the `group` that approves it, or `approved by` to the strategy',
    isThere: (plan) => has('group', 'governance')(plan) || anyFact(plan, 'strategy', 'approved by'),
  },
  {
    questions: ['systems', 'oversight'],
    called: 'evaluation and no arrangement for monitoring',
    add: '`evaluation`, or an `arrangement` of `kind monitoring`',
    isThere: has('evaluation', 'arrangement'),
  },
  {
    questions: ['learning-culture'],
    called: 'arrangement, review or training from which anybody learns',
    add: 'an `arrangement` of `kind learning` or `kind capacity`, or a `review`',
    isThere: has('arrangement', 'review', 'workforce'),
  },
  {
    questions: ['governance-points'],
    called: 'group that leads it',
    add: 'each `group` with its responsibilities',
    isThere: has('group'),
  },
  {
    questions: ['involvement'],
    called: 'way of taking part',
    add: 'a `participation` item for each',
    isThere: has('participation'),
  },
  {
    questions: ['development-plan'],
    called: 'workforce consideration',
    add: 'a `workforce` item with what is done',
    isThere: has('workforce', 'arrangement'),
  },
  {
    questions: ['leads-for-outcomes'],
    called: 'strategic lead of a partner',
    add: '`strategic lead` and `operational lead` to each partner',
    isThere: (plan) => anyFact(plan, 'partner', 'strategic lead') || anyFact(plan, 'outcome', 'lead'),
  },
];

function anyFact(plan: Strategy, kind: Parameters<Strategy['ofKind']>[0], word: string): boolean {
  const items = plan.ofKind(kind) as readonly Item[];
  return items.some((item) => Object.hasOwn(item.facts, word) || item.defaults.some(({ fact }) => fact.word === word));
}
