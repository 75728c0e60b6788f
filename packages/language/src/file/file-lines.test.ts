import { expect, it } from 'vitest';
import { fileLines, itemLines } from './file-lines.ts';
import { parseFile } from './parsed-file.ts';

const text = `part of northshire
# ignore thread/need-unmet: agreed

need home: A home on release
  category housing
  # asked of people in custody
  for prison-leavers,
    families
  because:
    People told us.

    # And how
    - first

every line is not of the language

nede work: Work
  every action lead council: Head of Housing
vision:
  Nobody sleeps rough.
`;

it('tells what every line holds', () => {
  const lines = fileLines(parseFile('file:///plan.cjoip', text));
  const shown = lines.map(({ type, kind, fact, every }) => [type, kind, fact, every].filter(Boolean).join(' '));
  expect(shown).toEqual([
    'head part',
    'comment part',
    'blank part',
    'head need',
    'fact need category',
    'comment need category',
    'fact need for',
    'list need for',
    'fact need because',
    'text need because',
    'text need because',
    'text need because',
    'text need because',
    'blank need because',
    'unknown need because',
    'blank need because',
    'head',
    'fact lead action',
    'head vision',
    'text vision',
    'blank vision',
  ]);
});

it('tells the words of a line apart', () => {
  const plan =
    'action a: A\n  target homes from 62% in 2024/25 to 85% by March 2031 # ask\n  every action by 3 May 2027\n';
  const file = parseFile('file:///plan.cjoip', plan);
  const [, target, every] = fileLines(file).map(({ tokens }) =>
    tokens.map(({ type, span }) => `${type} ${file.text.slice(span.start, span.end)}`),
  );
  expect(target).toEqual([
    'fact target',
    'name homes',
    'link from',
    'number 62%',
    'link in',
    'date 2024/25',
    'link to',
    'number 85%',
    'link by',
    'date March 2031',
    'comment # ask',
  ]);
  expect(every).toEqual(['fact every action', 'fact by', 'date 3 May 2027']);
});

it('tells where items end', () => {
  const items = itemLines(parseFile('file:///plan.cjoip', text));
  expect(items.map(({ kind, first, last }) => [kind, first, last])).toEqual([
    ['part', 0, 0],
    ['need', 3, 14],
    [undefined, 16, 17],
    ['vision', 18, 19],
  ]);
});

it.each(['\r\n', '\r'])('reads lines that end with %j', (lineBreak) => {
  const file = parseFile('file:///plan.cjoip', text.replaceAll('\n', lineBreak));
  const plain = fileLines(parseFile('file:///plan.cjoip', text));
  expect(fileLines(file).map(({ type }) => type)).toEqual(plain.map(({ type }) => type));
  for (const { span } of fileLines(file)) expect(file.text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
});
