/**
 * Somebody opens VS Code for the first time and follows the walkthrough: begins a strategy, fills a section, fixes a
 * finding, pastes a table from Word, looks at the example. The tests follow each other in one folder.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { slowStart } from './workbench.mjs';

const walkthrough = 'Your first strategy in five minutes';

export const tests = [
  { name: 'the walkthrough opens', run: walkthroughOpens },
  { name: 'New Strategy… asks in plain words, and goes back', run: questionsAreAsked },
  { name: 'a new strategy is written, calm, with the vision to begin with', run: strategyIsWritten },
  { name: 'a section is filled, and the finding leads on', run: sectionIsFilled },
  { name: 'a slip is mended by its fix', run: findingIsFixed },
  { name: 'a table from Word becomes actions', run: tableBecomesActions },
  { name: 'plain words are pasted as they are', run: wordsArePasted },
  { name: 'the example is copied into a folder of its own', run: exampleIsCopied },
  { name: 'what was done is ticked off, and the walkthrough opens the preview', run: previewFromWalkthrough },
  { name: 'the walkthrough exports to Word, and all of it is done', run: exportFromWalkthrough },
];

async function openWalkthrough(workbench) {
  await workbench.choose('Welcome: Open Walkthrough...');
  const input = workbench.page.locator('.quick-input-widget input[placeholder="Select a walkthrough to open"]');
  await input.fill(walkthrough);
  await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: walkthrough }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.page.locator('.gettingStartedContainer .getting-started-step').first().waitFor();
}

async function closeWalkthrough(workbench) {
  await workbench.run('View: Close All Editors');
}

async function walkthroughOpens(workbench) {
  await openWalkthrough(workbench);
  const titles = await workbench.page.locator('.gettingStartedContainer .step-title').allInnerTexts();
  assert.deepEqual(
    titles.map((title) => title.trim()),
    ['Begin a strategy', 'Fill a section', 'Fix a finding', 'See the plan as its readers will', 'Export to Word'],
  );
  await workbench.until('the picture of the first step', async () => {
    const widths = await workbench.page
      .locator('.gettingStartedContainer .getting-started-media img')
      .evaluateAll((images) => images.map(({ naturalWidth }) => naturalWidth));
    return widths.some((width) => width > 0) || widths;
  });
  await workbench.picture('first step');
  await closeWalkthrough(workbench);
}

const box = (workbench) => workbench.page.locator('.quick-input-widget');
const field = (workbench) => box(workbench).locator('input[type="text"]');

/** Waits for a question by its place among all. */
async function asks(workbench, step) {
  await workbench.until(`question ${step} of 7`, async () => {
    const title = await box(workbench).locator('.quick-input-title').innerText();
    return title.includes(`(${step}/7)`) || title;
  });
}

async function answer(workbench, step, text) {
  await asks(workbench, step);
  if (text !== undefined) await field(workbench).fill(text);
  await workbench.page.keyboard.press('Enter');
}

async function questionsAreAsked(workbench) {
  await workbench.choose('Golden Thread: New Strategy…');
  await answer(workbench, 1, '   ');
  const message = box(workbench).locator('.quick-input-message');
  await workbench.until('what is wrong with an empty answer', async () => {
    const text = await message.innerText();
    return text.includes('Write the name of the partnership') || text;
  });
  await workbench.picture('problem');
  await answer(workbench, 1, 'Westray Community Justice Partnership');
  await asks(workbench, 2);
  await workbench.until('the area of the partnership, offered', async () => {
    const value = await field(workbench).inputValue();
    return value === 'Westray' || value;
  });
  await box(workbench).locator('.quick-input-titlebar .action-label[aria-label^="Back"]').click();
  await asks(workbench, 1);
  assert.equal(await field(workbench).inputValue(), 'Westray Community Justice Partnership');
  await workbench.page.keyboard.press('Escape');
  await field(workbench).waitFor({ state: 'hidden' });
}

/** Answers all that "New Strategy…" asks before the folder, as usual. */
export async function answerForWestray(workbench) {
  await answer(workbench, 1, 'Westray Community Justice Partnership');
  await answer(workbench, 2, 'Westray');
  await answer(workbench, 3, '1 April 2027');
  for (const step of [4, 5, 6]) await answer(workbench, step);
}

export const filesOfStrategy = [
  'delivery',
  'national-outcomes',
  'needs',
  'outcomes',
  'people',
  'services',
  'strategy',
].map((name) => `${name}.cjoip`);

async function strategyIsWritten(workbench, places) {
  await workbench.choose('Golden Thread: New Strategy…');
  await answer(workbench, 1, 'Westray Community Justice Partnership');
  await answer(workbench, 2, 'Westray');
  await asks(workbench, 3);
  assert.match(await field(workbench).inputValue(), /^1 April 20\d\d$/);
  await answer(workbench, 3, '1 April 2027');
  await answer(workbench, 4);
  await asks(workbench, 5);
  await workbench.picture('how far the partners plan together');
  await answer(workbench, 5);
  await asks(workbench, 6);
  await workbench.picture('frameworks');
  await answer(workbench, 6);
  await asks(workbench, 7);
  await workbench.picture('folder');
  await answer(workbench, 7);
  await workbench.until('strategy.cjoip in front', async () => {
    const file = await workbench.activeFile();
    return file === 'strategy.cjoip' || file;
  });
  const folder = join(places.folder, 'westray');
  assert.deepEqual(readdirSync(folder).sort(), filesOfStrategy);
  const lines = readFileSync(join(folder, 'strategy.cjoip'), 'utf8').split('\n');
  assert.ok(lines.includes('  period 1 April 2027 to 31 March 2037'));
  await onlyFinding(workbench, 'checklist/vision');
  await workbench.picture('findings');
  await workbench.hideProblems();
}

/** Waits until one thing alone is in the list of problems. */
async function onlyFinding(workbench, code) {
  await workbench.showProblems();
  await workbench.until(`${code} alone in the list of problems`, async () => {
    const found = (await workbench.problems()).map((each) => each.code);
    return found.join() === code || found;
  });
}

async function sectionIsFilled(workbench) {
  // The words to write over are marked.
  await workbench.page.locator('.editor-group-container.active .view-line', { hasText: 'vision:' }).first().waitFor();
  await workbench.page
    .locator('.editor-group-container.active .native-edit-context, .editor-group-container.active textarea.inputarea')
    .first()
    .focus();
  await workbench.page.keyboard.insertText('Everyone in Westray is heard, and nobody comes home to nothing');
  await workbench.until('the vision as it was typed', async () => {
    const lines = await workbench.linesInSight();
    return lines.includes('vision: Everyone in Westray is heard, and nobody comes home to nothing') || lines;
  });
  await onlyFinding(workbench, 'checklist/outcomes');
  await workbench.hideProblems();
  await workbench.saveAll();
}

async function findingIsFixed(workbench, places) {
  const need = places.saved('westray/needs.cjoip', 'need first-need');
  await workbench.openFile('needs.cjoip', { line: need.line, column: 1 });
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.keyboard.insertText('categry housing');
  const title = 'Change to `category`';
  await workbench.page.locator('.editor-group-container.active .squiggly-error').first().waitFor();
  await workbench.actions(title);
  await workbench.picture('what can be done');
  await workbench.act(title);
  await workbench.until('the word as it should be', async () => {
    const lines = await workbench.linesInSight();
    return lines.includes('  category housing') || lines;
  });
  await workbench.saveAll();
}

/** As Word puts it on the clipboard, but for its thousand lines of styles. */
const table = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><body>
<!--StartFragment--><table class=MsoTableGrid border=1><tr>
<td><p class=MsoNormal><b>Action<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Lead<o:p></o:p></b></p></td><td><p class=MsoNormal><b>By when<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>Sign a housing protocol<o:p></o:p></p></td><td><p class=MsoNormal>Police Scotland<o:p></o:p></p></td><td><p class=MsoNormal>30 June 2028<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Train 12 officers<o:p></o:p></p></td><td><p class=MsoNormal>Police Scotland<o:p></o:p></p></td><td><p class=MsoNormal>September 2028<o:p></o:p></p></td></tr>
</table><!--EndFragment--></body></html>`;

/** Puts something on the clipboard, as another program would. */
async function copy(workbench, html, text) {
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await workbench.page.evaluate(
    async ([asHtml, asText]) => {
      const item = { 'text/plain': new Blob([asText], { type: 'text/plain' }) };
      if (asHtml !== undefined) item['text/html'] = new Blob([asHtml], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(item)]);
    },
    [html, text],
  );
}

async function tableBecomesActions(workbench, places) {
  const place = places.saved('westray/delivery.cjoip', 'deliverable first-deliverable');
  await workbench.openFile('delivery.cjoip', { line: place.line - 1, column: 1 });
  const words = [
    ['Action', 'Lead', 'By when'],
    ['Sign a housing protocol', 'Police Scotland', '30 June 2028'],
  ];
  await copy(workbench, table, words.map((row) => row.join('\t')).join('\n'));
  await workbench.page.keyboard.press('Control+V');
  await workbench.until('two actions where the table was pasted', async () => {
    const lines = await workbench.linesInSight();
    const wanted = ['action sign-housing-protocol: Sign a housing protocol', '  by 30 June 2028', '  lead police'];
    const heads = lines.filter((line) => line.startsWith('action '));
    return (wanted.every((line) => lines.includes(line)) && heads.length === 3) || lines;
  });
  await workbench.picture('actions, and the button to take the table as it was');
  await workbench.revert();
}

async function wordsArePasted(workbench, places) {
  const place = places.saved('westray/people.cjoip', 'partner police: Police Scotland');
  await workbench.openFile('people.cjoip', place);
  await workbench.page.keyboard.press('End');
  await copy(workbench, '<b> in Westray</b>', ' in Westray');
  await workbench.page.keyboard.press('Control+V');
  await workbench.until('the words at the end of the line', async () => {
    const lines = await workbench.linesInSight();
    return lines.includes('partner police: Police Scotland in Westray') || lines;
  });
  await workbench.revert();
}

async function exampleIsCopied(workbench, places) {
  await workbench.choose('Golden Thread: Open the Example');
  const choice = box(workbench).locator('.quick-input-list .monaco-list-row.focused', {
    hasText: 'northshire-example',
  });
  await choice.waitFor();
  await workbench.picture('folder');
  await workbench.page.keyboard.press('Enter');
  await workbench.until('the example in front', async () => {
    const lines = await workbench.linesInSight();
    return lines.some((line) => line.startsWith('strategy northshire: ')) || lines;
  });
  const folder = join(places.folder, 'northshire-example');
  assert.ok(existsSync(join(folder, 'needs.cjoip')));
  await onlyFinding(workbench, 'checklist/outcomes');
  await workbench.hideProblems();
}

/** The steps of the walkthrough, and whether each is ticked off. */
async function ticked(workbench) {
  return await workbench.page
    .locator('.gettingStartedContainer .getting-started-step')
    .evaluateAll((steps) => steps.map((step) => step.querySelector('.codicon-getting-started-step-checked') !== null));
}

async function areTicked(workbench, what, count) {
  await workbench.until(what, async () => {
    const steps = await ticked(workbench);
    return steps.every((isTicked, at) => isTicked === at < count) || steps;
  });
}

/**
 * Opens a step of the walkthrough, presses its button, and answers the question for the plan: two are in this folder. The
 * question goes away when the step, which is still opening, takes the focus.
 */
async function press(workbench, step, title, question) {
  const shown = workbench.page.locator('.gettingStartedContainer .getting-started-step', { hasText: step });
  const button = shown.locator('.monaco-button', { hasText: title });
  const asked = box(workbench).locator(`input[placeholder="${question}"]`);
  const briefly = { timeout: 2_000 };
  await workbench.until(`the button "${title}" of "${step}", and the question for the plan`, async () => {
    if (!(await button.isVisible())) await shown.locator('.step-title').click();
    return await button
      .click(briefly)
      .then(() => asked.waitFor(briefly))
      .then(() => workbench.picture('which plan'))
      .then(() => box(workbench).locator('.monaco-list-row', { hasText: 'Westray' }).first().click(briefly))
      .then(
        () => true,
        () => 'no question that stays',
      );
  });
}

async function previewFromWalkthrough(workbench) {
  await openWalkthrough(workbench);
  await areTicked(workbench, 'three steps ticked off, and no more', 3);
  await workbench.picture('three steps');
  await press(workbench, 'See the plan as its readers will', 'Open Preview to the Side', 'Choose the plan to show');
  const page = workbench.webview;
  await page.locator('h1', { hasText: 'Westray' }).waitFor({ timeout: slowStart });
  await areTicked(workbench, 'the fourth step ticked off', 4);
  await workbench.picture('beside the walkthrough');
  await closeWalkthrough(workbench);
}

async function exportFromWalkthrough(workbench, { folder, where }) {
  await openWalkthrough(workbench);
  await press(workbench, 'Export to Word', 'Export…', 'Choose the plan to export');
  await box(workbench).locator('.monaco-list-row', { hasText: 'Word Document' }).first().click();
  await box(workbench).locator('input[placeholder="Choose who it is for"]').waitFor();
  await box(workbench).locator('.monaco-list-row', { hasText: 'Draft' }).first().click();
  const name = 'for the board.docx';
  await workbench.until('a question for the name of the file', async () => {
    const value = (await field(workbench).isVisible()) ? await field(workbench).inputValue() : 'no question';
    return (value.startsWith('/') && value.endsWith('.docx')) || value;
  });
  await field(workbench).fill(join(where === 'browser' ? `/${basename(folder)}` : folder, 'westray', name));
  await workbench.page.keyboard.press('Enter');
  const said = workbench.page.locator('.notification-list-item', { hasText: `Exported to ${name}.` });
  // Its pictures are drawn first.
  await said.first().waitFor({ timeout: 90_000 });
  const zip = readFileSync(join(folder, 'westray', name));
  assert.equal(zip.subarray(0, 2).toString(), 'PK', 'a Word file is a zip');
  await workbench.run('Notifications: Clear All Notifications');
  await openWalkthrough(workbench);
  await areTicked(workbench, 'every step ticked off', 5);
  await workbench.picture('five steps');
  await closeWalkthrough(workbench);
}
