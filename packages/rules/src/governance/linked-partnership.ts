import { joined } from '@goldenthread/language';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const governanceLinkedPartnership: Rule = {
  code: 'governance/linked-partnership',
  title: 'A link with another planning partnership names the shared aim and who leads on it',
  severity: 'information',
  why: 'Housing, health and recovery are often planned elsewhere. A link without an aim and without people is a link on paper.',
  source: 'Framework, Community justice partners and planning arrangements, p. 10',
  fix: 'Add `shared aim:`, `strategic lead` and `operational lead` below the group.',
  scaffold: { facts: ['shared aim', 'strategic lead', 'operational lead'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The other partnership is being set up, and has no posts yet.',
  wrong: {
    text: `strategy northshire: Northshire plan

group alcohol-drug-partnership: Alcohol and Drug Partnership
  shared aim: Treatment goes on without a break
`,
    marks: ['alcohol-drug-partnership'],
  },
  right: `strategy northshire: Northshire plan

group alcohol-drug-partnership: Alcohol and Drug Partnership
  shared aim: Treatment goes on without a break
  strategic lead council: Chief Officer
  operational lead council: Recovery Manager

partner council: Northshire Council
`,
  check(plan, report) {
    for (const group of finished(plan, 'group')) {
      const missing = parts.filter(([word]) => plan.facts(group, word).length === 0);
      // A group with none of the three is one of this partnership.
      if (missing.length === 0 || missing.length === parts.length) continue;
      report({
        place: group.namePlace,
        message: `${capital(called(group))} is another planning partnership, and the link with it names no ${missing
          .map(([word]) => word)
          .join(' and no ')}, so it may stay on paper. Add ${joined(
          missing.map(([, written]) => `\`${written}\``),
          'and',
        )}.`,
      });
    }
  },
};

const parts = [
  ['shared aim', 'shared aim:'],
  ['strategic lead', 'strategic lead'],
  ['operational lead', 'operational lead'],
] as const;
