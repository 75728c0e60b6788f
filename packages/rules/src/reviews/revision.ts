import { type Item, ownFacts } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { hasBegun } from '../has-begun.ts';
import { isOnlyBegun } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

/** What the Act names: the strategy, the performance framework, the local outcomes improvement plan. */
const nationalPapers =
  /\b(?:national strategy|(?:performance|outcomes?|national) framework|cjpf|opi|local outcomes? improvement plan|loip)\b/i;

export const reviewsRevision: Rule = {
  code: 'reviews/revision',
  title: 'The plan is reviewed when the national strategy, the performance framework or the local plan is revised',
  severity: 'warning',
  why: 'The Act asks partners to look at their plan again when one of the three is revised, and to publish a statement if they leave it as it is.',
  source: 'Community Justice (Scotland) Act 2016, section 22',
  fix: 'Write a `review` that says so: what is looked at, by whom, and that a statement is published where nothing is revised.',
  scaffold: {
    items: [
      {
        kind: 'review',
        name: 'new-revision',
        insert: 'what is done when a national strategy is revised',
        // The review is none of the five kinds: it has no day of its own.
        without: ['kind', 'on'],
      },
    ],
  },
  ruleSets: ['statute'],
  ignoreWhen: 'The plan ends before the next revision of any of the three is due.',
  byStatus: { draft: 'off', consultation: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan
  status published

review yearly-review: Annual review of outcomes and actions
  kind annual
  every year
  hears from people, families, communities, providers

objective O1: Open 40 tenancies
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan
  status published

review new-strategy: Review when the national strategy or the Local Outcomes Improvement Plan is revised
  kind process
  every year

objective O1: Open 40 tenancies
`,
  check(plan, report) {
    if (!hasBegun(plan) && plan.ofKind('review').length === 0) return;
    const reviews = finished(plan, 'review').filter((item) => saysSo(item as Item));
    const [begun] = reviews;
    if (begun !== undefined) {
      if (!reviews.every((item) => isOnlyBegun(item as Item))) return;
      report({
        place: begun.namePlace,
        scaffold: undefined,
        message: `${capital(called(begun))} is only begun, so it does not say yet what is done when the national strategy, the performance framework or the local outcomes improvement plan is revised, as the Act asks. Write it.`,
      });
      return;
    }
    report({
      place: planPlace(plan),
      message:
        'Nothing says that the plan is looked at again when the national strategy, the performance framework or the local outcomes improvement plan is revised, as the Act asks. Write a `review` for it, with a statement to publish where nothing is changed.',
    });
  },
};

function saysSo(item: Item): boolean {
  return (
    nationalPapers.test(item.statement ?? '') || ownFacts(item, 'text').some(({ text }) => nationalPapers.test(text))
  );
}
