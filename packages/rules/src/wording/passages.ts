import { type FactWord, factDefinitions, type ParsedFile, type Place } from '@goldenthread/language';
import { type AnyFact, filePart, type Item, type Strategy } from '@goldenthread/strategy';

/** The author's own words in one place of a file: the statement of an item, or what follows the colon of a fact. */
export interface Passage {
  readonly item: Item;
  readonly word: FactWord | 'statement';
  readonly file: ParsedFile;
  /** Offsets in the text of the file, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Words of a passage that a rule looks for. */
export interface Hit {
  /** As written. */
  readonly text: string;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

const passages = new WeakMap<ParsedFile, readonly Passage[]>();

/** The passages of a file, in the order of the text. Read once for each version of the file. */
function passagesOf(file: ParsedFile): readonly Passage[] {
  const known = passages.get(file);
  if (known !== undefined) return known;
  const found: Passage[] = [];
  const add = (item: Item, word: Passage['word'], from: number, end: number): void => {
    const colon = file.text.indexOf(':', from);
    if (colon >= 0 && colon + 1 < end) found.push({ item, word, file, start: colon + 1, end });
  };
  const offset = (position: Place['range']['start']): number => file.index.offset(position);
  for (const item of filePart(file).items) {
    if (item.statement !== undefined) {
      add(item, 'statement', item.nameOffset + (item.name?.length ?? 0), offset(item.place.range.end));
    }
    for (const facts of Object.values(item.facts as Readonly<Record<string, readonly AnyFact[]>>)) {
      for (const { word, place } of facts) {
        if (factDefinitions[word].colon !== 'none') add(item, word, offset(place.range.start), offset(place.range.end));
      }
    }
    for (const { fact, place } of item.defaults) {
      if (factDefinitions[fact.word].colon !== 'none') {
        add(item, fact.word, offset(place.range.start), offset(place.range.end));
      }
    }
  }
  found.sort((a, b) => a.start - b.start);
  passages.set(file, found);
  return found;
}

const hits = new WeakMap<ParsedFile, Map<string, readonly Hit[]>>();

/** With more searches than this, settings have changed many times: what they found before is let go. */
const mostSearches = 50;

/**
 * Where a search finds something in the plan's own words, in the order of the files and of the text. Each version of a
 * file is searched once. The search must take time in proportion to the text, whatever the text is.
 */
export function* hitsIn(plan: Strategy, search: RegExp): Iterable<Hit> {
  for (const file of plan.files) {
    let searches = hits.get(file);
    if (searches === undefined || searches.size > mostSearches) {
      searches = new Map();
      hits.set(file, searches);
    }
    const key = search.toString();
    let found = searches.get(key);
    if (found === undefined) {
      found = [...searched(file, search)];
      searches.set(key, found);
    }
    yield* found;
  }
}

function* searched(file: ParsedFile, search: RegExp): Iterable<Hit> {
  const { text } = file;
  const all = passagesOf(file);
  let at = 0;
  for (const match of text.matchAll(search)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((all[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const passage = all[at];
    if (passage === undefined) return;
    if (start < passage.start || end > passage.end) continue;
    // Remarks are for readers of the draft, and no part of what is published.
    if (passage.word === 'note' || isPartOfWord(text, start, end) || isInAddress(text, start)) continue;
    if (isInComment(passage, start)) continue;
    yield { text: match[0], passage, start, end };
  }
}

export function placeOf({ passage: { file }, start, end }: Hit): Place {
  return file.index.place(start, end);
}

/** What was found within a word that goes on, with a letter of any alphabet or after a hyphen, is another word. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (isPlainSpace(before) && isPlainSpace(after)) return false;
  if (letter.test(before) || letter.test(after)) return true;
  return (
    (hyphen.test(before) && letter.test(text[start - 2] ?? ' ')) ||
    (hyphen.test(after) && letter.test(text[end + 1] ?? ' '))
  );
}

const letter = /[\p{L}\p{N}_]/u;
const hyphen = /[-\u2010\u2011]/;

function isPlainSpace(sign: string): boolean {
  return sign === ' ' || sign === '\n' || sign === '.' || sign === ',';
}

/** Whether the words stand in `https://…` or an e-mail address. */
function isInAddress(text: string, start: number): boolean {
  let from = start;
  while (from > 0 && start - from < 200 && !isBreak(text.charCodeAt(from - 1))) from--;
  return start - from > 3 && /:\/\/|^www\.|@/.test(text.slice(from, start));
}

/** A space, or a sign that opens or quotes: an address begins after it. */
function isBreak(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x22 || code === 0x28 || code === 0x3c || code === 0x5b;
}

/** A line of a block that begins with `#` and stands less far in than the block is a comment. */
function isInComment({ file: { text, index }, start: from }: Passage, start: number): boolean {
  const line = start - index.position(start).character;
  if (line <= from) return false;
  const indent = /^[ \t]*(?=#)/.exec(text.slice(line, line + 100))?.[0];
  if (indent === undefined) return false;
  const first = /[\r\n]([ \t]*)[^\s#]/.exec(text.slice(from, Math.min(line, from + 2_000)))?.[1];
  return first !== undefined && indent.length < first.length;
}
