import { joined } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { isOnlyBegun, reportOnlyBegun } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { newItems } from '../scaffolds/new-item.ts';
import { called } from '../wording.ts';

export const checklistSupportingDocuments: Rule = {
  code: 'checklist/supporting-documents',
  title: 'The plan links to its participation statement, impact assessment and needs assessment',
  severity: 'error',
  why: 'Readers must be able to check who was heard, whom the plan affects, and on what need it rests.',
  source: 'Framework, Partnership checklist, p. 32: point 12',
  fix: 'Write a `document` of each kind, with `link:` or `file:`, or with `to follow by` and a day while it is still being written.',
  scaffold: { facts: [['link', 'file', 'to follow by']] },
  ruleSets: ['framework'],
  ignoreWhen:
    'The document is not needed, an impact assessment for instance, and the screening that found so is named.',
  checklistPoint: 12,
  answers: (plan) =>
    plan.ofKind('document').filter((document) => wanted.some(([kind]) => isOfKind(plan, document, kind))),
  wrong: {
    text: `strategy northshire: Northshire plan

document needs-assessment: Needs assessment
  kind needs-assessment
`,
    marks: ['northshire', 'needs-assessment'],
  },
  right: `strategy northshire: Northshire plan

document participation-statement: Participation statement
  kind participation-statement
  link: https://northshire.example/participation

document impact-assessment: Equality impact assessment
  kind impact-assessment
  to follow by 30 June 2026

document needs-assessment: Needs assessment
  kind needs-assessment
  file: documents/needs-assessment.pdf
`,
  check(plan, report) {
    const missing: (typeof wanted)[number][] = [];
    for (const each of wanted) {
      const [kind] = each;
      const documents = plan.ofKind('document').filter((document) => isOfKind(plan, document, kind));
      const first = documents[0];
      if (first === undefined) missing.push(each);
      else if (documents.every(isOnlyBegun)) reportOnlyBegun(first, 12, report);
      else if (!documents.some((document) => canBeFound(plan, document))) {
        report({
          place: first.namePlace,
          message: `Nothing says where ${called(first)} can be read. Add \`link:\` or \`file:\`, or \`to follow by\` and a day (checklist point 12).`,
        });
      }
    }
    if (missing.length === 0) return;
    report({
      place: planPlace(plan),
      scaffold: newItems(
        plan,
        missing.map(([kind]) => ({ kind: 'document', name: kind, facts: { kind } })),
      ),
      message: `The plan links to no ${joined(
        missing.map(([, title]) => title),
        'or',
      )}, so readers cannot check what it rests on. Write a \`document\` of that \`kind\`, with \`link:\` or \`file:\` (checklist point 12).`,
    });
  },
};

const wanted = [
  ['participation-statement', 'participation statement'],
  ['impact-assessment', 'impact assessment'],
  ['needs-assessment', 'needs assessment'],
] as const;

function isOfKind(plan: Strategy, document: Item<'document'>, kind: string): boolean {
  return plan.facts(document, 'kind').some(({ words }) => words.includes(kind));
}

function canBeFound(plan: Strategy, document: Item<'document'>): boolean {
  return (['link', 'file', 'to follow by'] as const).some((word) => plan.facts(document, word).length > 0);
}
