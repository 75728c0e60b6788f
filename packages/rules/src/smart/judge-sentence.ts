import type { Judged, Letter } from './judgement.ts';
import { achievable } from './letters/achievable.ts';
import { unknown } from './letters/judged.ts';
import { measurable } from './letters/measurable.ts';
import { realistic } from './letters/realistic.ts';
import { specific } from './letters/specific.ts';
import { timeBound } from './letters/time-bound.ts';
import { readSentence } from './reading/reading.ts';

const kept = new Map<string, Readonly<Record<Letter, Judged>>>();
const mostKept = 5_000;

/** Judges the words of a statement alone. The same text always has the same answer, so the latest are kept. */
export function judgeSentence(statement: string): Readonly<Record<Letter, Judged>> {
  const known = kept.get(statement);
  if (known !== undefined) return known;
  const judged = judge(statement);
  if (kept.size >= mostKept) kept.clear();
  kept.set(statement, judged);
  return judged;
}

function judge(statement: string): Readonly<Record<Letter, Judged>> {
  const reading = readSentence(statement);
  if (reading.words.length === 0) {
    const empty = unknown('there is no statement yet');
    return { specific: empty, measurable: empty, achievable: empty, realistic: empty, timeBound: empty };
  }
  return {
    specific: specific(reading),
    measurable: measurable(reading),
    achievable: achievable(reading),
    realistic: realistic(reading),
    timeBound: timeBound(reading),
  };
}
