import type { Severity } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { CheckContext, Rule } from '../rule.ts';
import { missingFacts, type WantedFact } from '../scaffolds/missing-facts.ts';
import { called, capital } from '../wording.ts';
import type { SmartItem } from './beside/item-facts.ts';
import { judgeItem } from './judge-item.ts';
import type { Letter, SmartJudgement } from './judgement.ts';

/** What is the same for the five rules of SMART. */
export const smartSource = 'Framework, Develop priorities, and strategies, p. 27, and footnote 20 on p. 32';

interface LetterWording {
  /** "cannot be measured", after the item's name. */
  readonly fails: string;
  /** "nobody can tell whether it was reached", after "so". */
  readonly matters: string;
}

const judgements = new WeakMap<Strategy, ReadonlyMap<SmartItem, SmartJudgement>>();

/** Every objective and action with its judgement, made once for each plan. */
export function smartJudgements(plan: Strategy): ReadonlyMap<SmartItem, SmartJudgement> {
  const known = judgements.get(plan);
  if (known !== undefined) return known;
  const items: readonly SmartItem[] = [...finished(plan, 'objective'), ...finished(plan, 'action')];
  const judged = new Map(items.map((item) => [item, judgeItem(plan, item)]));
  judgements.set(plan, judged);
  return judged;
}

/** The facts that can carry a letter. What is specific stands in the sentence alone. */
const letterFacts: Readonly<Record<Letter, readonly WantedFact[]>> = {
  specific: [],
  measurable: [['target', 'measured by', 'produces']],
  achievable: ['lead', ['drawing on', 'through', 'funded by', 'achievable because']],
  realistic: ['towards', ['realistic because', 'based on']],
  timeBound: [['by', 'every']],
};

/**
 * Reports every objective and action of which the letter is not yes, with what is missing and what to add; but for those
 * of which another rule says the same.
 */
export function smartCheck(
  letter: Letter,
  { fails, matters }: LetterWording,
  isToldElsewhere: (plan: Strategy, item: SmartItem, context: CheckContext) => boolean = () => false,
): Rule['check'] {
  return (plan, report, context) => {
    for (const [item, judgement] of smartJudgements(plan)) {
      const { verdict, because } = judgement[letter];
      if (verdict === 'yes' || isToldElsewhere(plan, item, context)) continue;
      const [reason = '', ...advice] = because.split('; ');
      const todo = advice.length === 0 ? '' : ` ${capital(advice.join('; '))}.`;
      report({
        place: item.namePlace,
        scaffold: missingFacts(plan, [item], letterFacts[letter]),
        message: `${capital(called(item))} ${fails}, so ${matters}: ${reason}.${todo}`,
      });
    }
  };
}

/** In a draft, what supports an objective is often still to come. */
export const softInDraft: { readonly draft: Severity } = { draft: 'hint' };
