import { ownFacts } from '@goldenthread/strategy';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const strategyArea: Rule = {
  code: 'strategy/area',
  title: 'The plan says for which local authority area it is made',
  severity: 'warning',
  why: 'The Act asks for a plan for each local authority area. Where several areas plan together, people in each must see that the plan is theirs.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Add `area:` below `strategy`, one line for each local authority area.',
  scaffold: { facts: ['area'] },
  ruleSets: ['statute'],
  ignoreWhen: 'The plan is no outcomes improvement plan under the Act: the strategy of one partner, or of one service.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan
  partnership: Northshire Community Justice Partnership
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan
  partnership: Northshire Community Justice Partnership
  area: Northshire Council area
`,
  check(plan, report) {
    const { header } = plan;
    if (header === undefined || ownFacts(header, 'area').length > 0) return;
    report({
      place: planPlace(plan),
      message:
        'The plan does not say for which area it is made, and the Act asks for a plan for each local authority area. Add `area:` below `strategy`, one line for each area (section 19).',
    });
  },
};
