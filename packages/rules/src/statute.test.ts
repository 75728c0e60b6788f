import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import type { RuleSet } from './rule.ts';
import { rules } from './rules.ts';
import { context, planOf } from './testing/plan.ts';

const cjpf = [
  'diversion',
  'police-custody-support',
  'bail-supervision',
  'community-sentences',
  'health-after-prison',
  'accommodation',
  'employability',
  'throughcare',
  'understanding-and-trust',
].map((outcome) => `cjpf.${outcome}`);

const opi = [
  'community-understanding',
  'partnership-planning',
  'access-to-services',
  'effective-interventions',
  'life-chances',
  'positive-relationships',
  'resilience',
].map((outcome) => `opi.${outcome}`);

function assessment(outcome: string, figures = `using ${outcome}-indicator`): string {
  return `assessment of ${outcome}: The figure rose by a fifth in two years
  achieved partly
  is a priority no
  ${figures}
  answered by A1
`;
}

const statutoryPartners = [
  'police',
  'health-board',
  'integration-joint-board',
  'local-authority',
  'courts',
  'skills',
  'fire',
  'prisons',
];

/** A published plan that does what the Act asks and little else. */
const lawful = `strategy northshire: Northshire plan
  area: Northshire Council area
  period 1 April 2026 to 31 March 2036
  status published
  approved by partnership-board on 11 June 2026: Chair of the partnership
  published on 30 June 2026: https://northshire.example/plan, with a copy to Community Justice Scotland
  uses cjpf
  reviewed every 12 months

group partnership-board: Northshire Community Justice Partnership

${statutoryPartners.map((word) => `partner the-${word}: The partner for ${word}\n  statutory as ${word}\n`).join('\n')}
partner home-again: Home Again
  sector third

${cjpf.map((outcome) => assessment(outcome)).join('\n')}
outcome settled-homes: People leaving custody have a settled home
  contributes to cjpf.accommodation
  measured by settled-on-release

action A1: Open 40 tenancies
  towards settled-homes

measure settled-on-release: People with a settled home on release
  reported every year

participation open-evenings: Evenings with voluntary bodies and community councils
  involves third-sector, communities

document participation-statement: Participation statement
  kind participation-statement
  link: https://northshire.example/participation
  date 30 June 2026

review new-strategy: Review when the national strategy or the Local Outcomes Improvement Plan is revised
  kind process
  every year
`;

function codesOf(text: string, ...ruleSets: readonly RuleSet[]): readonly string[] {
  const { strategy } = planOf(text);
  const { findings } = judge(strategy, { ...context, settings: { ruleSets, rules: {} } });
  return findings.map(({ code }) => code).sort();
}

/** The plan with a piece of its text written otherwise; a piece that is not there is a slip of the test. */
function changed(...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const after = text.replace(from, to);
    if (after === text) throw new Error(`The plan does not hold ${from}.`);
    return after;
  }, lawful);
}

/** Each duty of the Act on plans that a plan can show (`docs/the-act.md`), with a plan that fails it alone. */
const duties: readonly (readonly [duty: string, plan: string, ...codes: readonly string[]])[] = [
  ['13: partners plan together', changed([/partner the-[\s\S]*?(?=assessment)/, '']), 'partners/statutory'],
  ['13: all eight of them', changed([/partner the-police.*\n.*\n/, '']), 'partners/statutory'],
  ['14: with the third sector', changed(['\n  sector third', '']), 'partners/third-sector'],
  ['18: for the national outcomes', changed(['  uses cjpf\n', '']), 'assessments/missing'],
  [
    '18: those in force',
    changed(
      ['uses cjpf', 'uses opi'],
      [/assessment of[\s\S]*?(?=outcome)/, opi.map((name) => assessment(name, 'no data yet')).join('\n')],
      ['cjpf.accommodation', 'opi.access-to-services'],
    ),
    'strategy/old-framework',
  ],
  ['19: for an area', changed([/ {2}area:.*\n/, '']), 'strategy/area'],
  ['19: each outcome is assessed', changed([/assessment of cjpf\.diversion[\s\S]*?\n\n/, '']), 'assessments/missing'],
  ['19: once', changed(['outcome settled', `${assessment('cjpf.diversion')}\noutcome settled`]), 'assessments/twice'],
  ['19: how near it is', changed(['  achieved partly\n', '']), 'assessments/achieved'],
  ['19: whether it is a priority', changed(['  is a priority no\n', '']), 'assessments/priority'],
  ['19: what is done about it', changed(['  answered by A1\n', '']), 'assessments/action'],
  [
    '19: what is done about a priority',
    changed(
      ['  is a priority no\n', '  is a priority yes\n'],
      ['  answered by A1\n', '  no action because: Not yet\n'],
    ),
    'assessments/priority-without-action',
  ],
  ['19: by the national indicators', changed(['  using cjpf.diversion-indicator\n', '']), 'assessments/indicator'],
  ['19: local outcomes agree with national ones', changed([/ {2}contributes to.*\n/, '']), 'thread/national-outcome'],
  [
    '19: local outcomes have an indicator',
    changed([/ {2}contributes to.*\n {2}measured by.*\n/, '']),
    'assessments/local-outcome',
    'thread/national-outcome',
  ],
  [
    '19: local outcomes have an indicator, in a plan that measures nothing',
    changed([/ {2}contributes to.*\n {2}measured by.*\n/, ''], [/measure settled[\s\S]*?\n\n/, '']),
    'assessments/local-outcome',
    'thread/national-outcome',
  ],
  [
    '19: local outcomes have an action',
    changed([/ {2}contributes to.*\n/, ''], ['  towards settled-homes\n', '']),
    'assessments/local-outcome',
    'thread/national-outcome',
  ],
  ['19: published', changed([/ {2}published on.*\n/, '']), 'strategy/published-where'],
  [
    '19: published, where the plan is looked at again',
    changed(['status published', 'status under-review'], [/ {2}published on.*\n/, '']),
    'strategy/published-where',
  ],
  ['19: published when agreed', changed(['11 June 2026', '11 July 2026']), 'strategy/approved-after-publication'],
  ['19: with a copy sent', changed([', with a copy to Community Justice Scotland', '']), 'strategy/copy-to-cjs'],
  [
    '19: with a copy sent, whatever the status says',
    changed([', with a copy to Community Justice Scotland', ''], ['  status published\n', '']),
    'strategy/copy-to-cjs',
  ],
  [
    '20, 21: with third sector and community bodies',
    changed([/participation open-evenings[\s\S]*?\n\n/, '']),
    'participation/third-sector-and-communities',
  ],
  ['20, 21: with both', changed([', communities', '']), 'participation/third-sector-and-communities'],
  [
    '21: a participation statement',
    changed([/document participation-statement[\s\S]*?\n\n/, '']),
    'documents/participation-statement',
  ],
  ['21: that can be read', changed([/ {2}link:.*\n/, '']), 'documents/participation-statement'],
  [
    '21: and is there',
    changed([/ {2}link:.*\n/, '  to follow by 31 March 2027\n']),
    'documents/participation-statement',
  ],
  ['21: published with the plan', changed(['date 30 June', 'date 30 September']), 'documents/participation-statement'],
  ['22: looked at again when another is revised', changed([/review new-[\s\S]*/, '']), 'reviews/revision'],
  ['23: and each year', changed(['  reviewed every 12 months\n', '']), 'reviews/annual'],
  ['23: with its figures', changed(['reported every year', 'reported every 3 years']), 'measures/yearly'],
];

describe('the rules of the Act, alone', () => {
  it('have nothing to say of a plan that does what the Act asks', () => {
    expect(codesOf(lawful, 'statute')).toEqual([]);
    expect(planOf(lawful).textFindings, 'the plan must be well written').toEqual([]);
  });

  it.each(duties)('section %s', (_duty, plan, ...codes) => {
    expect(codesOf(plan, 'statute')).toEqual(codes);
  });

  it('are each broken by one of these plans', () => {
    const broken = new Set(duties.flatMap(([, , ...codes]) => codes));
    const others = rules.filter(({ code, ruleSets }) => ruleSets.includes('statute') && !broken.has(code));
    expect(
      others.map(({ code }) => code),
      'add a plan that breaks the duty',
    ).toEqual([]);
  });

  it('say of a plan that says nothing all that a draft can be told', () => {
    expect(codesOf('strategy a: A\n', 'statute')).toEqual([
      'assessments/missing',
      'documents/participation-statement',
      'participation/third-sector-and-communities',
      'partners/statutory',
      'strategy/area',
    ]);
  });

  it('say of a published plan that says nothing what is due after publication too', () => {
    expect(codesOf('strategy a: A\n  status published\n', 'statute')).toEqual([
      'assessments/missing',
      'documents/participation-statement',
      'participation/third-sector-and-communities',
      'partners/statutory',
      'reviews/annual',
      'reviews/revision',
      'strategy/area',
      'strategy/published-where',
    ]);
  });
});

describe('the rules of the Act, with those of the Framework', () => {
  it('leave to the checklist what it tells already', () => {
    for (const text of ['strategy a: A\n', 'strategy a: A\n  status published\n']) {
      const together = codesOf(text, 'framework', 'statute');
      const apart = [...codesOf(text, 'framework'), ...codesOf(text, 'statute')];
      const told = [
        'documents/participation-statement',
        'partners/statutory',
        'participation/third-sector-and-communities',
      ];
      expect(together).toEqual([...new Set(apart)].filter((code) => !told.includes(code)).sort());
      expect(together).toEqual(
        expect.arrayContaining(['checklist/participation', 'checklist/roles', 'checklist/supporting-documents']),
      );
    }
  });

  it('tell once that no national framework is used', () => {
    const text = 'strategy a: A\n\noutcome o: People have a home\n  medium term\n';
    const aboutIt = (codes: readonly string[]) =>
      codes.filter((code) => code === 'thread/national-outcome' || code === 'assessments/missing');
    expect(aboutIt(codesOf(text, 'framework'))).toEqual(['thread/national-outcome']);
    expect(aboutIt(codesOf(text, 'statute'))).toEqual(['assessments/missing']);
    expect(aboutIt(codesOf(text, 'framework', 'statute'))).toEqual(['assessments/missing']);
  });
});
