import type { Judged, Letter } from './judgement.ts';
import { achievable } from './letters/achievable.ts';
import { unknown } from './letters/judged.ts';
import { measurable } from './letters/measurable.ts';
import { realistic } from './letters/realistic.ts';
import { isSharedOrHedged, specific } from './letters/specific.ts';
import { timeBound } from './letters/time-bound.ts';
import { readSentence } from './reading/reading.ts';

/** The letters by the words alone. */
export interface SentenceJudgement extends Readonly<Record<Letter, Judged>> {
  /** The words hedge, or speak of somebody else's result: no fact beside them can make them specific. */
  readonly isSharedOrHedged: boolean;
}

const kept = new Map<string, SentenceJudgement>();
const mostKept = 5_000;

/** Judges the words of a statement alone. The same text always has the same answer, so the latest are kept. */
export function judgeSentence(statement: string): SentenceJudgement {
  const known = kept.get(statement);
  if (known !== undefined) return known;
  const judged = judge(statement);
  if (kept.size >= mostKept) kept.clear();
  kept.set(statement, judged);
  return judged;
}

function judge(statement: string): SentenceJudgement {
  const reading = readSentence(statement);
  if (reading.words.length === 0) {
    const empty = unknown('there is no statement yet');
    return {
      specific: empty,
      measurable: empty,
      achievable: empty,
      realistic: empty,
      timeBound: empty,
      isSharedOrHedged: true,
    };
  }
  return {
    specific: specific(reading),
    measurable: measurable(reading),
    achievable: achievable(reading),
    realistic: realistic(reading),
    timeBound: timeBound(reading),
    isSharedOrHedged: isSharedOrHedged(reading),
  };
}
