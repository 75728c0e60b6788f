import type { AnyFact, Item } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';

/** People whom services have not reached, or not kept. The words are those of plans, so others may be meant too. */
const notUsing =
  /\b(?:(?:not|never|without|stopped|no longer) (?:\w{1,20} )?(?:use|used|using|taken? up|taking up|engage|engaged|engaging|reach|reached|in touch|in contact|attend|attended|attending|come|came|coming)|(?:left|leave|leaving) (?:\w{1,20} ){0,3}(?:early|before)|said no|drop(?:ped)? out|dropping out|disengaged|declin(?:e|ed)|refused?|turned down|hard(?:er|est)?[- ]to[- ]reach|seldom[- ]heard|least likely|unmet need)\b/i;

export const participationNotUsingServices: Rule = {
  code: 'participation/not-using-services',
  title: 'People who have not used services, or left them early, are heard too',
  severity: 'information',
  why: 'Those who use a service can say how to make it better. Only those who never came, or left, can say what kept them away.',
  source:
    'Framework, Assess the needs of your people, p. 22; Effective co-production and participation, p. 42: targeting',
  fix: 'Say in `targeting:`, or in a `participation` item of its own, how people who did not use services or left early are asked.',
  scaffold: { facts: ['targeting'] },
  ruleSets: ['framework'],
  ignoreWhen: 'They are heard, and the plan says it in words that this rule does not know.',
  wrong: {
    text: `strategy northshire: Northshire plan

participation release-panel: Eight people who have left custody shape the plan
  involves lived-experience
  targeting: Men and women of all ages
`,
    marks: ['release-panel'],
  },
  right: `strategy northshire: Northshire plan

participation release-panel: Eight people who have left custody shape the plan
  involves lived-experience
  targeting: Half of the places are for people who did not use a service, or left one early
`,
  check(plan, report) {
    const items = finished(plan, 'participation');
    const first = items.find((item) =>
      plan.facts(item, 'involves').some(({ words }) => words.some((word) => word === 'lived-experience')),
    );
    if (first === undefined || items.some(speaksOfThem)) return;
    const populations = finished(plan, 'population');
    if (populations.some((item) => plan.facts(item, 'least likely to engage').length > 0)) return;
    if (finished(plan, 'evidence').some(speaksOfThem) || finished(plan, 'finding').some(speaksOfThem)) return;
    report({
      place: first.namePlace,
      message:
        'Nothing says that people who have not used services, or left them early, are asked, and only they know what kept them away. Add to `targeting:` how they are reached.',
    });
  },
};

function speaksOfThem(item: Item): boolean {
  if (notUsing.test(item.statement ?? '')) return true;
  for (const facts of Object.values(item.facts as Readonly<Record<string, readonly (AnyFact & { text?: string })[]>>)) {
    for (const { text } of facts) if (text !== undefined && notUsing.test(text)) return true;
  }
  return false;
}
