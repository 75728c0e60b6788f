/**
 * The end-to-end tests: the packed extension in a real VS Code, driven through Chromium as a person would. Every test
 * leaves a picture in `output`, and the editors what they said. Run them with `npm run test:e2e`, which packs the extension
 * first; with `npm run test:e2e -- editing`, only those of a file. They run twice: in an editor that has a machine, and in
 * one that has nothing but the browser; `--on=machine` or `--on=browser` takes one of the two. `--times=10` goes through all
 * of it so many times, `--vsix=FILE` takes another packed extension, `--pictures=FOLDER` another place for the pictures.
 */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startBrowserEditor } from './browser-editor.mjs';
import { startEditor } from './editor.mjs';
import { findBrowser, here, installEditor, Stop } from './install.mjs';

const root = join(here, '..', '..');
/** What was said on the command line: options as `--name=value`, and the files of tests to run. */
const options = new Map(
  process.argv.slice(2).flatMap((word) => (word.startsWith('--') ? [word.slice(2).split('=')] : [])),
);
const vsix = options.get('vsix') ?? join(root, 'packages', 'vscode', 'dist', 'golden-thread.vsix');
const pictures = options.get('pictures') ?? join(here, 'output');

async function main() {
  if (!existsSync(vsix)) throw new Stop('The extension is not packed. Run "npm run test:e2e", which packs it first.');
  const executablePath = findBrowser();
  installEditor();
  // These come with the installation.
  const { chromium } = await import('playwright-core');
  const { Workbench } = await import('./workbench.mjs');
  const firstLook = await import('./first-look.mjs');
  const pagesAndSettings = await import('./pages-and-settings.mjs');
  const editing = await import('./editing.mjs');
  const findingTheWay = await import('./finding-the-way.mjs');
  const sideBar = await import('./side-bar.mjs');
  const fromOutside = await import('./from-outside.mjs');
  const breakdown = await import('./breakdown.mjs');
  const restricted = await import('./restricted.mjs');
  const firstFiveMinutes = await import('./first-five-minutes.mjs');
  const picturesForPeople = await import('./pictures-for-people.mjs');
  const preview = await import('./preview.mjs');
  const print = await import('./print.mjs');
  const oddPreviews = await import('./odd-previews.mjs');
  const exporting = await import('./export.mjs');
  const compare = await import('./compare.mjs');
  const { mistakes } = firstLook;
  const { westray } = pagesAndSettings;
  const { stronsay } = editing;
  const { workspace, stroma, unst } = fromOutside;
  const { foula } = preview;

  rmSync(pictures, { recursive: true, force: true });
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-e2e-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  // The folders that are opened, one after the other, and the tests that share each. What `first` names is opened with the
  // window: a plan with mistakes, by whose findings the editor is known to be ready.
  const windowsIn = (files) => [
    {
      folder: folderOfPlans(join(files, 'plans'), { sandwick: [mistakes], westray: [westray.plan, westray.settings] }),
      first: join('sandwick', mistakes.file),
      suites: { 'first-look': firstLook, 'pages-and-settings': pagesAndSettings },
    },
    {
      folder: folderOfPlans(join(files, 'edited'), { stronsay }),
      first: join('stronsay', stronsay[0].file),
      suites: { 'finding-the-way': findingTheWay, editing },
    },
    {
      folder: folderOfPlans(join(files, 'standing'), {
        stroma: [sideBar.stroma],
        '.vscode': [sideBar.task],
        '.drafts': [sideBar.draft.plan, sideBar.draft.settings],
      }),
      first: join('stroma', sideBar.stroma.file),
      suites: { 'side-bar': sideBar },
    },
    {
      folder: folderOfPlans(join(files, 'islands'), { '.': [workspace], stroma: [stroma], unst: [unst] }),
      workspace: workspace.file,
      suites: { 'from-outside': fromOutside },
    },
    {
      folder: folderOfPlans(join(files, 'restricted'), { sandwick: [mistakes] }),
      isRestricted: true,
      suites: { restricted },
    },
    { folder: folderOfPlans(join(files, 'breakdown'), {}), suites: { breakdown } },
    { folder: folderWithNotes(join(files, 'minutes')), suites: { 'first-five-minutes': firstFiveMinutes } },
    ...(wanted.includes('pictures-for-people')
      ? [
          {
            folder: folderOfPlans(join(files, 'plans-of-people'), {}),
            suites: { 'pictures-for-people': picturesForPeople },
          },
        ]
      : []),
    {
      folder: folderOfPlans(join(files, 'previewed'), { foula: [foula] }),
      first: join('foula', foula.file),
      suites: { preview, print, 'odd-previews': oddPreviews, export: exporting },
    },
    { folder: compare.recorded(folderOfPlans(join(files, 'recorded'), {})), suites: { compare } },
  ];

  const onMachine = await startEditor(folder, vsix);
  undo.push(onMachine.stop);
  const browser = await chromium.launch({
    executablePath,
    // A signal ends the editor too, so it is our matter.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-quic'],
      // A page may use other servers of this machine.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
  undo.push(() => browser.close());

  const count = { passed: 0, failed: 0, run: 0 };
  const times = Number(options.get('times') ?? 1);
  for (let time = 1; time <= times; time++) {
    if (times > 1) console.log(`Time ${time} of ${times}`);
    for (const where of ['machine', 'browser']) {
      if ((options.get('on') ?? where) !== where) continue;
      const files = join(folder, `${where}-${time}`);
      mkdirSync(files);
      const editor = where === 'machine' ? onMachine : await startBrowserEditor(onMachine, files);
      console.log(where === 'machine' ? 'On a machine:' : 'With nothing but a browser:');
      for (const window of windowsIn(files)) await runWindow({ browser, editor, where, count }, Workbench, window);
      if (editor !== onMachine) await editor.stop();
    }
    writeFileSync(join(pictures, 'waits.json'), `${JSON.stringify(waits, undefined, 2)}\n`);
    if (count.failed > 0) break;
  }
  if (count.run === 0) throw new Stop(`No file of tests is named ${wanted.join(' or ')}: say "editing", for example.`);
  console.log(`Pictures: ${pictures}`);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return count.failed === 0 ? 0 : 1;
}

/** What a person waited for, in milliseconds, in each window that was opened: see `Window.open`. */
const waits = [];

/** Opens a window, runs the tests that share it, and leaves pictures and what the browser had to say. */
async function runWindow(
  { browser, editor, where, count },
  Workbench,
  { folder, first, workspace, isRestricted = false, suites },
) {
  const tests = Object.entries(suites).flatMap(([file, suite]) =>
    isWanted(file) ? suite.tests.filter(({ only = where }) => only.startsWith(where)) : [],
  );
  if (tests.length === 0) return;
  const picturesHere = where === 'machine' ? pictures : join(pictures, where);
  mkdirSync(join(pictures, 'logs'), { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await editor.prepare(context, isRestricted);
  const page = await context.newPage();
  const name = workspace ?? basename(folder);
  const log = join(pictures, 'logs', `console-${where}-${name}.txt`);
  page.on('console', (message) => appendFileSync(log, `${message.text()}\n`));
  page.on('pageerror', (error) => appendFileSync(log, `${error.stack}\n`));
  let workbench;
  try {
    workbench = await Workbench.open(page, editor, { folder, first, workspace });
  } catch (error) {
    await takePicture(page, picturesHere, `0 ${name} did not open`);
    throw new Stop(`The editor did not get ready: ${error.message}\n${lastLines(log)}\nAll that it said: ${log}`);
  }
  if (first !== undefined) {
    const waited = { where, window: name, ...workbench.waited };
    waits.push(waited);
    console.log(`  ${name}: ${said(workbench.waited)}`);
  }
  const places = {
    folder,
    where,
    inPlan: (file, text, part) => placeOf(join(root, 'examples/northshire', file), text, part),
    inFramework: (file, text, part) => placeOf(join(root, 'packages/language/src/frameworks', file), text, part),
    saved: (file, text, part) => placeOf(join(folder, file), text, part),
  };
  for (const { name, run } of tests) {
    count.run++;
    const title = `${count.run} ${name}`;
    workbench.picture = (detail, of = page) => takePicture(of, picturesHere, `${title}, ${detail}`);
    const started = performance.now();
    try {
      await run(workbench, places);
      count.passed++;
      console.log(`  passed: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      count.failed++;
      console.log(`  FAILED: ${name}\n${indented(String(error?.message ?? error))}`);
    }
    await takePicture(page, picturesHere, title);
  }
  await context.close();
}

/** What extensions say goes to the browser's console, too. */
function lastLines(log) {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : ['The browser said nothing.'];
  // A native add-on that is not built here is looked for at length.
  return lines
    .filter((line) => !/spdlog|^ +at /.test(line))
    .slice(-20)
    .join('\n');
}

function said(waited) {
  return Object.entries(waited)
    .map(([what, milliseconds]) => `${what} ${(milliseconds / 1000).toFixed(1)} s`)
    .join(', ');
}

/** A folder with the example and small plans beside it: their files by the name of their folder. */
function folderOfPlans(folder, beside) {
  cpSync(join(root, 'examples', 'northshire'), join(folder, 'northshire'), { recursive: true });
  for (const [name, files] of Object.entries(beside)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const { file, text } of files) writeFileSync(join(folder, name, file), text);
  }
  return folder;
}

/** A folder without a plan: the list of files shows a folder only once something is in it. */
function folderWithNotes(folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'notes.txt'), 'Ask the partnership about the new plan.\n');
  return folder;
}

/** The files of tests that were named, such as "editing"; all where none was. */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isWanted = (file) => wanted.length === 0 || wanted.includes(file);

async function takePicture(page, folder, title) {
  const path = join(folder, `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  // Lists and messages fade in: what only begins to be there cannot be read.
  await page.screenshot({ path, animations: 'disabled' });
}

/**
 * Line and column, from 1, of `part` in the first line that holds `text`.
 * @throws Error when the file holds no such line
 */
function placeOf(file, text, part = text) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  if (line === -1) throw new Error(`${file} holds no line with "${text}" any more: choose another line for this test.`);
  return { line: line + 1, column: lines[line].indexOf(part) + 1 };
}

function indented(text) {
  return text.replaceAll(/^/gm, '    ');
}

/** What has to be undone at the end, whatever happens: the last first. */
const undo = [];
async function cleanUp() {
  for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
}

let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    isStopped = true;
    void cleanUp().finally(() => process.exit(130));
  });
}
try {
  process.exitCode = await main();
} catch (error) {
  if (!isStopped) {
    console.error(error instanceof Stop ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  }
} finally {
  await cleanUp();
}
