import type { Strategy } from '@goldenthread/strategy';
import { ItemFacts, type SmartItem } from './beside/item-facts.ts';
import { achievableByFacts } from './beside/means-fact.ts';
import { measureAdvice, measureFact } from './beside/measure-fact.ts';
import { realisticByFacts } from './beside/reason-fact.ts';
import { timeAdvice, timeFact } from './beside/time-fact.ts';
import { judgeSentence, type SentenceJudgement } from './judge-sentence.ts';
import { type Judged, type SmartJudgement, withOverall } from './judgement.ts';
import { no, unknown, yes } from './letters/judged.ts';
import { howToBegin } from './letters/specific.ts';

export type { SmartItem } from './beside/item-facts.ts';

/**
 * Judges an objective or action of a strategy by its sentence and the facts beside it, its own and those it takes over.
 * A date or a target among the facts is surer than one in the sentence and is named first; a missing one is answered with
 * the fact to add.
 */
export function judgeItem(strategy: Strategy, item: SmartItem): SmartJudgement {
  const sentence = judgeSentence(item.statement ?? '');
  const facts = new ItemFacts(strategy, item);
  const measured = measureFact(facts);
  return withOverall({
    specific: specificWith(sentence, measured),
    measurable: fromFact(measured) ?? orAdvice(sentence.measurable, measureAdvice(facts)),
    achievable: stronger(achievableByFacts(facts), sentence.achievable),
    realistic: stronger(realisticByFacts(facts), sentence.realistic),
    timeBound: fromFact(timeFact(facts)) ?? orAdvice(sentence.timeBound, timeAdvice(facts)),
  });
}

/** A target or a product says what is meant, but not whose part of a shared result it is. */
function specificWith({ specific, isSharedOrHedged }: SentenceJudgement, measured: string | undefined): Judged {
  if (specific.verdict === 'yes') return specific;
  if (specific.verdict === 'unknown') return unknown(`${specific.because}; write what will be done after the colon`);
  if (measured !== undefined && !isSharedOrHedged) return yes(measured, 'fact');
  // One piece of advice is enough.
  if (specific.because.endsWith(howToBegin)) return specific;
  return no(`${specific.because}; say in the sentence what will be there or which figure will move`);
}

function fromFact(said: string | undefined): Judged | undefined {
  return said === undefined ? undefined : yes(said, 'fact');
}

function orAdvice(sentence: Judged, advice: string): Judged {
  return sentence.verdict === 'yes' ? sentence : no(`${sentence.because}; ${advice}`);
}

/** What the facts say, unless they leave open what the sentence tells. */
function stronger(byFacts: Judged, sentence: Judged): Judged {
  return byFacts.verdict === 'unknown' && sentence.verdict === 'yes' ? sentence : byFacts;
}
