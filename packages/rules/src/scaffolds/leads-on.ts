import { type Fix, lineEndOf } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { called } from '../wording.ts';
import { endOfFacts, endsInBlock } from './places.ts';

/** The first of some outcomes that leads to nothing yet, and can be given a fact below it. */
export function unlinked(outcomes: readonly Item<'outcome'>[]): Item<'outcome'> | undefined {
  return outcomes.find(
    (outcome) => ownFacts(outcome as Item, 'leads to').length === 0 && !endsInBlock(outcome as Item),
  );
}

/** Writes below one outcome that it leads to another. */
export function leadsOn(plan: Strategy, from: Item<'outcome'>, to: Item<'outcome'>): Fix | undefined {
  const after = endOfFacts(plan, from as Item);
  if (after === undefined || to.name === undefined) return undefined;
  const at = after.file.index.lineSpan(after.line).end;
  const newText = `${lineEndOf(after.file.text)}  leads to ${to.name}`;
  return {
    title: `Write that ${called(from)} leads to ${called(to)}`,
    changes: [{ place: after.file.index.place(at, at), newText }],
    isSafe: false,
  };
}
