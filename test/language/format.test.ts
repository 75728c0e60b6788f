import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FormatOptions, formatEdits, formatOnEnter, formatText, parseFile } from '@goldenthread/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateStrategy } from '../bench/corpus/corpus.ts';
import { damaged } from './damage/damage.ts';
import { damagesOfFacts } from './damage/damages-of-facts.ts';
import { damagesOfHeads } from './damage/damages-of-heads.ts';
import { damagesOfLines } from './damage/damages-of-lines.ts';
import { damagesOfValues } from './damage/damages-of-values.ts';
import { readPlan } from './damage/read-plan.ts';
import { smallPlan } from './damage/small-plan.ts';
import { unusualForms } from './damage/unusual.ts';

/** Longer runs: `FUZZ_RUNS=5000 npm run vitest -- test/language/format`. */
const runs = Number(process.env.FUZZ_RUNS ?? 100);
const seed = 20261122;
const uri = 'file:///northshire/plan.cjoip';

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = globSync('examples/**/*.cjoip', { cwd: root }).map((path) => readFileSync(`${root}/${path}`, 'utf8'));
const generated = generateStrategy('format', { lines: 300 }).map(({ text }) => text);
const damages = [...damagesOfFacts, ...damagesOfHeads, ...damagesOfLines, ...damagesOfValues];

/** A line end, an indentation, a comment or a value that is not as the formatter writes it, at some line of a text. */
const disorders: readonly ((line: string, amount: number) => string)[] = [
  (line) => `${line}\r`,
  (line) => `${line}\n`,
  (line) => `${line}\n \t \n\n`,
  (line) => `${line}   `,
  (line) => line.trimStart(),
  (line, amount) => ' '.repeat(amount) + line.trimStart(),
  (line, amount) => '\t'.repeat(amount % 4) + line.trimStart(),
  (line) => line.replace(/ +/g, '   '),
  (line) => line.replace(/ /g, '\u00a0'),
  (line) => line.replace(/, /g, ','),
  (line) => line.replace(/, /g, ' ,\n'),
  (line) => line.replace(/: /, ':'),
  (line, amount) => line.replace(/: /, `:\n${' '.repeat(amount)}`),
  (line, amount) => `${line}\n${' '.repeat(amount)}# a remark\n${' '.repeat(amount % 3)}# and another`,
  (line, amount) => `${' '.repeat(amount)}# a remark\n\n${line}`,
  (line) => `${line} # a remark`,
  (line, amount) => `${line}\n${' '.repeat(amount)}prose that nobody asked for`,
  (line, amount) => `${' '.repeat(amount)}text:\n${line}`,
  (line, amount) => `${' '.repeat(amount)}note: Ask the board  \n${line}`,
  (line) => `${line.slice(0, line.length >> 1)}\n${line.slice(line.length >> 1)}`,
  (line) => line.slice(0, line.length >> 1),
  () => '',
  (line) => `${line}${line}`,
  (line) => line.replace('31 March 2029', '2029-03-31').replace('62%', '62 per cent').replace('£12,000', '£12 000'),
];

const pieces = fc.constantFrom(
  '\n',
  ':',
  ',',
  '"',
  '#',
  '  ',
  '\t',
  '\r',
  '\u200b',
  '\u2028',
  '\ufeff',
  'need ',
  'text:',
  '£',
  '<<<<<<< HEAD\n',
  '>>>>>>> b\n',
  '=======\n',
  'every ',
  '\u2013',
);

/** A plan, damaged, unusual and in disorder. */
const texts: fc.Arbitrary<string> = fc
  .record({
    plan: fc.oneof(
      { weight: 3, arbitrary: fc.constant(smallPlan) },
      { weight: 1, arbitrary: fc.constantFrom(...examples, ...generated).map(someLines) },
      { weight: 2, arbitrary: fc.constantFrom(...damages).map(({ item, change }) => damaged(item, change)) },
      { weight: 2, arbitrary: fc.constantFrom(...unusualForms).map(({ change }) => change(smallPlan)) },
    ),
    changes: fc.array(
      fc.record({ at: fc.nat(), disorder: fc.constantFrom(...disorders), amount: fc.nat({ max: 9 }) }),
      {
        maxLength: 12,
      },
    ),
    typed: fc.array(fc.record({ at: fc.nat(), remove: fc.nat({ max: 3 }), text: pieces }), { maxLength: 3 }),
    everywhere: fc.constantFrom(
      (text: string) => text,
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => text.replace(/^ +/gm, ''),
      (text: string) => text.replace(/^ +/gm, '\t'),
      (text: string) => text.replace(/\n\n+/g, '\n'),
    ),
  })
  .map(({ plan, changes, typed, everywhere }) => {
    const lines = plan.split('\n');
    for (const { at, disorder, amount } of changes) {
      const line = at % lines.length;
      lines[line] = disorder(lines[line] ?? '', amount);
    }
    let text = everywhere(lines.join('\n'));
    for (const { at, remove, text: added } of typed) {
      const start = at % (text.length + 1);
      text = text.slice(0, start) + added + text.slice(start + remove);
    }
    return text;
  });

/** The first hundred lines: a long text shows no more and takes longer. */
function someLines(text: string): string {
  return text.split('\n').slice(0, 100).join('\n');
}

/** What the file says, apart from places and from how values are written. Messages quote lines with their spaces. */
function meaningOf(text: string, { keepsValues = false }: FormatOptions = {}): unknown {
  const { file, items, findings } = readPlan(text);
  return {
    items,
    comments: file.comments.map((comment) => comment.text.trimEnd()),
    findings: findings.map(({ code, severity, message }) => {
      return { code, severity, message: keepsValues ? visibleCharacters(message) : '' };
    }),
  };
}

/** Without spaces and what word processors put in, which is cleaned outside text. */
function visibleCharacters(text: string): string {
  return text
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"');
}

function applyAll(text: string, edits: ReturnType<typeof formatEdits>): string {
  const { index } = parseFile(uri, text);
  let result = text;
  for (const { place, newText } of [...edits].reverse()) {
    result = result.slice(0, index.offset(place.range.start)) + newText + result.slice(index.offset(place.range.end));
  }
  return result;
}

function holds(property: (text: string) => void): void {
  fc.assert(fc.property(texts, property), { numRuns: runs, seed });
}

const fixedTexts: readonly (readonly [what: string, text: string])[] = [
  ...examples.map((text, at) => [`example ${at + 1}`, text] as const),
  ...generated.map((text) => ['a generated plan', text] as const),
  ...damages.map(({ what, item, change }) => [what, damaged(item, change)] as const),
  ...unusualForms.map(({ what, change }) => [what, change(smallPlan)] as const),
];

describe('formatting twice changes nothing more', () => {
  it.each(fixedTexts)('%s', (_, text) => {
    const once = formatText(uri, text);
    expect(formatText(uri, once)).toBe(once);
  });

  it('in any disorder', () => {
    holds((text) => {
      const once = formatText(uri, text);
      expect(formatText(uri, once)).toBe(once);
    });
  }, 60_000);
});

describe('what a file means stays the same', () => {
  it.each(fixedTexts)('%s', (_, text) => {
    expect(meaningOf(formatText(uri, text))).toEqual(meaningOf(text));
  });

  it('in any disorder, with its findings', () => {
    holds((text) => {
      expect(meaningOf(formatText(uri, text))).toEqual(meaningOf(text));
    });
  }, 60_000);

  it('to the last word of its messages, where values are kept as they are written', () => {
    const options = { keepsValues: true };
    holds((text) => {
      expect(meaningOf(formatText(uri, text, options), options)).toEqual(meaningOf(text, options));
    });
  }, 60_000);
});

describe('every character is kept', () => {
  it('in its order, where values are kept as they are written', () => {
    holds((text) => {
      expect(visibleCharacters(formatText(uri, text, { keepsValues: true }))).toBe(visibleCharacters(text));
    });
  }, 60_000);

  it('in a line with an error, with every space', () => {
    holds((text) => {
      const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
      const broken = parseFile(uri, text)
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ place }) => lines[place.range.start.line] ?? '');
      const after = formatText(uri, text)
        .replace(/^\ufeff/, '')
        .split(/\r\n?|\n/);
      for (const line of broken) if (line.trim() !== '') expect(after).toContain(line);
    });
  }, 60_000);
});

describe('formatting some lines', () => {
  const withLines = fc.record({ text: texts, from: fc.nat(), count: fc.nat({ max: 12 }) });

  it('touches no other, and keeps the meaning', () => {
    fc.assert(
      fc.property(withLines, ({ text, from, count }) => {
        const file = parseFile(uri, text);
        const last = file.index.position(text.length).line;
        const first = from % (last + 1);
        const range = {
          start: { line: first, character: 0 },
          end: { line: Math.min(first + count, last), character: 1 },
        };
        const edits = formatEdits(file, range);
        for (const { place } of edits) {
          expect(place.range.start.line).toBeGreaterThanOrEqual(range.start.line);
          const end = place.range.end.character === 0 ? place.range.end.line - 1 : place.range.end.line;
          expect(end).toBeLessThanOrEqual(Math.max(range.end.line, place.range.start.line));
        }
        expect(meaningOf(applyAll(text, edits))).toEqual(meaningOf(text));
      }),
      { numRuns: runs, seed },
    );
  }, 60_000);

  it('on Enter touches the line left and the blank one below, and keeps the meaning', () => {
    fc.assert(
      fc.property(withLines, ({ text, from }) => {
        const file = parseFile(uri, text);
        const line = 1 + (from % (file.index.position(text.length).line + 1));
        const edits = formatOnEnter(file, { line, character: 0 });
        for (const { place, newText } of edits) {
          expect([line - 1, line]).toContain(place.range.start.line);
          expect(place.range.end.line).toBe(place.range.start.line);
          expect(newText).not.toMatch(/[\r\n]/);
        }
        expect(meaningOf(applyAll(text, edits))).toEqual(meaningOf(text));
      }),
      { numRuns: runs, seed },
    );
  }, 60_000);
});

describe('a plan in order', () => {
  const blanks = fc.constantFrom('', ' ', '  \t');
  const layout = fc.record({
    /** For each line what stands in front of its facts, behind it and, as blank lines, below it. */
    indents: fc.array(fc.constantFrom('', ' ', '  ', '\t', '     ', '\u00a0 '), { minLength: 17, maxLength: 17 }),
    ends: fc.array(blanks, { minLength: 40, maxLength: 40 }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    blankLines: fc.nat({ max: 4 }),
  });

  it('comes of any indentation, of blank lines and of spaces at line ends', () => {
    fc.assert(
      fc.property(layout, ({ indents, ends, lineBreak, blankLines }) => {
        const items = smallPlan.trimEnd().split('\n\n');
        const disordered = items.map((item, number) => {
          // The text below `vision:` has to stand further in than its head.
          const written = indents[number % indents.length] ?? '';
          const indent = item.startsWith('vision:') ? `${written}  ` : written;
          const lines = item.split('\n').map((line) => line.replace(/^ +/, indent));
          // Two spaces at the end of a line of text are a line break, so they are not put there.
          if (item.startsWith('vision:')) return lines.join('\n');
          return lines.map((line, at) => line + (ends[(number + at) % ends.length] ?? '')).join('\n');
        });
        const text = disordered.join(`\n\n${'\n'.repeat(blankLines)}`).replaceAll('\n', lineBreak);
        expect(formatText(uri, text)).toBe(smallPlan.replaceAll('\n', lineBreak));
      }),
      { numRuns: runs, seed },
    );
  });

  it('has no edits', () => {
    expect(formatEdits(parseFile(uri, smallPlan))).toEqual([]);
  });

  it.each(
    unusualForms.filter(({ what }) =>
      /indent|tab|space at|spaces at|CRLF|several spaces|nbsp|no spaces? after|spaces? before|wrapped (?:after|to)|day |month|31st|comma before|2024|per cent|percent|62 %|£ |£120000$|£120 000|per (?:in|annum)|dash between/.test(
        what,
      ),
    ),
  )('comes of $what', ({ change }) => {
    expect(formatText(uri, change(smallPlan)).replaceAll('\r\n', '\n')).toBe(smallPlan);
  });
});
