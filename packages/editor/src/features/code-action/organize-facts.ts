import { type ParsedFile, parseFile } from '@goldenthread/language';
import { lineChanges } from '../../line-changes.ts';
import { itemsWithFacts, type OrderedItem } from './fact-order.ts';
import type { Offers, Question } from './offer.ts';
import { isSameReading } from './same-reading.ts';

/** The kind of action under which editors put facts in order, also whenever a file is saved. */
export const organizeFactsKind = 'source.organizeFacts';

/** The facts of every item, or of those that are selected, in the order of the language's reference. */
export const organizeFacts: Offers = {
  kinds: [organizeFactsKind],
  onlyWhenAsked: true,
  make: (question) => {
    const { file } = question.asked;
    const text = organized(file, selectedLines(question));
    if (text === file.text) return [];
    return [{ title: 'Put the facts in order', kind: organizeFactsKind, changes: lineChanges(file, text) }];
  },
};

/** A cursor selects nothing: all is meant. */
function selectedLines({ range, first, last }: Question): { readonly first: number; readonly last: number } {
  const { start, end } = range;
  const isCursor = start.line === end.line && start.character === end.character;
  return isCursor ? { first: 0, last: Number.POSITIVE_INFINITY } : { first, last };
}

/**
 * The text with the facts of its items in order. Lines only change places; line ends stay where they are. An item that
 * would be read otherwise, such as one with a text that would take up what is put below it, stays as it is.
 */
export function organized(file: ParsedFile, within: { readonly first: number; readonly last: number }): string {
  let items = itemsWithFacts(file).filter(({ first, last }) => first <= within.last && last >= within.first);
  while (items.length > 0) {
    const order = orderOf(file, items);
    const text = inOrder(file, order);
    if (text === file.text) return text;
    const after = parseFile(file.uri, text);
    const good = items.filter((item) => isSameReading(file, after, order, item));
    if (good.length === items.length) return isSameReading(file, after, order) ? text : file.text;
    items = good;
  }
  return file.text;
}

/** By the new number of each line, the old one. */
function orderOf(file: ParsedFile, items: readonly OrderedItem[]): readonly number[] {
  const order = Array.from({ length: file.index.lineCount }, (_, line) => line);
  for (const { first, lines } of items) for (const [at, line] of lines.entries()) order[first + at] = line;
  return order;
}

function inOrder({ text, index }: ParsedFile, order: readonly number[]): string {
  return order
    .map((line, at) => {
      const { start, end } = index.lineSpan(line);
      const here = index.lineSpan(at);
      const next = at + 1 < index.lineCount ? index.lineSpan(at + 1).start : here.end;
      return text.slice(start, end) + text.slice(here.end, next);
    })
    .join('');
}
