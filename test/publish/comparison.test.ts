import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compareReports, comparisonDocument, documentPage } from '@goldenthread/publish';
import type { StrategyReport } from '@goldenthread/rules';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, noBrowser, type Page, skips, startBrowser } from './browser.ts';
import { northshireTwice } from './changed-northshire.ts';
import { asOf, reportOf } from './examples.ts';
import { attacks, hostilePlan } from './hostile-plan.ts';

/** The page of what has changed between two versions: safe whatever stands in them, and for everybody to use. */

function pageOf(old: StrategyReport, now: StrategyReport): string {
  const { title, document } = comparisonDocument([compareReports(old, now)], {
    asOf,
    from: 'v2026',
    to: 'the working files',
  });
  return documentPage(document, { title });
}

const empty = reportOf({ 'a.cjoip': 'strategy s: S\n' });
const harmless = reportOf({ 'a.cjoip': hostilePlan('Words that do no harm') });

const ourTags = new Set(
  (
    '!doctype html head meta title style body main header nav section article h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd ' +
    'div span strong em code del ins a table caption thead tbody tr th td'
  ).split(' '),
);

/** Every tag and attribute of a page that is not one of ours, or that could do harm. */
function harmIn(page: string): readonly string[] {
  const html = page.replace(/<style>.*?<\/style>/s, '<style></style>');
  const tags = [...html.matchAll(/<(?!\/)([^\s>/]*)((?:[^>"]|"[^"]*")*)>/g)];
  const attributes = tags.flatMap(([, , rest = '']) => [...rest.matchAll(/([^\s"=/]+)(?:="([^"]*)")?/g)]);
  return [
    ...tags.map(([, name = '']) => name.toLowerCase()).filter((name) => !ourTags.has(name)),
    ...attributes
      .filter(
        ([, key = '', value = '']) =>
          /^on|^style$|^src|^srcdoc$|^action$|^formaction$/i.test(key) || (key === 'href' && !value.startsWith('#')),
      )
      .map(([all]) => all),
  ];
}

it.each(attacks)(
  '%s is text: where it comes, goes, takes the place of other words and is replaced',
  (attack) => {
    const hostile = reportOf({ 'a.cjoip': hostilePlan(attack) });
    const pages = [
      pageOf(empty, hostile),
      pageOf(hostile, empty),
      pageOf(harmless, hostile),
      pageOf(hostile, harmless),
    ];
    for (const page of pages) {
      expect(page.length).toBeGreaterThan(20_000);
      expect(harmIn(page)).toEqual([]);
    }
  },
  30_000,
);

it('says nothing of the machine that it was made on', () => {
  expect(pageOf(empty, harmless)).not.toMatch(/file:|\/plans|of somebody/);
});

describe.skipIf(noBrowser !== undefined)(`in a browser${skips}`, () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  let html = '';

  beforeAll(async () => {
    const { old, new: now } = northshireTwice();
    html = pageOf(reportOf(old), reportOf(now));
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  async function violations(page: Page): Promise<readonly string[]> {
    // The page's own policy allows no script, so that axe-core comes in by the browser's tools.
    await page.evaluate(axe);
    return await page.evaluate(
      `axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations.map(({ id, help, nodes }) => id + ': ' + help + ', such as ' + nodes[0].html.slice(0, 200)))`,
    );
  }

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['high contrast', { forcedColors: 'active' }],
  ] as const)(
    'axe-core finds nothing in %s',
    async (_, scheme) => {
      const page = await newPage(browser, scheme);
      await page.setContent(html);
      expect(await violations(page)).toEqual([]);
    },
    60_000,
  );

  it('fits a narrow screen, and its headings nest', async () => {
    const page = await newPage(browser, { viewport: { width: 320, height: 640 } });
    await page.setContent(html);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
    const levels: readonly number[] = await page.evaluate(
      `[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1]))`,
    );
    expect(
      levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
      'a heading leaves a level out',
    ).toEqual([]);
  }, 60_000);

  it('shows words that were taken out and put in apart, without colours as well', async () => {
    const page = await newPage(browser, { forcedColors: 'active' });
    await page.setContent(html);
    const looks = await page.evaluate(
      `['del', 'ins'].map((name) => getComputedStyle(document.querySelector('article ' + name)).textDecorationLine)`,
    );
    expect(looks).toEqual(['line-through', 'underline']);
  }, 60_000);
});
