import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, copyOfExample } from '../cli/command.ts';
import { newPage, noBrowser, type Page, startBrowser } from './browser.ts';
import { audiences, exampleFiles, exampleNames, pageOf } from './examples.ts';
import { startPreview } from './preview.ts';

/*
 * WCAG 2.2 AA is a duty in law for those who publish these documents (Public Sector Bodies (Websites and Mobile
 * Applications) Accessibility Regulations 2018). axe-core looks for what a program can find; the rest is in the tests below.
 */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const skips = noBrowser === undefined ? '' : ` (not run: ${noBrowser})`;
let browser: Browser;

beforeAll(async () => {
  if (noBrowser === undefined) browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

const schemes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { forcedColors: 'active' },
} as const;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

/** What axe-core finds, with all its rules: those of the law and those of good practice. */
async function violations(page: Page): Promise<readonly string[]> {
  // The page's own policy allows no script, so that axe-core comes in by the browser's tools.
  await page.evaluate(axe);
  const found: readonly Violation[] = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then((result) => result.violations)`,
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}, at ${nodes.length} places, such as ${nodes[0]?.html.slice(0, 200)} (${String(nodes[0]?.target)})`,
  );
}

describe.skipIf(noBrowser !== undefined)(`a document to send${skips}`, () => {
  const pages = exampleNames.flatMap((name) => audiences.map((audience) => [name, audience] as const));

  describe.each(pages)('%s, %s', (name, audience) => {
    it.each(Object.entries(schemes))(
      'axe-core finds nothing in %s',
      async (_, scheme) => {
        const page = await newPage(browser, scheme);
        await page.setContent(pageOf(exampleFiles(name), audience));
        expect(await violations(page)).toEqual([]);
      },
      60_000,
    );

    it('axe-core finds nothing on a narrow screen, and nothing is wider than it', async () => {
      const page = await newPage(browser, { viewport: { width: 320, height: 640 } });
      await page.setContent(pageOf(exampleFiles(name), audience));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(await violations(page)).toEqual([]);
    }, 60_000);

    it('headings nest', async () => {
      const page = await newPage(browser);
      await page.setContent(pageOf(exampleFiles(name), audience));
      const levels: readonly number[] = await page.evaluate(
        `[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1]))`,
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(leaps, 'a heading leaves a level out').toEqual([]);
    }, 60_000);
  });

  it('can be walked by keyboard: first to the document, then through the contents, every stop to be seen', async () => {
    const page = await newPage(browser, { viewport: { width: 1280, height: 800 } });
    await page.setContent(pageOf(exampleFiles('starter'), 'draft'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Go to the document');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('document');
    await page.evaluate('document.activeElement.blur()');
    await page.evaluate(`document.querySelector('nav a').focus()`);
    const stops = new Set<string>();
    for (let step = 0; step < 60; step++) {
      const stop: { readonly what: string; readonly isSeen: boolean; readonly hasOutline: boolean } =
        await page.evaluate(
          `(() => {
          const element = document.activeElement;
          const { top, bottom, width, height } = element.getBoundingClientRect();
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return {
            what: element.outerHTML.slice(0, 120),
            isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
            hasOutline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
          };
        })()`,
        );
      if (stop.what.startsWith('<body')) break;
      expect(stop, 'a stop of the keyboard cannot be seen').toMatchObject({ isSeen: true });
      stops.add(stop.what);
      await page.keyboard.press('Tab');
    }
    expect(stops.size).toBeGreaterThan(30);
  }, 60_000);

  it('the links of a picture say where they lead', async () => {
    const page = await newPage(browser);
    await page.setContent(pageOf(exampleFiles('starter'), 'public'));
    const links = page.locator('svg a');
    expect(await links.count()).toBeGreaterThan(10);
    const snapshot = await page
      .locator('figure', { has: page.locator('svg a') })
      .first()
      .ariaSnapshot();
    expect(snapshot).toMatch(/link "[A-Z][a-z ]+: \S.+"/);
    expect(snapshot).not.toMatch(/link:|link ""/);
  }, 60_000);

  it('is laid out for paper: nothing is fixed over it, and the contents are there', async () => {
    const page = await newPage(browser);
    await page.setContent(pageOf(exampleFiles('starter'), 'public'));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const paper: { readonly nav: string; readonly background: string } = await page.evaluate(
      `({ nav: getComputedStyle(document.querySelector('nav')).position, background: getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() })`,
    );
    expect(paper).toEqual({ nav: 'static', background: '#ffffff' });
  }, 60_000);
});

describe.skipIf(noBrowser !== undefined)(`the preview${skips}`, () => {
  beforeAll(buildCommand, 60_000);

  it.each(Object.entries(schemes))(
    'axe-core finds nothing in %s',
    async (_, scheme) => {
      const { address } = await startPreview({ cwd: copyOfExample('starter') });
      const page = await newPage(browser, { ...scheme, bypassCSP: true });
      await page.goto(address);
      expect(await violations(page)).toEqual([]);
    },
    60_000,
  );

  it.each(Object.entries(schemes))(
    'axe-core finds nothing in %s while some of the text cannot be read, and in the list of several',
    async (_, scheme) => {
      const { address } = await startPreview({
        files: { 'a/a.cjoip': 'strategy a: A\n  statos draft\n', 'b/b.cjoip': 'strategy b: B\n' },
      });
      const page = await newPage(browser, { ...scheme, bypassCSP: true });
      await page.goto(address);
      expect(await violations(page)).toEqual([]);
      await page.goto(`${address}1`);
      expect(await page.textContent('#preview-unread')).toContain('statos');
      expect(await violations(page)).toEqual([]);
    },
    60_000,
  );
});
