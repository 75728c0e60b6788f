import { type ClosedListName, closedList, closedLists } from '@goldenthread/language';
import { expect, it } from 'vitest';
import { displayList, displayWord } from './display-words.ts';

const lists = Object.keys(closedLists) as readonly ClosedListName[];

it.each(lists)('every word of %s is shown in plain English, and no two the same', (list) => {
  const words = Object.keys(closedList(list).words);
  const shown = words.map((word) => displayWord(list, word));
  for (const each of shown) expect(each).toMatch(/^[A-Z]/);
  expect(new Set(shown).size).toBe(words.length);
});

it.each([
  ['sector', 'third', 'Third sector'],
  ['progressStatus', 'off-track', 'Off track'],
  ['planQuestion', 'gaps', 'Are gaps in services clearly understood?'],
  // Other words are taken in an open list, and a word with a finding is shown as it stands.
  ['documentKind', 'easy-read-summary', 'Easy read summary'],
  ['sector', 'constructor', 'Constructor'],
] as const)('%s %s is "%s"', (list, word, shown) => {
  expect(displayWord(list, word)).toBe(shown);
});

it.each([
  ['approach', ['quantitative', 'comparative'], 'Figures, comparison'],
  ['approach', ['comparative', 'engagement'], 'Comparison; views of people, practitioners and providers'],
  ['statutoryPartner', ['health-board', 'skills'], 'Health Board, Skills Development Scotland'],
  ['involved', ['families', 'lived-experience'], 'Families, people with lived experience'],
  ['approach', [], ''],
] as const)('words of %s %j read as one phrase', (list, words, shown) => {
  expect(displayList(list, words)).toBe(shown);
});
