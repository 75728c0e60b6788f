import { expect, it } from 'vitest';
import { standardFrameworkAt, standardFrameworkNames, standardFrameworks } from './standard-frameworks.ts';

it('calls each framework by the name that its file gives it', () => {
  const names = standardFrameworks().map(({ outline }) => [outline.header?.type, outline.header?.name]);
  expect(names).toEqual([...standardFrameworkNames].map((name) => ['framework', name]));
  expect(standardFrameworkNames).toContain('cjpf');
});

it('finds a framework by its address, and nothing elsewhere', () => {
  for (const file of standardFrameworks()) expect(standardFrameworkAt(file.uri)).toBe(file);
  for (const uri of ['file:///cjpf.cjoip', 'goldenthread-framework:/none.cjoip', 'goldenthread-framework:/cjpf', '']) {
    expect(standardFrameworkAt(uri)).toBeUndefined();
  }
});
