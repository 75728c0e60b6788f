import { describe, expect, it } from 'vitest';
import { parseFile } from './parsed-file.ts';
import { factWordOf, headSpan, kindOf, kindOfDefault, nameLeaf, spanOf, textOf } from './tree.ts';

/** The items and facts of a text, as they are written there. */
function written(text: string): string[] {
  return parseFile('file:///plan.cjoip', text).tree.items.flatMap((item) => {
    const { start, end } = headSpan(item);
    return [text.slice(start, end), ...item.facts.map(({ $cstNode }) => ($cstNode ? textOf($cstNode) : ''))];
  });
}

describe('where the nodes of the tree stand', () => {
  it.each([
    ['need n-1: A home\n  for people # ask\n', ['need n-1: A home', 'for people']],
    ['need "a home": A home\n  for "people"\n', ['need "a home": A home', 'for "people"']],
    ['outcome o-1: O\n  medium   term\n', ['outcome o-1: O', 'medium   term']],
    [
      'outcome o-1: O\n  sup\u00adported\u00a0by coun\u200bcil\n',
      ['outcome o-1: O', 'sup\u00adported\u00a0by coun\u200bcil'],
    ],
    ['action a-1: A\n  cost £1k per annum\n', ['action a-1: A', 'cost £1k per annum']],
    ['strategy s: S\n  every  action   lead all partners\n', ['strategy s: S', 'every  action   lead all partners']],
    ['progress on O1 at 30 June 2027: Done\n  value 3\n', ['progress on O1 at 30 June 2027: Done', 'value 3']],
    ['vision:\n  A home\n  note:\n    Ask\n    twice\n', ['vision:\n  A home', 'note:\n    Ask\n    twice']],
    ['governance\n  text: T\n', ['governance', 'text: T']],
    ['governance by law\n  text: T\n', ['governance', 'text: T']],
    ['service s-1: S\r\n  meets a,\r\n    b\r\n', ['service s-1: S', 'meets a,\r\n    b']],
  ])('%j', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it('is the name alone for the name of an item', () => {
    const text = 'need "a home": A home\n';
    const [item] = parseFile('file:///plan.cjoip', text).tree.items;
    const leaf = item && nameLeaf(item);
    expect(leaf && text.slice(spanOf(leaf).start, spanOf(leaf).end)).toBe('"a home"');
  });
});

describe('what the nodes of the tree are', () => {
  it('tells the kinds of items and the words of facts', () => {
    const { tree } = parseFile(
      'file:///plan.cjoip',
      'strategy s: S\n  every action by 2029\n  uses cjpf\nnede n-1: N\npart of s\n',
    );
    expect(tree.items.map(kindOf)).toEqual(['strategy', undefined, 'part']);
    expect(tree.items[0]?.facts.map((fact) => [fact.word, factWordOf(fact), kindOfDefault(fact.word)])).toEqual([
      ['every action', undefined, 'action'],
      ['uses', 'uses', undefined],
    ]);
  });
});
