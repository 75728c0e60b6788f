import { expect, it } from 'vitest';
import { nameWords } from './name-words.ts';

it.each<readonly [text: string, words: readonly string[]]>([
  ['3 People’s homes: on release', ['peoples', 'homes', 'on', 'release']],
  ["Children's Services 2", ['childrens', 'services', '2']],
  ['Siorrachd Inbhir Nis, Càirdean', ['siorrachd', 'inbhir', 'nis', 'càirdean']],
  ['Ca\u0300irdean', ['càirdean']],
  ['\u0301 stray mark', ['stray', 'mark']],
  ['2026/27', []],
  ['', []],
])('a name of %j is made of %j', (text, words) => {
  expect(nameWords(text)).toEqual(words);
});
