/** The five things that SMART asks of an objective or action (Framework, p. 27, footnote 20). */
export const letters = ['specific', 'measurable', 'achievable', 'realistic', 'timeBound'] as const;

export type Letter = (typeof letters)[number];

/** How readers see a letter: `Time-bound`. */
export const letterNames: Readonly<Record<Letter, string>> = {
  specific: 'Specific',
  measurable: 'Measurable',
  achievable: 'Achievable',
  realistic: 'Realistic',
  timeBound: 'Time-bound',
};

/** `unknown`: what is written does not tell. Only Achievable and Realistic leave it open; an empty statement leaves all. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** One letter judged. */
export interface Judged {
  readonly verdict: Verdict;
  /** What carried the verdict, to be read after "Measurable: yes, ": `"25% fewer" is an amount`. */
  readonly because: string;
  /** Which of the two carried a yes or a no: the words of the sentence, or a fact beside it. */
  readonly carriedBy: 'sentence' | 'fact' | 'nothing';
}

export type Overall = 'smart' | 'partly' | 'not-smart';

/** An objective or action judged, letter by letter. */
export interface SmartJudgement extends Readonly<Record<Letter, Judged>> {
  readonly overall: Overall;
}

/**
 * Smart where Specific, Measurable and Time-bound are yes and neither other letter is no; not smart where Measurable and
 * Time-bound are both no; else partly. An empty statement is not smart.
 */
export function withOverall(judged: Readonly<Record<Letter, Judged>>): SmartJudgement {
  const { specific, measurable, achievable, realistic, timeBound } = judged;
  const isYes = [specific, measurable, timeBound].every(({ verdict }) => verdict === 'yes');
  const isDenied = [achievable, realistic].some(({ verdict }) => verdict === 'no');
  const isUntestable = measurable.verdict !== 'yes' && timeBound.verdict !== 'yes';
  const overall: Overall = isYes && !isDenied ? 'smart' : isUntestable ? 'not-smart' : 'partly';
  return { specific, measurable, achievable, realistic, timeBound, overall };
}
