import { ownFacts } from '@goldenthread/strategy';
import { isPublished } from '../is-published.ts';
import type { Rule } from '../rule.ts';

export const strategyCopyToCjs: Rule = {
  code: 'strategy/copy-to-cjs',
  title: 'A published plan has been sent to Community Justice Scotland',
  severity: 'warning',
  why: 'The Act asks for a copy as soon as can be after publication; without it the area is missing from the national picture.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Send the copy, and say so after the address in `published on`: "with a copy to Community Justice Scotland".',
  ruleSets: ['statute'],
  ignoreWhen: 'The copy was sent, and the record of it is kept elsewhere: say where.',
  wrong: {
    text: `strategy northshire: Northshire plan
  status published
  published on 30 June 2026: https://northshire.example/plan
`,
    marks: ['published on 30 June 2026: https://northshire.example/plan'],
  },
  right: `strategy northshire: Northshire plan
  status published
  published on 30 June 2026: https://northshire.example/plan, with a copy to Community Justice Scotland
`,
  check(plan, report, { asOf }) {
    const { header } = plan;
    if (header === undefined || !isPublished(plan, asOf)) return;
    const [published] = ownFacts(header, 'published on');
    if (published === undefined) return;
    const texts = [
      published.text,
      ...[header, ...plan.ofKind('section')].flatMap((item) => ownFacts(item, 'text').map(({ text }) => text)),
    ];
    if (texts.some((text) => text !== undefined && /Community Justice Scotland|\bCJS\b/.test(text))) return;
    report({
      place: published.place,
      message:
        'Nothing says that a copy of the plan was sent to Community Justice Scotland, which the Act asks for as soon as it is published. Send it, and say so after the address (section 19).',
    });
  },
};
