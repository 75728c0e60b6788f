import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { wordOf } from '../says.ts';
import { called, capital } from '../wording.ts';

export const duplication: Rule = {
  code: 'services/duplication',
  title: 'Where services do the same, a gap, a change or an options appraisal takes it up',
  severity: 'information',
  why: 'Duplication that is seen and left costs money that is short elsewhere.',
  source: 'Framework, Review and map available services, p. 19; Identify the gaps between need and provision, p. 26',
  fix: 'Describe a `gap` of `kind duplication` that is there `despite` the services, or a `change` that `affects` one of them. One of the two services is enough to name the other.',
  ruleSets: ['framework'],
  ignoreWhen: 'The partners want people to have a choice of two services.',
  wrong: {
    text: `strategy northshire: Northshire plan

service mentors: Throughcare mentors
  duplicates family-support

service family-support: Family support
  duplicates mentors
`,
    marks: ['duplicates family-support'],
  },
  right: `strategy northshire: Northshire plan

service mentors: Throughcare mentors
  duplicates family-support

service family-support: Family support

gap two-throughcares: Two services offer throughcare to the same people
  kind duplication
  despite mentors, family-support
`,
  check(plan, report) {
    const told = new Set<string>();
    for (const service of plan.ofKind('service')) {
      for (const fact of plan.facts(service, 'duplicates')) {
        const same = fact.refs.flatMap((ref) => plan.target(ref) ?? []);
        const open = same.filter((other) => {
          const pair = [service.id, other.id].sort().join(' ');
          if (told.has(pair) || (other !== service && isTakenUp(plan, service, other))) return false;
          told.add(pair);
          return true;
        });
        const [first] = open;
        if (first === undefined) continue;
        report({
          place: fact.place,
          message:
            first === service
              ? `${capital(called(service))} is said to do the same as itself, so another service was meant. Write its name.`
              : `${capital(called(service))} does the same as ${called(first)} and no gap or change takes it up, so both go on being paid for. Describe the gap, or the \`change\` that \`affects\` one of them.`,
        });
      }
    }
  },
};

function isTakenUp(plan: Strategy, one: Item, other: Item): boolean {
  if ([one, other].some((service) => plan.links(service, 'affects').length > 0)) return true;
  const gaps = plan.namedBy(one, 'despite');
  return [...gaps, ...plan.namedBy(other, 'despite')].some(
    (gap) =>
      isKind(gap, 'gap') &&
      (wordOf(plan, gap, 'kind') === 'duplication' ||
        plan.namedBy(other, 'despite').includes(gap) === gaps.includes(gap)),
  );
}
