import {
  type Ast,
  type Finding,
  factWordOf,
  headSpan,
  kindOf,
  NameTable,
  type NameTables,
  nameFindings,
  type ParsedFile,
  parseFile,
  readAmount,
  readMoment,
  standardFrameworks,
} from '@goldenthread/language';

/** What an item says, apart from where it stands and how its values are written. */
export interface ItemContent {
  /** `need home-on-release`, `progress on O1`. */
  readonly head: string;
  readonly statement: string | undefined;
  readonly facts: readonly FactContent[];
}

export interface FactContent {
  readonly word: string;
  readonly says: unknown;
}

export interface ReadPlan {
  readonly file: ParsedFile;
  readonly items: readonly ItemContent[];
  /** Findings of the file alone and of its names, as the file would be linted alone. */
  readonly findings: readonly Finding[];
}

const uri = 'file:///northshire/plan.cjoip';

/** Reads a strategy of one file, with the standard frameworks at hand. */
export function readPlan(text: string): ReadPlan {
  const file = parseFile(uri, text);
  const tables = new Map<string, NameTable>();
  const others: NameTables = { tableOf: (name) => tables.get(name), strategyNames: () => tables.keys() };
  for (const framework of [...standardFrameworks(), file]) {
    const name = framework.outline.header?.name;
    if (name !== undefined) tables.set(name, new NameTable([framework], others));
  }
  const table = tables.get(file.outline.header?.name ?? '') ?? new NameTable([file], others);
  const findings = [...file.findings, ...nameFindings(file, table, () => undefined)];
  return { file, items: file.tree.items.map(itemContent), findings };
}

function itemContent(item: Ast.Item): ItemContent {
  const { name, statement, about, stage, strategy, at } = item as Ast.Item &
    Partial<Record<'statement' | 'stage', string>> &
    Partial<Record<'about' | 'strategy', { readonly $refText: string }>> & { readonly at?: Ast.Moment };
  const kind = kindOf(item) ?? `? ${(item as Partial<Ast.UnknownItem>).kind ?? ''}`;
  const named = name ?? about?.$refText ?? strategy?.$refText ?? stage;
  return {
    head: [kind, named, at && JSON.stringify(says(at))].filter((part) => part !== undefined).join(' '),
    statement,
    facts: item.facts.map((fact) => ({ word: factWordOf(fact) ?? fact.word, says: says(fact) })),
  };
}

/** The values of a node of the tree: names as text, dates and amounts as what they mean. */
function says(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(says);
  if (typeof value !== 'object' || value === null) return value;
  if ('$refText' in value) return { name: value.$refText };
  const node = value as Readonly<Record<string, unknown>>;
  const content: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(node)) {
    if (key.startsWith('$') || property === undefined) continue;
    if (key === 'written') content.days = meaning(readMoment(String(property)), property);
    else if (key === 'amount' && typeof property === 'string') content.amount = meaning(readAmount(property), property);
    else content[key] = says(property);
  }
  return content;
}

function meaning(read: object | undefined, written: unknown): unknown {
  return read === undefined ? { unreadable: written } : { ...read, written: undefined };
}

/** Where an item's head stands, as the number of its line from 0. */
export function lineOfItem(plan: ReadPlan, head: string): number | undefined {
  const at = plan.items.findIndex((item) => item.head === head);
  const item = plan.file.tree.items[at];
  return item === undefined ? undefined : plan.file.index.position(headSpan(item).start).line;
}
