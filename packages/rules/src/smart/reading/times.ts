import { eachSpan } from './text.ts';
import type { Time } from './time.ts';
import { timeForms } from './time-forms.ts';

/** The times of a plain text, in its order. */
export function timesIn(text: string): readonly Time[] {
  const found: Time[] = [];
  const taken = new Uint8Array(text.length);
  for (const { needs, forms } of timeForms) {
    if (!needs.test(text)) continue;
    for (const { form, kind, needs: needed } of forms) {
      if (needed?.test(text) === false) continue;
      eachSpan(form, text, (span, written) => {
        if (taken.subarray(span.start, span.end).includes(1)) return;
        const decided = typeof kind === 'function' ? kind(text, span) : kind;
        if (decided === undefined) return;
        taken.fill(1, span.start, span.end);
        found.push({ ...span, kind: decided, text: written.trim() });
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
