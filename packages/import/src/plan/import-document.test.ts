import { formatText, type IsoDate, parseFile } from '@goldenthread/language';
import { expect, it } from 'vitest';
import { proseFromHtml } from '../prose/from-html.ts';
import { planOf } from '../testing/plans.ts';
import { answeredBy } from './checklist-headings.ts';
import { importDocument } from './import-document.ts';

const asOf = '2026-11-22' as IsoDate;

const document = `<h1>Northshire Community Justice Plan</h1><p>By the partners.</p>
<h1>Our vision</h1><p>Everyone has a home.</p><p>status is not everything</p>
<h1>Governance</h1><p>The board decides.</p>
<h1>Workforce</h1><p>We lack nurses.</p>
<h1>Local context</h1><p>Two prisons.</p><table><tr><td>Colour</td><td>Taste</td></tr><tr><td>red</td><td>sweet</td></tr></table>
<h1>Action plan</h1><table><tr><td>Action</td><td>By</td></tr><tr><td>Build</td><td>2027</td></tr></table>`;

it('a plan of Word becomes a file: headings sections or the items they speak of, tables items', () => {
  const { text, headings, tables, begun } = importDocument(proseFromHtml(document), { asOf, title: 'file' });
  const { tree, findings } = parseFile('file:///plan.cjoip', text);
  expect(findings).toEqual([]);
  expect(formatText('file:///plan.cjoip', text)).toBe(text);
  expect(text).toMatch(/^strategy northshire: Northshire Community Justice Plan\n {2}status draft\n/);
  expect(text).toContain(
    'vision: Everyone has a home.\n  text: status is not everything\n'.replace('text: ', 'text:\n    '),
  );
  expect(text).toContain('governance\n  text:\n    The board decides.\n');
  expect(text).toContain('section workforce: Workforce\n  before workforce\n  text:\n    We lack nurses.\n');
  expect(text).toContain('| red | sweet |');
  expect(text).toContain('action build: Build\n  by 2027\n');
  expect(headings.map(({ heading, point, became }) => [heading, point, became])).toEqual([
    ['(before the first heading)', undefined, 'section introduction'],
    ['Our vision', 1, 'vision'],
    ['Governance', 5, 'governance'],
    ['Workforce', 10, 'section workforce'],
    ['Local context', undefined, 'section local-context'],
    ['Action plan', 7, 'its table'],
  ]);
  expect(tables.map(({ kind }) => kind)).toEqual([undefined, 'action']);
  // The vision is there; who works and who decides is only spoken of.
  expect(begun.map(({ point }) => point)).toEqual(expect.arrayContaining([5, 10]));
  expect(begun.map(({ point }) => point)).not.toContain(1);
  expect(tree.items.some(({ $type }) => $type === 'Workforce')).toBe(true);
});

it('for a plan that is there it makes a part, with names that are free, and begins nothing', () => {
  const plan = planOf('strategy n: North\nvision: Ours\naction build: Build\n');
  const { text, begun } = importDocument(proseFromHtml(document), { asOf, title: 'file', plan });
  expect(text).toMatch(/^part of n\n/);
  expect(text).toContain('section vision: Our vision\n  before vision\n');
  expect(text).toContain('action build-2: Build\n');
  expect(begun).toEqual([]);
});

it.each([
  ['Our vision for community justice in Northshire', 1],
  ['Strategic objectives', 3],
  ['How decisions are made', 5],
  ['Delivery plan 2026 to 2029', 7],
  ['Workforce development plan', 10],
  ['Co-production and participation', 11],
  ['Monitoring and evaluation', 13],
  // A word that stands in many headings says nothing in a long one.
  ['Foreword by the chair of the partnership', undefined],
  ['What law and policy ask of partners', undefined],
  ['Local context', undefined],
  ['Our dogs', undefined],
])('the heading "%s" answers point %s', (heading, point) => {
  expect(answeredBy(heading)?.point).toBe(point);
});

it('an action that stands in a summary and in a table of its own is written once, and that is told', () => {
  const rows = '<tr><td>Action</td><td>By</td></tr><tr><td>Build</td><td>2027</td></tr>';
  const { text, tables } = importDocument(
    proseFromHtml(
      `<h1>Summary</h1><table>${rows}</table><h1>Action plan</h1><table>${rows}<tr><td>Sell</td><td>2028</td></tr></table>`,
    ),
    { asOf, title: 'file' },
  );
  expect(text.match(/^action .*$/gm)).toEqual(['action build: Build', 'action sell: Sell']);
  expect(tables[1]?.rowsLeft.at(-1)).toEqual({
    row: 2,
    why: `the same as row 2 of ${tables[0]?.table}, which is \`build\``,
    words: ['Build', '2027'],
  });
});
