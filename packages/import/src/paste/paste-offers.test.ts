import { formatText, type IsoDate, parseFile } from '@goldenthread/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../testing/plans.ts';
import { type Pasted, type PasteOffer, pasteOffers } from './paste-offers.ts';

const asOf = '2026-11-22' as IsoDate;
const between = { indent: 0, isInsideProse: false };
const inProse = { indent: 4, isInsideProse: true, kind: 'need' as const };
const inItem = { indent: 2, isInsideProse: false, kind: 'need' as const };

const actionTable =
  '<table><tr><th>Action</th><th>Due date</th><th>Lead</th></tr><tr><td>Build</td><td>31/03/2027</td><td>Northshire Council</td></tr><tr><td>Repair</td><td>2028</td><td></td></tr></table>';
const words = '<h2>Homes</h2><p>Everyone needs a <b>home</b>.</p><ul><li>One</li></ul>';

function offers(pasted: Omit<Pasted, 'asOf' | 'at'> & Partial<Pasted>): readonly PasteOffer[] {
  return pasteOffers({ asOf, at: between, ...pasted });
}

describe('an action table', () => {
  it('is offered as actions first, and as text', () => {
    const [first, second, ...others] = offers({
      html: actionTable,
      plan: planOf('strategy n: N\npartner council: Northshire Council\n'),
    });
    expect(first).toEqual({
      title: 'Paste as 2 actions',
      kind: 'items',
      text: 'action build: Build\n  by 31 March 2027\n  lead council\n\naction repair: Repair\n  by 2028',
    });
    expect(second?.title).toBe('Paste as text');
    expect(second?.text).toContain('| Build | 31/03/2027 | Northshire Council |');
    expect(others).toEqual([]);
  });

  it('with words around it keeps the words as sections', () => {
    const [first] = offers({ html: words + actionTable });
    expect(first?.title).toBe('Paste as 2 actions, with the words around them as text');
    expect(first?.text).toMatch(
      /^section homes: Homes\n {2}text:\n {4}Everyone needs a \*\*home\*\*\.\n\n {4}- One\n\n# The table/,
    );
  });

  it('leaves rows that are no items as remarks, since nobody sees a report', () => {
    const [first] = offers({ text: 'Action\tBy\nBuild\t2027\nTotal\t1\n' });
    expect(first?.text).toBe(
      'action build: Build\n  by 2027\n\n# Pasted, and not made into items:\n# - Total | 1 (a total)',
    );
  });

  it('copied out of a spreadsheet comes as text with tabs', () => {
    expect(offers({ text: 'Risk\tLikelihood\nFunding ends\tHigh\n' })[0]?.title).toBe('Paste as 1 risk');
  });
});

describe('words', () => {
  it('between items become sections', () => {
    expect(offers({ html: words })).toEqual([
      {
        title: 'Paste as text',
        kind: 'prose',
        text: 'section homes: Homes\n  text:\n    Everyone needs a **home**.\n\n    - One',
      },
    ]);
  });

  it('in an item become its text', () => {
    expect(offers({ html: words, at: inItem })[0]?.text).toBe(
      '  text:\n    ### Homes\n\n    Everyone needs a **home**.\n\n    - One',
    );
  });

  it('in text go on from the cursor, as far in as its line', () => {
    expect(offers({ html: words, at: inProse })[0]?.text).toBe(
      '### Homes\n\n    Everyone needs a **home**.\n\n    - One',
    );
  });

  it.each([
    ['plain words in text', { text: 'plain words', at: inProse }],
    ['an item of the language', { text: 'need home: A home\n  for leavers', html: '<pre>need home: A home</pre>' }],
    ['facts of the language', { text: '  towards O1\n  by 2027' }],
    ['nothing', { text: '' }],
    ['a picture', { html: '<img src="x">' }],
  ])('%s need no offer', (_, pasted) => {
    expect(offers(pasted)).toEqual([]);
  });
});

it('whatever is on the clipboard, what goes between items has no finding of the text and is formatted', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'action A-1: x',
      'need home: y',
      'by 2027',
      '# remark',
      '"quoted"',
      'note: z',
      'see action A-1: x',
      '- one',
      '1. two',
      '    four',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const element = fc
    .tuple(fc.constantFrom('p', 'h1', 'h2', 'li', 'td', 'b', 'div', 'th', 'pre'), fc.array(piece, { maxLength: 3 }))
    .map(([tag, pieces]) => `<${tag}>${pieces.join(' ').replaceAll('<', '&lt;')}</${tag}>`);
  const html = fc.array(
    fc.oneof({ weight: 4, arbitrary: element }, { weight: 1, arbitrary: fc.constant(actionTable) }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(html, (parts) => {
      for (const { text } of offers({ html: parts.join('') })) {
        const { findings } = parseFile('file:///x.cjoip', `${text}\n`);
        expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
        expect(formatText('file:///x.cjoip', `${text}\n`)).toBe(`${text}\n`);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
