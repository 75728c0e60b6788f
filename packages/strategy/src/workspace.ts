import {
  type DefinedName,
  type Finding,
  fileName,
  groupFiles,
  type ItemName,
  NameTable,
  nameFindings,
  type ParsedFile,
  type Place,
  type StrategyFiles,
  standardFramework,
  standardFrameworkAt,
  standardFrameworkNames,
} from '@goldenthread/language';
import { filePart } from './file-part.ts';
import { Strategy } from './strategy.ts';

interface Group {
  sources: StrategyFiles<ParsedFile>;
  names: NameTable | undefined;
  strategy: Strategy | undefined;
}

/**
 * The files at hand, told apart into strategies. A change of a file costs what its strategy costs, however many others
 * are open; a strategy that uses another is made anew with it.
 */
export class StrategyWorkspace {
  readonly #files = new Map<string, ParsedFile>();
  /** The standard frameworks that were asked for. */
  readonly #frameworks = new Map<ItemName, Group>();
  #groups: Group[] = [];
  #groupsByName: ReadonlyMap<ItemName, readonly Group[]> = new Map();
  readonly #groupOf = new Map<string, Group>();
  #isGrouped = true;

  /** Takes up a file, new or changed. */
  set(file: ParsedFile): void {
    // Now, while the file's syntax tree is at hand.
    filePart(file);
    const before = this.#files.get(file.uri);
    this.#files.set(file.uri, file);
    const group = this.#groupOf.get(file.uri);
    const a = before?.outline.header;
    const b = file.outline.header;
    if (group === undefined || before === undefined || a?.type !== b?.type || a?.name !== b?.name) {
      this.#isGrouped = false;
      return;
    }
    const files = group.sources.files.map((other) => (other.uri === file.uri ? file : other));
    this.#renew(group, { ...group.sources, files });
  }

  delete(uri: string): void {
    if (this.#files.delete(uri)) this.#isGrouped = false;
  }

  file(uri: string): ParsedFile | undefined {
    return this.#files.get(uri) ?? standardFrameworkAt(uri);
  }

  /** Every strategy and framework of the files at hand, without the standard frameworks. */
  strategies(): readonly Strategy[] {
    return [...this.eachStrategy()];
  }

  /** The same, each made when it is asked for. */
  *eachStrategy(): Iterable<Strategy> {
    this.#regroup();
    for (const group of [...this.#groups]) yield this.#strategyOf(group);
  }

  /** The strategy that a file is part of; the standard framework for one of its files. */
  strategyOf(uri: string): Strategy | undefined {
    this.#regroup();
    const group = this.#groupOf.get(uri) ?? this.#frameworkAt(uri);
    return group && this.#strategyOf(group);
  }

  /** What can be said of the strategy's text: its lines, its facts and its names. */
  textFindings(strategy: Strategy): readonly Finding[] {
    const placeOf = (defined: DefinedName): Place | undefined =>
      this.file(defined.uri)?.index.place(defined.span.start, defined.span.end);
    return strategy.files.flatMap((file) => [
      ...file.findings,
      ...nameFindings(file, strategy.names, placeOf),
      ...headerFindings(file, strategy),
    ]);
  }

  #regroup(): void {
    if (this.#isGrouped) return;
    this.#isGrouped = true;
    const before = new Map(this.#groups.map((group) => [keyOf(group.sources), group]));
    this.#groupOf.clear();
    this.#groups = groupFiles([...this.#files.values()]).map((sources) => {
      const known = before.get(keyOf(sources));
      const isSame =
        known !== undefined &&
        known.sources.files.length === sources.files.length &&
        known.sources.files.every((file, index) => file === sources.files[index]);
      const group = isSame ? known : newGroup(sources);
      for (const file of sources.files) this.#groupOf.set(file.uri, group);
      return group;
    });
    this.#groupsByName = Map.groupBy(
      this.#groups.filter((group) => group.sources.type !== 'unnamed'),
      (group) => group.sources.name,
    );
    const after = new Set(this.#groups);
    const changed = new Set(
      [...before.values(), ...after]
        .filter((group) => !after.has(group) || before.get(keyOf(group.sources)) !== group)
        .map((group) => group.sources.name),
    );
    if (changed.size > 0) for (const group of this.#groups) if (this.#reachesInto(group, changed)) forget(group);
  }

  #renew(group: Group, sources: StrategyFiles<ParsedFile>): void {
    group.sources = sources;
    forget(group);
    for (const other of this.#groups) if (other !== group && uses(other, sources.name)) forget(other);
  }

  #strategyOf(group: Group): Strategy {
    group.strategy ??= new Strategy({ ...group.sources, names: this.#namesOf(group), used: this.#usedBy(group) });
    return group.strategy;
  }

  #namesOf(group: Group): NameTable {
    group.names ??= new NameTable(group.sources.files, {
      tableOf: (name) => {
        const other = this.#groupCalled(name, group);
        return other && this.#namesOf(other);
      },
      strategyNames: () => new Set([...standardFrameworkNames, ...this.#groups.map((other) => other.sources.name)]),
    });
    return group.names;
  }

  /** Strategies that use each other in a circle are given without what the second would use again. */
  #usedBy(group: Group): ReadonlyMap<ItemName, Strategy> {
    const used = new Map<ItemName, Strategy>();
    for (const name of namesUsed(group)) {
      const other = this.#groupCalled(name, group);
      if (other === undefined || other === group) continue;
      const strategy =
        other.strategy ?? new Strategy({ ...other.sources, names: this.#namesOf(other), used: new Map() });
      if (namesUsed(other).size === 0) other.strategy = strategy;
      used.set(name, strategy);
    }
    return used;
  }

  /** A partnership's own strategy or framework comes before a standard one of the same name; the nearest folder wins. */
  #groupCalled(name: ItemName, from: Group): Group | undefined {
    if (from.sources.name === name) return from;
    const own = this.#groupsByName.get(name);
    if (own === undefined) return this.#framework(name);
    return own.length === 1 ? own[0] : own.toSorted((a, b) => common(b, from) - common(a, from))[0];
  }

  /** Whether what the group's names stand for, or what is said of them, may depend on these strategies. */
  #reachesInto(group: Group, changed: ReadonlySet<ItemName>): boolean {
    for (const name of strategiesNamed(group)) {
      if (changed.has(name) || this.#groupCalled(name, group) === undefined) return true;
    }
    return false;
  }

  #frameworkAt(uri: string): Group | undefined {
    const name = standardFrameworkAt(uri)?.outline.header?.name;
    return name === undefined ? undefined : this.#framework(name);
  }

  #framework(name: ItemName): Group | undefined {
    const known = this.#frameworks.get(name);
    if (known !== undefined) return known;
    const file = standardFramework(name);
    const sources = file && groupFiles([file])[0];
    if (sources === undefined) return undefined;
    const group = newGroup(sources);
    this.#frameworks.set(name, group);
    return group;
  }
}

function newGroup(sources: StrategyFiles<ParsedFile>): Group {
  return { sources, names: undefined, strategy: undefined };
}

function forget(group: Group): void {
  group.names = undefined;
  group.strategy = undefined;
}

function namesUsed(group: Group): ReadonlySet<ItemName> {
  return new Set(group.sources.files.flatMap((file) => file.outline.usedStrategies));
}

/** The strategies and frameworks that the group uses, or reaches into without saying so. */
function strategiesNamed(group: Group): ReadonlySet<ItemName> {
  const names = new Set(namesUsed(group));
  for (const file of group.sources.files) {
    for (const use of file.outline.uses) {
      const dot = use.name.indexOf('.');
      if (dot > 0) names.add(use.name.slice(0, dot));
    }
  }
  return names;
}

/** Two strategies of one name may stand in different folders, and a framework may have the name of a strategy. */
function keyOf({ folder, type, name }: StrategyFiles<ParsedFile>): string {
  return `${folder} ${type} ${name}`;
}

function uses(group: Group, name: ItemName): boolean {
  return group.sources.files.some((file) => file.outline.usedStrategies.includes(name));
}

function common(a: Group, b: Group): number {
  const [first, second] = [a.sources.folder, b.sources.folder];
  let length = 0;
  while (length < first.length && first[length] === second[length]) length++;
  return length;
}

function hasItems(file: ParsedFile): boolean {
  return filePart(file).items.length > 0 || file.outline.declarations.length > 0;
}

/** A file that does not say, or says wrongly, which strategy it is part of. */
function headerFindings(file: ParsedFile, strategy: Strategy): Finding[] {
  const { header } = file.outline;
  if (strategy.type === 'unnamed') {
    const place = header === undefined ? file.index.place(0, 0) : file.index.place(header.span.start, header.span.end);
    const message =
      header === undefined
        ? `${fileName(file.uri)} does not say which strategy it is part of, so it is judged by itself. Begin it with \`part of\` and the strategy's name, or with \`strategy name: Title\` if it is a strategy of its own.`
        : `There is no strategy called \`${header.name}\` in this folder or near it, so this file is judged by itself. Begin one file with \`strategy ${header.name}: Title\`, or correct the name.`;
    return [{ code: 'file/no-strategy', severity: 'error', message, place }];
  }
  if (header === undefined && hasItems(file)) {
    return [
      {
        code: 'file/no-header',
        severity: 'warning',
        message: `${fileName(file.uri)} does not say which strategy it is part of; it was taken for \`${strategy.name}\`, the only one here. Begin it with \`part of ${strategy.name}\`.`,
        place: file.index.place(0, 0),
        fix: {
          title: `Begin the file with \`part of ${strategy.name}\``,
          // Among lines that cannot be read yet, there may be a header.
          isSafe: !file.findings.some(({ severity }) => severity === 'error'),
          changes: [{ place: file.index.place(0, 0), newText: `part of ${strategy.name}\n\n` }],
        },
      },
    ];
  }
  const first = strategy.files[0];
  if (header !== undefined && header.type !== 'part' && first !== undefined && first.uri !== file.uri) {
    const { header: other } = first.outline;
    return [
      {
        code: 'file/second-header',
        severity: 'error',
        message: `\`${header.name}\` already has its header in ${fileName(first.uri)}, and readers cannot tell which holds. Begin this file with \`part of ${header.name}\`, or give it a name of its own.`,
        place: file.index.place(header.span.start, header.span.end),
        ...(other === undefined
          ? {}
          : {
              related: [
                { message: 'The first header is here.', place: first.index.place(other.span.start, other.span.end) },
              ],
            }),
      },
    ];
  }
  return [];
}
