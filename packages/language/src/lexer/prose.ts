import { monthNames } from '../values/patterns.ts';
import { type FactWord, factDefinitions } from '../vocabulary/index.ts';

/** Tells the lines of the language from prose that happens to begin with one of its words. */

const sentence = /[.!?]["')\]]?$/;
const plainWord = /^["'(]*\p{L}[\p{L}\p{M}']*["'),;.!?]*$/u;

/** At least `least` words of prose that follow each other, or a sentence that has ended. */
export function readsAsProse(rest: string, least = 4): boolean {
  const words = rest.slice(0, 400).trim().split(/\s+/, 12);
  if (words.length > Math.min(least - 1, 2) && sentence.test(rest.trimEnd()) && !rest.includes(':')) return true;
  let run = 0;
  for (const word of words) {
    run = plainWord.test(word) ? run + 1 : 0;
    if (run > least) return true;
    if (word.endsWith(',')) run = 0;
  }
  return false;
}

const months = monthNames.map((name) => name.slice(0, 3)).join('|');
const dateStart = new RegExp(`^(?:\\d|Q[1-4]\\b|end +of\\b|(?:spring|summer|autumn|winter|${months})\\w* +\\d)`, 'i');
const amountStart = /^[-\u2212+]?£? ?\d/;

/**
 * Whether what follows a fact's word is what the fact takes. `isStrict` where the line may well be prose, because the
 * line above is: then the values must look right; elsewhere it is enough that they do not read as prose.
 */
export function fitsFact(fact: FactWord, after: string, isStrict: boolean): boolean {
  const rest = beforeSign(after, /(?:^|\s)#/).trim();
  const hasColon = rest.startsWith(':');
  switch (factDefinitions[fact].shape) {
    case 'text':
      return hasColon || !isStrict || /^https?:/.test(rest);
    case 'date':
    case 'period':
    case 'reviewed':
    case 'now by':
      return hasColon || dateStart.test(rest) || (!isStrict && !readsAsProse(rest));
    case 'quantity':
    case 'figures':
    case 'score':
      return hasColon || amountStart.test(rest) || (!isStrict && !readsAsProse(rest));
    case 'flag':
      return hasColon || rest === '' || rest.startsWith('#') || (!isStrict && !readsAsProse(rest));
    default:
      return hasColon || !readsAsProse(beforeSign(rest, /:/), isStrict ? 2 : 4);
  }
}

function beforeSign(text: string, sign: RegExp): string {
  const at = text.search(sign);
  return at === -1 ? text : text.slice(0, at);
}
