import { letters, type SmartJudgement } from '@goldenthread/rules';

/**
 * "SMART 4 of 5", of the five letters. What is SMART as a whole although some letters are not said tells so, because it
 * is counted as SMART elsewhere: "SMART 3 of 5, 2 not said".
 */
export function smartSaid(judgement: SmartJudgement): string {
  const met = letters.filter((letter) => judgement[letter].verdict === 'yes').length;
  const open = letters.length - met;
  const isEnough = judgement.overall === 'smart' && open > 0;
  return `SMART ${met} of ${letters.length}${isEnough ? `, ${open} not said` : ''}`;
}
