import { type Finding, type ParsedFile, parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';

/** Text from a word processor, below a need: what is said of it, and what the fix makes of it. */
interface Paste {
  readonly what: string;
  readonly text: string;
  /** Code and first line of each finding, counted in `text` from 1. */
  readonly said: readonly string[];
  /** `text` after the first finding's fix. */
  readonly becomes: string;
}

const need = 'need home-1: A settled home\n  category housing\n';
const above = need.split('\n').length - 1;

const pastes: readonly Paste[] = [
  {
    what: 'a chapter with headings, paragraphs, a list and a table',
    text: `
Introduction

This plan sets out what the partnership will do. It was written by the
needs group, and it was agreed in March.

Governance

The board meets often; it has twelve members.

Outcomes

For many people a home is out of reach.
\u2022 people in prison
\u2022 people at court

Need\tSize
Homes\t312

objective O1: Offer a tenancy
`,
    said: ['line/unknown in line 2'],
    becomes: `
section pasted-4: Pasted text
  text:
    Introduction

    This plan sets out what the partnership will do. It was written by the
    needs group, and it was agreed in March.

    Governance

    The board meets often; it has twelve members.

    Outcomes

    For many people a home is out of reach.
    \u2022 people in prison
    \u2022 people at court

    Need\tSize
    Homes\t312

objective O1: Offer a tenancy
`,
  },
  {
    what: 'paragraphs within an item, further in',
    text: `  It is a long wait for most people.

  Nobody knows why that is so.
  note: Ask the board
`,
    said: ['line/unknown in line 1'],
    becomes: `  text:
      It is a long wait for most people.

      Nobody knows why that is so.
  note: Ask the board
`,
  },
  {
    what: 'paragraphs in column 0 with a fact of the item below',
    text: `It is a long wait for most people.

Nobody knows why that is so.
  note: Ask the board
`,
    said: ['line/unknown in line 1'],
    becomes: `  text:
    It is a long wait for most people.

    Nobody knows why that is so.
  note: Ask the board
`,
  },
  {
    what: 'paragraphs of a text that stand no further in',
    text: `  text:
  It is a long wait for most people.

  Nobody knows why that is so.
`,
    said: ['line/not-further-in in line 2'],
    becomes: `  text:
    It is a long wait for most people.

    Nobody knows why that is so.
`,
  },
  {
    what: 'a text that goes on',
    text: `  barrier: There is no bus
  and nobody helps,
      which is a pity
  note: Ask the board
`,
    said: ['line/goes-on in line 2'],
    becomes: `  barrier:
    There is no bus
    and nobody helps,
    which is a pity
  note: Ask the board
`,
  },
  {
    what: 'a statement that goes on',
    text: `
objective O1: Offer a tenancy to every
  woman and man
  who leaves prison
  note: Ask the board
`,
    said: ['line/goes-on in line 3'],
    becomes: `
objective O1: Offer a tenancy to every woman and man who leaves prison
  note: Ask the board
`,
  },
];

describe('pasted text is one finding, and its fix keeps all of it', () => {
  it.each(pastes)('$what', ({ text, said, becomes }) => {
    const file = parseFile('file:///plan.cjoip', need + text);
    expect(shown(file)).toEqual(said);
    const [finding] = file.findings;
    const after = finding && mended(file, finding);
    expect(after).toBe(need + becomes);
    expect(finding?.fix?.isSafe, 'the author should look at it').toBe(false);
    const { findings } = parseFile('file:///plan.cjoip', need + becomes);
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it('ends at a remark of the author', () => {
    const text = 'It is far to go.\n\n# And this is from the survey.\nNobody helps.\n  note: Ask\n';
    const file = parseFile('file:///plan.cjoip', `${need}${text}`);
    expect(shown(file)).toEqual(['line/unknown in line 1', 'line/unknown in line 4']);
    const titles = file.findings.map(({ fix }) => fix?.title);
    expect(titles, 'no section may take the note away from its need').toEqual(Array(2).fill('Put it below `text:`'));
  });

  it('is marked from its first line to its last', () => {
    const { findings } = parseFile('file:///plan.cjoip', `${need}\nIt is far to go.\n\nNobody helps.\n\n${need}`);
    const { start, end } = findings[0]?.place.range ?? {};
    expect([start, end]).toEqual([
      { line: above + 1, character: 0 },
      { line: above + 3, character: 'Nobody helps.'.length },
    ]);
  });

  it('does not put a statement on one line where a comment would be lost', () => {
    const { findings } = parseFile('file:///plan.cjoip', 'need home-2: A home\n  everywhere\n# ask\n  and always\n');
    expect(findings.map(({ code, fix }) => [code, fix])).toEqual([['line/goes-on', undefined]]);
  });
});

describe('heads among pasted text are heads', () => {
  it.each([
    ['below a table', 'Need\tSize\nHomes\t312\nObjective tenancies: Offer a tenancy\n  note: Ask\n', 'tenancies'],
    ['below prose', 'It is far to go.\nObjective O1: Offer a tenancy\n  note: Ask\n', 'O1'],
    ['below prose and a blank line', 'It is far to go.\n\nObjective O1: Offer a tenancy\n  note: Ask\n', 'O1'],
  ])('%s', (_, text, name) => {
    const file = parseFile('file:///plan.cjoip', `${need}\n${text}`);
    expect(file.findings.map(({ code }) => code).at(-1)).toBe('line/unknown-kind');
    expect(file.findings).toHaveLength(2);
    expect(file.outline.declarations.map((declared) => declared.name)).toEqual(['home-1', name]);
  });

  it('a heading with a fact below it is a head with a capital', () => {
    const file = parseFile('file:///plan.cjoip', `${need}\nIt is far to go.\n\nGovernance\n  note: Ask\n`);
    expect(shown(file)).toEqual(['line/unknown in line 2', 'line/unknown-kind in line 4']);
  });

  it.each([
    'The board said: do it now.',
    'Action is needed: now',
    'Need grows: it is clear',
    'The need home-2: what we heard',
  ])('%s is prose where prose stands above', (line) => {
    const file = parseFile('file:///plan.cjoip', `${need}\nIt is far to go.\n${line}\n`);
    expect(shown(file)).toEqual(['line/unknown in line 2']);
  });
});

function shown({ findings }: ParsedFile): string[] {
  return findings.map(({ code, place }) => `${code} in line ${place.range.start.line + 1 - above}`);
}

function mended({ text, index }: ParsedFile, { fix }: Finding): string {
  let result = text;
  for (const { place, newText } of (fix?.changes ?? []).toReversed()) {
    result = result.slice(0, index.offset(place.range.start)) + newText + result.slice(index.offset(place.range.end));
  }
  return result;
}
