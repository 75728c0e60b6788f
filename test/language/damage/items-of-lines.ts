import { spanOf } from '@goldenthread/language';
import type { ReadPlan } from './read-plan.ts';

/** For each line the number of its item among the plan's items; comments and blank lines belong to none. */
export function itemsOfLines(plan: ReadPlan, lines: readonly string[]): readonly (number | undefined)[] {
  const items: (number | undefined)[] = lines.map(() => undefined);
  for (const [number, item] of plan.file.tree.items.entries()) {
    if (item.$cstNode === undefined) continue;
    const { start, end } = spanOf(item.$cstNode);
    const last = plan.file.index.position(end).line;
    for (let line = plan.file.index.position(start).line; line <= last; line++) {
      if (lines[line] !== '') items[line] = number;
    }
  }
  return items;
}
