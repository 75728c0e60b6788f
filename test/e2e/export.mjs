/** A plan goes to Word, to the web, into sheets and pictures; what is stopped or refused leaves nothing behind. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { closeAll, foula, openText } from './preview.mjs';
import { slowStart } from './workbench.mjs';

const draftName = 'Foula plan (draft)';

export const tests = [
  { name: 'a plan is exported to Word, with its pictures', run: exportsWord },
  { name: 'an export that is stopped leaves nothing behind', run: stopsHalfway },
  { name: 'a picture that cannot be drawn is told, and nothing is left behind', run: tellsOfPictures },
  { name: 'a plan is exported to a web page, and no plan is written over', run: exportsPage },
  { name: 'what cannot be read is told before it is left out', run: exportsWithoutIt },
  { name: 'sheets go into a folder, and replace others only when asked to', run: exportsSheets },
  { name: 'pictures go into a folder', run: exportsPictures },
];

async function exportsWord(workbench, places) {
  const out = folderOf(places);
  await openText(workbench, foula.file);
  await workbench.choose('Golden Thread: Export…');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Word Document' }).waitFor();
  await workbench.picture('formats');
  await workbench.pick('Word Document');
  await workbench.pick('Draft');
  const path = join(out, `${draftName}.docx`);
  await saveAs(workbench, places, path);
  await said(workbench, `Exported to ${draftName}.docx.`);
  const files = unzipSync(readFileSync(path));
  const names = Object.keys(files);
  assert.match(text(files['word/document.xml']), /Lease six rooms/);
  const pictures = names.filter((name) => /^word\/media\/.*\.png$/.test(name));
  assert.ok(pictures.length > 0, `it holds ${names.join(', ')}`);
  for (const name of pictures) {
    assert.deepEqual([...files[name].slice(1, 4)], [...Buffer.from('PNG')], `${name} is a picture of points`);
  }
  assert.deepEqual(readdirSync(out), [`${draftName}.docx`]);
  await tidy(workbench, out);
}

async function stopsHalfway(workbench, places) {
  const out = folderOf(places);
  await previewed(workbench, () => {
    HTMLImageElement.prototype.decode = () => new Promise(() => {});
  });
  await beginExport(workbench, 'Word Document');
  await saveAs(workbench, places, join(out, 'stopped.docx'));
  const progress = workbench.page.locator('.notification-list-item', { hasText: 'Exporting “Foula plan”' });
  await progress.first().waitFor();
  await workbench.picture('while it is written');
  await progress.first().locator('.monaco-button', { hasText: 'Cancel' }).click();
  await progress.first().waitFor({ state: 'detached' });
  assert.deepEqual(readdirSync(out), [], 'nothing is written');
  assert.equal(await workbench.page.locator('.notification-list-item').count(), 0, 'who stops it knows that');
  await tidy(workbench, out);
}

async function tellsOfPictures(workbench, places) {
  const out = folderOf(places);
  await previewed(workbench, () => {
    HTMLCanvasElement.prototype.toBlob = (give) => give(null);
  });
  await beginExport(workbench, 'Word Document');
  await saveAs(workbench, places, join(out, 'without pictures.docx'));
  await said(
    workbench,
    /The pictures could not be drawn: The picture is too large to be drawn\. .*try again, or export to a web page/,
  );
  assert.deepEqual(readdirSync(out), [], 'nothing is written');
  await tidy(workbench, out);
}

async function exportsPage(workbench, places) {
  const out = folderOf(places);
  await beginExport(workbench, 'Web Page', 'As the Public Sees It');
  await saveAs(workbench, places, join(out, 'Foula plan.html'));
  await said(workbench, 'Exported to Foula plan.html.');
  assert.match(readFileSync(join(out, 'Foula plan.html'), 'utf8'), /<h1>Foula plan<\/h1>/);

  // Whatever name is given, the plan itself stays.
  const plan = join(places.folder, 'foula', foula.file);
  await beginExport(workbench, 'Web Page');
  await saveAs(workbench, places, plan);
  await said(workbench, /Exported to foula\.cjoip\.html|is a file of a plan, which would be lost/);
  assert.equal(readFileSync(plan, 'utf8'), foula.text);
  rmSync(`${plan}.html`, { force: true });
  assert.deepEqual(
    readdirSync(dirname(plan)).filter((name) => name !== foula.file && name !== 'exported'),
    [],
    'nothing half-written is left behind',
  );
  await tidy(workbench, out);
}

async function exportsWithoutIt(workbench, places) {
  const out = folderOf(places);
  await openText(workbench, foula.file, { line: 8, column: 1 });
  await workbench.page.keyboard.type('x');
  await openText(workbench, foula.file, { line: 1, column: 1 });
  const begin = async () => {
    await workbench.choose('Golden Thread: Export…');
    await workbench.pick('Web Page');
    const toast = workbench.page.locator('.notification-list-item', { hasText: 'cannot be read and would be missing' });
    await toast.first().waitFor();
    return toast.first();
  };
  const asked = await begin();
  await workbench.picture('what is asked');
  await asked.locator('.monaco-button', { hasText: 'Show It' }).click();
  await workbench.isAt(foula.file, { line: 8, column: 1 });
  await (await begin()).locator('.monaco-button', { hasText: 'Export Without It' }).click();
  await workbench.pick('Draft');
  await saveAs(workbench, places, join(out, 'Foula plan.html'));
  await said(workbench, 'Exported to Foula plan.html.');
  const page = readFileSync(join(out, 'Foula plan.html'), 'utf8');
  assert.match(page, /A settled home/);
  assert.doesNotMatch(page, /Good health/);
  await workbench.revert();
  await tidy(workbench, out);
}

async function exportsSheets(workbench, places) {
  const out = folderOf(places);
  const begin = async () => {
    await beginExport(workbench, 'CSV Sheets');
    await chooseFolder(workbench, places, out);
  };
  await begin();
  await said(workbench, /Exported \d+ files\./);
  const names = readdirSync(out).sort();
  assert.ok(names.includes('delivery-plan.csv') && names.every((name) => name.endsWith('.csv')), names.join(', '));
  const sheet = join(out, 'delivery-plan.csv');
  const first = readFileSync(sheet, 'utf8');
  assert.match(first, /Lease six rooms/);

  await begin();
  const question = workbench.page.locator('.monaco-dialog-box', { hasText: 'are in the folder already' });
  await question.waitFor();
  await workbench.picture('before others are replaced');
  await question.locator('.monaco-button', { hasText: 'Replace' }).click();
  await said(workbench, /Exported \d+ files\./);
  assert.equal(readFileSync(sheet, 'utf8'), first);
  assert.deepEqual(readdirSync(out).sort(), names);
  await tidy(workbench, out);
}

async function exportsPictures(workbench, places) {
  const out = folderOf(places);
  await beginExport(workbench, 'Pictures');
  await chooseFolder(workbench, places, out);
  await said(workbench, /Exported \d+ files\./);
  const names = readdirSync(out);
  assert.ok(names.includes('golden-thread.svg') && names.every((name) => name.endsWith('.svg')), names.join(', '));
  assert.match(readFileSync(join(out, 'golden-thread.svg'), 'utf8'), /^<\?xml|^<svg/);
  await tidy(workbench, out);
}

/** A folder of its own for what a test exports. */
function folderOf({ folder }) {
  const out = join(folder, 'foula', 'exported');
  mkdirSync(out, { recursive: true });
  return out;
}

async function tidy(workbench, out) {
  rmSync(out, { recursive: true });
  await closeAll(workbench);
}

/** A preview in which something of the browser does what `change` makes it do. */
async function previewed(workbench, change) {
  await openText(workbench, foula.file);
  await workbench.run('Golden Thread: Open Preview to the Side');
  const page = workbench.webview.locator('#vision');
  await page.waitFor({ timeout: slowStart });
  await page.evaluate(change);
}

async function beginExport(workbench, format, audience = 'Draft') {
  await openText(workbench, foula.file);
  await workbench.choose('Golden Thread: Export…');
  await workbench.pick(format);
  await workbench.pick(audience);
}

/** Gives the path of a new file where the editor asks for it. */
async function saveAs(workbench, places, path) {
  await answer(workbench, inEditor(places, path), basename(dirname(path)));
}

/** Gives the path of a folder that is there. */
async function chooseFolder(workbench, places, path) {
  await answer(workbench, `${inEditor(places, path)}/`, basename(path));
}

/**
 * Gives a path where the editor asks for a place. It names a place itself once it has looked into the folder of the plan,
 * and takes another one once it has looked into that.
 */
async function answer(workbench, path, folder) {
  const input = workbench.page.locator('.quick-input-widget input[type="text"]');
  const rows = workbench.page.locator('.quick-input-list .monaco-list-row .label-name');
  const looksInto = async (isNamed, which) =>
    await workbench.until(`the editor looks into "${which}"`, async () => {
      const [value, names] = [await input.inputValue(), await rows.allInnerTexts()];
      // The folder of what is exported stands in that of the plan.
      const isThere = names.length > 0 && names.includes('exported') === (which !== 'exported');
      return (isNamed(value) && isThere) || { value, names };
    });
  await looksInto((value) => value.startsWith('/'), 'foula');
  await input.fill(path);
  await looksInto((value) => value === path, folder);
  await workbench.picture(`where to, ${path.split('/').at(-1)}`);
  await agree(workbench);
}

/** The editor hears nothing while it looks what is in a folder. */
async function agree(workbench) {
  const agreed = workbench.page.locator('.quick-input-widget .monaco-button', { hasText: /^(?:OK|Export Here)$/ });
  await workbench.until('the question for a place answered', async () => {
    if (!(await agreed.isVisible())) return true;
    await agreed.click({ timeout: 1_000 }).catch(() => undefined);
    return await agreed.waitFor({ state: 'hidden', timeout: 1_000 }).then(
      () => true,
      () => 'still asked',
    );
  });
}

/** The path as the editor knows it: with nothing but a browser, `plans:/` is the folder of all that is opened. */
function inEditor({ folder, where }, path) {
  return where === 'machine' ? path : `/${relative(dirname(folder), path).split(sep).join('/')}`;
}

async function said(workbench, message) {
  const toast = workbench.page.locator('.notification-list-item', { hasText: message });
  await toast.first().waitFor();
  await workbench.picture('what is said');
  await workbench.run('Notifications: Clear All Notifications');
}

function text(bytes) {
  return new TextDecoder().decode(bytes);
}
