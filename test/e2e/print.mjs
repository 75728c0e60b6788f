/** The plan on paper, from the button above its preview. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foula } from './preview.mjs';
import { slowStart } from './workbench.mjs';

export const tests = [{ name: 'the button above the preview makes the page to print', run: pageIsPrinted }];

async function pageIsPrinted(workbench, { folder, where }) {
  const { page } = workbench;
  await workbench.openFile(foula.file);
  await workbench.run('Golden Thread: Open Preview to the Side');
  const preview = workbench.webview;
  await preview.locator('h1').waitFor({ timeout: slowStart });
  // Its buttons are there while it is the preview that is in front.
  await preview.locator('h1').click();
  const button = page.locator('.editor-group-container.active .editor-actions a[aria-label^="Print…"]');
  await button.waitFor();
  // VS Code has no such icon of its own.
  await workbench.until('a printer on the button', async () => {
    const style = await button.getAttribute('style');
    return /print-(?:light|dark)\.svg/.test(style) || style;
  });
  await workbench.picture('the button');
  await button.click();

  const name = 'Foula on paper.html';
  const path = join(folder, 'foula', name);
  const input = page.locator('.quick-input-widget input[type="text"]');
  await workbench.until('a question for the name of the page', async () => {
    const value = (await input.isVisible()) ? await input.inputValue() : 'no question';
    return /^\/.*Foula plan\.html$/.test(value) || value;
  });
  await page.locator('.quick-input-title', { hasText: 'Print: Save the Page' }).waitFor();
  await input.fill(where === 'browser' ? `/${basename(folder)}/foula/${name}` : path);
  await page.keyboard.press('Enter');
  const said = `Saved ${name}. Open it in your browser to print it.`;
  const note = page.locator('.notification-list-item', { hasText: said }).first();
  await note.waitFor();
  await workbench.picture('what is said');
  assert.ok(existsSync(path), `${path} is written`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    note.locator('.monaco-button', { hasText: 'Download' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), name);
  const downloaded = readFileSync(await download.path(), 'utf8');
  assert.equal(downloaded, readFileSync(path, 'utf8'), 'the page that was saved is the one that is downloaded');
  await workbench.run('Notifications: Clear All Notifications');

  await isReadyToPrint(workbench, path);
  rmSync(path);
  await workbench.run('View: Close All Editors');
}

/** The page opens by itself, and goes on paper whole. */
async function isReadyToPrint(workbench, path) {
  const paper = await workbench.page
    .context()
    .browser()
    .newPage({ viewport: { width: 794, height: 1123 } });
  try {
    const asked = [];
    paper.on('request', (request) => asked.push(request.url()));
    await paper.goto(pathToFileURL(path).href);
    assert.equal(asked.length, 1, `the page needs nothing but itself: ${asked}`);
    await paper.emulateMedia({ media: 'print' });
    assert.equal(await paper.locator('h1').innerText(), 'Foula plan');
    const shown = await paper.locator('main').innerText();
    for (const words of ['A home for everyone', 'Lease six rooms', 'First Nights'])
      assert.ok(shown.includes(words), words);
    const pdf = await paper.pdf({ format: 'A4' });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    await workbench.picture('on paper', paper);
  } finally {
    await paper.close();
  }
}
