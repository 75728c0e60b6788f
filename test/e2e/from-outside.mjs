/**
 * What comes from outside the text: several folders in one window, files that change behind the editor's back and are in
 * other encodings, and the settings of the window.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The window's own file: its folders and settings. */
export const workspace = { file: 'islands.code-workspace', text: workspaceText({}) };

/** A framework with one mistake, in line 6. */
export const stroma = { file: 'stroma.cjoip', text: framework('stroma', 'homs') };
export const unst = { file: 'unst.cjoip', text: framework('unst', 'homs') };

export const tests = [
  { name: 'findings of every folder of the window are listed', run: everyFolderIsJudged },
  { name: 'a file that changes outside the editor is judged again', run: changeIsTakenUp },
  { name: 'a file is read in the encoding that it has', run: encodingsAreRead },
  { name: 'the settings of the window are followed', run: settingsAreFollowed },
];

function framework(name, outcome) {
  return `framework ${name}: What the island wants for community justice
  version 2026

outcome homes: People have a home
indicator homes-kept: Homes that are still lived in after a year
  of ${outcome}
`;
}

function workspaceText(settings) {
  return JSON.stringify({ folders: ['northshire', 'stroma', 'unst'].map((path) => ({ path })), settings });
}

async function everyFolderIsJudged(workbench) {
  // The extension starts with the first plan that is opened.
  await workbench.openFile('outcomes.cjoip');
  await lists(workbench, ['stroma.cjoip:6', 'unst.cjoip:6']);
}

async function changeIsTakenUp(workbench, places) {
  const file = join(places.folder, 'stroma', stroma.file);
  writeFileSync(file, framework('stroma', 'homes'));
  await lists(workbench, ['unst.cjoip:6']);
  writeFileSync(join(places.folder, 'stroma', 'new.cjoip'), framework('new', 'homs'));
  await lists(workbench, ['new.cjoip:6', 'unst.cjoip:6']);
  writeFileSync(join(places.folder, 'stroma', 'new.cjoip'), framework('new', 'homes'));
  await lists(workbench, ['unst.cjoip:6']);
}

async function encodingsAreRead(workbench, places) {
  const marked = `\uFEFF${framework('marked', 'hömes')}`;
  writeFileSync(join(places.folder, 'stroma', 'utf8.cjoip'), marked, 'utf8');
  writeFileSync(join(places.folder, 'unst', 'utf16.cjoip'), marked.replace('marked', 'wide'), 'utf16le');
  await lists(workbench, ['unst.cjoip:6', 'utf16.cjoip:6', 'utf8.cjoip:6']);
  const told = await workbench.problems();
  for (const file of ['utf8.cjoip', 'utf16.cjoip']) {
    const [finding] = told.filter((each) => each.file === file);
    assert.match(finding.text, /`hömes`/, `${file} is read in another encoding`);
  }
  writeFileSync(join(places.folder, 'stroma', 'utf8.cjoip'), framework('marked', 'homes'));
  writeFileSync(join(places.folder, 'unst', 'utf16.cjoip'), framework('wide', 'homes'));
  await lists(workbench, ['unst.cjoip:6']);
}

async function settingsAreFollowed(workbench, places) {
  await workbench.hideProblems();
  const file = join(places.folder, workspace.file);
  await workbench.openFile('outcomes.cjoip');
  await hasLinesAbove(true);
  writeFileSync(file, workspaceText({ 'goldenthread.codeLens.enabled': false }));
  await hasLinesAbove(false);
  writeFileSync(file, workspaceText({}));
  await hasLinesAbove(true);

  async function hasLinesAbove(isWanted) {
    await workbench.until(isWanted ? 'lines above items' : 'no lines above items', async () => {
      const lines = await workbench.linesAbove();
      return lines.length > 0 === isWanted || lines;
    });
  }
}

/** Waits until the findings of all files are at these lines. */
async function lists(workbench, wanted) {
  await workbench.showProblems();
  await workbench.until(`findings at ${wanted.join(' and ')} alone`, async () => {
    const found = (await workbench.problems()).map(
      ({ file, text }) => `${file}:${/at line (\d+)/.exec(text)?.[1] ?? text}`,
    );
    return found.toSorted().join() === wanted.join() || found;
  });
}
