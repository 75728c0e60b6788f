import { closedLists } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { asOf, documentOf, nodesIn, outlineOf, reportOf, wordsIn } from '../testing/documents.ts';
import { buildDocument } from './build-document.ts';
import { documentSections } from './sections/index.ts';

const header = `strategy northshire: Northshire plan
  partnership: Northshire Community Justice Partnership
  status draft
`;

const plan = `${header}
vision: A home for everyone

need home: A settled home on the day of release

service first-nights: First Nights

gap too-few: Too few tenancies
  concerns home

outcome settled: People have a settled home
  long term
`;

function sectionsOf(text: string, choices: Parameters<typeof documentOf>[1] = {}): readonly string[] {
  return outlineOf(documentOf(text, choices)).filter((line) => line.startsWith('## '));
}

describe('the order of the parts', () => {
  it('is that of the checklist, whatever the order of the text', () => {
    expect(sectionsOf(plan, { audience: 'public' })).toEqual([
      '## About this plan',
      '## Vision',
      '## Needs and populations',
      '## Services',
      '## Gaps',
      '## Outcomes',
    ]);
  });

  it('has a place for every part that an author can name', () => {
    const ids = documentSections.map(({ id }) => id);
    const parts = Object.keys(closedLists.documentPart.words);
    expect(ids.filter((id) => parts.includes(id))).toEqual(parts.filter((part) => ids.includes(part)));
    expect(parts.filter((part) => !ids.includes(part))).toEqual([]);
  });

  it('has a part for each point of the checklist', () => {
    const points = documentSections.flatMap(({ checklistPoint }) => checklistPoint ?? []);
    const asked = reportOf(plan).checklist.map(({ point }) => point);
    expect(asked).toHaveLength(13);
    expect([...points].sort((a, b) => a - b)).toEqual(asked);
  });
});

describe("the author's own sections", () => {
  const withSections = (...sections: readonly string[]): readonly string[] =>
    sectionsOf(`${plan}\n${sections.join('\n\n')}\n`, { audience: 'public' });
  const parts = [
    '## About this plan',
    '## Vision',
    '## Needs and populations',
    '## Services',
    '## Gaps',
    '## Outcomes',
  ];

  it.each([
    [
      'before a part',
      ['section foreword: Foreword\n  before vision'],
      ['## About this plan', '## Foreword', ...parts.slice(1)],
    ],
    [
      'after a part',
      ['section foreword: Foreword\n  after vision'],
      [...parts.slice(0, 2), '## Foreword', ...parts.slice(2)],
    ],
    [
      'several after the same part, in the order of the text',
      ['section one: One\n  after vision', 'section two: Two\n  after vision'],
      [...parts.slice(0, 2), '## One', '## Two', ...parts.slice(2)],
    ],
    [
      'several before the same part, in the order of the text',
      ['section one: One\n  before vision', 'section two: Two\n  before vision'],
      [parts[0], '## One', '## Two', ...parts.slice(1)],
    ],
    [
      'after one that comes later in the text',
      ['section two: Two\n  after one', 'section one: One\n  after vision'],
      [...parts.slice(0, 2), '## One', '## Two', ...parts.slice(2)],
    ],
    [
      'beside a part that says nothing, where it would stand',
      ['section sums: Sums\n  after priorities'],
      [...parts.slice(0, 5), '## Sums', parts[5]],
    ],
    ['without a place: last', ['section sign-off: Sign-off'], [...parts, '## Sign-off']],
    [
      'in a circle: last, and none is lost',
      ['section one: One\n  after two', 'section two: Two\n  after one'],
      [...parts, '## One', '## Two'],
    ],
    ['after itself: last', ['section one: One\n  after one'], [...parts, '## One']],
    ['after something that is not there: last', ['section one: One\n  after nowhere'], [...parts, '## One']],
    [
      'with the name of a part: the part is meant',
      ['section vision: Our own vision\n  after gaps', 'section next: Next\n  after vision'],
      [...parts.slice(0, 2), '## Next', ...parts.slice(2, 5), '## Our own vision', parts[5]],
    ],
  ])('stand %s', (_, sections, expected) => {
    expect(withSections(...sections)).toEqual(expected);
  });

  it('stand before the notes for the authors', () => {
    const titles = sectionsOf(`${plan}\nsection sign-off: Sign-off\n`, { audience: 'draft' });
    expect(titles.indexOf('## Sign-off')).toBe(titles.length - 2);
    expect(titles.at(-1)).toBe('## Notes for the authors');
  });

  it('bear a chain as long as a plan', () => {
    const chain = Array.from(
      { length: 5000 },
      (_, at) => `section s${at}: S${at}\n  after ${at === 0 ? 'vision' : `s${at - 1}`}\n`,
    );
    const titles = sectionsOf(`${plan}\n${chain.reverse().join('\n')}`, { audience: 'public' });
    expect(titles.slice(1, 5)).toEqual(['## Vision', '## S0', '## S1', '## S2']);
    expect(titles).toHaveLength(5006);
  });

  it('show every fact that they have, each where the author of the text put it', () => {
    const document = documentOf(
      `${plan}\nsection made: How it was made\n  after vision\n  text: Together.\n  note: Ask the chair\n  set out in needs-doc\n\ndocument needs-doc: Needs assessment\n`,
      { only: ['made'], audience: 'draft' },
    );
    expect(wordsIn(document)).toBe('How it was made Together. Set out in Needs assessment Ask the chair');
  });
});

describe('gaps', () => {
  it('are marked in a draft, one for each point of the checklist that is not met', () => {
    const report = reportOf(header);
    const document = buildDocument(report, { asOf, audience: 'draft' });
    const gaps = nodesIn(document).flatMap((node) =>
      node.type === 'notice' && node.kind === 'gap' ? [wordsIn(node)] : [],
    );
    const missing = report.checklist.filter(({ isMet }) => !isMet);
    expect(missing.length).toBeGreaterThan(10);
    expect(gaps.map((gap) => Number(/^Point (\d+) /.exec(gap)?.[1])).sort((a, b) => a - b)).toEqual(
      missing.map(({ point }) => point),
    );
  });

  it('are marked where there is something, and not all that is asked for', () => {
    const document = documentOf(plan, { audience: 'draft', only: ['outcomes'] });
    expect(wordsIn(document)).toContain(
      'Point 2 of the Partnership checklist is not met yet. It asks: The plan has short, medium and long term outcomes.',
    );
    expect(wordsIn(document)).toContain('People have a settled home');
  });

  it('are left out of the public version', () => {
    const document = documentOf(header, { audience: 'public' });
    expect(nodesIn(document).filter(({ type }) => type === 'notice')).toEqual([]);
    expect(outlineOf(document)).toEqual(['## About this plan']);
  });
});

describe('the audience', () => {
  const noted = `${plan}\nobjective O1: Cut homelessness on release from 41 to 25 people by 31 March 2030\n  note: Ask the board\n`;

  it.each([
    ['draft', true],
    ['consultation', true],
    ['published', false],
  ])('goes by the status where nothing is said: %s', (status, isDraft) => {
    const words = wordsIn(documentOf(noted.replace('status draft', `status ${status}`)));
    expect(words.includes('Ask the board')).toBe(isDraft);
    expect(words.includes('SMART check of O1')).toBe(isDraft);
  });

  it('that is the public never sees that the plan is a draft', () => {
    const words = wordsIn(documentOf(noted, { audience: 'public' }));
    expect(words).not.toMatch(/draft|SMART|checklist|note/i);
  });

  it('that writes the plan is told what it is looking at', () => {
    expect(wordsIn(documentOf(noted, { only: ['cover'] }))).toContain('Draft as of 22 November 2026.');
  });
});

describe('the choice of sections', () => {
  it.each([
    ['parts by their ids, in the order of the document', ['gaps', 'vision'], ['## Vision', '## Gaps']],
    ["the author's own by their names", ['foreword'], ['## Foreword']],
    ['nothing for words that name nothing', ['weather'], []],
  ])('takes %s', (_, only, expected) => {
    const text = `${plan}\nsection foreword: Foreword\n  before vision\n`;
    expect(sectionsOf(text, { only, audience: 'public' })).toEqual(expected);
  });
});

describe("the plan's own words", () => {
  it.each([
    ['Aim', '## Aims', '### Long term aims'],
    ['Priority', '## Priorities', '### Long term priorities'],
    ['Results', '## Results', '### Long term results'],
    ['Success', '## Successes', '### Long term successes'],
  ])('head the outcomes: %s', (called, title, term) => {
    const outline = outlineOf(
      documentOf(plan.replace('  status draft', `  calls outcome: ${called}`), {
        only: ['outcomes'],
        audience: 'public',
      }),
    );
    expect(outline).toEqual([title, term, '#### People have a settled home']);
  });
});

describe('whatever is written', () => {
  it.each([
    ['nothing but a header', 'strategy northshire:'],
    [
      'heads without names and statements',
      'strategy n: N\nneed\nneed x:\nobjective\npriority :\ncheckpoint\nassessment of\nprogress on\nsection\noption\n',
    ],
    ['a name that is taken', 'strategy n: N\nneed a: First\nneed a: Second\nvision: One\nvision: Two\n'],
    ['a national indicator in a plan', 'strategy n: N\nindicator i: Homes\n  of nothing\n'],
  ])('has a document: %s', (_, text) => {
    for (const audience of ['draft', 'public'] as const) {
      const report = reportOf(text);
      const document = buildDocument(report, { asOf, audience });
      const shown = new Set(nodesIn(document).flatMap(({ data }) => data?.origin?.item ?? []));
      expect(
        report.strategy.items.filter(({ id, kind }) => kind !== 'part' && !shown.has(id)).map(({ id }) => id),
      ).toEqual([]);
      expect(wordsIn(document)).not.toMatch(/undefined|\[object/);
    }
  });

  it('gives the same document each time', () => {
    expect(JSON.stringify(documentOf(plan))).toBe(JSON.stringify(documentOf(plan)));
  });
});
