import { coverageOf, type Item, type ItemId, isKind, linkingWords, type Strategy } from '@goldenthread/strategy';

/** Where the thread breaks at an item, in a few words: "no service meets it", "no service". */
export interface Gap {
  readonly said: string;
  readonly inShort: string;
}

/** The kinds of the thread below the national outcomes, from what the plan wants to what people need. */
const kinds = ['outcome', 'objective', 'action', 'service', 'need'] as const;

/** A root of the tree: where the thread is followed from. */
export type ThreadRoot = 'national' | 'needs' | 'loose';

/** The golden thread of a plan as trees: down from national outcomes, up from needs. Made once for each plan. */
export class ThreadTree {
  readonly #plan: Strategy;
  readonly #byId = new Map<string, Item>();
  readonly #ids = new Map<Item, string>();
  /** How far down an item stands: 0 for a national outcome. */
  readonly #column = new Map<Item, number>();
  readonly #turn = new Map<Item, number>();
  readonly #down = new Map<Item, Set<Item>>();
  readonly #up = new Map<Item, Set<Item>>();
  readonly #gaps: ReadonlyMap<Item, Gap>;
  readonly #loose: readonly Item[];

  constructor(plan: Strategy) {
    this.#plan = plan;
    for (const [name, used] of plan.used) {
      if (used.type !== 'framework') continue;
      for (const outcome of used.ofKind('outcome')) this.#add(outcome as Item, `${name}.${outcome.id}`, 0);
    }
    kinds.forEach((kind, at) => {
      for (const item of plan.ofKind(kind)) this.#add(item as Item, item.id, at + 1);
    });
    for (const item of this.#ids.keys()) if (plan.owns(item)) this.#link(item);
    this.#loose = this.#looseItems();
    this.#gaps = gapsOf(plan, this.#loose);
  }

  #add(item: Item, id: string, column: number): void {
    this.#byId.set(id, item);
    this.#ids.set(item, id);
    this.#turn.set(item, this.#turn.size);
    this.#column.set(item, column);
    this.#down.set(item, new Set());
    this.#up.set(item, new Set());
  }

  #link(item: Item): void {
    const column = this.columnOf(item);
    for (const target of this.#plan.targets(item, ...linkingWords)) {
      const other = this.#column.get(target);
      if (other === undefined || other === column) continue;
      if (other < column) this.#join(target, item);
      else this.#join(item, target);
    }
    for (const later of this.#plan.targets(item, 'leads to')) {
      if (later !== item && this.#column.has(later)) this.#join(later, item);
    }
  }

  #join(above: Item, below: Item): void {
    this.#down.get(above)?.add(below);
    this.#up.get(below)?.add(above);
  }

  columnOf(item: Item): number {
    return this.#column.get(item) ?? 0;
  }

  item(id: string): Item | undefined {
    return this.#byId.get(id);
  }

  /** The item's `id` in its plan; with the framework's name before it for a national outcome. */
  idOf(item: Item): string {
    return this.#ids.get(item) ?? item.id;
  }

  isNational(item: Item): boolean {
    return this.columnOf(item) === 0;
  }

  /** The items below a root, in the order of their plan. */
  top(root: ThreadRoot): readonly Item[] {
    if (root === 'loose') return this.#loose;
    if (root === 'needs') return this.#plan.ofKind('need') as readonly Item[];
    return [...this.#ids.keys()].filter((item) => this.isNational(item));
  }

  /** The next items from one: downwards, or upwards below the needs. What the thread reaches by way of others is left out. */
  next(item: Item, root: ThreadRoot): readonly Item[] {
    const all = this.#linked(item, root);
    const step = root === 'needs' ? -1 : 1;
    const distance = (other: Item): number => (this.columnOf(other) - this.columnOf(item)) * step;
    const far = all.filter((other) => distance(other) > 1);
    if (far.length === 0) return all;
    const reached = new Set<Item>();
    for (const near of all) {
      for (const next of this.#linked(near, root)) if (distance(near) < distance(next)) reached.add(next);
    }
    for (const each of reached) for (const next of this.#linked(each, root)) reached.add(next);
    return all.filter((other) => distance(other) <= 1 || !reached.has(other));
  }

  #linked(item: Item, root: ThreadRoot): readonly Item[] {
    const linked = [...((root === 'needs' ? this.#up : this.#down).get(item) ?? [])];
    return linked.sort((a, b) => (this.#turn.get(a) ?? 0) - (this.#turn.get(b) ?? 0));
  }

  gap(item: Item): Gap | undefined {
    return this.#gaps.get(item);
  }

  /**
   * How many items that the thread reaches from this one have a gap.
   * @param passed what stands above it in the tree: a thread that runs in a circle ends there
   */
  gapsBelow(item: Item, root: ThreadRoot, passed: ReadonlySet<Item | undefined>): number {
    const reached = new Set([item]);
    for (const each of reached) {
      for (const next of this.#linked(each, root)) if (!passed.has(next)) reached.add(next);
    }
    reached.delete(item);
    let count = 0;
    for (const each of reached) if (this.#gaps.has(each)) count++;
    return count;
  }

  /** The way from a root to an item, the shortest that there is. */
  pathTo(id: ItemId): readonly string[] | undefined {
    const wanted = this.#plan.item(id);
    if (wanted === undefined) return undefined;
    for (const root of ['national', 'loose', 'needs'] as const) {
      const before = new Map<Item, Item | undefined>(this.top(root).map((item) => [item, undefined]));
      for (const [item] of before) {
        if (item === wanted) return [root, ...wayTo(item, before).map((each) => this.idOf(each))];
        for (const next of this.next(item, root)) if (!before.has(next)) before.set(next, item);
      }
    }
    return undefined;
  }

  /** Outcomes, objectives and actions that no national outcome is reached from: the uppermost of them. */
  #looseItems(): readonly Item[] {
    const reached = new Set<Item>([...this.#ids.keys()].filter((item) => this.isNational(item)));
    const follow = (): void => {
      for (const item of reached) for (const next of this.#down.get(item) ?? []) reached.add(next);
    };
    follow();
    const isLoose = (item: Item): boolean => isKind(item, 'outcome', 'objective', 'action') && !reached.has(item);
    const loose = [...this.#ids.keys()].filter((item) => isLoose(item) && this.#up.get(item)?.size === 0);
    for (const item of loose) reached.add(item);
    follow();
    // Those that lead to each other in a circle have none above them all.
    for (const item of this.#ids.keys()) {
      if (!isLoose(item)) continue;
      loose.push(item);
      reached.add(item);
      follow();
    }
    return loose;
  }
}

function wayTo(item: Item, before: ReadonlyMap<Item, Item | undefined>): Item[] {
  const way: Item[] = [];
  for (let at: Item | undefined = item; at !== undefined; at = before.get(at)) way.unshift(at);
  return way;
}

/** What breaks the thread, by the coverage of the plan and by what hangs loose. */
function gapsOf(plan: Strategy, loose: readonly Item[]): ReadonlyMap<Item, Gap> {
  const { uncovered } = coverageOf(plan);
  const gaps = new Map<Item, Gap>();
  const add = (items: Iterable<unknown>, said: string, inShort: string): void => {
    for (const item of items as Iterable<Item>) {
      const known = gaps.get(item);
      const also = known && { said: `${known.said}, ${said}`, inShort: `${known.inShort}, ${inShort}` };
      gaps.set(item, also ?? { said, inShort });
    }
  };
  for (const item of loose) {
    const { said, inShort } = looseSaid[item.kind] ?? { said: 'stands alone', inShort: 'alone' };
    add([item], said, inShort);
  }
  add(uncovered.nationalOutcomes, 'no outcome of the plan, and not assessed', 'missing');
  add(uncovered.outcomes, 'no objective serves it', 'no objective');
  add(uncovered.objectives, 'no action carries it out', 'no action');
  add(uncovered.needs, 'no service meets it', 'no service');
  return gaps;
}

const looseSaid: Readonly<Partial<Record<Item['kind'], Gap>>> = {
  outcome: { said: 'contributes to no national outcome', inShort: 'no national outcome' },
  objective: { said: 'towards no outcome', inShort: 'no outcome' },
  action: { said: 'towards no objective', inShort: 'no objective' },
};

const trees = new WeakMap<Strategy, ThreadTree>();

export function threadTree(plan: Strategy): ThreadTree {
  const known = trees.get(plan);
  if (known !== undefined) return known;
  const tree = new ThreadTree(plan);
  trees.set(plan, tree);
  return tree;
}
