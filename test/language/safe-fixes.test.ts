import { type Finding, parseFile } from '@goldenthread/language';
import { applyAllSafeFixes } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';

const uri = 'file:///plan/plan.cjoip';
const plan = `strategy northshire: Northshire plan

partner council: Northshire Council
partner police: Police Scotland
partner health-and-social-care-partnership: Northshire Health and Social Care Partnership

`;

function findingsOf(texts: ReadonlyMap<string, string>): readonly Finding[] {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of texts) workspace.set(parseFile(name, text));
  return workspace.strategies().flatMap((strategy) => workspace.textFindings(strategy));
}

/** What safe fixes make of the text below the plan's partners. */
function fixed(text: string): string | undefined {
  const { texts } = applyAllSafeFixes(new Map([[uri, plan + text]]), findingsOf);
  return texts.get(uri)?.slice(plan.length);
}

const group = 'group board: Partnership board\n';
const need = 'need home: A settled home\n';

describe('what nobody can have meant otherwise is fixed', () => {
  it.each([
    ['a capital at the start of a fact', `${need}  Category housing`, `${need}  category housing`],
    ['a head in capitals', 'NEED home: A settled home', 'need home: A settled home'],
    ['a colon before a value', `${need}  category: housing`, `${need}  category housing`],
    ['a colon before a value, without a blank', `${need}  category:housing`, `${need}  category housing`],
    ['a colon that is missing after a name', 'need home-on-release A home', 'need home-on-release: A home'],
    ['a dash where a colon should stand', 'need home - A home', 'need home: A home'],
    ['a colon that is missing after a fact', `${need}  barrier No bus after six`, `${need}  barrier: No bus after six`],
    ['"and" between two names', `${group}  members council and police`, `${group}  members council, police`],
    ['a comma too many', `${group}  members council,, police`, `${group}  members council, police`],
    ['a name with blanks', 'need home on release: A home', 'need home-on-release: A home'],
    [
      'a colon that is missing after a day',
      `${need}\nprogress on home at 30 June 2026 All is well`,
      `${need}\nprogress on home at 30 June 2026: All is well`,
    ],
  ])('%s', (_what, text, expected) => {
    expect(fixed(text)).toBe(expected);
  });
});

describe('what only the author can tell is left', () => {
  it.each([
    ['a misspelt word', `${need}  categry housing`],
    ['"or" between two names', `${group}  members council or police`],
    ['one name in several words', `${group}  members health and social care partnership`],
    ['a first word that may be a name or begin the statement', 'need housing People leave without a home'],
    ['a colon with nothing behind it', `${need}  category:\n    housing\n`],
    ['a comma behind an amount', 'measure m: Homes\n  value 50%, in 2024/25'],
    ['a colon further on in the line', `${need}\nprogress on home at 30 June 2026 at last: All is well`],
  ])('%s', (_what, text) => {
    expect(fixed(text)).toBe(text);
    expect(findingsOf(new Map([[uri, plan + text]])), 'there is something to be said of it').not.toEqual([]);
  });

  it('a file without a header that may have a damaged one', () => {
    const lost = 'file:///plan/lost.cjoip';
    const texts = new Map([
      [uri, plan],
      [lost, `strateg westshire: Westshire plan\n\n${need}`],
    ]);
    expect(applyAllSafeFixes(texts, findingsOf).texts.get(lost)).toBe(texts.get(lost));
  });
});
