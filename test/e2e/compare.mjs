/** A planning lead looks what has changed since the board met: versions from Git, a folder, what is not saved yet. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import axe from 'axe-core';
import { slowStart } from './workbench.mjs';

const plan = {
  'swona.cjoip': `strategy swona: Swona plan
  partnership: Swona Community Justice Partnership

vision: A home for everyone
`,
  'needs.cjoip': `part of swona

need home: A settled home

need health: Good health
`,
  'services.cjoip': `part of swona

service first-nights: First Nights
  meets home
  cost £100,000 a year
`,
  'ferry.cjoip': `part of swona

service ferry: A ferry on Sundays
  meets health
`,
};

const services = plan['services.cjoip'].replace('£100,000', '£140,000');

/** What is another in the example since the board met. */
const northshire = [
  ['services.cjoip', 'cost £95,000 a year', 'cost £110,000 a year'],
  ['services.cjoip', 'funded by council-core £95,000 a year', 'funded by council-core £110,000 a year'],
  ['services.cjoip', 'capacity 300 people a year', 'capacity 340 people a year'],
  ['deliverables.cjoip', 'by 31 January 2027', 'by 30 April 2027'],
];

/**
 * Makes a folder a repository with two versions: one that the board has seen, with a name, and one since, in which a file
 * has another name, one is gone and one says something else. Beside it stands a copy of the first.
 */
export function recorded(folder) {
  const swona = join(folder, 'swona');
  mkdirSync(swona);
  for (const [name, text] of Object.entries(plan)) writeFileSync(join(swona, name), text);
  const copy = `${folder}-copy`;
  cpSync(swona, join(copy, 'swona'), { recursive: true });
  mkdirSync(join(copy, 'empty'));
  writeFileSync(join(copy, 'empty', 'notes.txt'), 'Nothing yet.\n');
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  commit(folder, 'Board papers', 'Ann Rendall', '2026-03-12T14:05:00');
  git(folder, ['tag', 'board-march']);
  renameSync(join(swona, 'needs.cjoip'), join(swona, 'needs of people.cjoip'));
  rmSync(join(swona, 'ferry.cjoip'));
  writeFileSync(join(swona, 'services.cjoip'), services);
  for (const [name, before, after] of northshire) {
    const file = join(folder, 'northshire', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(before, after));
  }
  commit(folder, 'Costs agreed with the council', 'Bob Isbister', '2026-06-03T09:30:00');
  return folder;
}

function commit(folder, message, author, date) {
  const [name, mail] = [author, 'planner@swona.example'];
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--no-gpg-sign', `--message=${message}`], {
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: mail, GIT_AUTHOR_DATE: date },
    ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: mail, GIT_COMMITTER_DATE: date },
  });
}

function git(folder, words, said = {}) {
  execFileSync('git', words, { cwd: folder, env: { ...process.env, ...said } });
}

export const tests = [
  { name: 'the versions of the plan are offered, those with a name first', run: versionsAreOffered, only: 'machine' },
  { name: 'without Git, a folder can be compared with', run: folderIsOffered, only: 'browser' },
  { name: 'what has changed since a version is told', run: changesAreTold, only: 'machine' },
  { name: 'a change leads to its line', run: changeLeadsToLine, only: 'machine' },
  { name: 'what has changed follows when the plan is saved', run: followsWhenSaved, only: 'machine' },
  { name: 'what is typed is compared with what was saved', run: typedIsCompared },
  { name: 'a plan that was never saved has no saved version', run: unsavedHasNoSavedVersion },
  { name: 'above the checklist, the plan that it shows is compared', run: shownPlanIsCompared },
  { name: 'a plan is compared with a copy in another folder', run: copyIsCompared },
  { name: 'a folder without the plan is told', run: emptyFolderIsTold },
  { name: 'minutes of a whole plan, in all colours and read aloud', run: wholePlanIsTold, only: 'machine' },
  { name: 'the page is not there again after a restart', run: isGoneAfterRestart, only: 'machine' },
];

async function tells(workbench, wanted) {
  const look = async () => {
    const said = plain(await workbench.webview.locator('body').innerText({ timeout: slowStart }));
    return wanted.test(said) || said;
  };
  await workbench.until(`minutes that say ${wanted}`, look, slowStart);
  return plain(await workbench.webview.locator('body').innerText());
}

const rows = (workbench) => workbench.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');

/** What can be chosen, each with what is said of it and the heading above it. */
async function offers(workbench) {
  const all = await rows(workbench).evaluateAll((elements) =>
    elements.map((element) => {
      // A row may have been another before, and hides what it does not need now.
      const [heading, label, description] = ['.quick-input-list-separator', '.label-name', '.label-description']
        .map((part) => element.querySelector(part))
        .map((part) => (part === null || part.checkVisibility() === false ? '' : part.textContent));
      return `${heading === '' ? '' : `${heading}: `}${label.trim()} | ${description}`;
    }),
  );
  return all.map(plain);
}

/** Opens the plan, and waits until it is known: before, there is nothing to compare. */
async function openPlan(workbench) {
  await workbench.openFile('swona.cjoip');
  await workbench.page.locator('.statusbar-item', { hasText: 'Swona' }).first().waitFor();
}

/** Asks what to compare with, and waits until it is offered. */
async function ask(workbench, offered) {
  await workbench.choose('Golden Thread: Compare Strategy with…');
  await rows(workbench).filter({ hasText: offered }).first().waitFor();
}

async function compareWith(workbench, offered) {
  await ask(workbench, offered);
  await rows(workbench).filter({ hasText: offered }).first().click();
}

async function closeAll(workbench) {
  await workbench.run('View: Close All Editors');
  await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
}

async function versionsAreOffered(workbench) {
  await openPlan(workbench);
  await ask(workbench, 'board-march');
  await workbench.picture('what is offered');
  assert.deepEqual(await offers(workbench), [
    'versions with a name: board-march | 12 March 2026 · Board papers, by Ann Rendall',
    'earlier versions: 3 June 2026 | Costs agreed with the council, by Bob Isbister',
    '12 March 2026 | Board papers, by Ann Rendall',
    'elsewhere: Another Folder… | a copy of the plan that you have kept',
  ]);
  await workbench.page.keyboard.press('Escape');
}

async function folderIsOffered(workbench) {
  await openPlan(workbench);
  await ask(workbench, 'Another Folder…');
  assert.deepEqual(await offers(workbench), ['Another Folder… | a copy of the plan that you have kept']);
  await workbench.page.keyboard.press('Escape');
}

async function changesAreTold(workbench) {
  await workbench.openFile('swona.cjoip');
  await compareWith(workbench, 'board-march');
  const said = await tells(workbench, /From “board-march” of 12 March 2026 to the text as it is now\./);
  assert.match(said, /£40,000 a year more for First Nights/);
  assert.match(said, /Dropped: service ferry: A ferry on Sundays/);
  // Its file has another name, and that is no change of the plan.
  assert.doesNotMatch(said, /settled home/);
  await workbench.page.locator('.tab.active', { hasText: 'Swona: changes since board-march' }).waitFor();
  // From the page itself, another version takes its place.
  await workbench.page.locator('.editor-actions a[aria-label*="Compare Strategy with"]').first().click();
  await rows(workbench).filter({ hasText: 'Board papers' }).last().waitFor();
  await rows(workbench).filter({ hasText: '12 March 2026Board papers' }).click();
  await workbench.page.locator('.tab.active', { hasText: 'Swona: changes since 12 March 2026' }).waitFor();
  await tells(workbench, /From 12 March 2026 \(“Board papers”\) to the text as it is now\..*£40,000 a year more/);
}

async function changeLeadsToLine(workbench) {
  await workbench.webview.locator('article[data-item="service/first-nights"] p').first().dblclick();
  await workbench.isAt('services.cjoip', { line: 3, column: 1 });
}

async function followsWhenSaved(workbench) {
  await workbench.openFile('services.cjoip', { line: 5, column: '  cost £1'.length + 1 });
  await workbench.page.keyboard.press('Delete');
  await workbench.page.keyboard.insertText('5');
  await workbench.saveAll();
  await tells(workbench, /£50,000 a year more for First Nights/);
  await workbench.page.keyboard.press('Backspace');
  await workbench.page.keyboard.insertText('4');
  await workbench.saveAll();
  await tells(workbench, /£40,000 a year more for First Nights/);
  await closeAll(workbench);
}

async function typedIsCompared(workbench) {
  await workbench.openFile('swona.cjoip', { line: 4, column: 'vision: A home for everyone'.length + 1 });
  await workbench.page.keyboard.insertText(' on the island');
  await compareWith(workbench, 'The Last Saved Version');
  await tells(workbench, /From the last saved version to the text as it is now\..*on the island/);
  await workbench.picture('minutes');
  await workbench.run('View: Focus First Editor Group');
  await workbench.revert();
  await closeAll(workbench);
}

async function unsavedHasNoSavedVersion(workbench) {
  await workbench.run('File: New Untitled Text File');
  await workbench.choose('Change Language Mode');
  await workbench.pick('Golden Thread plan');
  await workbench.page.locator('.statusbar-item', { hasText: 'Golden Thread plan' }).first().waitFor();
  await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  await workbench.page.keyboard.insertText('strategy muckle: Muckle plan\n');
  await workbench.page.locator('.statusbar-item', { hasText: 'Muckle' }).first().waitFor();
  await ask(workbench, 'Another Folder…');
  await workbench.page.locator('.quick-input-title', { hasText: 'Compare “Muckle plan” with…' }).waitFor();
  assert.deepEqual(await offers(workbench), ['Another Folder… | a copy of the plan that you have kept']);
  await workbench.page.keyboard.press('Escape');
  await workbench.run('View: Revert and Close Editor');
}

async function shownPlanIsCompared(workbench) {
  const { page } = workbench;
  await openPlan(workbench);
  await workbench.choose('Golden Thread: Choose Strategy…');
  await rows(workbench).filter({ hasText: 'Northshire' }).first().click();
  await page.locator('.statusbar-item', { hasText: 'Northshire' }).first().waitFor();
  await workbench.run('Golden Thread: Show Checklist');
  const header = page.locator('.pane-header', { has: page.locator('.title', { hasText: /^Checklist$/ }) });
  await header.hover();
  await header.locator('.codicon-toolbar-more').click();
  await page.locator('.monaco-menu .action-label', { hasText: 'Compare Strategy with…' }).first().click();
  await page.locator('.quick-input-title', { hasText: 'Compare “Northshire' }).waitFor();
  await workbench.picture('the plan that the checklist shows');
  await page.keyboard.press('Escape');
  // In the list of commands, it is the plan in front.
  await ask(workbench, 'Another Folder…');
  await page.locator('.quick-input-title', { hasText: 'Compare “Swona plan” with…' }).waitFor();
  await page.keyboard.press('Escape');
  await workbench.run('View: Show Explorer');
  await closeAll(workbench);
}

/** The copy beside the folder that is open, as the editor knows it. */
function copyOf(folder, where, name) {
  return `${where === 'browser' ? `/${basename(folder)}` : folder}-copy/${name}/`;
}

/** Names a folder where the editor asks for it, which may still be reading another that it has begun with. */
async function nameFolder(workbench, path) {
  const widget = workbench.page.locator('.quick-input-widget');
  const input = widget.locator('input[type="text"]');
  await workbench.until('a question for the folder', async () => {
    const value = (await input.isVisible()) ? await input.inputValue() : 'no question';
    return value.startsWith('/') || value;
  });
  await workbench.until(`the folder ${path} is taken`, async () => {
    if (!(await input.isVisible())) return true;
    const value = await input.inputValue();
    if (value !== path) await input.fill(path);
    else
      await widget
        .locator('.monaco-button', { hasText: 'Compare with This Folder' })
        .click({ timeout: 2_000 })
        .catch(() => undefined);
    return value;
  });
}

async function copyIsCompared(workbench, { folder, where }) {
  await workbench.openFile('services.cjoip');
  await compareWith(workbench, 'Another Folder…');
  await nameFolder(workbench, copyOf(folder, where, 'swona'));
  const said = await tells(workbench, /From the version in the folder “swona” to the text as it is now\./);
  assert.match(said, /£40,000 a year more for First Nights/);
  assert.match(said, /Dropped: service ferry/);
  await closeAll(workbench);
}

async function emptyFolderIsTold(workbench, { folder, where }) {
  await workbench.openFile('services.cjoip');
  await compareWith(workbench, 'Another Folder…');
  await nameFolder(workbench, copyOf(folder, where, 'empty'));
  const message = 'There is no “Swona” in the version in the folder “empty”.';
  await workbench.page.locator('.notification-list-item', { hasText: message }).first().waitFor();
  await workbench.run('Notifications: Clear All Notifications');
  await closeAll(workbench);
}

async function wholePlanIsTold(workbench) {
  await workbench.openFile('deliverables.cjoip');
  await compareWith(workbench, 'board-march');
  const said = await tells(workbench, /Northshire Community Justice Outcomes Improvement Plan.*what has changed/);
  assert.match(said, /3 months later/);
  const frame = await (await workbench.webview.locator('body').elementHandle()).ownerFrame();
  for (const theme of ['Light Modern', 'Dark High Contrast', 'Dark Modern']) {
    await workbench.choose('Preferences: Color Theme');
    await workbench.pick(theme);
    await workbench.until(`a page in ${theme}`, async () => {
      const paper = await workbench.webview.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      const isDark = Math.max(...paper.match(/\d+/g).map(Number)) < 60;
      return isDark === theme.startsWith('Dark') || paper;
    });
    await workbench.picture(theme);
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      [],
      theme,
    );
  }
}

async function isGoneAfterRestart(workbench) {
  await workbench.page.reload();
  await workbench.page.locator('.tab', { hasText: 'deliverables.cjoip' }).waitFor({ timeout: slowStart });
  assert.equal(await workbench.page.locator('.tab', { hasText: 'changes since' }).count(), 0);
  await closeAll(workbench);
}

function plain(text) {
  return text.replaceAll(/[\s\u00a0]+/g, ' ').trim();
}
