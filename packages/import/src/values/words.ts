import { type ClosedListName, closedList } from '@goldenthread/language';
import { plainly } from '../clean.ts';

/** What partnerships write for the words of closed lists, where neither the word nor its meaning is it. */
const alsoCalled: Readonly<Partial<Record<ClosedListName, Readonly<Record<string, readonly string[]>>>>> = {
  scale: {
    high: ['h', 'likely', 'major'],
    medium: ['m', 'med', 'moderate', 'possible'],
    low: ['l', 'unlikely', 'minor'],
  },
  sector: {
    statutory: ['public', 'public sector', 'statutory sector'],
    third: ['third sector', 'voluntary', 'voluntary sector', 'charity'],
    private: ['private sector', 'business'],
    community: ['community sector', 'community group'],
  },
  direction: {
    higher: ['increase', 'increasing', 'up', 'more', 'high', 'maximise'],
    lower: ['decrease', 'decreasing', 'down', 'less', 'fewer', 'low', 'minimise', 'reduce'],
  },
  resourceKind: {
    finance: ['money', 'budget', 'funding', 'financial'],
    people: ['staff', 'staffing'],
    property: ['premises'],
  },
  gapKind: {
    missing: ['no service'],
    'too-little': ['not enough of a service', 'too little'],
    duplication: ['services that do the same'],
  },
};

/** The word of a closed list that a cell stands for, and what it says beyond it in brackets or after a dash. */
export function readWord(
  list: ClosedListName,
  cell: string,
): { readonly word: string; readonly more: string | undefined } | undefined {
  if (cell.length > 300) return undefined;
  const { words, open } = closedList(list);
  const [, first = cell, more] = /^([^(:;\n\u2013]{1,60}?)(?:\s*[(:;\n\u2013]\s*(.*?)\)?)?$/su.exec(cell) ?? [];
  const plain = plainly(first);
  const slug = plain.replaceAll(' ', '-');
  const asWritten = Object.keys(words).find((word) => plainly(word) === plain);
  const called = Object.entries(alsoCalled[list] ?? {}).find(([, names]) => names.includes(plain))?.[0];
  const described = Object.entries(words).find(([, meaning]) => plainly(meaning) === plain)?.[0];
  const within = Object.keys(words).filter((word) => word.length > 4 && ` ${plain} `.includes(` ${plainly(word)} `));
  const word =
    asWritten ??
    called ??
    described ??
    (within.length === 1 ? within[0] : undefined) ??
    (open && /^\p{L}[\p{L}\p{N}-]*$/u.test(slug) && slug.length < 30 ? slug : undefined);
  return word === undefined ? undefined : { word, more: more?.trim() || undefined };
}

/** Several words, each in a line or with commas between them. `undefined` where one of them is not in the list. */
export function readWords(list: ClosedListName, cell: string): readonly string[] | undefined {
  const found: string[] = [];
  for (const part of cell.split(/[\n,;/]| and | & /)) {
    if (part.trim() === '') continue;
    const read = readWord(list, part);
    if (read === undefined || read.more !== undefined) return undefined;
    if (!found.includes(read.word)) found.push(read.word);
  }
  return found.length === 0 ? undefined : found;
}
