import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, copyOfExample } from '../cli/command.ts';
import { newPage, noBrowser, type Page, skips, startBrowser } from './browser.ts';
import { audiences, exampleFiles, exampleFolders, pageOf, pageOfReport, reportsOf } from './examples.ts';
import { startPreview } from './preview.ts';

/*
 * WCAG 2.2 AA is a duty in law for those who publish these documents (Public Sector Bodies (Websites and Mobile
 * Applications) Accessibility Regulations 2018). axe-core looks for what a program can find; the rest is in the tests below.
 */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

interface Choice {
  /** By these rules alone. */
  readonly only?: readonly string[];
  /** By all rules but these. */
  readonly without?: readonly string[];
}

/** What axe-core finds, with all its rules: those of the law and those of good practice. */
async function violations(page: Page, { only, without = [] }: Choice): Promise<readonly string[]> {
  // The page's own policy allows no script, so that axe-core comes in by the browser's tools.
  if (!(await page.evaluate(`typeof axe === 'object'`))) await page.evaluate(axe);
  const left = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true }, ...left },
    ...(only === undefined ? {} : { runOnly: { type: 'rule', values: only } }),
  };
  const found: readonly Violation[] = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`,
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}, at ${nodes.length} places, such as ${nodes[0]?.html.slice(0, 200)} (${String(nodes[0]?.target)})`,
  );
}

/** The rules that look at colours: all others find the same whatever the colours are. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/** What `look` finds in each of the schemes. */
async function inEach<T>(page: Page, look: (name: keyof typeof schemes) => Promise<T>): Promise<Record<string, T>> {
  const found: Record<string, T> = {};
  for (const [name, scheme] of Object.entries(schemes)) {
    await page.emulateMedia({ colorScheme: null, forcedColors: null, ...scheme });
    found[name] = await look(name as keyof typeof schemes);
  }
  return found;
}

/** By all rules in light, and by those of colours in each of the others. */
async function violationsInEach(page: Page): Promise<Record<string, readonly string[]>> {
  const elements: number = await page.evaluate(`document.body.getElementsByTagName('*').length`);
  if (elements < 1000) {
    return inEach(page, (name) => violations(page, name === 'light' ? {} : { only: rulesOfColours }));
  }
  const whole = await inEach(page, async (name) => ({
    found: name === 'light' ? await violations(page, { without: rulesOfColours }) : [],
    colours: await page.evaluate(colours),
  }));
  await page.evaluate(oneOfEachLook);
  const few = await inEach(page, async (name) => {
    expect(await page.evaluate(colours), 'A look was left out that no other element has.').toEqual(
      whole[name]?.colours,
    );
    return [...(whole[name]?.found ?? []), ...(await violations(page, { only: rulesOfColours }))];
  });
  await page.evaluate('void document.body.replaceWith(window.wholeBody)');
  return few;
}

/**
 * Leaves one element of each look in a large page, because to work out what stands behind each of twenty thousand takes
 * most of the time. Elements look the same where they and all around them have the same names, classes and states, and
 * text of their own or none.
 */
const oneOfEachLook = `(() => {
  const hasText = (element) => [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '');
  const ids = new Set(['title', 'contents', 'document', 'main', 'page']);
  const lookOf = (element) => [
    element.localName, element.getAttribute('class') ?? '', element.getAttribute('role') ?? '', element.open === true,
    ids.has(element.id) ? element.id : '', hasText(element),
  ].join(' ');
  const seen = new Set();
  const keeps = (element, around) => {
    const look = around + '>' + lookOf(element);
    let isKept = !seen.has(look);
    seen.add(look);
    for (const child of [...element.children]) isKept = keeps(child, look) || isKept;
    if (!isKept) element.remove();
    return isKept;
  };
  window.wholeBody = document.body;
  const body = document.body.cloneNode(true);
  keeps(body, '');
  window.wholeBody.replaceWith(body);
})()`;

/** Each colour of text in the page, with its size and weight, and each colour behind something. */
const colours = `(() => {
  const found = new Set();
  for (const element of document.body.getElementsByTagName('*')) {
    const { color, fill, fontSize, fontWeight, backgroundColor } = getComputedStyle(element);
    found.add([element instanceof SVGElement ? fill : color, fontSize, fontWeight].join(', '));
    found.add(backgroundColor);
  }
  return [...found].sort();
})()`;

const nothing = { light: [], dark: [], 'high contrast': [] };

describe.skipIf(noBrowser !== undefined)(`a document to send${skips}`, () => {
  const pages = exampleFolders.flatMap((folder) => audiences.map((audience) => [folder, audience] as const));
  // One page for all of them: what axe-core does in it is quick once it has done it some times.
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
  }, 60_000);

  it.each(pages)(
    'of examples/%s, %s: axe-core finds nothing in any colours, headings nest, nothing is wider than a narrow screen',
    async (folder, audience) => {
      const reports = reportsOf(exampleFiles(folder));
      expect(reports.length).toBeGreaterThan(0);
      for (const report of reports) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.setContent(pageOfReport(report, audience));
        expect(await violationsInEach(page)).toEqual(nothing);
        const levels: readonly number[] = await page.evaluate(
          `[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1]))`,
        );
        expect(levels.filter((level) => level === 1)).toHaveLength(1);
        expect(levels[0]).toBe(1);
        const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
        expect(leaps, 'a heading leaves a level out').toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        expect(await violations(page, { only: ['target-size', 'scrollable-region-focusable'] })).toEqual([]);
      }
    },
    120_000,
  );

  it('axe-core finds nothing in a part of the golden thread that has been opened', async () => {
    const page = await newPage(browser);
    await page.setContent(pageOf(exampleFiles('northshire'), 'public'));
    await page.evaluate(`
      for (const details of document.querySelectorAll('.choices details')) details.open = true;
      for (const each of document.querySelectorAll('#document > section')) {
        if (each.querySelector('.choices') === null) each.remove();
      }
    `);
    expect(await page.locator('.choices svg').count()).toBeGreaterThan(40);
    // Where the rest of the document is taken out, its headings and what links lead to are missing.
    expect(
      await violations(page, {
        only: [
          'color-contrast',
          'link-name',
          'svg-img-alt',
          'target-size',
          'duplicate-id-aria',
          'scrollable-region-focusable',
          'label-content-name-mismatch',
        ],
      }),
    ).toEqual([]);
  }, 120_000);

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

  it.each(['starter', 'problems/delivery'])(
    'axe-core finds nothing in examples/%s',
    async (name) => {
      const { address } = await startPreview({ cwd: copyOfExample(name) });
      const page = await newPage(browser, { bypassCSP: true });
      await page.goto(address);
      expect(await violationsInEach(page)).toEqual(nothing);
    },
    60_000,
  );

  it('axe-core finds nothing while some of the text cannot be read, and in the list of several', async () => {
    const { address } = await startPreview({
      files: { 'a/a.cjoip': 'strategy a: A\n  statos draft\n', 'b/b.cjoip': 'strategy b: B\n' },
    });
    const page = await newPage(browser, { bypassCSP: true });
    await page.goto(address);
    expect(await violationsInEach(page)).toEqual(nothing);
    await page.goto(`${address}1`);
    expect(await page.textContent('#preview-unread')).toContain('statos');
    expect(await violationsInEach(page)).toEqual(nothing);
  }, 60_000);
});
