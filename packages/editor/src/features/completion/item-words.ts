import {
  type FileLine,
  fileLines,
  type HeadForm,
  type IsoDate,
  type ItemKind,
  inWords,
  itemKinds,
  kindDefinition,
} from '@goldenthread/language';
import { askedFacts } from '@goldenthread/rules';
import type { AskedFile } from '../../asked.ts';
import type { FirstWord, WrittenHere } from '../../written-at.ts';
import { type Candidate, kinds } from './candidate.ts';
import { factSnippet, headSnippet, TabStops } from './snippet.ts';
import { whatFor } from './what-for.ts';

/** What the first lines of a strategy or framework say; the Framework asks no questions about them. */
const headerFacts: Readonly<Partial<Record<ItemKind, readonly Parameters<typeof factSnippet>[2][]>>> = {
  strategy: ['partnership', 'area', 'period', 'commissioning', 'status', 'uses', 'reviewed'],
  framework: ['version', 'source'],
  indicator: ['of', 'unit', 'source'],
};

/** Kinds of which a plan has one. */
const onlyOne: ReadonlySet<ItemKind> = new Set<ItemKind>(['vision', 'scope', 'governance', 'delivery', 'evaluation']);

/** The kinds of item that may begin at the margin: what the file lacks first, then one more of the kind above. */
export function itemCandidates(
  asked: AskedFile,
  { line }: WrittenHere,
  word: FirstWord,
  today: IsoDate,
): readonly Candidate[] {
  const isAlone = word.rest.trim() === '';
  const above = fileLines(asked.file).findLast(({ type, number }) => type === 'head' && number < line.number)?.kind;
  const possible = kindsInOrder(asked, line, above);
  // The first word of an item that is there becomes another of its form; the rest of the line stays.
  const form = line.kind === undefined || line.type !== 'head' ? formMeant(word) : kindDefinition(line.kind).head;
  const fitting = isAlone ? possible : possible.filter((kind) => kindDefinition(kind).head === form);
  return fitting.map((kind) => {
    const definition = kindDefinition(kind);
    const plain = definition.head === 'text' || definition.head === 'alone' ? definition.word : `${definition.word} `;
    return {
      label: definition.word,
      kind: kinds.item,
      detail: definition.meaning,
      about: [definition.meaning, definition.source, ...whatFor(kind)],
      span: word.span,
      text: isAlone ? plain : definition.word,
      goesOn: isAlone && ['part', 'about', 'about at', 'stage'].includes(definition.head),
      // Where something stands on the line already, it is the first word that is to be another.
      ...(isAlone ? { snippet: itemSnippet(asked, kind, today) } : {}),
    };
  });
}

function formMeant({ rest }: FirstWord): HeadForm {
  return /^\s*:/.test(rest) ? 'text' : 'named';
}

function kindsInOrder({ file, strategy }: AskedFile, line: FileLine, above: ItemKind | undefined): readonly ItemKind[] {
  const { header } = file.outline;
  const hasHeader =
    header !== undefined && !(line.span.start <= header.span.start && header.span.start < line.span.end);
  const isFramework = strategy.type === 'framework';
  const isBelowAppraisal = above === 'appraisal' || above === 'option';
  const has = (kind: ItemKind): boolean => strategy.ofKind(kind).length > 0;
  const rank = (kind: ItemKind): number => {
    if (kind === 'part') return strategy.type === 'strategy' ? 0 : 1;
    if (kind === 'strategy' || kind === 'framework') return 1;
    if (isBelowAppraisal && kind === 'option') return 2;
    if (kind === above && !onlyOne.has(kind)) return 3;
    return onlyOne.has(kind) && has(kind) ? 5 : 4;
  };
  const possible = itemKinds.filter((kind) => {
    if (kind === 'part' || kind === 'strategy' || kind === 'framework') return !hasHeader;
    if (kind === 'indicator') return isFramework;
    return kind !== 'option' || isBelowAppraisal || has('appraisal');
  });
  return possible.toSorted((a, b) => rank(a) - rank(b));
}

/** The item with a line for each fact that the Framework asks for. */
function itemSnippet({ strategy }: AskedFile, kind: ItemKind, today: IsoDate): string {
  const stops = new TabStops();
  const name = kind === 'part' && strategy.type === 'strategy' ? strategy.name : undefined;
  const head = headSnippet(stops, kind, { name, date: inWords(today) });
  const facts = headerFacts[kind] ?? [];
  const lines = [
    ...facts.map((fact) => factSnippet(stops, kind, fact)),
    ...askedFacts(kind).map(([word, ...others]) => {
      // Of short, medium and long term, one is chosen.
      const areWords = [word, ...others].every((each) => / term$/.test(each));
      return areWords ? stops.choice([word, ...others]) : factSnippet(stops, kind, word);
    }),
  ];
  return [head, ...lines.map((line) => `  ${line}`)].join('\n');
}
