import { closedLists, joined } from '@goldenthread/language';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { wordOf } from '../says.ts';
import { newItems } from '../scaffolds/new-item.ts';

export const fiveKinds: Rule = {
  code: 'resources/five-kinds',
  title: 'The map of resources covers people, expertise, information, property and finance',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'Partners who look at money alone overlook the rooms, records, skills and staff that they could share at once.',
  source: 'Framework, Fully understand and map partner resource, p. 19',
  fix: 'Write a `resource` of each `kind`, with who it is `held by`, and let objectives and actions be `drawing on` it.',
  ruleSets: ['framework'],
  ignoreWhen: 'The partners have looked for a resource of that kind and have none to share.',
  wrong: {
    text: `strategy northshire: Northshire plan

resource housing-fund: Rapid rehousing fund
  kind finance

resource mentors: Mentors with lived experience
  kind people
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

resource mentors: Mentors with lived experience
  kind people

resource trainers: Accredited trainers in trauma
  kind expertise

resource case-records: Prison and housing records, matched each year
  kind information

resource old-courthouse: The Old Courthouse, four rooms
  kind property

resource housing-fund: Rapid rehousing fund
  kind finance
`,
  check(plan, report) {
    const resources = plan.ofKind('resource');
    const given = new Set(resources.map((resource) => wordOf(plan, resource, 'kind')));
    const missing = Object.keys(closedLists.resourceKind.words).filter((kind) => !given.has(kind));
    // A plan without objectives has not come so far as to say what it needs.
    if (missing.length === 0 || (resources.length === 0 && plan.ofKind('objective').length === 0)) return;
    report({
      place: planPlace(plan),
      scaffold: newItems(
        plan,
        missing.map((kind) => ({ kind: 'resource', name: `new-${kind}`, facts: { kind } })),
      ),
      message: `The plan maps no resource of the kind ${joined(
        missing.map((kind) => `\`${kind}\``),
        'or',
      )}, so what partners could share may be overlooked. Write a \`resource\` of each kind, with who it is \`held by\`.`,
    });
  },
};
