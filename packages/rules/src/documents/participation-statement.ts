import { inWords } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { checklistSupportingDocuments } from '../checklist/supporting-documents.ts';
import { isPublished } from '../is-published.ts';
import { planPlace } from '../places.ts';
import type { Report, Rule } from '../rule.ts';
import { says } from '../says.ts';
import { newItem } from '../scaffolds/new-item.ts';
import { called, capital } from '../wording.ts';
import { documentsToFollow } from './to-follow.ts';

export const documentsParticipationStatement: Rule = {
  code: 'documents/participation-statement',
  title: 'The participation statement is published with the plan',
  severity: 'error',
  why: 'The Act asks partners to publish, with their plan, what they did to involve third sector and community bodies. Without it nobody can see who was heard.',
  source: 'Community Justice (Scotland) Act 2016, section 21',
  fix: 'Write a `document` of `kind participation-statement` with `link:` or `file:`, and a `date` that is not after the day of publication.',
  ruleSets: ['statute'],
  ignoreWhen: 'The statement came out with the plan, and the date is that of a later edition.',
  byStatus: { draft: 'information', consultation: 'warning' },
  wrong: {
    text: `strategy northshire: Northshire plan
  status published
  published on 30 June 2026: https://northshire.example/plan

document participation-statement: Participation statement
  kind participation-statement
  link: https://northshire.example/participation
  date 30 September 2026
`,
    marks: ['date 30 September 2026'],
  },
  right: `strategy northshire: Northshire plan
  status published
  published on 30 June 2026: https://northshire.example/plan

document participation-statement: Participation statement
  kind participation-statement
  link: https://northshire.example/participation
  date 30 June 2026
`,
  check(plan, report, { asOf, tells }) {
    const statements = plan
      .ofKind('document')
      .filter((document) => plan.facts(document, 'kind').some(({ words }) => words.includes(kind)));
    const [first] = statements;
    if (first === undefined) {
      if (tells(checklistSupportingDocuments)) return;
      report({
        place: planPlace(plan),
        scaffold: newItem(plan, 'document', { name: kind, facts: { kind } }),
        message:
          'The plan has no participation statement, and the Act asks for one to be published with it. Write a `document` of `kind participation-statement`, with `link:` or `file:` (section 21).',
      });
    } else if (statements.some((statement) => says(plan, statement, 'link', 'file'))) {
      if (statements.length === 1) tellIfLater(plan, first, report);
    } else if (says(plan, first, 'to follow by')) {
      if (!isPublished(plan, asOf) || tells(documentsToFollow)) return;
      report({
        place: first.namePlace,
        message: `${capital(called(first))} is still to follow, and the plan is published: the Act asks for the two together. Add \`link:\` or \`file:\` (section 21).`,
      });
    } else if (!tells(checklistSupportingDocuments)) {
      report({
        place: first.namePlace,
        message: `Nothing says where ${called(first)} can be read, and the Act asks for it to be published with the plan. Add \`link:\` or \`file:\` (section 21).`,
      });
    }
  },
};

const kind = 'participation-statement';

/** Of several statements one may be of an earlier day than another; of one alone the day counts. */
function tellIfLater(plan: Strategy, statement: Item<'document'>, report: Report): void {
  const published = plan.header && ownFacts(plan.header, 'published on')[0];
  const publication = published && plan.lastDay(published.date);
  const dated = plan.fact(statement, 'date');
  const day = dated && plan.firstDay(dated.date);
  if (published === undefined || publication === undefined || dated === undefined || day === undefined) return;
  if (day <= publication) return;
  report({
    place: dated.place,
    message: `The participation statement is of ${inWords(day)}, after the plan was published on ${inWords(publication)}, and the Act asks for the two together. Correct one of the two days (section 21).`,
    related: [{ message: 'The day of publication is here.', place: published.place }],
  });
}
