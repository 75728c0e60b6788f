import { ownFacts } from '@goldenthread/strategy';
import type { ItemFacts } from './item-facts.ts';
import { sayRecurrence, sayTarget } from './said.ts';

/** The fact that makes an item time-bound, as written. */
export function timeFact(facts: ItemFacts): string | undefined {
  const by = facts.first('by');
  if (by !== undefined) return `by ${by.date.written}`;
  const target = facts.all('target').find((fact) => fact.by !== undefined);
  if (target?.by !== undefined) return `${sayTarget(target)} by ${target.by.written}`;
  const every = facts.first('every');
  if (every !== undefined) return sayRecurrence(every.recurrence);
  const milestones = facts.all('milestone by');
  const last = milestones.at(-1);
  if (last !== undefined) return `milestone by ${last.date.written}`;
  for (const fact of facts.all('produces')) {
    for (const ref of fact.refs) {
      const product = facts.strategy.target(ref);
      const due = product && ownFacts(product, 'by')[0];
      if (due !== undefined) return `${ref.name} is due by ${due.date.written}`;
    }
  }
  return undefined;
}

/** What an item without a date should be given, and why what it has is not one. */
export function timeAdvice(facts: ItemFacts): string {
  const from = facts.first('from');
  if (from !== undefined) return `it begins ${from.date.written} but has no end; add \`by\` with a date`;
  const isAction = facts.item.kind === 'action';
  if (facts.first('ongoing') !== undefined)
    return '`ongoing` has no end; add `by` with a date, or `every` with how often';
  return isAction ? 'add `by` with a date, or `every` with how often' : 'add `by` with a date';
}
