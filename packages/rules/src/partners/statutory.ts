import { closedList, either, joined } from '@goldenthread/language';
import { checklistRoles } from '../checklist/roles.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { missingFacts } from '../scaffolds/missing-facts.ts';
import { type NewItem, newItems } from '../scaffolds/new-item.ts';

export const partnersStatutory: Rule = {
  code: 'partners/statutory',
  title: 'All eight statutory partners are named',
  severity: 'error',
  why: 'The Act names the partners who must plan together. One who is not in the plan is bound by nothing in it, and knows it.',
  source:
    'Framework, Community justice partners and planning arrangements, p. 11; Community Justice (Scotland) Act 2016, section 13',
  fix: 'Write a `partner` for each that is missing, or add `statutory as` to the partner that it is. The prison service and the fiscal service both stand for the Scottish Ministers: one of them is enough.',
  ruleSets: ['framework', 'statute'],
  ignoreWhen:
    'The plan is that of one partner, of one service, or of a group of areas, and not that of an area under the Act.',
  byStatus: { draft: 'warning' },
  wrong: {
    text: `strategy northshire: Northshire plan

partner council: Northshire Council
  statutory as local-authority
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

partner council: Northshire Council
  statutory as local-authority

partner police: Police Scotland
  statutory as police

partner health-board: NHS Northshire
  statutory as health-board

partner joint-board: Northshire Integration Joint Board
  statutory as integration-joint-board

partner courts-service: Scottish Courts and Tribunals Service
  statutory as courts

partner skills-agency: Skills Development Scotland
  statutory as skills

partner fire-service: Scottish Fire and Rescue Service
  statutory as fire

partner prison-service: Scottish Prison Service
  statutory as prisons
`,
  check(plan, report, { tells }) {
    const partners = plan.ofKind('partner');
    // That no partner is named at all is told by point 6 of the checklist.
    if (partners.length === 0) {
      if (tells(checklistRoles)) return;
      report({
        place: planPlace(plan),
        scaffold: newItems(plan, statutory.map(partnerFor)),
        message:
          'The plan names no partners, and the Act asks all eight statutory partners to plan together. Write a `partner` with `statutory as` for each of them (section 13).',
      });
      return;
    }
    const named = new Set(
      partners.flatMap((partner) => plan.facts(partner, 'statutory as').flatMap(({ words }) => words)),
    );
    const missing = statutory.filter((words) => !words.some((word) => named.has(word)));
    if (missing.length === 0) return;
    const titles = missing.map(withWords);
    report({
      place: planPlace(plan),
      // Where none is told apart, the partners are there and lack the line.
      scaffold:
        missing.length === statutory.length
          ? missingFacts(plan, partners, ['statutory as'])
          : newItems(plan, missing.map(partnerFor)),
      message:
        missing.length === statutory.length
          ? 'The plan does not say which of its partners are those of the Act, so nobody can see whether all eight stand behind it. Add `statutory as` to each of them.'
          : `The plan names no partner for ${joined(titles, 'or')}, and the Act asks all eight to plan together. Write a \`partner\` with \`statutory as ${missing[0]?.[0] ?? ''}\`${missing.length > 1 ? ', and one for each of the others' : ''}.`,
    });
  },
};

/** The eight; the two services of the Scottish Ministers are one of them. */
const statutory: readonly (readonly string[])[] = [
  ...Object.keys(closedList('statutoryPartner').words)
    .filter((word) => word !== 'prisons' && word !== 'fiscal')
    .map((word) => [word]),
  ['prisons', 'fiscal'],
];

/** "Health Board (`health-board`)". */
function withWords(words: readonly string[]): string {
  const [word = ''] = words;
  const title = words.length > 1 ? 'Scottish Ministers' : (closedList('statutoryPartner').words[word] ?? word);
  return `${title} (${either(words)})`;
}

function partnerFor([word = '']: readonly string[]): NewItem {
  return { kind: 'partner', name: word, facts: { sector: 'statutory', 'statutory as': word } };
}
