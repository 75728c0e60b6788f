import { diffArrays } from 'diff';
import type { WordSpan } from './diff.ts';

/** Texts that differ more than this are told one after the other; it also keeps the cost of a comparison down. */
const mostEdits = 600;

/** Shorter shares of common words than this make a patchwork that nobody can read. */
const leastInCommon = 0.4;

/** The words of both texts, with those marked that only one of them has. */
export function wordSpans(before: string, after: string): readonly WordSpan[] {
  const parts = diffArrays([...piecesOf(before)], [...piecesOf(after)], { maxEditLength: mostEdits });
  if (parts === undefined) return whole(before, after);
  const spans = parts.map(({ added, removed, value }): WordSpan => {
    return { type: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
  });
  const common = spans.filter(({ type }) => type === 'same').reduce((sum, { text }) => sum + letters(text), 0);
  if (common < leastInCommon * Math.min(letters(before), letters(after))) return whole(before, after);
  return joined(spans);
}

/** Words, blanks and marks, each by itself. A number with its marks, such as `1,204` or `£12.50`, is one word. */
function piecesOf(text: string): readonly string[] {
  return text.match(/[£+-]?\d+(?:[.,/]\d+)*%?|[\p{L}\p{M}\p{N}'’-]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function whole(before: string, after: string): readonly WordSpan[] {
  const spans: readonly WordSpan[] = [
    { type: 'removed', text: before },
    { type: 'added', text: after },
  ];
  return spans.filter(({ text }) => text !== '');
}

/**
 * A blank between two changed words belongs to the change, so that "three years" for "two months" is one change and not
 * two; what was removed stands before what was added.
 */
function joined(spans: readonly WordSpan[]): readonly WordSpan[] {
  const done: WordSpan[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    if (removed !== '') done.push({ type: 'removed', text: removed });
    if (added !== '') done.push({ type: 'added', text: added });
    removed = '';
    added = '';
  };
  spans.forEach(({ type, text }, index) => {
    const isBetween = type === 'same' && text.trim() === '' && removed + added !== '' && index < spans.length - 1;
    if (type === 'same' && !isBetween) {
      close();
      done.push({ type, text });
      return;
    }
    if (type !== 'added') removed += text;
    if (type !== 'removed') added += text;
  });
  close();
  return done;
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
