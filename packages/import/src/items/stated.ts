import type { ItemName } from '@goldenthread/language';
import { plainly } from '../clean.ts';
import { addFact, type Draft } from './draft.ts';

/** An item that a row became, and where that row stands. */
export interface Stated {
  readonly draft: Draft;
  readonly table: string;
  readonly row: number;
}

/** An item in the words of one that was stated before. */
export interface StatedAgain {
  readonly draft: Draft;
  readonly before: Stated;
  /** Everything that it says, the other says too: once is enough. */
  readonly isSame: boolean;
}

/** A table that says one thing hundreds of times is not compared with itself over and over. */
const mostCompared = 20;

/** What the tables of one document state: plans often state an action once more, in a summary or a part of its own. */
export class StatedSoFar {
  readonly #byWords = new Map<string, Stated[]>();

  readonly #reports = new Set<string>();

  /** The reports, with the names that their items have, without those that are written already. */
  reports(all: readonly Draft[], again: ReadonlyMap<ItemName, StatedAgain>): readonly Draft[] {
    return all.flatMap((report) => {
      const { before, isSame } = again.get(report.name) ?? {};
      const name = isSame ? (before?.draft.name ?? report.name) : report.name;
      const named = { ...report, name, about: `${name}${report.about?.slice(report.name.length) ?? ''}` };
      const words = JSON.stringify(named);
      if (isSame && this.#reports.has(words)) return [];
      this.#reports.add(words);
      return [named];
    });
  }

  /** The items of a table that were stated before, by their names; the others count from now on. */
  sift(all: readonly Omit<Stated, 'table'>[], table: string): ReadonlyMap<ItemName, StatedAgain> {
    const again = new Map<ItemName, StatedAgain>();
    for (const each of all) {
      const { draft } = each;
      const words = `${draft.kind} ${plainly(draft.statement)}`;
      const known = this.#byWords.get(words) ?? [];
      const same = known.find(({ draft: before }) => saysNoMore(draft, before));
      const [first] = known;
      if (same !== undefined) again.set(draft.name, { draft, before: same, isSame: true });
      else {
        // In one table the same words may well be meant for several things: a column beside them tells which.
        if (first !== undefined && first.table !== table)
          again.set(draft.name, { draft, before: first, isSame: false });
        if (known.length < mostCompared) this.#byWords.set(words, [...known, { ...each, table }]);
      }
    }
    return again;
  }
}

/** Whether every fact of an item is one of the other's. */
function saysNoMore({ facts, remarks }: Draft, before: Draft): boolean {
  if (remarks.length > 0) return false;
  const both = { ...before, facts: [...before.facts] };
  const isKept = facts.every((fact) => {
    // A number that became the name of the one is only a number of the other.
    return (fact.word === 'number' && fact.value === before.name) || addFact(both, fact) !== 'taken';
  });
  return isKept && JSON.stringify(both.facts) === JSON.stringify(before.facts);
}
