import { type Columns, dueBeside, meansBeside, measureBeside } from './beside/columns.ts';
import { judgeSentence, type SentenceJudgement } from './judge-sentence.ts';
import { type Judged, type SmartJudgement, withOverall } from './judgement.ts';
import { yes } from './letters/judged.ts';

/** A statement as it stands in an action table. */
export interface StatementInput extends Columns {
  readonly statement: string;
}

/**
 * Judges a plain statement with what its table says beside it. The words of the sentence come first: a column carries a
 * letter only where the words do not.
 */
export function judgeStatement(input: StatementInput): SmartJudgement {
  const sentence = judgeSentence(input.statement);
  if (sentence.specific.verdict === 'unknown') return withOverall(sentence);
  const measurable = better(sentence.measurable, measureBeside(input));
  return withOverall({
    specific: specificBeside(sentence, measurable),
    measurable,
    achievable: better(sentence.achievable, meansBeside(input)),
    realistic: sentence.realistic,
    timeBound: better(sentence.timeBound, dueBeside(input)),
  });
}

/** A measure with an amount says what is meant by "improve", but not whose part of a shared result it is. */
function specificBeside({ specific, isSharedOrHedged }: SentenceJudgement, measurable: Judged): Judged {
  if (specific.verdict === 'yes' || measurable.carriedBy !== 'fact' || measurable.verdict !== 'yes') return specific;
  return isSharedOrHedged ? specific : yes(measurable.because, 'fact');
}

function better(sentence: Judged, beside: Judged | undefined): Judged {
  return sentence.verdict === 'yes' || beside === undefined ? sentence : beside;
}
