import { readdirSync, readFileSync } from 'node:fs';
import { parseFile } from '@goldenthread/language';
import { reportOn } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Element } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../document/build-document.ts';
import { type DocumentContext, documentContext } from '../document/context.ts';
import type { Picture } from '../document/nodes.ts';
import { documentSections } from '../document/sections/index.ts';
import { asOf, contextOf, nodesIn } from '../testing/documents.ts';
import { boxOf, elementsIn, textOf } from '../testing/drawings.ts';
import { allPictures, picturesFor } from './all-pictures.ts';
import { goldenThreadByOutcome } from './golden-thread.ts';
import { looks } from './looks.ts';
import { flatSvg, standaloneSvg } from './standalone.ts';
import { bold, widthOf } from './text.ts';

function exampleContext(name: string): DocumentContext {
  const folder = `examples/${name}`;
  const workspace = new StrategyWorkspace();
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.cjoip'))) {
    workspace.set(parseFile(`file:///${name}/${file}`, readFileSync(`${folder}/${file}`, 'utf8')));
  }
  const [plan] = workspace.strategies();
  if (plan === undefined) throw new Error(`There is no strategy in ${folder}.`);
  return documentContext(reportOn(plan, workspace, { asOf }), { asOf, audience: 'draft' });
}

const hostile = `</text><script>alert(1)</script>" onload="alert(1) ]]> <!-- &amp; \u0007 \ud800 javascript:alert(1)`;
const hostilePlan = `strategy here: ${hostile}
  period 1 April 2026 to 31 March 2029
outcome o: ${hostile}
  short term
  leads to p
  target m from 1% in 2025/26 to 2% by May 2028
outcome p: ${'W'.repeat(400)}
  long term
objective O1: ${hostile}
  towards o
action A1: ${hostile}
  towards O1
  by May 2027
  lead c: ${hostile}
  milestone by May 2026: ${hostile}
service s: ${hostile}
  meets n
  prevention primary
  cost £4 a year
  funded by r £4 a year
need n: ${hostile}
gap g: ${hostile}
  concerns n
measure m: ${hostile}
  value 1% in 2025/26
  value 2% in 2026/27
resource r: ${hostile}
  amount £4 a year
partner c: ${hostile}
  known as: ${hostile}
group one: ${hostile}
  chair c: ${hostile}
group two: ${hostile}
  accountable to one
`;

const northshire = exampleContext('northshire');
const plans: readonly (readonly [string, DocumentContext])[] = [
  ['northshire', northshire],
  ['starter', exampleContext('starter')],
  ['effectiveness', exampleContext('effectiveness')],
  ['a hostile plan', contextOf(hostilePlan)],
];
const pictures = plans.flatMap(([plan, context]) =>
  [...allPictures(context).map(({ picture }) => picture), ...goldenThreadByOutcome(context)].map(
    (picture) => [`${plan}: ${picture.title}`, picture] as const,
  ),
);

beforeAll(async () => {
  await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
});

it('draws every kind of picture for a plan that says everything', () => {
  const ids = allPictures(northshire).map(({ picture }) => picture.id.replace(/-\d+$/, ''));
  expect([...new Set(ids)]).toEqual([
    'picture-needs-and-services',
    'picture-prevention',
    'picture-golden-thread',
    'picture-outcomes-over-time',
    'picture-delivery-timeline',
    'picture-money',
    'picture-governance',
    'picture-measures-activity',
    'picture-measures-performance',
    'picture-measures-impact',
    'picture-measures-contextual',
  ]);
});

it('draws nothing for a plan that says nothing', () => {
  expect(allPictures(contextOf('strategy here: A plan\n'))).toEqual([]);
  expect(
    allPictures(contextOf(''.concat('strategy here: A plan\n\noutcome\nneed\nservice\naction\nmeasure\ngroup\n'))),
  ).toBeDefined();
});

it('places each picture in a section of the document, each once', () => {
  const ids = documentSections.map(({ id }) => id);
  for (const { section } of allPictures(northshire)) expect(ids).toContain(section);
  const shown = nodesIn(buildDocument(northshire.report, { asOf })).filter(
    ({ type }) => type === 'picture',
  ) as Picture[];
  expect(shown.map(({ id }) => id).sort()).toEqual(
    allPictures(northshire)
      .map(({ picture }) => picture.id)
      .sort(),
  );
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  expect(picturesFor('governance', northshire).map(({ id }) => id)).toEqual(['picture-governance']);
});

it('draws the same for the same plan', () => {
  const written = (): string =>
    allPictures(exampleContext('northshire'))
      .map(({ picture }) => standaloneSvg(picture))
      .join();
  expect(written()).toBe(written());
}, 60_000);

describe.each(pictures)('%s', (_, picture) => {
  const elements = elementsIn(picture.drawing);

  it('is named and described, and has a table behind it', () => {
    const [title, description] = picture.drawing.children as Element[];
    expect(title?.properties.id).toBe(`${picture.id}-title`);
    expect(textOf(description as Element)).toBe(picture.alternative);
    expect(picture.alternative).toMatch(/\d/);
    expect(picture.table.children.length).toBeGreaterThan(1);
    const width = picture.table.children[0]?.children.length;
    for (const row of picture.table.children) expect(row.children).toHaveLength(width ?? 0);
  });

  it('is one image to those who hear it unless it holds links, which all have names', () => {
    const links = elements.filter(({ tagName }) => tagName === 'a');
    expect(picture.drawing.properties.role === 'group').toBe(elements.some(({ properties }) => properties.ariaLabel));
    for (const { properties } of links) {
      expect(String(properties.href)).toMatch(/^#item-/);
      expect(String(properties.ariaLabel).length).toBeGreaterThan(3);
    }
  });

  it('lays no box over another, and keeps all shapes inside the picture', () => {
    const boxes = elements.filter(({ properties }) => String(properties.className).includes('picture-box')).map(boxOf);
    for (const [index, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.y).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(Number(picture.drawing.properties.width));
      expect(a.y + a.height).toBeLessThanOrEqual(Number(picture.drawing.properties.height));
      for (const b of boxes.slice(index + 1)) {
        const areApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(areApart, JSON.stringify([a, b])).toBe(true);
      }
    }
  });

  it('keeps the words of a box inside it, and no letter is small', () => {
    for (const link of elements.filter(({ properties }) => properties.ariaLabel !== undefined)) {
      const box = link.children.find(
        (child): child is Element =>
          child.type === 'element' && String(child.properties.className).includes('picture-box'),
      );
      if (box === undefined) continue;
      const { x, y, width, height } = boxOf(box);
      for (const text of link.children.filter(
        (each): each is Element => each.type === 'element' && each.tagName === 'text',
      )) {
        const classes = String(text.properties.className);
        const size = classes.includes('picture-small') ? 11 : classes.includes('picture-strong') ? bold(12) : 12;
        const lines = text.children.some(({ type }) => type === 'element') ? (text.children as Element[]) : [text];
        for (const line of lines) {
          const words = textOf(line);
          expect(Number(line.properties.x) + widthOf(words, size), words).toBeLessThanOrEqual(x + width);
          expect(Number(line.properties.y), words).toBeGreaterThan(y);
          expect(Number(line.properties.y) + 3, words).toBeLessThanOrEqual(y + height);
        }
      }
    }
    for (const { other } of Object.values(looks)) expect(Number(other?.['font-size'] ?? 11)).toBeGreaterThanOrEqual(11);
  });

  it('holds nothing that runs, loads or leads away', () => {
    const shapes = 'svg title desc defs marker pattern g a rect circle line path text tspan'.split(' ');
    for (const { tagName, properties } of elements) {
      expect(shapes).toContain(tagName);
      for (const [name, value] of Object.entries(properties)) {
        expect(name).not.toMatch(/^(on|style|src|xlink)/i);
        if (name === 'href') expect(value).toMatch(/^#item-/);
        if (String(value).startsWith('url(')) expect(value).toMatch(/^url\(#picture-[\w-]+\)$/);
      }
    }
    for (const text of [standaloneSvg(picture), flatSvg(picture, 'light')]) {
      expect(text).not.toMatch(/<script|<foreignObject|<image|<use|<iframe|<!--|\shref=/i);
    }
  });

  it('stands alone and can be turned into an image', () => {
    for (const text of [standaloneSvg(picture), flatSvg(picture, 'light'), flatSvg(picture, 'dark')]) {
      // Throws where the text is not well-formed.
      const drawn = new Resvg(text);
      expect(drawn.width).toBe(picture.drawing.properties.width);
      drawn.free();
    }
    expect(flatSvg(picture, 'light')).not.toMatch(/var\(|class=|<style/);
    expect(standaloneSvg(picture)).toContain('@media (prefers-color-scheme:dark)');
    expect(standaloneSvg(picture)).not.toContain('var(');
  });
});
