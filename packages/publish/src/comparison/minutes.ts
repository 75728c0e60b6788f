import { capital, type FactWord, nounOf } from '@goldenthread/language';
import type { Change, ItemDiff } from '@goldenthread/strategy';
import type { PhrasingContent } from 'mdast';
import { factLabel } from '../document/fact-labels.ts';
import { emphasis, facts, inlines, list, paragraph, strong, text } from '../document/make.ts';
import type { Block, Entry, FactRow, Origin } from '../document/nodes.ts';
import { wordsOf } from '../document/words-of.ts';
import { code, type Told, toldChanges } from './predicates.ts';

/** Facts by which a reader knows what was dropped; all of them stand in the older version. */
const known: ReadonlySet<Change['word']> = new Set<Change['word']>([
  'lead',
  'by',
  'from',
  'target',
  'cost',
  'amount',
  'funded by',
  'funded until',
  'provider',
  'meets',
  'towards',
  'contributes to',
  'value',
  'capacity',
  'status',
]);

/** One item of the minutes: what was added, dropped or changed. */
export function itemMinutes(item: ItemDiff, anchor: string): Entry {
  return {
    type: 'entry',
    data: { ...(item.type === 'dropped' ? {} : { origin: originOf(item) }), anchor },
    children: item.type === 'changed' ? changed(item) : whole(item),
  };
}

/** Where the item stands now; what was dropped stands nowhere. */
function originOf({ place, id }: ItemDiff): Origin {
  return { uri: place.uri, line: place.range.start.line, item: id };
}

/** "**New objective** `O7`: Raise …", with its facts below. */
function whole({ type, kind, name, number, title, changes }: ItemDiff): Block[] {
  const what = type === 'added' ? `New ${nounOf(kind)}` : `Dropped: ${nounOf(kind)}`;
  const head = paragraph([strong(what), ...nameWords(name, number), ...(title === undefined ? ['.'] : [': ', title])]);
  const shown = changes.filter(({ word }) => word !== 'number' && (type === 'added' || known.has(word)));
  const rows = [...Map.groupBy(shown, (change) => labelOf(change, kind))].map(([label, same]): FactRow => {
    const words = same.map(({ before, after }) => after ?? before ?? '').join('; ');
    return { label, content: [paragraph(words === '' ? 'Yes' : words)] };
  });
  return rows.length === 0 ? [head] : [head, facts(rows)];
}

function labelOf({ word, every }: Change, kind: ItemDiff['kind']): string {
  const label = factLabel(word as FactWord, every ?? kind);
  return every === undefined ? label : `${label} (every ${every})`;
}

/** "Objective `O1` now asks for …" where one thing changed; else its title, and a point for each. */
function changed(item: ItemDiff): Block[] {
  const told = toldChanges(item);
  const [only, second] = told;
  const subject =
    item.kind === 'strategy' ? ['The plan'] : [capital(nounOf(item.kind)), ...nameWords(item.name, item.number)];
  if (only !== undefined && second === undefined) {
    const isReworded = item.changes.some(({ word }) => word === 'statement');
    const isShown = !isReworded && item.name !== undefined && item.kind !== 'strategy';
    const title = item.title !== undefined && isShown ? [` (${item.title})`] : [];
    return [
      paragraph([
        strong(subject[0] ?? ''),
        ...subject.slice(1),
        ...title,
        only.isPredicate ? ' ' : '. ',
        ...ended(only),
      ]),
    ];
  }
  const isReworded = item.changes.some(({ word }) => word === 'statement');
  const title = item.title === undefined || isReworded ? [] : [': ', item.title];
  return [
    paragraph([strong(subject[0] ?? ''), ...subject.slice(1), ...title]),
    list(told.map((each) => sentence(each))),
  ];
}

function nameWords(name: string | undefined, number: string | undefined): PhrasingContent[] {
  const label = number !== undefined && number !== name ? [text(` ${number}`)] : [];
  return name === undefined ? label : [...label, text(' '), code(name)];
}

/** A point of its own: the first word with a capital. */
function sentence(told: Told): PhrasingContent[] {
  const [first, ...rest] = ended(told);
  if (first?.type !== 'text') return inlines([...(first === undefined ? [] : [first]), ...rest]);
  return [text(capital(first.value)), ...rest];
}

function ended({ words }: Told): PhrasingContent[] {
  const last = words.at(-1);
  const end = last === undefined ? '' : wordsOf(last).trimEnd().slice(-1);
  return /[.!?…:]/.test(end) ? [...words] : [...words, text('.')];
}

/** A framework or strategy that the plan uses, and that holds something else now. */
export function usedMinutes(
  title: string,
  parts: readonly (readonly [what: string, ids: readonly string[]])[],
): Block[] {
  const rows = parts
    .filter(([, ids]) => ids.length > 0)
    .map(
      ([what, ids]): FactRow => ({
        label: what,
        content: inlines(ids.flatMap((id, at) => [...(at === 0 ? [] : [', ']), code(id)])),
      }),
    );
  return [paragraph([emphasis(title), ' is used by this plan, and holds something else now.']), facts(rows)];
}
