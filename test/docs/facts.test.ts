import { parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { pages } from './pages.ts';

/** What stands for a value in the forms of heads, with a value. */
const heads: readonly (readonly [RegExp, string])[] = [
  [/ at day/, ' at 30 June 2027'],
  [/^checkpoint stage/, 'checkpoint analyse'],
];

interface ShownFact {
  readonly head: string;
  readonly fact: string;
}

/** The table of facts below each kind of item, as a reader finds it. */
const facts = (pages.find(({ path }) => path === 'docs/language.md')?.text ?? '')
  .replace(/^[\s\S]*?^## Kinds of item$/m, '')
  .replace(/^## Fact words$[\s\S]*/m, '')
  .split(/^### /m)
  .flatMap((section): ShownFact[] => {
    const form = /^Written `([^`]+)`/m.exec(section)?.[1];
    if (form === undefined) return [];
    const head = heads.reduce((text, [written, value]) => text.replace(written, value), form);
    return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => ({ head, fact: match[1] ?? '' }));
  });

describe('each fact that docs/language.md shows for a kind of item is read there', () => {
  it.each(facts)('$head · $fact', ({ head, fact }) => {
    const uri = 'file:///plan/plan.cjoip';
    const workspace = new StrategyWorkspace();
    workspace.set(parseFile(uri, `${head}\n  ${fact}\n`));
    const item = workspace.strategyOf(uri)?.items[0];
    expect(workspace.file(uri)?.findings.map(({ message }) => message)).toEqual([]);
    expect(Object.keys(item?.facts ?? {}), 'the fact is part of the plan').toHaveLength(1);
  });
});

it('shows facts of every kind that has any', () => {
  expect(facts.length).toBeGreaterThan(200);
});
