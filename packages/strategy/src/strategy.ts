import type {
  DefinedName,
  FactWord,
  FactWordOf,
  IsoDate,
  ItemKind,
  ItemName,
  Moment,
  NameTable,
  ParsedFile,
} from '@goldenthread/language';
import { factUse } from '@goldenthread/language';
import type { AnyFact, Fact, Ref } from './facts.ts';
import { type FilePart, filePart } from './file-part.ts';
import { type Item, type ItemId, isKind, ownFacts } from './item.ts';
import type { Link, NamedLink } from './links.ts';

/** What a strategy is made of. */
export interface StrategySources {
  readonly name: ItemName;
  readonly type: 'strategy' | 'framework' | 'unnamed';
  /** Folder of the file with the header, ending in `/`. */
  readonly folder: string;
  /** In the order of their addresses, that with the header first. */
  readonly files: readonly ParsedFile[];
  readonly names: NameTable;
  /** The frameworks and strategies that this one uses, by name. */
  readonly used: ReadonlyMap<ItemName, Strategy>;
}

/**
 * A strategy as plain data with links in both directions. Immutable: a change of a file makes a new one, and shares with
 * it what the other files say. Everything that judges or shows a plan reads this and nothing else.
 */
export class Strategy {
  readonly name: ItemName;
  readonly type: StrategySources['type'];
  readonly folder: string;
  readonly files: readonly ParsedFile[];
  readonly names: NameTable;
  readonly used: ReadonlyMap<ItemName, Strategy>;
  /** Every item, in the order of the files and of the text. */
  readonly items: readonly Item[];
  /** The `strategy` item; the `framework` item of a framework. */
  readonly header: Item<'strategy' | 'framework'> | undefined;
  readonly #byKind = new Map<ItemKind, Item[]>();
  readonly #byId = new Map<ItemId, Item>();
  /** How many items have a name that is taken. */
  readonly #times = new Map<ItemId, number>();
  /** By file, then by the offset of the name. */
  readonly #byOffset = new Map<string, ReadonlyMap<number, Item>>();
  /** Of items whose name is taken, by what their file says. */
  readonly #copies = new Map<Item, Item>();
  readonly #targets = new Map<Ref, Item>();
  readonly #namedBy = new Map<Item, Link[]>();
  readonly #defaults: ReadonlyMap<string, readonly AnyFact[]>;
  readonly #hasDefaults: boolean;

  constructor(sources: StrategySources) {
    this.name = sources.name;
    this.type = sources.type;
    this.folder = sources.folder;
    this.files = sources.files;
    this.names = sources.names;
    this.used = sources.used;
    const parts = this.files.map(filePart);
    this.items = parts.flatMap((part) => this.#collect(part));
    this.header = this.items.find((item): item is Item<'strategy' | 'framework'> =>
      isKind(item, 'strategy', 'framework'),
    );
    this.#link(parts);
    this.#hasDefaults = this.items.some((item) => item.defaults.length > 0);
    this.#defaults = this.#collectDefaults(this.header);
  }

  /** The title that readers see; the name, or the folder's, where there is none. */
  get title(): string {
    return this.header?.statement ?? (this.name || this.folder.split('/').at(-2) || 'strategy');
  }

  /** The status of the header; a plan that says none is a draft. */
  get status(): string {
    const header = this.header;
    return (header && ownFacts(header, 'status')[0]?.words[0]) ?? 'draft';
  }

  ofKind<K extends ItemKind>(kind: K): readonly Item<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly Item<K>[];
  }

  item(id: ItemId): Item | undefined {
    return this.#byId.get(id);
  }

  /** The item that a name stands for; it may be one of a framework. `undefined` where the name has a finding. */
  target(ref: Ref): Item | undefined {
    return this.#targets.get(ref);
  }

  /**
   * The item's facts of a word. Where it has none, those that `every …` gives to all items of its kind: on the objective
   * or outcome that it is towards, else on the strategy.
   */
  facts<K extends ItemKind, W extends FactWordOf<K>>(item: Item<K>, word: W): readonly Fact<W>[] {
    const own = ownFacts(item as Item, word as FactWord);
    return (own.length > 0 ? own : this.#inherited(item as Item, word as FactWord)) as readonly Fact<W>[];
  }

  /** The first fact of a word, own or inherited. */
  fact<K extends ItemKind, W extends FactWordOf<K>>(item: Item<K>, word: W): Fact<W> | undefined {
    return this.facts(item, word)[0];
  }

  /** The items that the facts of a word name, as far as the names stand for something. */
  targets(item: Item, ...words: readonly FactWord[]): readonly Item[] {
    const found = new Set<Item>();
    for (const word of words) {
      if (factUse(item.kind, word) === undefined) continue;
      for (const fact of this.facts(item as Item<ItemKind>, word as FactWordOf<ItemKind>) as readonly AnyFact[]) {
        for (const ref of fact.refs ?? []) {
          const target = this.target(ref);
          if (target !== undefined) found.add(target);
        }
      }
    }
    return [...found];
  }

  /** Who names the item: by any of these words, or by any at all where none is given. */
  links(item: Item, ...words: readonly Link['by'][]): readonly Link[] {
    const links = this.#namedBy.get(item) ?? [];
    return words.length === 0 ? links : links.filter((link) => words.includes(link.by));
  }

  /** The items that name this one by any of these words, each once. */
  namedBy(item: Item, ...words: readonly Link['by'][]): readonly Item[] {
    return [...new Set(this.links(item, ...words).map((link) => link.from))];
  }

  /** Items of the frameworks that the strategy uses: national outcomes and indicators. */
  frameworkItems<K extends ItemKind>(kind: K): readonly Item<K>[] {
    return [...this.used.values()]
      .filter((used) => used.type === 'framework')
      .flatMap((used) => [...used.ofKind(kind)]);
  }

  /** Whether the item is one of this strategy, and not of one that it uses. */
  owns(item: Item): boolean {
    return this.#byId.get(item.id) === item;
  }

  /** The items that stand in a file, in the order of the text. */
  itemsIn(uri: string): readonly Item[] {
    const items = [...(this.#byOffset.get(uri)?.values() ?? [])];
    return items.map((item) => this.#copies.get(item) ?? item);
  }

  /** The strategy's period, from its first to its last day. */
  get period(): { readonly start: IsoDate | undefined; readonly end: IsoDate | undefined } {
    const header = this.header;
    const period = header && ownFacts(header, 'period')[0];
    return { start: period?.start.start, end: period?.end.end };
  }

  /** The first day that is meant, as for a start. `end of plan` is the last day of the strategy's period. */
  firstDay(moment: Moment): IsoDate | undefined {
    return moment.precision === 'end of plan' ? this.period.end : moment.start;
  }

  /** The last day that is meant, as for a deadline. */
  lastDay(moment: Moment): IsoDate | undefined {
    return moment.precision === 'end of plan' ? this.period.end : moment.end;
  }

  /** The item that a name's definition stands for. */
  itemOf(defined: DefinedName): Item | undefined {
    const { start } = defined.span;
    const own = this.#itemAt(defined.uri, start);
    if (own !== undefined) return own;
    for (const used of this.used.values()) {
      const item = used.#itemAt(defined.uri, start);
      if (item !== undefined) return item;
    }
    return undefined;
  }

  #itemAt(uri: string, offset: number): Item | undefined {
    const item = this.#byOffset.get(uri)?.get(offset);
    return item && (this.#copies.get(item) ?? item);
  }

  /** Takes up a file's items. One whose name is taken is copied with an id of its own. */
  #collect(part: FilePart): readonly Item[] {
    this.#byOffset.set(part.uri, part.byOffset);
    return part.items.map((item) => {
      const known = this.#byId.has(item.id) ? { ...item, id: this.#freeId(item.id) } : item;
      if (known !== item) this.#copies.set(item, known);
      this.#byId.set(known.id, known);
      const same = this.#byKind.get(known.kind);
      if (same) same.push(known);
      else this.#byKind.set(known.kind, [known]);
      return known;
    });
  }

  #freeId(id: ItemId): ItemId {
    const times = (this.#times.get(id) ?? 1) + 1;
    this.#times.set(id, times);
    return `${id}#${times}`;
  }

  #link(parts: readonly FilePart[]): void {
    for (const part of parts) {
      for (const link of part.links) {
        const copy = this.#copies.get(link.from);
        this.#connect(copy === undefined ? link : { ...link, from: copy });
      }
    }
  }

  #connect(link: NamedLink): void {
    const resolution = this.names.resolve(link.ref.name, link.kinds);
    if (resolution.type !== 'found') return;
    const target = this.itemOf(resolution.defined);
    if (target === undefined) return;
    this.#targets.set(link.ref, target);
    const links = this.#namedBy.get(target);
    if (links) links.push(link);
    else this.#namedBy.set(target, [link]);
  }

  #inherited(item: Item, word: FactWord): readonly AnyFact[] {
    if (!this.#hasDefaults) return [];
    for (const above of this.#above(item)) {
      const given = this.#collectDefaults(above).get(`${item.kind} ${word}`);
      if (given !== undefined) return given;
    }
    return this.#defaults.get(`${item.kind} ${word}`) ?? [];
  }

  /** The objectives and outcomes that an item is towards, nearest first. */
  #above(item: Item): readonly Item[] {
    const near: Item[] = [];
    const wanted: Item[] = [item];
    for (const at of wanted) {
      for (const fact of ownFacts(at, 'towards')) {
        for (const ref of fact.refs) {
          const target = this.target(ref);
          if (target === undefined || near.includes(target)) continue;
          near.push(target);
          wanted.push(target);
        }
      }
    }
    return near;
  }

  /** What `every …` gives to an item, the nearest for each word, whether the item says it itself or not. */
  given(item: Item): readonly AnyFact[] {
    if (!this.#hasDefaults) return [];
    const found = new Map<FactWord, readonly AnyFact[]>();
    for (const defaults of [...this.#above(item).map((above) => this.#collectDefaults(above)), this.#defaults]) {
      for (const facts of defaults.values()) {
        const [first] = facts;
        if (first !== undefined && defaults.get(`${item.kind} ${first.word}`) === facts && !found.has(first.word)) {
          found.set(first.word, facts);
        }
      }
    }
    return [...found.values()].flat();
  }

  #collectDefaults(item: Item | undefined): ReadonlyMap<string, readonly AnyFact[]> {
    const found = new Map<string, AnyFact[]>();
    for (const { kind, fact } of item?.defaults ?? []) {
      const key = `${kind} ${fact.word}`;
      found.set(key, [...(found.get(key) ?? []), fact]);
    }
    return found;
  }
}
