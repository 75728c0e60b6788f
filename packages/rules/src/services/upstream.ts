import { planPlace } from '../places.ts';
import { numberOption, type Rule } from '../rule.ts';
import { says } from '../says.ts';

export const upstream: Rule = {
  code: 'services/upstream',
  title: 'Some service works to prevent harm before it is done',
  severity: 'hint',
  why: 'Where each service comes after the harm, as many people come into the justice system next year as this year.',
  source: 'Framework, Review and map available services, p. 20; Appendix B, p. 50: prevention',
  fix: 'Look for services of `prevention primary` or `secondary` that belong on the map, or plan for one.',
  ruleSets: ['framework'],
  ignoreWhen: 'Another plan of the area leads on prevention, and this one says which.',
  options: {
    fewest: {
      usual: 3,
      description:
        'How many services say at which stage they prevent harm before the rule looks at them: with fewer, the map is only begun.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

service housing-first: Housing First
  prevention tertiary

service steps-groups: Steps group work
  prevention tertiary

service mentors: Throughcare mentors
  prevention tertiary
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

service housing-first: Housing First
  prevention tertiary

service steps-groups: Steps group work
  prevention tertiary

service early-choices: Early Choices in schools
  prevention primary
`,
  check(plan, report, context) {
    const mapped = plan.ofKind('service').filter((service) => says(plan, service, 'prevention'));
    if (mapped.length < numberOption(context, 'fewest')) return;
    const words = mapped.flatMap((service) => plan.facts(service, 'prevention').flatMap((fact) => fact.words));
    if (words.some((word) => word !== 'tertiary')) return;
    report({
      place: planPlace(plan),
      message: `All ${mapped.length} services are of \`prevention tertiary\` and come after the harm, so as many people will need them next year. Look for one that is \`primary\` or \`secondary\`, or plan for one.`,
    });
  },
};
