import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, copyOfExample } from '../cli/command.ts';
import { newPage, noBrowser, says, skips, startBrowser } from './browser.ts';
import { startPreview } from './preview.ts';

describe.skipIf(noBrowser !== undefined)(`a previewed page follows the files${skips}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    buildCommand();
    browser = await startBrowser();
  }, 90_000);
  afterAll(() => browser?.close());

  it('and leaves the place, the focus, what was opened and all that stays the same', async () => {
    const cwd = copyOfExample('starter');
    const { address } = await startPreview({ cwd });
    const page = await newPage(browser, { viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    const top = `document.getElementById('governance').getBoundingClientRect().top`;
    await page.evaluate(`
      document.querySelector('details').open = true;
      document.getElementById('governance').scrollIntoView();
      document.querySelector('#governance a').focus({ preventScroll: true });
      window.before = { section: document.getElementById('governance'), focus: document.activeElement };
    `);
    const before: number = await page.evaluate(top);
    const file = join(cwd, 'eastvale.cjoip');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nsection more: ${'More words. '.repeat(30)}\n  before vision\n`);
    await says(page, 'More words.');
    expect(Math.abs((await page.evaluate<number>(top)) - before), 'the page has moved under the reader').toBeLessThan(
      3,
    );
    expect(
      await page.evaluate(`({
        section: window.before.section === document.getElementById('governance'),
        focus: window.before.focus === document.activeElement,
        open: document.querySelector('details').open,
      })`),
    ).toEqual({ section: true, focus: true, open: true });
  }, 60_000);

  it('and keeps the part of the golden thread that the reader has chosen, with what has changed in it', async () => {
    const cwd = copyOfExample('northshire');
    const { address } = await startPreview({ cwd });
    const page = await newPage(browser, { viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    const part = page.locator('[id="picture-golden-thread-around-need/home-on-release"]');
    await page.locator('#picture-golden-thread-by-need > summary').click();
    await part.locator('summary').focus();
    await page.keyboard.press('Enter');
    const drawing = part.locator('svg');
    expect(await drawing.isVisible()).toBe(true);
    const file = join(cwd, 'needs.cjoip');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(/^(need home-on-release: ).*$/m, '$1A front door key on the day of release');
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    await expect
      .poll(() => part.locator('summary').textContent(), { timeout: 30_000 })
      .toBe('A front door key on the day of release');
    expect(await drawing.isVisible()).toBe(true);
    expect(await drawing.locator('title').allTextContents()).toContain('Need: A front door key on the day of release');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('A front door key on the day of release');
  }, 60_000);

  it('and says so when it no longer can', async () => {
    const { address, child } = await startPreview({ cwd: copyOfExample('starter') });
    const page = await newPage(browser);
    await page.goto(address);
    await says(page, 'About this plan');
    child.kill('SIGTERM');
    await says(page, 'the preview has ended');
  }, 60_000);

  it('and is whole without its script', async () => {
    const { address } = await startPreview({ cwd: copyOfExample('starter') });
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(address);
    expect(await page.locator('#document > section').count()).toBeGreaterThan(10);
    // A press is lost where the page is laid out anew under it, as when its letters come late.
    const visited = async () => {
      await page.locator('nav a', { hasText: 'Governance' }).click();
      return page.url();
    };
    await expect.poll(visited).toBe(`${address}#governance`);
  }, 60_000);
});
