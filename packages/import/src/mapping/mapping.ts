import {
  commonFacts,
  factUse,
  factWordsOf,
  type ItemKind,
  isFactWord,
  kindDefinition,
  progressSubjects,
  readMoment,
} from '@goldenthread/language';
import { plainly } from '../clean.ts';
import { cellAt, type Grid } from '../table/grid.ts';
import { readDeadline } from '../values/deadlines.ts';
import { statusWord } from '../values/statuses.ts';
import { type Headings, spellingsOf } from './headings.ts';
import { columnWords, glossaryNames, type Meaning } from './meanings.ts';
import { type TableKind, tableKinds } from './table-kinds.ts';

/** How sure a guess is: `given` by the user, or by the heading's own words, by words within it, by the cells below it. */
export type Confidence = 'given' | 'sure' | 'likely' | 'guess';

/** What a column is taken for, and why. A column without a meaning becomes remarks with its heading. */
export interface MappedColumn {
  /** Counted from 0. */
  readonly column: number;
  readonly heading: string;
  readonly meaning: Meaning | undefined;
  readonly confidence: Confidence;
  readonly reason: string;
}

export interface Mapping {
  readonly kind: TableKind;
  readonly confidence: Confidence;
  readonly reason: string;
  readonly columns: readonly MappedColumn[];
  /** The column whose words are what the item says. */
  readonly statement: number;
}

/** What the user says of a table. */
export interface MappingChoices {
  readonly kind?: TableKind;
  /** Headings, as they are written or nearly so, and what their columns are. */
  readonly columns?: ReadonlyMap<string, Meaning>;
}

interface Match {
  readonly meaning: Meaning;
  readonly score: number;
  readonly reason: string;
}

interface Candidate extends Mapping {
  readonly score: number;
}

const cellsLookedAt = 60;
/** One heading that has a known word in it is not enough to know what a table is. */
const leastScore = 2;

/**
 * Guesses what the rows are and what each column says. Every kind of item that tables hold is tried, and the one that
 * most columns speak for is taken. `undefined` where the table looks like none.
 */
export function mapTable(
  grid: Grid,
  headings: Headings,
  title: string | undefined,
  choices: MappingChoices = {},
): Mapping | undefined {
  const kinds = choices.kind === undefined ? (Object.keys(tableKinds) as TableKind[]) : [choices.kind];
  let best: Candidate | undefined;
  for (const kind of kinds) {
    const candidate = candidateFor(kind, grid, headings, title, choices);
    const least = choices.kind === undefined && (choices.columns?.size ?? 0) === 0 ? leastScore : 0;
    if (candidate !== undefined && candidate.score > Math.max(best?.score ?? 0, least)) best = candidate;
  }
  return best;
}

/** The meaning that a word of the user's stands for: a fact of the language, or one of our own. */
export function readMeaning(written: string): Meaning | undefined {
  const word = written
    .trim()
    .toLowerCase()
    .replaceAll(/[ _-]+/g, ' ');
  return isMeaning(word) ? word : undefined;
}

/** What the columns of a table of this kind can be. */
function meaningsFor(kind: ItemKind): readonly Meaning[] {
  const facts = factWordsOf(kind).filter((word) => word !== 'reviewed on');
  const progress: readonly Meaning[] = progressSubjects.includes(kind) ? ['status', 'update', 'share'] : [];
  const period: readonly Meaning[] = facts.includes('value') || facts.includes('size') ? ['period'] : [];
  return [...new Set<Meaning>(['statement', ...facts, ...progress, ...period, 'leave out'])];
}

function candidateFor(
  kind: TableKind,
  grid: Grid,
  headings: Headings,
  title: string | undefined,
  choices: MappingChoices,
): Candidate | undefined {
  const given = givenColumns(headings, choices);
  const can = meaningsFor(kind);
  if ([...given.values()].some((meaning) => !can.includes(meaning))) return undefined;
  const statement = statementColumn(kind, grid, headings, given, choices.kind !== undefined);
  if (statement === undefined) return undefined;
  const columns: MappedColumn[] = headings.words.map((heading, column) => {
    const own = given.get(column);
    if (own !== undefined) return { column, heading, meaning: own, confidence: 'given', reason: 'you said so' };
    if (column === statement.column) return { column, heading, meaning: 'statement', ...statement.told };
    const match = isAboutGap(kind, heading) ? undefined : bestMatch(kind, heading);
    if (match !== undefined) {
      const { meaning, score, reason } = match;
      return { column, heading, meaning, confidence: score >= 1 ? 'sure' : 'likely', reason };
    }
    return { column, heading, meaning: undefined, confidence: 'guess', reason: 'no heading that is known' };
  });
  const withValues = guessFromCells(kind, columns, grid, headings);
  const titleHint = tableKinds[kind].titles.some((word) => plainly(title ?? '').includes(word)) ? 2 : 0;
  // What stands left of the statement and is nothing that is known is what the table is about.
  const isAbout = withValues.some(
    ({ column, meaning, heading }) => column < statement.column && meaning === undefined && heading !== '',
  );
  const others = withValues.reduce((sum, { meaning, confidence }) => sum + weightOf(meaning, confidence), 0);
  const sure = statement.score >= 3 || given.get(statement.column) === 'statement';
  return {
    kind,
    columns: withValues,
    statement: statement.column,
    score: (isAbout ? statement.score / 2 : statement.score) + titleHint + others,
    confidence: choices.kind !== undefined ? 'given' : sure ? 'sure' : statement.score > 1 ? 'likely' : 'guess',
    reason: kindReason(
      kind,
      headings.words[statement.column] ?? '',
      titleHint > 0 ? title : undefined,
      choices,
      statement.score,
    ),
  };
}

/** "Size of the gap" beside a need is no size of the need. */
function isAboutGap(kind: TableKind, heading: string): boolean {
  return kind !== 'gap' && /\bgaps?\b/i.test(heading) && plainly(heading).split(' ').length > 1;
}

function weightOf(meaning: Meaning | undefined, confidence: Confidence): number {
  if (meaning === undefined || meaning === 'statement' || meaning === 'leave out') return 0;
  // What every kind can have says nothing of the kind.
  const telling = Object.hasOwn(commonFacts, meaning) ? 0.1 : 1;
  return telling * (confidence === 'sure' || confidence === 'given' ? 1 : confidence === 'likely' ? 0.6 : 0.3);
}

function kindReason(
  kind: TableKind,
  heading: string,
  title: string | undefined,
  choices: MappingChoices,
  score: number,
): string {
  if (choices.kind !== undefined) return 'you said so';
  const { plural } = kindDefinition(kind);
  const by = score > 0 ? `the column "${heading}"` : 'the other columns';
  return `${by}${title === undefined ? '' : ` and the title "${title}"`} speak${title === undefined && score > 0 ? 's' : ''} for ${plural}`;
}

function givenColumns({ words }: Headings, { columns }: MappingChoices): ReadonlyMap<number, Meaning> {
  const given = new Map<number, Meaning>();
  for (const [heading, meaning] of columns ?? []) {
    const at = columnCalled(words, heading);
    if (at !== undefined) given.set(at, meaning);
  }
  return given;
}

/** The column with this heading, whatever its capitals and marks. */
export function columnCalled(headings: readonly string[], called: string): number | undefined {
  const exact = headings.indexOf(called);
  if (exact !== -1) return exact;
  const near = headings.findIndex((heading) => plainly(heading) !== '' && plainly(heading) === plainly(called));
  return near === -1 ? undefined : near;
}

interface StatementColumn {
  readonly column: number;
  readonly score: number;
  readonly told: { readonly confidence: Confidence; readonly reason: string };
}

function statementColumn(
  kind: TableKind,
  grid: Grid,
  headings: Headings,
  given: ReadonlyMap<number, Meaning>,
  isChosen: boolean,
): StatementColumn | undefined {
  for (const [column, meaning] of given) {
    if (meaning === 'statement') return { column, score: 3, told: { confidence: 'given', reason: 'you said so' } };
  }
  const { surely, perhaps } = tableKinds[kind];
  let best: StatementColumn | undefined;
  for (const [column, heading] of headings.words.entries()) {
    if (given.has(column)) continue;
    const match = matchWords(heading, surely, 3) ?? wholeWords(heading, perhaps, 1.4);
    if (match === undefined || !saysSomething(cellsBelow(grid, headings.to, column))) continue;
    if (match.score > (best?.score ?? 0)) {
      const confidence = match.score >= 3 ? 'sure' : 'likely';
      best = { column, score: match.score, told: { confidence, reason: match.reason } };
    }
  }
  if (best !== undefined || !(isChosen || given.size > 0)) return best;
  const longest = longestColumn(kind, grid, headings, given);
  return longest === undefined
    ? undefined
    : { column: longest, score: 0.1, told: { confidence: 'guess', reason: 'it has the longest texts' } };
}

/** Cells that say what an item is: words, and not the number of something. */
function saysSomething(cells: readonly string[]): boolean {
  return cells.length === 0 || cells.filter((text) => /\p{L}{2}/u.test(text)).length > cells.length / 2;
}

/** The column with the longest texts that is nothing else. */
function longestColumn(
  kind: TableKind,
  grid: Grid,
  { words, to }: Headings,
  given: ReadonlyMap<number, Meaning>,
): number | undefined {
  let best: { column: number; length: number } | undefined;
  for (const [column, heading] of words.entries()) {
    if (given.has(column) || bestMatch(kind, heading) !== undefined) continue;
    const cells = cellsBelow(grid, to, column);
    const length = cells.reduce((sum, text) => sum + Math.min(text.length, 500), 0) / Math.max(cells.length, 1);
    if (length > (best?.length ?? 0)) best = { column, length };
  }
  return best?.column;
}

function cellsBelow(grid: Grid, from: number, column: number): readonly string[] {
  const cells: string[] = [];
  for (let row = from; row < grid.rows.length && cells.length < cellsLookedAt; row++) {
    const { text, from: origin } = cellAt(grid.rows[row] ?? [], column);
    if (text !== '' && origin === 'here') cells.push(text);
  }
  return cells;
}

function bestMatch(kind: TableKind, heading: string): Match | undefined {
  let best: Match | undefined;
  for (const meaning of meaningsFor(kind)) {
    const words = kind === 'glossary' && meaning === 'number' ? glossaryNames : columnWords[meaning];
    const match = words && matchWords(heading, words, 1);
    if (match !== undefined && match.score > (best?.score ?? 0)) best = { meaning, ...match };
  }
  // A fact by its own word: "achievable because".
  const own = plainly(heading);
  if (best === undefined && isFactWord(own) && factUse(kind, own) !== undefined) {
    return { meaning: own, score: 1, reason: 'the heading is the word of the language' };
  }
  return best;
}

/** Words that say little count only as the whole heading. */
function wholeWords(heading: string, words: readonly string[], weight: number): ReturnType<typeof matchWords> {
  const match = matchWords(heading, words, weight);
  return match !== undefined && match.score >= weight ? match : undefined;
}

/** A heading of more words than this is a sentence. */
const mostHeadingWords = 6;

/** A whole heading counts in full, one of several words in it for six tenths. The first words of the list come first. */
function matchWords(
  heading: string,
  words: readonly string[],
  weight: number,
): { readonly score: number; readonly reason: string } | undefined {
  const spellings = spellingsOf(heading.slice(0, 200));
  if (spellings.length === 0) return undefined;
  const isShort = (spellings[0] ?? '').split(' ').length <= mostHeadingWords;
  let best: { score: number; word: string } | undefined;
  for (const [at, word] of words.entries()) {
    const plain = plainly(word);
    if (plain === '') continue;
    const isWhole = spellings[0] === plain;
    const isPart = !isWhole && spellings.includes(plain);
    const isWithin = !isWhole && !isPart && isShort && plain.length > 3 && ` ${spellings[0]} `.includes(` ${plain} `);
    if (!isWhole && !isPart && !isWithin) continue;
    // Of two columns that say the same, the one with the more telling heading is taken.
    const score = (isWhole ? 1 : isPart ? 0.9 : 0.6) * weight - at / 10_000;
    if (score > (best?.score ?? 0)) best = { score, word };
  }
  if (best === undefined) return undefined;
  const isWhole = spellings[0] === plainly(best.word);
  const score = isWhole ? weight : best.score;
  const reason = isWhole ? 'the heading says so' : `the heading has "${best.word}" in it`;
  return { score, reason };
}

/** Columns whose headings say nothing, by what stands below: days, and words of how work stands. */
function guessFromCells(
  kind: TableKind,
  columns: readonly MappedColumn[],
  grid: Grid,
  { to }: Headings,
): readonly MappedColumn[] {
  const taken = new Set(columns.map(({ meaning }) => meaning));
  return columns.map((column) => {
    if (column.meaning !== undefined) return column;
    const cells = cellsBelow(grid, to, column.column);
    if (cells.length < 3) return column;
    const most = (is: (text: string) => boolean): boolean => cells.filter(is).length >= cells.length * 0.8;
    const guessed = (meaning: Meaning, reason: string): MappedColumn => {
      taken.add(meaning);
      return { ...column, meaning, confidence: 'guess', reason };
    };
    const can = (meaning: Meaning): boolean => !taken.has(meaning) && meaningsFor(kind).includes(meaning);
    if (can('by') && most((text) => text.length < 60 && isTime(text))) return guessed('by', 'its cells are dates');
    if (can('status') && most((text) => text.length < 40 && statusWord(text) !== undefined)) {
      return guessed('status', 'its cells say how work stands');
    }
    return column;
  });
}

function isTime(text: string): boolean {
  return readMoment(text) !== undefined || readDeadline(text).rest.length === 0;
}

/** A meaning as readers see it: the word of the language, or what it becomes. */
export function meaningSaid(meaning: Meaning | undefined, kind: ItemKind): string {
  switch (meaning) {
    case undefined:
      return 'a remark (`note:`)';
    case 'statement':
      return `the ${kindDefinition(kind).calls} of the ${kindDefinition(kind).word}`;
    case 'number':
      return kind === 'glossary' ? 'the name of the entry' : 'its name or `number`';
    case 'status':
    case 'update':
    case 'share':
      return kind === 'strategy' ? 'status' : '`progress on`';
    case 'period':
      return 'the period of the figure beside it';
    case 'leave out':
      return 'left out';
    default:
      return `\`${meaning}\``;
  }
}

function isMeaning(word: string): word is Meaning {
  return ['statement', 'number', 'update', 'share', 'period', 'leave out'].includes(word) || isFactWord(word);
}
