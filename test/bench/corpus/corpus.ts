import { Chance } from './chance.ts';
import { opening } from './opening.ts';
import { theme } from './theme.ts';
import { capitals, words } from './words.ts';

const themeLines = countLines(theme);

/** One file of a generated strategy. */
export interface GeneratedFile {
  readonly uri: string;
  readonly text: string;
}

export interface Size {
  /** How many lines the whole strategy has, to within one item. */
  readonly lines: number;
  /** How many lines each file has, to within one item; all of them, where it is not given. */
  readonly linesInFile?: number;
}

/** A strategy of the given size, the same for the same name and size. Its lines, facts and names have no error. */
export function generateStrategy(name: string, { lines, linesInFile = lines }: Size): readonly GeneratedFile[] {
  const files: string[][] = [];
  let left = 0;
  for (const item of itemsOf(name, lines)) {
    if (left <= 0) {
      files.push(files.length === 0 ? [] : [`part of ${name}`]);
      left += linesInFile;
    }
    files[files.length - 1]?.push(item);
    left -= countLines(item) + 1;
  }
  return files.map((items, index) => ({
    uri: `file:///country/${name}/${String(index).padStart(3, '0')}.cjoip`,
    text: `${items.join('\n\n')}\n`,
  }));
}

/** Strategies of one country, side by side in one workspace, each with names of its own that the others have too. */
export function generateCountry(strategies: number, size: Size): readonly GeneratedFile[] {
  return Array.from({ length: strategies }, (_, index) => generateStrategy(strategyName(index), size)).flat();
}

/** A file from the middle of the first strategy or model. */
export function middleFile(files: readonly GeneratedFile[], groups: number): GeneratedFile {
  const file = files[Math.floor(files.length / groups / 2)];
  if (file === undefined) throw new Error('There is no file to type in.');
  return file;
}

export function strategyName(index: number): string {
  return `shire-${index + 1}`;
}

export function countLines(text: string): number {
  return text.split('\n').length;
}

/** The opening's items, then those of theme after theme, and words explained to make up the size. */
function* itemsOf(name: string, lines: number): Iterable<string> {
  const chance = new Chance(seedOf(name));
  const first = fill(opening, { name, area: name.charAt(0).toUpperCase() + name.slice(1) });
  yield* itemsIn(first);
  let left = lines - countLines(first);
  for (let n = 1; left >= themeLines; n++) {
    yield* itemsIn(fill(theme, placesOf(n, chance)));
    left -= themeLines;
  }
  for (let n = 1; left >= 3; n++) {
    yield `glossary word-${n}: A word of which people asked us what it means\n  source: ${chance.pick(words.source)}`;
    left -= 3;
  }
}

function itemsIn(text: string): string[] {
  return text.trimEnd().split('\n\n');
}

export function placesOf(n: number, chance: Chance): Readonly<Record<string, string>> {
  const chosen = Object.fromEntries(
    Object.entries(words).map(([place, choices]) => [place, chance.pick<string>(choices)]),
  );
  const capital = Object.entries(capitals).map(([place, from]) => {
    const text = chosen[from] ?? '';
    return [place, text.charAt(0).toUpperCase() + text.slice(1)];
  });
  const few = chance.whole(20, 200);
  const base = chance.whole(20, 50);
  const cost = chance.whole(20, 90);
  return {
    ...chosen,
    ...Object.fromEntries(capital),
    n: String(n),
    m: String(chance.whole(Math.max(1, n - 40), Math.max(1, n - 1))),
    few: String(few),
    size: String(few * 3),
    more: String(few * 3 + chance.whole(5, 40)),
    low: String(base - chance.whole(1, 9)),
    base: String(base),
    goal: String(base + 20),
    last: String(base + 30),
    cost: `${cost},000`,
    small: `${chance.whole(2, 9)},500`,
    budget: `${cost * 3},000`,
  };
}

export function fill(text: string, places: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = places[place];
    if (value === undefined) throw new Error(`The place {${place}} is filled by nothing.`);
    return value;
  });
}

function seedOf(name: string): number {
  let seed = 7;
  for (const character of name) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return seed;
}
