import { expect, it } from 'vitest';
import { parseFile } from './parsed-file.ts';

const text = 'strategy northshire: Northshire\n\nneed home: A home\n  category housing\n  meets nothing\n';

it('gives the same tree while a file is at hand, and an equal one once many others were read', () => {
  const file = parseFile('file:///plan/a.cjoip', text);
  const { tree } = file;
  expect(file.tree).toBe(tree);
  for (let index = 0; index < 20; index++) parseFile(`file:///plan/other-${index}.cjoip`, 'vision: Another\n');
  expect(file.tree).not.toBe(tree);
  const read = (of: typeof tree): unknown[] =>
    of.items.map(({ $type, name, facts, $cstNode }) => [$type, name, facts.map(({ word }) => word), $cstNode?.text]);
  expect(read(file.tree)).toEqual(read(tree));
});

it('gives each version of a file its own tree', () => {
  const before = parseFile('file:///plan/b.cjoip', text);
  const after = parseFile('file:///plan/b.cjoip', text.replace('need home', 'need house'));
  expect(before.tree.items.map(({ name }) => name)).toEqual(['northshire', 'home']);
  expect(after.tree.items.map(({ name }) => name)).toEqual(['northshire', 'house']);
});
