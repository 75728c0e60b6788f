import { readMoment } from '@goldenthread/language';
import { type SmartJudgement, withOverall } from './judgement.ts';
import { judgeSentence } from './judge-sentence.ts';
export function judgeStatement(input: { statement: string }): SmartJudgement {
  return withOverall(judgeSentence(input.statement));
}
