import { describe, expect, it } from 'vitest';
import { readHead, readUnknownHead } from './heads.ts';

/** What follows the word `need`: the name, whether the colon is there, and where a statement without it begins. */
const heads: readonly (readonly [after: string, name: string | undefined, colon: boolean, text?: string])[] = [
  [' home: A home', 'home', true],
  [' home:A home', 'home', true],
  [' home : A home', 'home', true],
  [' home:', 'home', true],
  [' A1.2a: A home', 'A1.2a', true],
  [' \u00e9t\u00e9: A home', '\u00e9t\u00e9', true],
  [' \u0394\u03af\u03ba\u03b7-1: A home', '\u0394\u03af\u03ba\u03b7-1', true],
  [' home on release: A home', 'home-on-release', true],
  [' "home": A home', 'home', true],
  [" 'home on release': A home", 'home-on-release', true],
  [' home/release: A home', 'home-release', true],
  [' other.home: A home', 'other-home', true],
  [' 1.1: A home', '1.1', true],
  [': A home', undefined, true],
  [' : A home', undefined, true],
  [' "": A home', undefined, true],
  ['', undefined, false],
  ['   ', undefined, false],
  [' home', 'home', false],
  [' O1 Offer a home', 'O1', false, 'Offer a home'],
  [' home-1 offer a home', 'home-1', false, 'offer a home'],
  [' home Offer a home', 'home', false, 'Offer a home'],
  [' home \u2013 A home', 'home', false, 'A home'],
  [' home - A home', 'home', false, 'A home'],
  [' home -- A home', 'home', false, 'A home'],
  [' home; A home', 'home', false, 'A home'],
  [' home = A home', 'home', false, 'A home'],
  [' home -', 'home', false],
  [' A home for all', undefined, false, 'A home for all'],
  [' settled home for all', undefined, false, 'settled home for all'],
  [' O1 Offer a home: warm', 'O1', false, 'Offer a home: warm'],
  [' a home for all: warm', 'a-home-for-all', true],
];

describe('readHead', () => {
  it.each(heads)('%j', (after, name, hasColon, text) => {
    const line = `need${after}`;
    const head = readHead(line, 4);
    expect(head.name?.name).toBe(name);
    expect(head.colon !== undefined).toBe(hasColon);
    expect(head.textFrom === undefined ? undefined : line.slice(head.textFrom)).toBe(text);
  });
});

describe('readUnknownHead', () => {
  it.each([
    ['nede home: A home', 'nede', 'home', 'need'],
    ['Need home: A home', 'Need', 'home', 'need'],
    ['needs home: A home', 'needs', 'home', 'need'],
    ['commitment C1: A home', 'commitment', 'C1', undefined],
    ['a need home: A home', 'a need', 'home', 'need'],
    ['- need home: A home', '- need', 'home', 'need'],
    ['1. need home: A home', '1. need', 'home', 'need'],
    ['## need home: A home', '## need', 'home', 'need'],
    ['outcom O-1 A home', 'outcom', 'O-1', 'outcome'],
    ['Vision:', 'Vision', undefined, 'vision'],
    ['vison: A home', 'vison', undefined, 'vision'],
    ['Governance', 'Governance', undefined, 'governance'],
    ['govenance # ask', 'govenance', undefined, 'governance'],
    ['Checkpoint analyse', 'Checkpoint', undefined, 'checkpoint'],
    ['Progress on O1 at 30 June 2027: done', 'Progress on', undefined, 'progress'],
    ['Part of northshire', 'Part of', undefined, 'part'],
  ])('%j', (line, word, name, meant) => {
    expect(readUnknownHead(line, 0, undefined)).toMatchObject({ word, meant });
    expect(readUnknownHead(line, 0, undefined)?.name?.name).toBe(name);
  });

  it.each([
    'This is prose',
    'The board said: do it',
    'Services were reviewed in March',
    'Part of the problem is that homes are far away.',
    'Governance of the partnership',
    '- A home',
    'Category housing',
    'realistic becuase: it is',
    '',
  ])('takes %j for no head', (line) => {
    expect(readUnknownHead(line, 0, undefined)).toBeUndefined();
  });
});
