import type { ColouredLine } from './tokenizer.ts';
import { rootScope } from './tokenizer.ts';

/** Each colour's letter in a drawing, with the scope that it stands for. */
export const letters: Readonly<Record<string, string>> = {
  k: 'keyword.control.item',
  f: 'support.function.fact',
  n: 'entity.name.type.item',
  v: 'variable.other.item',
  w: 'variable.other.enummember',
  d: 'constant.numeric.date',
  a: 'constant.numeric.amount',
  l: 'constant.numeric.label',
  u: 'keyword.other.unit',
  o: 'keyword.operator.word',
  A: 'constant.language',
  p: 'punctuation.separator',
  t: 'string.unquoted.text',
  x: 'markup.paragraph',
  c: 'comment.line.number-sign',
  C: 'punctuation.definition.comment',
  H: 'markup.heading',
  h: 'punctuation.definition.heading',
  '-': 'keyword.operator.list',
  q: 'markup.quote',
  B: 'markup.bold',
  I: 'markup.italic',
  R: 'markup.inline.raw',
  T: 'string.other.link.title',
  L: 'markup.underline.link',
  '.': rootScope,
};

const byScope = new Map(Object.entries(letters).map(([letter, scope]) => [scope, letter]));

/** The letter of a scope; `?` for one that no letter stands for. */
function letterOf(scope: string): string {
  if (scope === rootScope) return '.';
  return byScope.get(scope.replace(/\.cjoip$/, '').replace(/^(punctuation\.separator)\..*$/, '$1')) ?? '?';
}

/** A line's colours, a letter under each character that is no space. */
export function draw({ text, pieces }: ColouredLine): string {
  const drawn = Array.from({ length: text.length }, () => ' ');
  for (const piece of pieces) {
    for (let at = piece.from; at < piece.from + piece.text.length; at++) {
      if (/\S/.test(text.charAt(at))) drawn[at] = letterOf(piece.scope);
    }
  }
  return drawn.join('').trimEnd();
}

export interface DrawnCase {
  readonly title: string;
  readonly lines: readonly { readonly source: string; readonly drawn: string }[];
}

/** Reads a file of cases: `=== title`, then pairs of a source line and the drawing of its colours. */
export function readCases(text: string): DrawnCase[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.replace(/\n$/, '').split('\n');
      if (rest.length % 2 !== 0) throw new Error(`"${title}" has a source line without a drawing below it.`);
      const lines = rest.flatMap((source, at) => (at % 2 === 0 ? [{ source, drawn: rest[at + 1] ?? '' }] : []));
      return { title, lines };
    });
}
