import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { RuleCode } from '../rule.ts';
import { says, wordOf } from '../says.ts';

/** What the Community Justice (Scotland) Act 2016 asks of a plan, with the rules that see it (`docs/the-act.md`). */
export interface Duty {
  /** Sections of the Act: `20, 21`. */
  readonly sections: string;
  readonly asks: string;
  readonly rules: readonly [RuleCode, ...RuleCode[]];
  /** What the plan has for it. */
  readonly answers: (plan: Strategy) => readonly Item[];
  /** It is asked of plans that are published, or have begun. */
  readonly isLater?: true;
}

/** In the order of the Act. */
export const duties: readonly Duty[] = [
  {
    sections: '13',
    asks: 'The statutory partners of the area plan together, all eight of them',
    rules: ['partners/statutory'],
    answers: (plan) => plan.ofKind('partner').filter((partner) => says(plan, partner, 'statutory as')),
  },
  {
    sections: '14',
    asks: 'The third sector has a part in it',
    rules: ['partners/third-sector'],
    answers: (plan) => plan.ofKind('partner').filter((partner) => wordOf(plan, partner, 'sector') === 'third'),
  },
  {
    sections: '18, 19',
    asks: 'The plan is for the national outcomes that are in force',
    rules: ['assessments/missing', 'strategy/old-framework'],
    answers: assessments,
  },
  {
    sections: '19',
    asks: 'It is the plan of a local authority area',
    rules: ['strategy/area'],
    answers: (plan) => headerThatSays(plan, 'area'),
  },
  {
    sections: '19',
    asks: 'Every national outcome is assessed: whether it is achieved, or how near it is',
    rules: ['assessments/missing', 'assessments/achieved', 'assessments/twice'],
    answers: assessments,
  },
  {
    sections: '19',
    asks: 'It says of each whether it is a priority',
    rules: ['assessments/priority'],
    answers: assessments,
  },
  {
    sections: '19',
    asks: 'It says what partners will do to achieve each, or to keep it achieved',
    rules: ['assessments/action', 'assessments/priority-without-action'],
    answers: assessments,
  },
  {
    sections: '19',
    asks: 'Assessments are made by the national indicators',
    rules: ['assessments/indicator'],
    answers: assessments,
  },
  {
    sections: '19',
    asks: "An outcome of the area's own has its indicator and its action",
    rules: ['assessments/local-outcome'],
    answers: (plan) => plan.ofKind('outcome'),
  },
  {
    sections: '19',
    asks: "Outcomes of the area's own agree with the national ones",
    rules: ['thread/national-outcome'],
    answers: (plan) => plan.ofKind('outcome'),
  },
  {
    sections: '19',
    asks: 'The plan is published',
    rules: ['strategy/published-where', 'strategy/approved-after-publication'],
    answers: (plan) => headerThatSays(plan, 'published on'),
    isLater: true,
  },
  {
    sections: '19',
    asks: 'Community Justice Scotland has a copy',
    rules: ['strategy/copy-to-cjs'],
    answers: (plan) => headerThatSays(plan, 'published on'),
    isLater: true,
  },
  {
    sections: '20, 21',
    asks: 'Third sector and community bodies are consulted and involved',
    rules: ['participation/third-sector-and-communities'],
    answers: (plan) =>
      plan
        .ofKind('participation')
        .filter((item) =>
          plan
            .facts(item, 'involves')
            .some(({ words }) => words.some((word) => word === 'third-sector' || word === 'communities')),
        ),
  },
  {
    sections: '21',
    asks: 'A participation statement is published with the plan',
    rules: ['documents/participation-statement'],
    answers: (plan) =>
      plan
        .ofKind('document')
        .filter((document) =>
          plan.facts(document, 'kind').some(({ words }) => words.includes('participation-statement')),
        ),
  },
  {
    sections: '22',
    asks: 'The plan is looked at again when the national strategy, the framework or the local plan is revised',
    rules: ['reviews/revision'],
    answers: (plan) => plan.ofKind('review'),
    isLater: true,
  },
  {
    sections: '23',
    asks: 'Each year partners report what was done, with the indicators',
    rules: ['reviews/annual', 'measures/yearly'],
    answers: (plan) => [
      ...headerThatSays(plan, 'reviewed'),
      ...plan.ofKind('review').filter((review) => wordOf(plan, review, 'kind') === 'annual'),
    ],
    isLater: true,
  },
];

function assessments(plan: Strategy): readonly Item[] {
  return plan.ofKind('assessment');
}

function headerThatSays(plan: Strategy, word: 'area' | 'published on' | 'reviewed'): readonly Item[] {
  const { header } = plan;
  return header !== undefined && ownFacts(header, word).length > 0 ? [header] : [];
}
