import type { Page } from './browser.ts';

/**
 * What a page does besides being there: what it says, opens or asks for. The function that comes back gives what was seen
 * up to now; it first has the page say and ask for something itself, so that what was under way before has come through.
 */
export function watched(page: Page, own: string): () => Promise<readonly string[]> {
  const seen: string[] = [];
  let turn = 0;
  let arrived: (mark: string) => void = () => {};
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('console', (message) => {
    if (message.text().startsWith(marker)) arrived(message.text());
    else seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('popup', () => seen.push('a window was opened'));
  page.on('request', (request) => {
    if (!request.url().startsWith(own)) seen.push(`request: ${request.url()}`);
  });
  return async () => {
    turn += 1;
    const mark = `${marker} ${turn}`;
    const said = new Promise<void>((resolve) => {
      arrived = (text) => {
        if (text === mark) resolve();
      };
    });
    // Timers, frames and idle work that were waiting come first; the words then pass the same way as all that is seen.
    await page.evaluate(`new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestIdleCallback(() => {
      console.log(${JSON.stringify(mark)});
      done();
    }))))`);
    await said;
    return seen;
  };
}

const marker = 'the watch of the test';
