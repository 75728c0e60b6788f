import type { ParsedFile, Span } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { type Card, lines, shortened } from './card.ts';

/** A word or phrase of the author's text that the plan explains. */
export interface ExplainedWord {
  readonly item: Item;
  readonly span: Span;
}

const longestPhrase = 4;
const explained = new WeakMap<Strategy, ReadonlyMap<string, Item>>();

/** The glossary entry, or the partner or group by its short name, that stands at an offset of a text. */
export function explainedAt(file: ParsedFile, line: Span, offset: number, plan: Strategy): ExplainedWord | undefined {
  const known = explainedWords(plan);
  if (known.size === 0) return undefined;
  const text = file.text.slice(line.start, line.end);
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu)].map(({ index, 0: word }) => ({
    start: line.start + index,
    end: line.start + index + word.length,
    word,
  }));
  const at = words.findIndex(({ start, end }) => start <= offset && offset <= end);
  if (at < 0) return undefined;
  for (let length = longestPhrase; length > 0; length--) {
    for (let first = Math.max(0, at - length + 1); first <= at; first++) {
      const phrase = words.slice(first, first + length);
      const [begin, end] = [phrase[0], phrase.at(-1)];
      const item = known.get(keyOf(phrase.map(({ word }) => word).join(' ')));
      if (item !== undefined && begin !== undefined && end !== undefined && phrase.length === length) {
        return { item, span: { start: begin.start, end: end.end } };
      }
    }
  }
  return undefined;
}

/** What the plan says that a word means. */
export function explainedCard(word: string, item: Item): Card {
  return lines([{ strong: word }, `: ${shortened(item.statement ?? '', 400)}`]);
}

/** Made once for each strategy. */
function explainedWords(plan: Strategy): ReadonlyMap<string, Item> {
  const before = explained.get(plan);
  if (before !== undefined) return before;
  const made = new Map<string, Item>();
  for (const item of [...plan.ofKind('partner'), ...plan.ofKind('group')]) {
    for (const { text } of ownFacts(item as Item, 'known as')) made.set(keyOf(text), item as Item);
  }
  for (const item of plan.ofKind('glossary')) if (item.name !== undefined) made.set(keyOf(item.name), item);
  explained.set(plan, made);
  return made;
}

/** `community-payback` is the name of what a text calls "Community payback". */
function keyOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-');
}
