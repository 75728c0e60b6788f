import { firstIndex } from '@goldenthread/language';
import type { Hit, Passage } from './passages.ts';

/**
 * Whether the words stand in a title or a name: each with a capital where no sentence begins ("the National Offender
 * Management Service"), or before "Act" and its year.
 */
export function isInName(hit: Hit): boolean {
  const { text, passage, start, end } = hit;
  const whole = passage.file.text;
  const after = whole.slice(end, Math.min(passage.end, end + 100));
  if (/^[^\n]{0,80}\bAct (?:19|20)\d\d\b/.test(after)) return true;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = words[0]?.toLowerCase() === 'the' ? words.slice(1) : words;
  if (!own.every((word) => /^\p{Lu}/u.test(word))) return false;
  const before = whole.slice(Math.max(passage.start, start - 40), start);
  const startsSentence = /(?:^|[.:;!?|>*•]|[-\u2013\u2014])["'“‘(*_\s]*$/.test(before) || /[\r\n][ \t]*$/.test(before);
  // At the start of a sentence the first word has its capital anyway: the next one tells.
  return !startsSentence || own.length > 1 || /^[ \u00a0]+\p{Lu}/u.test(after);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const spans = new WeakMap<Passage, readonly Span[]>();

/** Whether the words are somebody else's: between quotation marks. */
export function isQuoted({ passage, start, end }: Hit): boolean {
  let known = spans.get(passage);
  if (known === undefined) {
    known = quotesIn(passage.file.text.slice(passage.start, passage.end)).map((span) => ({
      start: span.start + passage.start,
      end: span.end + passage.start,
    }));
    spans.set(passage, known);
  }
  const span = known[firstIndex(known, (each) => each.end >= end)];
  return span !== undefined && span.start <= start;
}

/** What stands between quotation marks, in the order of the text. A mark that is never closed quotes nothing. */
function quotesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  const open: Partial<Record<'"' | "'" | '“' | '‘', number>> = {};
  const close = (mark: keyof typeof open, at: number): void => {
    const start = open[mark];
    delete open[mark];
    if (start === undefined) return;
    while ((found.at(-1)?.start ?? -1) >= start) found.pop();
    if ((found.at(-1)?.end ?? -1) < at) found.push({ start, end: at });
  };
  for (const { 0: mark, index } of text.matchAll(/["'“”‘’]|\n[ \t]*\r?\n/g)) {
    const before = text[index - 1] ?? ' ';
    const opens = /[\s([{\u2013\u2014-]/.test(before);
    if (mark === '"') {
      if (open['"'] === undefined) open['"'] = index;
      else close('"', index);
    } else if (mark === '“' || mark === '‘') {
      open[mark] = index;
    } else if (mark === '”') {
      close('“', index);
    } else if (mark === '’' || mark === "'") {
      const isInWord = /\p{L}/u.test(text[index + 1] ?? '') && /\p{L}/u.test(before);
      if (isInWord) continue;
      if (mark === "'" && opens && open["'"] === undefined) open["'"] = index;
      else close(mark === '’' ? '‘' : "'", index);
    } else {
      // A new paragraph: a mark that is still open was none.
      for (const key of Object.keys(open)) delete open[key as keyof typeof open];
    }
  }
  return found;
}
