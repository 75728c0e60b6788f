import { capital } from '@goldenthread/language';
import {
  type Letter,
  letterNames,
  letters,
  measureOf,
  type Overall,
  type SmartJudgement,
  smartJudgements,
  type Verdict,
} from '@goldenthread/rules';
import type { Item, Strategy } from '@goldenthread/strategy';
import type { PhrasingContent } from 'mdast';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemHeading, referenceOf } from '../fact-content.ts';
import { itemEntry } from '../item-entry.ts';
import { kindTitle } from '../kind-words.ts';
import { type Inlines, table, text } from '../make.ts';
import type { Block } from '../nodes.ts';

/**
 * Partnership checklist, point 3: the strategic objectives, in a draft with what makes each SMART or not (Framework,
 * Develop priorities, and strategies, p. 27; Partnership checklist, p. 32).
 */
export const objectivesSection: DocumentSection = {
  id: 'objectives',
  title: ({ plan }) => kindTitle(plan, 'objective', 'Strategic objectives'),
  checklistPoint: 3,
  build: (context) =>
    context.plan
      .ofKind('objective')
      .map((objective) => itemEntry(objective, context, { last: smartCard(objective, context) })),
};

const overallSaid: Readonly<Record<Overall, string>> = {
  smart: 'it is SMART',
  partly: 'it is partly SMART',
  'not-smart': 'it is not SMART yet',
};

const verdictSaid: Readonly<Record<Verdict, string>> = { yes: 'Yes', no: 'No', unknown: 'Cannot be told' };

/** The five letters with what was found of each, for those who write the plan. */
function smartCard(objective: Item<'objective'>, { plan, audience }: DocumentContext): Block[] {
  const judgement = audience === 'draft' ? smartJudgements(plan).get(objective) : undefined;
  if (judgement === undefined) return [];
  const rows = letters.map((letter) => ({ cells: cells(judgement[letter], letter, objective, plan) }));
  const isOpen = judgement.overall === 'smart' && letters.some((letter) => judgement[letter].verdict === 'unknown');
  const overall = `${overallSaid[judgement.overall]}${isOpen ? ', as far as can be told' : ''}`;
  const caption = `SMART check of ${referenceOf(objective) ?? itemHeading(objective)}: ${overall}`;
  return [table(caption, ['What SMART asks', 'Met', 'Why'], rows)];
}

function cells(
  judged: SmartJudgement[Letter],
  letter: Letter,
  objective: Item<'objective'>,
  plan: Strategy,
): readonly Inlines[] {
  const because = withMeasures(judged.because, objective, plan);
  return [letterNames[letter], verdictSaid[judged.verdict], withCode(capital(because))];
}

/** Readers of a document know a measure by what it says, and not by its name in the text. */
function withMeasures(because: string, objective: Item<'objective'>, plan: Strategy): string {
  return plan.facts(objective, 'target').reduce((said, target) => {
    const measure = measureOf(plan, target);
    if (measure === undefined) return said;
    return said.replaceAll(`target on ${target.refs[0].name} `, () => `target on “${itemHeading(measure)}”: `);
  }, because);
}

/** Words of the language stand between backticks. */
function withCode(words: string): PhrasingContent[] {
  return words
    .split('`')
    .map((value, index): PhrasingContent => (index % 2 === 1 ? { type: 'inlineCode', value } : text(value)))
    .filter((node) => !('value' in node) || node.value !== '');
}
