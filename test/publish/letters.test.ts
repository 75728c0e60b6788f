import { buildDocument, pageFile } from '@goldenthread/publish';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, noBrowser, type Page, skips, startBrowser } from './browser.ts';
import { asOf, exampleFiles, reportOf } from './examples.ts';

/** A page to send has its letters within it, so that it reads the same on every machine. */

const slow = 60_000;
let browser: Browser;

beforeAll(async () => {
  if (noBrowser === undefined) browser = await startBrowser();
}, slow);
afterAll(() => browser?.close());

/** The page to send of the strategy in these files. */
async function sentPage(files: Readonly<Record<string, string>>): Promise<string> {
  const report = reportOf(files);
  const document = buildDocument(report, { asOf, audience: 'public' });
  return String((await pageFile(document, report.strategy, 'public')).content);
}

interface UsedFont {
  readonly familyName: string;
  readonly isCustomFont: boolean;
}

/** The fonts that the browser has taken for the text of an element, and whether each stands in the page. */
async function fontsOf(page: Page, selector: string): Promise<readonly UsedFont[]> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = await tools.send('DOM.getDocument');
  const { nodeId } = await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await tools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => ({ familyName, isCustomFont }));
}

const ownLetters: UsedFont = { familyName: 'Arimo', isCustomFont: true };

describe.skipIf(noBrowser !== undefined)(`the letters of a page to send${skips}`, () => {
  it(
    'stand in it, in each weight, in text and in pictures, and ask for nothing',
    async () => {
      const page = await newPage(browser);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.setContent(await sentPage(exampleFiles('starter')));
      for (const selector of ['#document p', '#document dt', 'h1', 'figure svg text']) {
        expect(await fontsOf(page, selector), selector).toEqual([ownLetters]);
      }
      expect(requests.filter((url) => !url.startsWith('data:font/woff2;'))).toEqual([]);
    },
    slow,
  );

  it(
    'have those of Gaelic and of English, with the marks that plans are written with',
    async () => {
      const page = await newPage(browser);
      const letters = 'ÀÈÌÒÙàèìòùáéíóúç £€ “a” ‘b’ – — … • ½ é';
      await page.setContent(await sentPage({ 'a.cjoip': `strategy a: A\nvision: ${letters}\n` }));
      expect(await page.locator('#vision p').textContent()).toBe(letters);
      expect(await fontsOf(page, '#vision p')).toEqual([ownLetters]);
    },
    slow,
  );

  it(
    'leave others to a font of the reader',
    async () => {
      const page = await newPage(browser);
      await page.setContent(await sentPage({ 'a.cjoip': 'strategy a: A\nvision: Łódź Ω\n' }));
      const fonts = await fontsOf(page, '#vision p');
      expect(fonts).toContainEqual(ownLetters);
      expect(fonts.some(({ isCustomFont }) => !isCustomFont)).toBe(true);
    },
    slow,
  );
});

it('nothing but letters may be in the page as data', async () => {
  const page = await sentPage(exampleFiles('starter'));
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  const said = policy.replaceAll('&#x27;', "'");
  expect(said).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'",
  );
  const elsewhere = (page.match(/url\([^)]{0,22}/g) ?? []).filter((address) => !address.startsWith('url(#'));
  expect(elsewhere).toEqual(['url(data:font/woff2;base64', 'url(data:font/woff2;base64']);
  expect(page.match(/@font-face/g)).toHaveLength(2);
});
