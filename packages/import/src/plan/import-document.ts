import { formatText, type ItemName } from '@goldenthread/language';
import { onOneLine } from '../clean.ts';
import { asText } from '../items/draft.ts';
import { type ImportChoices, ImportedSoFar, importTable } from '../items/import-table.ts';
import type { TableReport } from '../items/report.ts';
import { type Part, partsOf, sectionLines, textFact } from '../prose/as-text.ts';
import { type Block, type Prose, wordsOf } from '../prose/blocks.ts';
import { markdownOf } from '../prose/markdown.ts';
import { type Answered, answeredBy } from './checklist-headings.ts';
import { withSkeletons } from './skeletons.ts';

export interface DocumentChoices extends ImportChoices {
  /** The title of a new plan where the document has none of its own. */
  readonly title: string;
}

/** What became of a heading and what stands below it. */
export interface HeadingReport {
  readonly heading: string;
  /** The point of the Partnership checklist that it seems to answer (Framework, p. 32). */
  readonly point?: number;
  /** The word by which that was told. */
  readonly word?: string;
  /** The item that its text stands in: `vision`, `section local-context`. */
  readonly became: string;
}

export interface ImportedDocument {
  readonly text: string;
  readonly headings: readonly HeadingReport[];
  readonly tables: readonly TableReport[];
  /** The points of the checklist that headings speak of and the text does not meet: begun with the Framework's questions. */
  readonly begun: readonly { readonly point: number; readonly title: string }[];
  readonly remarks: readonly string[];
}

const uri = 'import:///plan.cjoip';
/** Headings deeper than this stay in the text of the part around them. */
const deepest = 2;

/**
 * Makes a file of a plan out of a document: its headings become sections or the items without a name that they speak of,
 * its tables items, and what stands around them the text of its part. For a new plan the points of the checklist that the
 * headings speak of are begun, with the Framework's questions.
 */
export function importDocument({ blocks, remarks }: Prose, choices: DocumentChoices): ImportedDocument {
  const soFar = new ImportedSoFar(choices.plan);
  const { title, rest } = titleOf(blocks, choices);
  const name: ItemName =
    choices.plan?.name ??
    soFar.names.fromWords(
      title.replace(/\b(?:community|justice|outcomes?|improvement|plan|strategy|partnership)\b/gi, ' ').trim() || title,
      'strategy',
    );
  const writer = new PartWriter(choices, soFar);
  const items: string[] = [
    choices.plan === undefined ? `strategy ${name}: ${asText(title)}\n  status draft` : `part of ${name}`,
  ];
  for (const part of partsOf(rest, deepest)) items.push(...writer.write(part));
  const text = formatText(uri, `${items.join('\n\n')}\n`);
  const points = new Set(writer.headings.flatMap(({ point }) => point ?? []));
  const whole = choices.plan === undefined ? withSkeletons(uri, text, points, choices.asOf) : { text, begun: [] };
  return { ...whole, headings: writer.headings, tables: writer.tables, remarks };
}

/** The first heading is the plan's title, where it stands alone at the top and speaks of no part of a plan. */
function titleOf(
  blocks: readonly Block[],
  { title, plan }: DocumentChoices,
): { readonly title: string; readonly rest: readonly Block[] } {
  const [first, ...rest] = blocks;
  if (plan !== undefined || first?.type !== 'heading' || first.depth > 1) return { title, rest: blocks };
  const words = onOneLine(wordsOf(first.content));
  const isPart = answeredBy(words) !== undefined && !/\b(?:plan|strategy|framework)\b/i.test(words);
  return isPart || words === '' ? { title, rest: blocks } : { title: words, rest };
}

class PartWriter {
  readonly headings: HeadingReport[] = [];
  readonly tables: TableReport[] = [];
  readonly #choices: DocumentChoices;
  readonly #soFar: ImportedSoFar;
  /** Items of which a plan has one. */
  readonly #written = new Set<string>();

  constructor(choices: DocumentChoices, soFar: ImportedSoFar) {
    this.#choices = choices;
    this.#soFar = soFar;
  }

  /** The items of a part: its own, then those of its tables. */
  write(part: Part): readonly string[] {
    const words: Block[] = [];
    const tables: string[] = [];
    for (const block of part.blocks) {
      if (block.type !== 'table') words.push(block);
      else {
        const table = part.title === '' ? block.table : { ...block.table, title: block.table.title ?? part.title };
        const { text, report } = importTable(table, this.#choices, this.#soFar);
        this.tables.push(report);
        if (text === '') words.push(block);
        else tables.push(text.trimEnd());
      }
    }
    const answered = part.title === '' ? undefined : answeredBy(part.title);
    // A heading over a table alone is said by the items of the table.
    if (words.length === 0 && tables.length > 0) {
      this.#tell(part, answered, 'its table');
      return tables;
    }
    return [this.#item({ ...part, blocks: words }, answered), ...tables];
  }

  #item(part: Part, answered: Answered | undefined): string {
    const { kind } = answered ?? {};
    const there = this.#choices.plan;
    if (kind !== undefined && !this.#written.has(kind) && (there === undefined || there.ofKind(kind).length === 0)) {
      const lines = kind === 'vision' ? visionLines(part) : [kind, ...textIfAny(part)];
      if (lines !== undefined) {
        this.#written.add(kind);
        this.#tell(part, answered, kind);
        return lines.join('\n');
      }
    }
    const [head = '', ...rest] = sectionLines(
      part.title === '' ? { ...part, title: 'Introduction' } : part,
      this.#soFar.names,
    );
    this.#tell(part, answered, /^section [^:]+/.exec(head)?.[0] ?? 'section');
    const before = answered === undefined ? [] : [`  before ${answered.part}`];
    return [head, ...before, ...rest].join('\n');
  }

  #tell({ title }: Part, answered: Answered | undefined, became: string): void {
    const { point, word } = answered ?? {};
    this.headings.push({
      heading: title || '(before the first heading)',
      ...(point === undefined ? {} : { point }),
      ...(word === undefined ? {} : { word }),
      became,
    });
  }
}

function textIfAny({ blocks }: Part): readonly string[] {
  return blocks.length === 0 ? [] : textFact(blocks);
}

/** The first paragraph is the vision; what follows it is its text. */
function visionLines({ blocks }: Part): readonly string[] | undefined {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return undefined;
  const words = markdownOf([first]).replaceAll('\n', ' ');
  return [`vision: ${asText(words)}`, ...(rest.length === 0 ? [] : textFact(rest))];
}
