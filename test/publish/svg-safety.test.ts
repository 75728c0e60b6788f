import {
  allPictures,
  documentContext,
  flatSvg,
  goldenThread,
  type Picture,
  standaloneSvg,
} from '@goldenthread/publish';
import type { Browser } from 'playwright-core';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, noBrowser, startBrowser } from './browser.ts';
import { asOf, audiences, reportOf } from './examples.ts';
import { attacks, hostilePlan } from './hostile-plan.ts';
import { watched } from './watched.ts';

/*
 * A picture that is sent as a file of its own is opened by browsers as a page of its own, which could run a script. The
 * text of a plan is only ever text in it.
 */

/** What means something in XML and nothing in HTML. */
const xmlAttacks: readonly string[] = [
  '<?xml version="1.0"?>',
  '<?xml-stylesheet href="https://evil.example/x.css"?>',
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]> &x;',
  '<![CDATA[x]]>',
  ']]>',
  '</title></desc></text></svg><script>alert(1)</script>',
  '<set attributeName="href" to="javascript:alert(1)"/>',
  '<use href="https://evil.example/x.svg#a"/>',
  '"/><image href="https://evil.example/pixel.png"/>',
];

const all = [...attacks, ...xmlAttacks];

/** A plan of which every picture can be drawn, with the attack wherever a picture has words. */
function drawnPlan(attack: string): string {
  const text = attack.replace(/\s+/g, ' ');
  return `strategy drawn: ${text}
  period 1 April 2026 to 31 March 2029
  calls outcome: ${text}
outcome home: ${text}
  short term
  leads to later
  meets tonight
outcome later: ${text}
  long term
objective O1: ${text}
  towards home
  measured by homes
action A1: ${text}
  towards O1
  through flats
  lead council: ${text}
  from 1 April 2026
  by 31 March 2027
  milestone by 30 June 2026: ${text}
service flats: ${text}
  towards home
  meets tonight
  provider council
  prevention primary
  cost £1,000 a year
  funded by grant
need tonight: ${text}
resource grant: ${text}
  kind finance
  amount £5,000 a year
  held by council
  source ${text}
partner council: ${text}
group board: ${text}
  chair council: ${text}
  meets every month
group team: ${text}
  accountable to board
  reports to board every month: ${text}
measure homes: ${text}
  kind impact
  unit: ${text}
  value 60% in 2023/24
  value 64% in 2024/25
progress on A1 at 30 September 2026: ${text}
  status complete
`;
}

/** Every picture of a plan, and the golden thread around one of its parts. */
function picturesOf(text: string, audience: (typeof audiences)[number]): readonly Picture[] {
  const context = documentContext(reportOf({ 'plan.cjoip': text }), { asOf, audience });
  const part = goldenThread(context, { around: 'need/tonight' as never });
  return [...allPictures(context).map(({ picture }) => picture), ...(part === undefined ? [] : [part])];
}

function filesOf(picture: Picture): readonly string[] {
  return [standaloneSvg(picture), flatSvg(picture, 'light'), flatSvg(picture, 'dark')];
}

/** Every element that a drawing of ours consists of. */
const ours = new Set('svg g a title desc defs pattern marker path rect circle line text tspan style'.split(' '));

/** The elements of a file of XML; fails where it is not well formed. */
function elementsOf(xml: string): readonly SaxesTagPlain[] {
  const found: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => found.push(tag));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

it.each(audiences)('what is tried is drawn: every kind of picture is there, %s', (audience) => {
  const ids = picturesOf(drawnPlan('words'), audience).map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      'picture-needs-and-services',
      'picture-prevention',
      'picture-golden-thread',
      'picture-outcomes-over-time',
      'picture-delivery-timeline',
      'picture-money',
      'picture-governance',
      'picture-measures-impact',
      'picture-golden-thread-need-tonight',
    ]),
  );
});

describe.each(all)('%s', (attack) => {
  it.each(audiences)('is text in every drawing, %s', (audience) => {
    const pictures = [...picturesOf(hostilePlan(attack), audience), ...picturesOf(drawnPlan(attack), audience)];
    expect(pictures.length).toBeGreaterThan(0);
    for (const xml of pictures.flatMap(filesOf)) {
      const elements = elementsOf(xml);
      expect(elements.map(({ name }) => name).filter((name) => !ours.has(name))).toEqual([]);
      expect(elements.filter(({ name }) => name === 'style').length, 'a style that is not ours').toBeLessThan(2);
      const attributes = elements.flatMap(({ name, attributes }) =>
        Object.entries(attributes).map(([key, value]) => ({ name, key, value: String(value) })),
      );
      const dangerous = attributes.filter(
        ({ key, value }) =>
          /^on|^style$|^src|^xlink:|^xml:base$/i.test(key) ||
          (key === 'href' && !value.startsWith('#')) ||
          (key !== 'aria-label' && /url\((?!#)|javascript:|data:|vbscript:/i.test(value)),
      );
      expect(dangerous).toEqual([]);
    }
  });
});

describe.skipIf(noBrowser !== undefined)(`opened in a browser${noBrowser ? ` (not run: ${noBrowser})` : ''}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('no drawing runs anything or asks for anything', async () => {
    const own = 'http://pictures.example/';
    const pictures = picturesOf(drawnPlan(all.filter((each) => !each.includes('\u0000')).join(' ')), 'draft');
    expect(pictures.length).toBeGreaterThan(8);
    const page = await newPage(browser);
    const seen = watched(page, own);
    for (const [index, xml] of pictures.flatMap(filesOf).entries()) {
      await page.route(`${own}${index}.svg`, (route) => route.fulfill({ body: xml, contentType: 'image/svg+xml' }));
      await page.goto(`${own}${index}.svg`);
      expect(await page.evaluate('document.documentElement.localName')).toBe('svg');
      await page.evaluate(`for (const element of document.querySelectorAll('*')) {
        for (const type of ['mouseover', 'focus', 'click', 'load', 'begin']) element.dispatchEvent(new Event(type));
      }`);
      expect(await seen(), `the drawing ${pictures[Math.floor(index / 3)]?.id}`).toEqual([]);
    }
  }, 120_000);
});
