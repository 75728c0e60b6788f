import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** Ways of commissioning that are no ways of buying, with what the Framework says that they are. */
const notBuying: Readonly<Record<string, string>> = {
  alliance: 'An alliance is a way of commissioning together',
  'co-production': 'Co-production is a way of designing together',
};

export const procurementNotARoute: Rule = {
  code: 'procurement/not-a-route',
  title: 'A procurement names a route by which things are bought',
  severity: 'information',
  why: 'Alliances and co-production shape a service with providers and people. What is bought in the end still needs a lawful route.',
  source: 'Framework, What is commissioning?, pp. 15-17: alliance contracting',
  fix: 'Write how it is bought: `grant`, `contract`, `light-touch`, `innovation-partnership`. The alliance or the co-production stands with the action.',
  ruleSets: ['framework'],
  ignoreWhen: 'The alliance agreement itself is the contract, on the advice of procurement colleagues.',
  wrong: {
    text: `strategy northshire: Northshire plan

procurement buy-recovery: Recovery services
  route alliance
`,
    marks: ['route alliance'],
  },
  right: `strategy northshire: Northshire plan

procurement buy-recovery: Recovery services
  route light-touch

action A1: Form an alliance for recovery
  route alliance
`,
  check(plan, report) {
    for (const item of finished(plan, 'procurement')) {
      for (const fact of plan.facts(item, 'route')) {
        const word = fact.words.find((each) => Object.hasOwn(notBuying, each));
        if (word === undefined) continue;
        report({
          place: fact.place,
          message: `${notBuying[word]}, and no route by which ${called(item)} can be bought. Write the route, for example \`light-touch\`, and \`route ${word}\` with the action that prepares it.`,
        });
      }
    }
  },
};
