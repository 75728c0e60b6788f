import type { ItemKind } from '@goldenthread/language';
import { type AnyFact, type Item, isKind, ownFacts, type Strategy } from '@goldenthread/strategy';
import { circles } from '../circles.ts';
import type { Rule } from '../rule.ts';
import { runsBack } from '../terms.ts';
import { called, capital } from '../wording.ts';

export const circle: Rule = {
  code: 'thread/circle',
  title: 'What leads on or depends on something never comes back to itself',
  severity: 'error',
  why: 'In a circle nothing can come first, so nothing can begin.',
  source: 'Framework, Long term model for effective joint planning and delivery, pp. 7-9',
  fix: 'Take away the link of the circle that runs the wrong way.',
  ruleSets: ['framework'],
  ignoreWhen: 'There is no good reason to: two outcomes that strengthen each other still begin with one of them.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome role-clarity: Partners are clear about their roles
  short term
  leads to shared-view

outcome shared-view: Partners share a view of what people need
  short term
  leads to role-clarity

action A1: Sign a housing protocol
  depends on A1
`,
    marks: ['role-clarity', 'A1'],
  },
  right: `strategy northshire: Northshire plan

outcome role-clarity: Partners are clear about their roles
  short term
  leads to shared-view

outcome shared-view: Partners share a view of what people need
  short term

action A1: Sign a housing protocol

action A2: Train housing officers
  depends on A1
`,
  check(plan, report) {
    for (const { word, kinds, says } of links) {
      const items = kinds.flatMap((kind): readonly Item[] => plan.ofKind(kind));
      for (const circle of circles(items, (item) => linked(plan, item, word))) {
        const [first, ...others] = circle;
        if (first === undefined) continue;
        report({
          place: first.namePlace,
          message: `${capital(path(circle, says))}, so none of them can come first. Take away the link that runs the wrong way.`,
          related: others.map((item) => ({ message: `${capital(called(item))} is in the circle.`, place: item.place })),
        });
      }
    }
  },
};

const links: readonly {
  readonly word: 'leads to' | 'depends on';
  readonly kinds: readonly ItemKind[];
  readonly says: string;
}[] = [
  { word: 'leads to', kinds: ['challenge', 'input', 'output', 'outcome'], says: 'leads to' },
  { word: 'depends on', kinds: ['action'], says: 'waits for' },
];

/** Without links from a later to an earlier term, which `thread/backwards` tells one by one. */
function linked(plan: Strategy, item: Item, word: 'leads to' | 'depends on'): readonly Item[] {
  return (ownFacts(item, word) as readonly AnyFact[])
    .flatMap((fact) => (fact.refs ?? []).map((ref) => plan.target(ref)))
    .filter((target) => target !== undefined)
    .filter((target) => !(isKind(item, 'outcome') && isKind(target, 'outcome') && runsBack(plan, item, target)));
}

/** "`a` leads to `b`, which leads to `a`". */
function path(circle: readonly Item[], says: string): string {
  const [first, ...others] = circle;
  if (first === undefined) return '';
  const shown = others.length > 4 ? others.slice(0, 3) : others;
  const rest = others.length - shown.length;
  const steps = [
    ...shown.map(called),
    ...(rest > 0 ? [`${rest} more`] : []),
    others.length > 0 ? called(first) : 'itself',
  ];
  return `${called(first)} ${says} ${steps.join(`, which ${says} `)}`;
}
