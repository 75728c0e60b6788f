import { type Browser, chromium } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { chromiumPath } from '../programs.ts';

/** Why tests that look at pages are not run here; `undefined` where they are. */
export const noBrowser: string | undefined =
  chromiumPath() === undefined ? 'Chromium is not installed (Debian: apt-get install chromium)' : undefined;

/** What the names of such tests end with. */
export const skips: string = noBrowser === undefined ? '' : ` (not run: ${noBrowser})`;

export async function startBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

type PageOptions = Parameters<Browser['newPage']>[0];
export type Page = Awaited<ReturnType<Browser['newPage']>>;

/** A page of its own for a test, which is closed when the test is done. */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  onTestFinished(() => page.close());
  return page;
}

/** Waits until these words stand in the page. */
export async function says(page: Page, words: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(`document.body.textContent.includes(${JSON.stringify(words)})`), { timeout: 30_000 })
    .toBe(true);
}
