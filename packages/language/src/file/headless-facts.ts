import type { Fact } from '../generated/ast.ts';
import { factUse, type ItemKind, itemKinds, kindDefinition } from '../vocabulary/index.ts';
import { factWordOf } from './tree.ts';

/** Facts that have lost the first line of their item, and the kinds that the item may be of. */
export interface HeadlessFacts {
  readonly kinds: ReadonlySet<ItemKind>;
  readonly facts: ReadonlySet<Fact>;
}

/** The same while a file is read. */
export interface Headless extends HeadlessFacts {
  readonly kinds: Set<ItemKind>;
  readonly facts: Set<Fact>;
}

/** The item may be of any kind that can have all of these facts. */
export function addHeadless(facts: readonly Fact[], headless: Headless): void {
  for (const fact of facts) headless.facts.add(fact);
  const words = new Set(facts.map(factWordOf).filter((word) => word !== undefined));
  for (const kind of itemKinds) {
    if (kindDefinition(kind).head === 'named' && [...words].every((word) => factUse(kind, word) !== undefined))
      headless.kinds.add(kind);
  }
}
