import type { WordSpan } from '@goldenthread/strategy';
import type { Delete, PhrasingContent, Strong } from 'mdast';
import { upToWord } from '../document/author-text.ts';
import { text } from '../document/make.ts';

/** What stays the same is shown so far on both sides of a change. */
const shownAround = 90;

/** The words of both sides, with those marked that were taken out or put in; long stretches that both have are cut. */
export function markedWords(spans: readonly WordSpan[]): PhrasingContent[] {
  return spans.flatMap(({ type, text: words }, index): PhrasingContent[] => {
    if (type === 'same') return [text(shortened(words, index === 0, index === spans.length - 1))];
    const before = /^\s*/.exec(words)?.[0] ?? '';
    const inner = words.trim();
    const after = inner === '' ? '' : (/\s*$/.exec(words)?.[0] ?? '');
    if (inner === '') return [text(before)];
    // Blanks at the edges of a mark would keep Markdown from reading it as one; what replaces other words stands apart.
    const isReplacing = type === 'added' && before === '' && /\S$/.test(spans[index - 1]?.text ?? '');
    const gap = isReplacing && spans[index - 1]?.type === 'removed' ? ' ' : before;
    return [
      ...(gap === '' ? [] : [text(gap)]),
      type === 'removed' ? takenOut(inner) : putIn(inner),
      ...(after === '' ? [] : [text(after)]),
    ];
  });
}

export function takenOut(words: string): Delete {
  return { type: 'delete', children: [text(words)] };
}

/** In HTML an insertion; where there is no such mark, in Markdown, bold. */
export function putIn(words: string): Strong {
  return { type: 'strong', data: { hName: 'ins' }, children: [text(words)] };
}

function shortened(words: string, isFirst: boolean, isLast: boolean): string {
  const kept = isFirst || isLast ? shownAround : 2 * shownAround;
  if (words.length <= kept + 20) return words;
  const end = isFirst ? '' : upToWord(words, shownAround);
  const start = isLast ? '' : from(words.slice(-shownAround));
  return `${end}${end === '' ? '' : ' '}…${start === '' ? '' : ' '}${start}`;
}

/** Without the word that was cut in two. */
function from(words: string): string {
  return words.toWellFormed().replace(/^\S*\s+/, '');
}
