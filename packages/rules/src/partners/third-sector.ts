import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const partnersThirdSector: Rule = {
  code: 'partners/third-sector',
  title: 'The third sector is a partner in the plan',
  severity: 'warning',
  why: 'Voluntary bodies provide much of what people rely on and reach those whom public services do not. Partners are asked to bring them into planning.',
  source:
    'Framework, Community justice partners and planning arrangements, p. 10; Community Justice (Scotland) Act 2016, section 14',
  fix: 'Write a `partner` with `sector third`, the third sector interface of the area for instance.',
  scaffold: { items: [{ kind: 'partner', facts: { sector: 'third' } }] },
  ruleSets: ['framework', 'statute'],
  ignoreWhen: 'No voluntary body works in the area, or those that do have been asked and did not want to be named.',
  wrong: {
    text: `strategy northshire: Northshire plan

partner council: Northshire Council
  sector statutory
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

partner council: Northshire Council
  sector statutory

partner home-again: Home Again
  sector third
`,
  check(plan, report) {
    const partners = plan.ofKind('partner');
    if (partners.length === 0) return;
    if (partners.some((partner) => plan.facts(partner, 'sector').some(({ words }) => words.includes('third')))) return;
    report({
      place: planPlace(plan),
      message:
        'The plan names no partner from the third sector, so it may miss those whom public services do not reach. Write a `partner` with `sector third`, or add that line to the partner that is one.',
    });
  },
};
