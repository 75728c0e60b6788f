/**
 * Makes the pictures of the walkthrough and of the extension's README: `npm run test:e2e -- --on=machine pictures-for-people`.
 * No test: it runs only when it is named, and writes into `packages/vscode/media`. Look at what it made before you keep it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { here } from './install.mjs';

const media = join(here, '..', '..', 'packages', 'vscode', 'media');
/** As much as can be read in the walkthrough. */
const size = { width: 640, height: 420 };
/** Without the bars above and below, which are the same in all. */
const clip = { x: 0, y: 36, width: 640, height: 360 };
const looks = [
  ['light', 'Light Modern'],
  ['dark', 'Dark Modern'],
];

export const tests = [
  { name: 'a strategy is begun', run: createPicture, only: 'machine' },
  { name: 'a section is filled', run: fillPicture, only: 'machine' },
  { name: 'a finding is fixed', run: fixPicture, only: 'machine' },
  { name: 'the plan as its readers see it', run: previewPicture, only: 'machine' },
  { name: 'a plan is exported', run: exportPicture, only: 'machine' },
];

async function createPicture(workbench) {
  await workbench.page.setViewportSize(size);
  // What is said of a button below the mouse is not what the pictures are about.
  await workbench.page.addStyleTag({ content: '.workbench-hover-container { display: none !important; }' });
  // The other pictures come after this one, in the same window.
  await workbench.run('View: Toggle Primary Side Bar Visibility');
  await workbench.choose('Golden Thread: New Strategy…');
  const box = workbench.page.locator('.quick-input-widget');
  const answers = [
    'Westray Community Justice Partnership',
    'Westray',
    '1 April 2027',
    '10',
    undefined,
    undefined,
    undefined,
  ];
  for (const [at, answer] of answers.entries()) {
    await box.locator('.quick-input-title', { hasText: `(${at + 1}/7)` }).waitFor();
    if (answer !== undefined) await box.locator('input[type="text"]').fill(answer);
    await workbench.page.keyboard.press('Enter');
  }
  await workbench.page.locator('.view-line', { hasText: 'vision:' }).first().waitFor();
  await workbench.until('the one finding that says where to begin', async () => {
    const counts = await workbench.page.locator('[id="status.problems"]').innerText();
    return counts.match(/\d+/g)?.join() === '0,0,1' || counts;
  });
  await shown(workbench, 'create');
  await workbench.run('View: Close All Editors');
}

async function fillPicture(workbench, places) {
  const action = places.saved('westray/delivery.cjoip', 'action A1', '[insert');
  await inEachLook(workbench, async (look) => {
    // Higher, and the line further up, so that the list opens below it.
    await workbench.page.setViewportSize({ ...size, height: size.height + 200 });
    await workbench.openFile('delivery.cjoip', action);
    for (let lines = 0; lines < 8; lines++) await workbench.page.keyboard.press('Control+ArrowDown');
    // To the end of the line on the screen, and of the line itself.
    await workbench.page.keyboard.press('Shift+End');
    await workbench.page.keyboard.press('Shift+End');
    await workbench.page.keyboard.insertText('Sign a housing protocol with the prison');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await take(workbench, `fill-${look}`);
    await workbench.page.keyboard.press('Escape');
    await workbench.revert();
    await workbench.page.setViewportSize(size);
  });
  await workbench.run('View: Close All Editors');
}

async function fixPicture(workbench, places) {
  const source = places.inPlan('measures.cjoip', '  source: ', 'source');
  await inEachLook(workbench, async (look) => {
    await workbench.openFile('measures.cjoip', source);
    await workbench.page.keyboard.press('Delete');
    await workbench.page.keyboard.press('Delete');
    await workbench.page.keyboard.insertText('s');
    await workbench.page.locator('.squiggly-error').first().waitFor();
    // The list of words would stand beside the list of what can be done.
    await workbench.page.locator('.suggest-widget.visible').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    await workbench.actions('Change to `source`');
    await take(workbench, `fix-${look}`);
    await workbench.page.keyboard.press('Escape');
    await workbench.revert();
  });
  await workbench.run('View: Close All Editors');
}

async function previewPicture(workbench, places) {
  await inEachLook(workbench, async (look) => {
    await workbench.openFile('objectives.cjoip', places.inPlan('objectives.cjoip', 'objective O1', 'O1'));
    await workbench.run('Golden Thread: Open Preview to the Side');
    const page = workbench.webview;
    await page.locator('h1').waitFor();
    await take(workbench, `preview-${look}`);
    await workbench.run('View: Close All Editors');
  });
}

async function exportPicture(workbench, places) {
  await inEachLook(workbench, async (look) => {
    await workbench.openFile('objectives.cjoip', places.inPlan('objectives.cjoip', 'objective O1', 'O1'));
    await workbench.choose('Golden Thread: Export…');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Word' }).first().waitFor();
    await take(workbench, `export-${look}`);
    await workbench.page.keyboard.press('Escape');
  });
  await workbench.run('View: Close All Editors');
}

async function inEachLook(workbench, doIt) {
  await workbench.page.setViewportSize(size);
  for (const [look, theme] of looks) {
    await wear(workbench, theme);
    await doIt(look);
  }
  await wear(workbench, looks[0][1]);
}

/** What stands on the screen, once in each look. */
async function shown(workbench, name) {
  for (const [look, theme] of looks) {
    await wear(workbench, theme);
    await take(workbench, `${name}-${look}`);
  }
  await wear(workbench, looks[0][1]);
}

async function wear(workbench, theme) {
  await workbench.choose('Preferences: Color Theme');
  const input = workbench.page.locator('.quick-input-widget input[placeholder*="Theme"]');
  await input.fill(theme);
  const row = workbench.page.locator('.quick-input-list .monaco-list-row', {
    has: workbench.page.locator('.label-name', { hasText: new RegExp(`^${theme}`) }),
  });
  await row.first().click();
  await input.waitFor({ state: 'hidden' });
  const dark = theme.startsWith('Dark') ? 'vs-dark' : 'vs';
  await workbench.page.locator(`.monaco-workbench.${dark}`).waitFor();
}

/** A picture that weighs little: everybody who installs the extension fetches it. */
async function take(workbench, name) {
  await workbench.page.mouse.move(4, size.height - 4);
  const png = await workbench.page.screenshot({
    clip: name.startsWith('export') ? { ...clip, y: 0 } : clip,
    animations: 'disabled',
  });
  if (name.endsWith('-light')) {
    mkdirSync(join(media, 'readme'), { recursive: true });
    writeFileSync(join(media, 'readme', `${name.replace('-light', '')}.png`), png);
  }
  const webp = await workbench.page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d', { alpha: false }).drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.25 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, png.toString('base64'));
  mkdirSync(join(media, 'walkthrough'), { recursive: true });
  writeFileSync(join(media, 'walkthrough', `${name}.webp`), Uint8Array.from(webp));
  await workbench.picture(name);
}
