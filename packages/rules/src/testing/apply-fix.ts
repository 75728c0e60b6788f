import { type Fix, LineIndex } from '@goldenthread/language';

/** The text with the changes of a fix that all belong to it, exactly as the fix gives them. */
export function applyFix(text: string, fix: Fix | undefined): string {
  if (fix === undefined) throw new Error('There is no fix to apply.');
  const index = new LineIndex('', text);
  const changes = fix.changes.map(({ place, newText }) => ({
    start: index.offset(place.range.start),
    end: index.offset(place.range.end),
    newText,
  }));
  let fixed = text;
  for (const { start, end, newText } of changes.sort((a, b) => b.start - a.start)) {
    fixed = fixed.slice(0, start) + newText + fixed.slice(end);
  }
  return fixed;
}
