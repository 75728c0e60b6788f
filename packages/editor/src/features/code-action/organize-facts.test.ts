import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileLines, parseFile } from '@goldenthread/language';
import { filePart } from '@goldenthread/strategy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organized } from './organize-facts.ts';

/** Longer runs: `FUZZ_RUNS=2000 npm run vitest -- packages/editor/src/features/code-action`. */
const runs = Number(process.env.FUZZ_RUNS ?? 150);
const seed = Number(process.env.FUZZ_SEED ?? 20261122);
const uri = 'file:///plan/plan.cjoip';
const all = { first: 0, last: Number.POSITIVE_INFINITY };

function inOrder(text: string, within = all): string {
  return organized(parseFile(uri, text), within);
}

describe('facts in order', () => {
  it.each([
    [
      'as the reference has them',
      'need home: A home\n  size 3 people\n  for everyone\n  category housing\n',
      'need home: A home\n  category housing\n  for everyone\n  size 3 people\n',
    ],
    [
      'those of one word as they were',
      'action A: A\n  milestone by 2028: Second\n  lead council\n  milestone by 2027: First\n  by 2029\n',
      'action A: A\n  by 2029\n  milestone by 2028: Second\n  milestone by 2027: First\n  lead council\n',
    ],
    [
      'with their texts, paragraphs and lists',
      'need home: A home\n  barrier:\n    One line.\n\n      # a heading\n    Another.\n  for one, # here\n    # more\n    two\n',
      'need home: A home\n  for one, # here\n    # more\n    two\n  barrier:\n    One line.\n\n      # a heading\n    Another.\n',
    ],
    [
      'with the remarks right above them',
      'need home: A home\n  # to be checked\n  # ignore needs/size: agreed\n  size 3 people\n  category housing # sure\n',
      'need home: A home\n  category housing # sure\n  # to be checked\n  # ignore needs/size: agreed\n  size 3 people\n',
    ],
    [
      'while blank lines and remarks by themselves keep their places',
      'need home: A home\n  size 3 people\n\n  # Who\n\n  for everyone\n  # the last\n\n# about the next\nneed b: B\n',
      'need home: A home\n  for everyone\n\n  # Who\n\n  size 3 people\n  # the last\n\n# about the next\nneed b: B\n',
    ],
    [
      'and what is given to all items of a kind below the rest',
      'strategy s: S\n  every action lead all partners\n  status draft\n  area: North\n',
      'strategy s: S\n  area: North\n  status draft\n  every action lead all partners\n',
    ],
    [
      'above and below a damaged line, which nothing passes',
      'need home: A home\n  size 3 people\n  for everyone\n  What is this\n  barrier: None\n  category housing\n',
      'need home: A home\n  for everyone\n  size 3 people\n  What is this\n  category housing\n  barrier: None\n',
    ],
    [
      'but not a fact that is wrong',
      'need home: A home\n  size 3 people\n  status draft\n  category housing\n',
      'need home: A home\n  size 3 people\n  status draft\n  category housing\n',
    ],
    [
      'in each of two versions of a file alone',
      'need home: A home\n<<<<<<< mine\n  size 3 people\n  category housing\n=======\n  barrier: None\n  for everyone\n>>>>>>> theirs\n',
      'need home: A home\n<<<<<<< mine\n  category housing\n  size 3 people\n=======\n  for everyone\n  barrier: None\n>>>>>>> theirs\n',
    ],
    [
      'but where a remark would become part of the text above',
      'risk r:\n  It may rain\n  impact high\n    # very\n  likelihood low\n',
      'risk r:\n  It may rain\n  impact high\n    # very\n  likelihood low\n',
    ],
    ['with the line ends where they are', 'need a: A\r\n  size 3\r\n  for b', 'need a: A\r\n  for b\r\n  size 3'],
    ['in no item of an unknown kind', 'thing a: A\n  size 3\n  for b\n', 'thing a: A\n  size 3\n  for b\n'],
  ])('%s', (_, text, expected) => {
    expect(inOrder(text)).toBe(expected);
    expect(inOrder(expected), 'doing it twice changes nothing').toBe(expected);
  });

  it('of the items that are selected', () => {
    const item = 'need NAME: A\n  size 3\n  for b\n';
    const ordered = 'need NAME: A\n  for b\n  size 3\n';
    const text = ['x', 'y', 'z'].map((name) => item.replace('NAME', name)).join('');
    const expected = [item, ordered, item].map((each, at) => each.replace('NAME', 'xyz'.charAt(at))).join('');
    expect(inOrder(text, { first: 4, last: 5 })).toBe(expected);
  });
});

const examples = ['northshire', 'starter', 'problems'].flatMap((name) => {
  const folder = fileURLToPath(new URL(`../../../../../examples/${name}/`, import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cjoip'))
    .map((file) => readFileSync(`${folder}${file}`, 'utf8'));
});

/** What happens to a line of a plan while it is written. */
const slips: readonly ((line: string) => string)[] = [
  (line) => line.replace(/^( *)\p{L}/u, '$1'),
  (line) => line.replace(':', ''),
  (line) => line.replace(':', ':\n    One line\n\n    and another'),
  (line) => line.replace(/^ +/, ''),
  (line) => `  ${line}`,
  (line) => `  # a remark\n${line}`,
  (line) => `${line}\n\n  # by itself\n`,
  (line) => `${line},`,
  (line) => `      # further in\n${line}`,
  (line) => `<<<<<<< mine\n${line}\n=======\n${line}\n>>>>>>> theirs`,
  (line) => `\t${line}`,
  (line) => `${line}\r`,
  (line) => line.slice(0, line.length / 2),
  () => '',
];

interface WrittenPlan {
  readonly example: number;
  /** Where its lines begin, from 0 to 1. */
  readonly from: number;
  /** Lines that trade places. */
  readonly moves: readonly (readonly [number, number])[];
  /** Lines, each with its slip. */
  readonly damages: readonly (readonly [number, number])[];
  readonly lineEnd: string;
}

const plans: fc.Arbitrary<WrittenPlan> = fc.record({
  example: fc.nat({ max: examples.length - 1 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  moves: fc.array(fc.tuple(fc.nat({ max: 59 }), fc.nat({ max: 59 })), { maxLength: 20 }),
  damages: fc.array(fc.tuple(fc.nat({ max: 59 }), fc.nat({ max: slips.length - 1 })), { maxLength: 4 }),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
});

/** Sixty lines of an example, some of them in other places or damaged. */
function written({ example, from, moves, damages, lineEnd }: WrittenPlan): string {
  const whole = (examples[example] ?? '').split('\n');
  const start = Math.floor(from * Math.max(whole.length - 60, 0));
  const lines = whole.slice(start, start + 60);
  for (const [a, b] of moves) {
    const [one, other] = [lines[a], lines[b]];
    if (one !== undefined && other !== undefined) [lines[a], lines[b]] = [other, one];
  }
  for (const [at, slip] of damages) lines[at] = (slips[slip] ?? String)(lines[at] ?? '');
  return lines.join('\n').replaceAll('\n', lineEnd);
}

/** What the items say, whatever the order of their facts, without places. */
function meaning(text: string): string {
  const { items } = filePart(parseFile(uri, text));
  return items
    .map(({ id, statement, facts, defaults }) => {
      const sorted = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify({ id, statement, facts: sorted, defaults }, (key, value: unknown) =>
        key === 'place' ? undefined : typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value,
      );
    })
    .join('\n');
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

describe('whatever the plan, putting facts in order', () => {
  it('loses nothing, changes no meaning and is done at once', () => {
    let changed = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        const text = written(plan);
        const result = inOrder(text);
        if (result !== text) changed++;
        expect(linesOf(result).toSorted()).toEqual(linesOf(text).toSorted());
        expect(meaning(result)).toBe(meaning(text));
        expect(inOrder(result), 'doing it twice changes nothing').toBe(result);
        const said = (each: string): string[] => parseFile(uri, each).findings.map(({ message }) => message);
        expect(said(result).toSorted()).toEqual(said(text).toSorted());
        const kept = (each: string): string[] =>
          fileLines(parseFile(uri, each)).flatMap(({ type, number }) => (type === 'unknown' ? [String(number)] : []));
        expect(kept(result), 'damaged lines stay where they are').toEqual(kept(text));
      }),
      { numRuns: runs, seed },
    );
    expect(changed, 'the plans are such as have facts to put in order').toBeGreaterThan(runs / 4);
  });
});
