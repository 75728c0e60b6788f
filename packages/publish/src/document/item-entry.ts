import { type FactWord, factDefinitions, type ItemKind } from '@goldenthread/language';
import { type AnyFact, allFacts, type FactOfShape, type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { Heading } from 'mdast';
import { authorBlocks, authorLine } from './author-text.ts';
import type { DocumentContext } from './context.ts';
import { factPoints, itemHeading } from './fact-content.ts';
import { factLabel } from './fact-labels.ts';
import { entry, facts, heading, list, notice, originOf, paragraph } from './make.ts';
import type { Block, Entry, FactRow } from './nodes.ts';

export { itemHeading } from './fact-content.ts';

export interface EntryChoices {
  /** Facts that the section shows elsewhere, such as in a table. */
  readonly without?: readonly FactWord[];
  /** What stands between the title and the facts. */
  readonly first?: readonly Block[];
  /** What stands below the facts. */
  readonly last?: readonly Block[];
}

/** Facts that are about the document and not part of what it says. */
const silent: ReadonlySet<FactWord> = new Set<FactWord>(['number', 'before', 'after']);

/** An item as readers see it: its label and statement as a heading, then its facts, then its own words. */
export function itemEntry(item: Item, context: DocumentContext, choices: EntryChoices = {}): Entry {
  const { without = [], first = [], last = [] } = choices;
  const rows = factRows(item, context, without);
  return entry(item, [
    title(item),
    ...narrative(item),
    ...first,
    ...(rows.length > 0 ? [facts(rows)] : []),
    ...last,
    ...notes(item, context),
  ]);
}

/** The heading of an entry, which those of the author's text stand below. */
function title(item: Item): Heading {
  return { ...heading(3, itemHeading(item)), data: { isHeader: true } };
}

/** The author's own words below an item: `text:`. */
export function narrative(item: Item): Block[] {
  return ownFacts(item, 'text').flatMap(({ text }) => authorBlocks(text));
}

/** The author's drafting notes: `note:`, shown while the plan is a draft. */
export function notes(item: Item, { audience }: DocumentContext): Block[] {
  if (audience === 'public') return [];
  return ownFacts(item, 'note').map(({ text }) => notice('note', authorBlocks(text), originOf(item)));
}

/** One row for each word, with all that is said by it: the item's own facts, and those that `every …` gives it. */
export function factRows(item: Item, { plan }: DocumentContext, without: readonly FactWord[] = []): FactRow[] {
  const own = allFacts(item);
  const words = new Set(own.map(({ word }) => word));
  const told = [...own, ...plan.given(item).filter(({ word }) => !words.has(word))]
    .filter(({ word }) => word !== 'text' && word !== 'note' && !silent.has(word) && !without.includes(word))
    .filter((fact) => fact.word !== 'known as' || !isTitleAgain(fact, item))
    .flatMap((fact) => (fact.word === 'measured by' ? withoutTargets(fact, item, plan) : [fact]));
  // Two words may read the same: `member` and `members`.
  return [...Map.groupBy(told, ({ word }) => factLabel(word, item.kind))].map(([label, same]) => ({
    label,
    content: listed(same.flatMap((fact) => blocksOf(fact, plan, item.kind))),
  }));
}

/** A body whose short name is its name. */
function isTitleAgain(fact: AnyFact, item: Item): boolean {
  return authorLine((fact as FactOfShape<'text'>).text) === itemHeading(item);
}

/** The measures that no target names: with a target they are named there. */
function withoutTargets(fact: AnyFact, item: Item, plan: Strategy): AnyFact[] {
  const aimed = new Set(plan.targets(item, 'target'));
  const refs = fact.refs?.filter((ref) => {
    const measure = plan.target(ref);
    return measure === undefined || !aimed.has(measure);
  });
  return refs === undefined || refs.length === 0 ? [] : [{ ...fact, refs }];
}

/** The paragraphs of a row, as points where there are several. */
function listed(blocks: readonly Block[]): Block[] {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  if (blocks.length < 2 || paragraphs.length < blocks.length) return [...blocks];
  return [list(paragraphs.map(({ children }) => children))];
}

function blocksOf(fact: AnyFact, plan: Strategy, kind: ItemKind): Block[] {
  const { shape } = factDefinitions[fact.word];
  if (shape === 'text') return authorBlocks((fact as FactOfShape<'text'>).text).map(withoutHeading);
  return factPoints(fact, plan, kind).map((point) => paragraph(point));
}

/** Within a row there is nothing for a heading to head. */
function withoutHeading(block: Block): Block {
  if (block.type !== 'heading') return block;
  return paragraph({ type: 'strong', children: block.children });
}
