import type { Declaration, FileOutline, ItemName } from '../file/outline.ts';
import { nearest } from '../lexer/nearest.ts';
import type { ItemKind } from '../vocabulary/index.ts';

/** A name's definition, with the file it stands in. */
export interface DefinedName extends Declaration {
  readonly uri: string;
}

/** What a name stands for. */
export type Resolution =
  | { readonly type: 'found'; readonly defined: DefinedName }
  /** There is such a name, of a kind that the fact cannot name. */
  | { readonly type: 'wrong kind'; readonly defined: DefinedName }
  /** `choices` are the names of another strategy or framework that the fact may use, where it has few. */
  | { readonly type: 'unknown'; readonly near: DefinedName | undefined; readonly choices?: readonly ItemName[] }
  /** The name is in a strategy or framework that this one does not say it uses. */
  | { readonly type: 'not used'; readonly strategy: ItemName }
  /** There is no strategy or framework of that name. */
  | { readonly type: 'no such strategy'; readonly strategy: ItemName; readonly near: ItemName | undefined };

/** Looks up another strategy's or framework's names. */
export interface NameTables {
  /** The table of a strategy or framework that can be reached from here. */
  readonly tableOf: (strategy: ItemName) => NameTable | undefined;
  readonly strategyNames: () => Iterable<ItemName>;
}

/** More names than this are no help in a message. */
const mostChoices = 13;

export interface FileNames {
  readonly uri: string;
  readonly outline: FileOutline;
}

/**
 * The names of one strategy: one map by name and one by kind and name, so that a look-up costs the same however large
 * the strategy is. Glossary entries are apart from all others.
 */
export class NameTable {
  readonly #byName = new Map<string, DefinedName[]>();
  readonly #glossary = new Map<string, DefinedName[]>();
  readonly #byKind = new Map<ItemKind | undefined, DefinedName[]>();
  readonly #uses: ReadonlySet<ItemName>;
  readonly #others: NameTables;
  readonly #nameless: ReadonlySet<ItemKind>;
  /** By the kinds that a fact may name, the first item of each name. */
  readonly #candidates = new Map<string, ReadonlyMap<string, DefinedName>>();
  readonly #near = new Map<string, DefinedName | 'nothing'>();

  constructor(files: readonly FileNames[], others: NameTables) {
    for (const { uri, outline } of files) {
      for (const declaration of outline.declarations) this.#add({ ...declaration, uri });
    }
    this.#uses = new Set(files.flatMap((file) => file.outline.usedStrategies));
    this.#nameless = new Set(files.flatMap((file) => file.outline.nameless));
    this.#others = others;
  }

  /** All definitions of a name, in the order of the files; more than one is a finding of its own. */
  definitions(name: ItemName): readonly DefinedName[] {
    return this.#byName.get(name) ?? [];
  }

  /** Names that are defined more than once. */
  *repeated(): Iterable<readonly DefinedName[]> {
    for (const names of [this.#byName, this.#glossary]) {
      for (const definitions of names.values()) if (definitions.length > 1) yield definitions;
    }
  }

  ofKind(kind: ItemKind): readonly DefinedName[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** Whether an item of one of these kinds has no readable name yet, so that an unknown name may be meant for it. */
  hasNameless(kinds: readonly ItemKind[] | undefined): boolean {
    return kinds?.some((kind) => this.#nameless.has(kind)) ?? false;
  }

  /** What `name` stands for, where the fact may name items of `kinds` (any, where `undefined`). */
  resolve(name: ItemName, kinds: readonly ItemKind[] | undefined): Resolution {
    const { strategy, own } = qualifiedName(name);
    if (strategy !== undefined) return this.#resolveElsewhere(strategy, own, kinds);
    if (kinds?.every((kind) => kind === 'framework' || kind === 'strategy')) return this.#resolveStrategy(name);
    const definitions = this.#byName.get(name);
    const fitting = definitions?.find((defined) => fits(defined, kinds));
    if (fitting !== undefined) return { type: 'found', defined: fitting };
    if (definitions?.[0] !== undefined) return { type: 'wrong kind', defined: definitions[0] };
    return { type: 'unknown', near: this.#nearest(name, kinds) };
  }

  #add(defined: DefinedName): void {
    const names = defined.kind === 'glossary' ? this.#glossary : this.#byName;
    push(names, defined.name, defined);
    push(this.#byKind, defined.kind, defined);
  }

  #resolveElsewhere(strategy: ItemName, name: ItemName, kinds: readonly ItemKind[] | undefined): Resolution {
    const table = this.#others.tableOf(strategy);
    if (table === undefined) {
      return { type: 'no such strategy', strategy, near: nearest(strategy, this.#others.strategyNames()) };
    }
    if (table === this) return this.resolve(name, kinds);
    if (!this.#uses.has(strategy)) return { type: 'not used', strategy };
    const resolution = table.resolve(name, kinds);
    if (resolution.type !== 'unknown') return resolution;
    const names = (kinds ?? []).flatMap((kind) => table.ofKind(kind).map((defined) => `${strategy}.${defined.name}`));
    return names.length > mostChoices ? resolution : { ...resolution, choices: names };
  }

  #resolveStrategy(name: ItemName): Resolution {
    const defined = this.#others.tableOf(name)?.definitions(name)[0];
    if (defined !== undefined) return { type: 'found', defined };
    return { type: 'no such strategy', strategy: name, near: nearest(name, this.#others.strategyNames()) };
  }

  /** A name that is wrong is most often wrong in many places, so each is looked for once. */
  #nearest(name: ItemName, kinds: readonly ItemKind[] | undefined): DefinedName | undefined {
    const key = kinds?.join() ?? '';
    const candidates = computed(this.#candidates, key, () => {
      const defined = kinds === undefined ? this.#byName.values() : kinds.map((kind) => this.ofKind(kind));
      return new Map([...defined].flat().map((one) => [one.name, one]));
    });
    const near = computed(
      this.#near,
      `${key} ${name}`,
      () => candidates.get(nearest(name, candidates.keys()) ?? '') ?? 'nothing',
    );
    return near === 'nothing' ? undefined : near;
  }
}

/**
 * A name that reaches into another strategy, in its two parts: `cjpf` and `accommodation` of `cjpf.accommodation`. A
 * name such as `A1.2` has a dot of its own.
 */
export function qualifiedName(name: ItemName): { readonly strategy: ItemName | undefined; readonly own: ItemName } {
  const dot = name.includes('.') ? name.search(/\.\p{L}/u) : -1;
  return dot > 0 ? { strategy: name.slice(0, dot), own: name.slice(dot + 1) } : { strategy: undefined, own: name };
}

function computed<V extends object | string>(known: Map<string, V>, key: string, compute: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = compute();
  known.set(key, made);
  return made;
}

function fits(defined: DefinedName, kinds: readonly ItemKind[] | undefined): boolean {
  return kinds === undefined || defined.kind === undefined || kinds.includes(defined.kind);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
