import { describe, expect, it } from 'vitest';
import { fileName, folderOf, pathWithin } from './addresses.ts';

describe('folderOf', () => {
  it('ends in a slash', () => {
    expect(folderOf('file:///plans/northshire/needs.cjoip')).toBe('file:///plans/northshire/');
  });
});

describe('fileName', () => {
  it.each([
    ['file:///plans/north%20shire.cjoip', 'north shire.cjoip'],
    ['file:///plans/%E0%A4.cjoip', '%E0%A4.cjoip'],
    ['plan.cjoip', 'plan.cjoip'],
    ['untitled:Untitled-2', 'Untitled-2'],
    ['untitled:/plans/new.cjoip', 'new.cjoip'],
  ])('%s', (uri, name) => {
    expect(fileName(uri)).toBe(name);
  });
});

describe('pathWithin', () => {
  it.each([
    ['file:///plans/', 'file:///plans/parts/north%20shire.cjoip', 'parts/north shire.cjoip'],
    ['file:///plans/', 'file:///other/needs.cjoip', 'needs.cjoip'],
    ['file:///plans/', 'file:///plans/parts/%E0%A4.cjoip', '%E0%A4.cjoip'],
    ['', 'untitled:Untitled-2', 'Untitled-2'],
  ])('from %j, %s', (folder, uri, path) => {
    expect(pathWithin(folder, uri)).toBe(path);
  });
});
