import { parseFile, readIsoDate } from '@goldenthread/language';
import { reportOn } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import { expect, it } from 'vitest';
import { buildDocument } from '../document/build-document.ts';
import { documentPage, harmless, listContent } from './page.ts';
import { joined, PageMaker } from './page-parts.ts';

const asOf = readIsoDate('2026-11-22');
if (asOf === undefined) throw new Error('The day of the tests is no day.');

function documentOf(text: string): { readonly title: string; readonly document: ReturnType<typeof buildDocument> } {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plans/north/plan.cjoip', text));
  const plan = workspace.strategies()[0];
  if (plan === undefined || asOf === undefined) throw new Error('The text of the test holds no strategy.');
  const document = buildDocument(reportOn(plan, workspace, { asOf }), { asOf, audience: 'draft' });
  return { title: plan.title, document };
}

const text = `strategy north: North & plan
  partnership: Northshire Community Justice Partnership
vision: A home for everyone
need home: A settled home
service first-nights: First Nights
  meets home
  cost £96,000 a year
  text:
    See [the plan](https://north.example/plan).

    | Who | What |
    | --- | --- |
    | | Empty |
section why: Why now
  text: Because.
`;
const { document, title } = documentOf(text);

it('is a whole page in British English, with one heading of the first level and a way past what repeats', () => {
  const html = documentPage(document, { title });
  expect(html).toMatch(/^<!doctype html><html lang="en-GB"><head><meta charset="utf-8">/);
  expect(html).toContain('<title>North &#x26; plan</title>');
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).toContain('<a class="skip" href="#document">');
  expect(html).toContain('<nav id="contents" aria-labelledby="contents-title">');
});

it('leads from the contents to every section', () => {
  const html = documentPage(document, { title });
  const nav = /<nav.*?<\/nav>/s.exec(html)?.[0] ?? '';
  const wanted = [...nav.matchAll(/href="#([^"]+)"/g)].map(([, id]) => decodeURIComponent(id ?? ''));
  expect(wanted.length).toBeGreaterThan(5);
  expect(wanted.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
});

it('has no id twice, and every link within it leads somewhere', () => {
  const html = documentPage(document, { title });
  const ids = [...html.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => decodeURIComponent(id ?? ''));
  expect(links.filter((id) => !ids.includes(id))).toEqual([]);
});

it('says of every item which it is, and where it stands only to those who are told how to write it', () => {
  expect(documentPage(document, { title })).toMatch(/ data-item="service\/first-nights"/);
  expect(documentPage(document, { title })).not.toMatch(/data-uri|data-line|file:/);
  const sourced = documentPage(document, { title, sourceOf: (uri) => uri.split('/').at(-1) });
  expect(sourced).toMatch(/data-item="service\/first-nights" data-uri="plan.cjoip" data-line="4"/);
});

it('gives a table headings for its columns and rows; an empty cell heads nothing', () => {
  const html = documentPage(document, { title });
  expect(html).toContain('<th scope="col">Who</th>');
  expect(html).toContain('<td></td><td>Empty</td>');
});

it('takes out whatever could do harm, wherever it came from', () => {
  const content = harmless([
    h('script', 'alert(1)'),
    h('p', { onClick: 'alert(1)', style: 'background:url(https://evil.example)' }, [
      h('a', { href: 'javascript:alert(1)' }, 'a'),
      h('a', { href: '//evil.example' }, 'b'),
      h('img', { src: 'https://evil.example/x.png' }),
      { type: 'raw', value: '<b>' } as never,
    ]),
    h('form', h('input')),
    s('svg', [
      s('rect', { fill: 'url(https://evil.example/#a)', stroke: 'url(#ours)' }),
      s('rect', { fill: 'var(--picture-ink)' }),
      s('use', { href: 'https://evil.example/#b' }),
      s('use', { href: 'data:image/svg+xml,#c' }),
      s('use', { href: '#ours', xlinkHref: 'https://evil.example/#d' }),
      s('foreignObject', h('iframe', { src: 'https://evil.example' })),
      s('animate', { onBegin: 'alert(1)' }),
    ]),
  ]);
  expect(toHtml({ type: 'root', children: content })).toBe(
    '<p><a>a</a><a>b</a></p><svg><rect stroke="url(#ours)"></rect><rect fill="var(--picture-ink)"></rect><use></use><use></use><use href="#ours"></use></svg>',
  );
});

it('in parts and put together, says the same as at once', () => {
  const sourceOf = (uri: string): string => uri;
  const parts = new PageMaker(sourceOf).parts(document, { title });
  const whole = documentPage(document, { title, sourceOf });
  const body = whole.slice(whole.indexOf('<body'), whole.indexOf('</body>')).replace('<body', '<body id="page"');
  expect(`${joined(parts).replace('</body>', '')}`).toBe(body);
});

it('makes again only the parts that differ', () => {
  const maker = new PageMaker(() => undefined);
  const first = maker.parts(document, { title });
  const same = maker.parts(documentOf(text).document, { title });
  expect(same.slice(0, -1).every((part, index) => part === first[index])).toBe(true);
  const changed = documentOf(text.replace('Because.', 'Because of you.'));
  const parts = maker.parts(changed.document, { title });
  const before = new Map(first.map(({ id, html }) => [id, html]));
  expect(parts.filter(({ id, html }) => before.get(id) !== html).map(({ id }) => id)).toEqual(['item-section/why']);
});

it('leads to other pages without taking their titles for anything but text', () => {
  const links = [
    { href: '/2', title: '<script>' },
    { href: '/"x', title: 'elsewhere' },
  ];
  const html = toHtml({ type: 'root', children: listContent('<b>', links) });
  expect(html).toContain('<h1>&#x3C;b></h1>');
  expect(html).toContain('<li><a href="/2">&#x3C;script></a></li><li><a>elsewhere</a></li>');
});
