/** The document beside its text: it follows what is typed and leads back to the text. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { slowStart } from './workbench.mjs';

/** A small plan in a folder of its own. */
export const foula = {
  file: 'foula.cjoip',
  text: `strategy foula: Foula plan
  partnership: Foula Community Justice Partnership
  status draft

vision: A home for everyone

need home: A settled home
need health: Good health

outcome settled medium: People have a settled home
  meets home

objective rooms: Rooms for everyone
  towards settled

action lease: Lease six rooms
  towards rooms
  by 31 March 2027

service first-nights: First Nights
  meets home

section why: Why now
  text:
    Because. See [the island](https://foula.example/).
`,
};

export const tests = [
  { name: 'the preview opens beside the text', run: previewOpens },
  { name: 'the preview follows what is typed', run: previewFollows },
  { name: 'the last good version stays while the text cannot be read', run: lastGoodStays },
  { name: 'the preview leads to where something is written', run: previewLeadsToSource },
  { name: 'the cursor leads the preview to what it is in', run: cursorLeads },
  { name: 'a part of the golden thread leads to its line', run: diagramLeads },
  { name: 'the preview and the text scroll together', run: scrollTogether },
  { name: 'two plans are previewed at once, and each follows its own text', run: severalAtOnce },
  { name: 'a draft is shown as the public sees it', run: asThePublicSeesIt },
  { name: 'the preview has the colours of the editor', run: coloursOfEditor },
  { name: 'a program that reads aloud finds nothing wrong with the preview', run: isAccessible },
  { name: 'the preview is there again after a restart', run: isRestored },
];

const northshire = 'Northshire Community Justice Outcomes Improvement Plan 2026 to 2036';

/** Waits until the page has a title; the first page of a window waits until the editor has made ready for pages. */
async function isTitled(workbench, title) {
  const look = async () => {
    const found = await workbench.webview.locator('h1').allInnerTexts();
    return found.includes(title) || found;
  };
  await workbench.until(`the preview is titled "${title}"`, look, slowStart);
}

/** Opens a file on the side of the texts. */
export async function openText(workbench, file, at) {
  await workbench.run('View: Focus First Editor Group');
  await workbench.openFile(file, at);
}

async function openPreview(workbench, file, at) {
  await openText(workbench, file, at);
  await workbench.run('Golden Thread: Open Preview to the Side');
}

async function previewOpens(workbench) {
  await workbench.openFile(foula.file);
  await workbench.page.keyboard.press('Control+K');
  await workbench.page.keyboard.press('v');
  await isTitled(workbench, 'Foula plan');
  await workbench.page.locator('.tab', { hasText: 'Preview: Foula plan' }).waitFor();
  assert.equal(await workbench.activeFile(), foula.file, 'the text keeps the focus');
}

async function previewFollows(workbench) {
  const { keyboard } = workbench.page;
  await openText(workbench, foula.file, { line: 5, column: 'vision: A home for everyone'.length + 1 });
  const heading = workbench.webview.locator('#vision');
  await keyboard.type(' on the island');
  await workbench.until('the new words in the preview', async () => {
    const found = await heading.innerText();
    return found.includes('A home for everyone on the island') || found;
  });
  await workbench.revert();
  await workbench.until('the old words in the preview', async () => {
    const found = await heading.innerText();
    return !found.includes('on the island') || found;
  });
}

async function lastGoodStays(workbench) {
  await openText(workbench, foula.file, { line: 8, column: 1 });
  await workbench.page.keyboard.type('x');
  const notices = workbench.webview.locator('#preview-notices');
  await workbench.until('a banner that says what is wrong, and the document as it was', async () => {
    const said = plain(await notices.innerText());
    const isThere = (await workbench.webview.locator('#document', { hasText: 'Good health' }).count()) > 0;
    return (/the last version from before.*foula\.cjoip, line 8, column 1/.test(said) && isThere) || { said, isThere };
  });
  await workbench.picture('while it cannot be read');
  await workbench.revert();
  await workbench.until('no banner', async () => {
    const said = plain(await notices.innerText());
    return said === '' || said;
  });
}

async function previewLeadsToSource(workbench) {
  const service = workbench.webview.locator('article[data-item="service/first-nights"] :is(h3, h4, h5)').first();
  await service.click();
  await workbench.run('View: Focus First Editor Group');
  await workbench.isAt(foula.file, { line: 20, column: 1 });
  await workbench.webview.locator('#vision p').first().dblclick();
  await workbench.isAt(foula.file, { line: 5, column: 1 });
}

async function cursorLeads(workbench) {
  await openText(workbench, foula.file, { line: 21, column: 3 });
  const service = workbench.webview.locator('article[data-item="service/first-nights"]');
  await workbench.until('the service in sight, with a mark', async () => {
    const isMarked = (await workbench.webview.locator('.here[data-item="service/first-nights"]').count()) === 1;
    const isInSight = await service.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return (isMarked && isInSight) || { isMarked, isInSight };
  });
}

async function diagramLeads(workbench) {
  const picture = workbench.webview.locator('#picture-golden-thread');
  await picture.scrollIntoViewIfNeeded();
  const lease = picture.locator('a.picture-link', { hasText: 'Lease six rooms' }).first();
  await lease.click();
  await workbench.isAt(foula.file, { line: 16, column: 1 });
  await workbench.picture('an action');
  // By keys: the editor has to know that the preview has the focus, or a moment later it would go back there.
  await workbench.until('the focus in the preview', async () => {
    await inFront(workbench);
    const active = await workbench.activeFile();
    return active.startsWith('webview-') || active;
  });
  await picture.locator('a.picture-link', { hasText: 'Rooms for everyone' }).first().focus();
  await workbench.page.keyboard.press('Enter');
  await workbench.isAt(foula.file, { line: 13, column: 1 });
}

async function scrollTogether(workbench) {
  await closeAll(workbench);
  await openPreview(workbench, 'delivery-plan.cjoip');
  await isTitled(workbench, northshire);
  const scrolled = () => workbench.webview.locator('body').evaluate(() => Math.round(scrollY));
  await workbench.run('View: Focus First Editor Group');
  const before = await scrolled();
  await workbench.page.keyboard.press('Control+End');
  await workbench.until('the last action in sight, with a mark', async () => {
    const marked = workbench.webview.locator('article.here[data-item="action/A11.3"]');
    const isMarked = (await marked.count()) === 1;
    const isInSight =
      isMarked && (await marked.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
    const now = await scrolled();
    return (isInSight && now !== before) || { isMarked, isInSight, now };
  });
  // The text follows the preview, and the preview does not move by that.
  const action = workbench.webview.locator('article[data-uri$="delivery-plan.cjoip"]').nth(3);
  await action.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const line = Number(await action.getAttribute('data-line')) + 1;
  await workbench.until(`line ${line} of the text in sight`, async () => {
    const numbers = await workbench.page.locator('.editor-group-container .line-numbers').allInnerTexts();
    return numbers.includes(String(line)) || numbers;
  });
  const there = await scrolled();
  await workbench.picture('both');
  assert.equal(await scrolled(), there, 'the preview stays where the reader has scrolled it');
  await closeAll(workbench);
}

async function severalAtOnce(workbench) {
  const { page } = workbench;
  await openPreview(workbench, 'delivery-plan.cjoip');
  await isTitled(workbench, northshire);
  await openPreview(workbench, foula.file);
  await isTitled(workbench, 'Foula plan');
  await inFront(workbench);
  await workbench.run('View: Move Editor into Group Below');
  const inSight = page.locator('iframe.webview.ready:visible');
  const areTitled = (...titles) =>
    workbench.until(`previews titled ${titles.join(' and ')}`, async () => {
      const frames = await inSight.all();
      const found = await Promise.all(
        frames.map((frame) => frame.contentFrame().frameLocator('iframe#active-frame').locator('h1').allInnerTexts()),
      );
      return found.flat().toSorted().join() === titles.join() || found;
    });
  await areTitled('Foula plan', northshire);
  await openText(workbench, foula.file, { line: 1, column: foula.text.indexOf('\n') + 1 });
  await page.keyboard.type(' again');
  await areTitled('Foula plan again', northshire);
  await workbench.picture('both');
  await workbench.revert();
  await areTitled('Foula plan', northshire);
  await closeAll(workbench);
}

export async function closeAll(workbench) {
  await workbench.run('View: Close All Editors');
  await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
}

async function asThePublicSeesIt(workbench) {
  await openPreview(workbench, foula.file);
  await isTitled(workbench, 'Foula plan');
  const notes = workbench.webview.locator('#notes');
  await notes.waitFor();
  await inFront(workbench);
  await button(workbench, 'Preview as the Public Sees It').click();
  await notes.waitFor({ state: 'detached' });
  await workbench.picture('as the public sees it');
  await button(workbench, 'Preview as a Draft').click();
  await notes.waitFor();
}

function button(workbench, title) {
  return workbench.page.locator(`.editor-actions .action-item a[aria-label*="${title}"]`).first();
}

async function inFront(workbench) {
  await workbench.page.locator('.tab', { hasText: 'Preview: Foula plan' }).click();
}

async function coloursOfEditor(workbench) {
  for (const [theme, isDark] of [
    ['Dark High Contrast', true],
    ['Light High Contrast', false],
    ['Light Modern', false],
    ['Dark Modern', true],
  ]) {
    await chooseTheme(workbench, theme);
    await workbench.until(`a page in ${theme}`, async () => {
      const [paper, ink] = await workbench.webview
        .locator('body')
        .evaluate((body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]);
      const [p, i] = [paper, ink].map(lightness);
      return (isDark ? p < 60 && i > 180 : p > 230 && i < 90) || { paper, ink };
    });
    await workbench.webview.locator('#picture-golden-thread').scrollIntoViewIfNeeded();
    await workbench.picture(theme);
  }
}

function lightness(colour) {
  const [r, g, b] = colour.match(/[\d.]+/g).map(Number);
  return (r + g + b) / 3;
}

async function chooseTheme(workbench, theme) {
  await workbench.choose('Preferences: Color Theme');
  await workbench.pick(theme);
}

async function isAccessible(workbench) {
  const frame = await (await workbench.webview.locator('body').elementHandle()).ownerFrame();
  for (const theme of ['Light Modern', 'Dark High Contrast', 'Dark Modern']) {
    await chooseTheme(workbench, theme);
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
    const said = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html)
          .join(' | ')}`,
    );
    assert.deepEqual(said, [], theme);
  }
}

async function isRestored(workbench) {
  const { page } = workbench;
  // An address that names a file opens that file, and not what was open before.
  await page.evaluate(() => {
    globalThis.isBeforeRestart = true;
    const address = new URL(location.href);
    address.searchParams.delete('payload');
    history.replaceState(undefined, '', address);
  });
  await workbench.run('Developer: Reload Window').catch(() => undefined);
  await workbench.until('the editor to be started again', async () => {
    const isBefore = await page.evaluate(() => globalThis.isBeforeRestart === true).catch(() => true);
    return !isBefore || 'the editor of before';
  });
  await isTitled(workbench, 'Foula plan');
  await openText(workbench, foula.file, { line: 1, column: foula.text.indexOf('\n') + 1 });
  await workbench.page.keyboard.type(' again');
  await isTitled(workbench, 'Foula plan again');
  await workbench.revert();
  await isTitled(workbench, 'Foula plan');
}

function plain(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}
