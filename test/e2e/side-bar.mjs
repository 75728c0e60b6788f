/** A planning lead looks how the plan stands: the three views of the side bar, the status bar, a new file, the task. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerForWestray, filesOfStrategy } from './first-five-minutes.mjs';

/** A plan without priorities, with a thread from a national outcome to a need, and with an action that is late. */
export const stroma = {
  file: 'stroma.cjoip',
  text: `strategy stroma: Stroma Community Justice Outcomes Improvement Plan
  partnership: Stroma Community Justice Partnership
  area: Stroma
  uses cjpf

vision: Everyone who comes home to Stroma has a home

outcome settled: People leaving custody have a settled home
  medium term
  contributes to cjpf.accommodation

objective S1: Offer eight tenancies by 31 March 2028
  towards settled
  by 31 March 2028

action S1.1: Sign a housing protocol
  towards S1
  through island-homes
  by 30 September 2024
  lead council

action S1.2: Open four tenancies
  towards S1
  by 30 June 2099
  lead council

service island-homes: Island homes
  meets home

need home: A home on the day of release

need food: Food on the first day

partner council: Stroma Council
`,
};

/** A plan where the editor does not look for plans. */
export const draft = {
  plan: {
    file: 'draft.cjoip',
    text: `strategy draft: A draft

need home: A home
  categry housing
`,
  },
  settings: { file: 'goldenthread.json', text: '{ "ruleSets": ["plain-english"] }\n' },
};

/** The command as it was built, as a task of the folder. */
export const task = {
  file: 'tasks.json',
  text: JSON.stringify({
    version: '2.0.0',
    tasks: [
      {
        type: 'goldenthread',
        task: 'lint',
        label: 'lint the plans',
        command: `${process.execPath} ${fileURLToPath(new URL('../../packages/cli/dist/goldenthread.mjs', import.meta.url))}`,
        paths: ['stroma', '.drafts'],
        problemMatcher: '$goldenthread',
        presentation: { reveal: 'never' },
      },
    ],
  }),
};

export const tests = [
  { name: 'the checklist tells what is missing, and writes it', run: missingPointIsWritten },
  { name: 'the golden thread leads from a national outcome to a need', run: threadLeadsToNeed },
  { name: 'the golden thread can show its gaps alone', run: gapsAlone },
  { name: 'the item at the cursor is found in the golden thread', run: cursorIsFound },
  {
    name: 'the golden thread follows the cursor where the settings ask for it',
    run: cursorIsFollowed,
    only: 'machine',
  },
  { name: 'what is late comes first in the delivery', run: lateComesFirst },
  { name: 'the side bar follows the plan that is in front, or the one that is chosen', run: strategyIsChosen },
  { name: 'a new file of the strategy begins with the prompts', run: newFileIsBegun },
  { name: 'what matters can be read in a side bar of the usual width', run: fitsUsualWidth },
  { name: 'the side bar can be read in light and dark', run: lightAndDark },
  { name: 'the task lists its findings among the problems', run: taskFindsProblems, only: 'machine' },
  {
    name: 'a window without a folder says how to begin, and a strategy is begun',
    run: emptyWindowWelcomes,
    only: 'machine',
  },
];

/** A view of the side bar: its rows as "label, description", and what can be done with them. */
class View {
  constructor(workbench, title) {
    this.workbench = workbench;
    const { page } = workbench;
    this.title = title;
    this.pane = page.locator('.pane', {
      has: page.locator('.pane-header .title', { hasText: new RegExp(`^${title}$`) }),
    });
  }

  async open() {
    await this.workbench.run(`Golden Thread: Focus on ${this.title} View`);
    await this.hasFocus();
  }

  /** Waits until keys go to the view: it takes them some time after it has been opened, from whatever has them then. */
  async hasFocus() {
    await this.pane.locator('.pane-body').waitFor();
    await this.workbench.until(`the keys in the view ${this.title}`, async () => {
      const title = await this.workbench.page.evaluate(
        () => document.activeElement?.closest('.pane')?.querySelector('.pane-header .title')?.textContent,
      );
      return title === this.title || (title ?? 'elsewhere');
    });
  }

  rows() {
    return this.pane.locator('.monaco-list-row');
  }

  row(label) {
    const { page } = this.workbench;
    const exact = new RegExp(`^${label.replaceAll(/[.()]/g, '\\$&')}$`);
    return this.rows().filter({ has: page.locator('.label-name', { hasText: exact }) });
  }

  async texts() {
    return await this.rows().evaluateAll((rows) =>
      rows
        .map((row) => ({
          top: Number.parseFloat(row.style.top),
          text: [...row.querySelectorAll('.label-name, .label-description')]
            .map(({ textContent }) => textContent)
            .join(', '),
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
  }

  async shows(what, isRight) {
    await this.workbench.until(what, async () => {
      const texts = await this.texts();
      return isRight(texts) || texts;
    });
  }

  /** Opens a row by its arrow, so that what is below it can be seen, again where the view was just being shown anew. */
  async expand(label) {
    const row = this.row(label).first();
    await this.workbench.until(`"${label}" opened`, async () => {
      const briefly = { timeout: 2_000 };
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) !== 'false') return true;
      return await row
        .locator('.monaco-tl-twistie')
        .click(briefly)
        .then(() => row.and(this.workbench.page.locator('[aria-expanded="true"]')).waitFor(briefly))
        .then(
          () => true,
          () => 'still closed',
        );
    });
  }

  async press(title) {
    await this.pane.locator('.pane-header').hover();
    await this.pane.locator(`.pane-header .action-label[aria-label^="${title}"]`).click();
  }
}

/** Does something with one view open, high enough for all its rows, and the others closed. */
async function withView(workbench, title, look) {
  const size = workbench.page.viewportSize();
  await workbench.page.setViewportSize({ width: size.width, height: 1500 });
  const views = ['Checklist', 'Golden Thread', 'Delivery'].map((each) => new View(workbench, each));
  const [wanted] = views.filter((view) => view.title === title);
  await wanted.open();
  for (const view of views) {
    const header = view.pane.locator('.pane-header');
    const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
    if (isOpen !== (view === wanted)) await header.click({ position: { x: 60, y: 10 } });
  }
  try {
    await look(wanted);
  } finally {
    await workbench.page.setViewportSize(size);
  }
}

function standing(workbench) {
  return workbench.page.locator('.statusbar-item', { hasText: /SMART|\d\/13/ });
}

async function statusIs(workbench, wanted) {
  await workbench.until(`"${wanted}" in the status bar`, async () => {
    const texts = (await standing(workbench).allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' ').trim());
    return texts.join() === wanted || texts;
  });
}

async function missingPointIsWritten(workbench, places) {
  const { page } = workbench;
  await workbench.openFile(stroma.file);
  await statusIs(workbench, 'Stroma 2/13 · SMART 3/3');
  const label = await standing(workbench).locator('a').getAttribute('aria-label');
  assert.match(
    label,
    /^Stroma, 2 of 13 points of the Partnership checklist are met, 3 of 3 objectives and actions are SMART/,
  );
  await standing(workbench).click();
  await new View(workbench, 'Checklist').hasFocus();
  await withView(workbench, 'Checklist', async (view) => {
    await view.shows('thirteen points, the fourth missing', (texts) => {
      const points = texts.filter((text) => /^\d+\. /.test(text));
      return points.length === 13 && points[0] === '1. Vision, done' && points[3] === '4. Priorities, missing';
    });
    assert.match(
      await view.row('4. Priorities').getAttribute('aria-label'),
      /^Point 4, The plan has priorities, missing/,
    );
    await workbench.picture('missing');

    await pressOn(view, '4. Priorities', 'Write It');
    await workbench.until('the skeleton, with its placeholder marked', async () => {
      const lines = await workbench.linesInSight();
      const selected = await page.locator('[id="status.editor.selection"]').innerText();
      const isBegun = lines.some((line) => line.startsWith('priority new-priority: [insert '));
      return (isBegun && /selected/.test(selected)) || { lines, selected };
    });
    await view.shows('the point partly there', (texts) => texts.includes('4. Priorities, partly there'));
    await workbench.picture('begun');

    await page.keyboard.type('Homes come first');
    await view.shows('the point done', (texts) => texts.includes('4. Priorities, done'));
    await statusIs(workbench, 'Stroma 3/13 · SMART 3/3');
    await workbench.picture('written');

    await view.row('1. Vision').locator('.label-name').click();
    await workbench.isAt(stroma.file, places.saved(`stroma/${stroma.file}`, 'vision: ', 'vision'));
  });
  await workbench.revert();
  await statusIs(workbench, 'Stroma 2/13 · SMART 3/3');
}

/** Presses a button that is there while the mouse is over a row; the row may be drawn anew meanwhile. */
async function pressOn(view, label, title) {
  const button = view.row(label).locator(`.action-label[aria-label="${title}"]`);
  await view.workbench.until(`the button "${title}" at "${label}"`, async () => {
    await view.workbench.page.mouse.move(0, 0);
    await view.row(label).hover();
    return await button.click({ timeout: 1_000 }).then(
      () => true,
      () => 'no button',
    );
  });
}

async function threadLeadsToNeed(workbench, places) {
  await workbench.openFile(stroma.file);
  await withView(workbench, 'Golden Thread', async (view) => {
    await view.shows(
      'the nine national outcomes',
      (texts) => texts.filter((text) => text.includes('cjpf.')).length === 9,
    );
    const home = 'A home on the day of release';
    await view.expand(await nationalOutcome(view));
    for (const step of [
      'People leaving custody have a settled home',
      'Offer eight tenancies by 31 March 2028',
      'Sign a housing protocol',
      'Island homes',
    ]) {
      await view.expand(step);
    }
    await view.row(home).first().waitFor();
    await workbench.picture('down to the need');
    await view.row(home).first().locator('.label-name').click();
    await workbench.isAt(stroma.file, places.saved(`stroma/${stroma.file}`, 'need home', 'home'));
  });
}

async function nationalOutcome(view) {
  const row = view.rows().filter({ hasText: 'cjpf.accommodation' });
  await row.first().waitFor();
  return await row.first().locator('.label-name').innerText();
}

async function gapsAlone(workbench) {
  await workbench.openFile(stroma.file);
  await withView(workbench, 'Golden Thread', async (view) => {
    await view.press('Show Gaps Only');
    await view.shows('gaps alone', (texts) => !texts.some((text) => text.startsWith('Accommodation')));
    await view.expand('From needs');
    await view.shows('the one need without a service, and no other', (texts) => {
      const needs = texts.filter((text) => /, need [a-z]/.test(text));
      return needs.length === 1 && needs[0] === 'No service: Food on the first day, need food';
    });
    assert.match(
      await view.row('No service: Food on the first day').getAttribute('aria-label'),
      /need food, .*gap: no service meets it/,
    );
    await workbench.picture('gaps');
    await view.press('Show the Whole Thread');
    await view.shows('all needs', (texts) => texts.some((text) => text.endsWith('need home')));
  });
}

async function cursorIsFound(workbench, places) {
  await workbench.openFile(stroma.file, places.saved(`stroma/${stroma.file}`, '  by 30 June 2099'));
  await workbench.run('Golden Thread: Show in Golden Thread');
  await workbench.until('the action marked in the view', async () => {
    const marked = await workbench.page.locator('.pane .monaco-list-row.selected .label-name').allInnerTexts();
    return marked.join() === 'Open four tenancies' || marked;
  });
}

async function cursorIsFollowed(workbench, places) {
  const settings = join(places.folder, '.vscode', 'settings.json');
  await workbench.openFile(stroma.file);
  await new View(workbench, 'Golden Thread').open();
  writeFileSync(settings, JSON.stringify({ 'goldenthread.goldenThread.followCursor': true }));
  const place = places.saved(`stroma/${stroma.file}`, 'service island-homes');
  // The settings are taken up in their own time: the cursor moves until they are.
  await workbench.until('the service marked in the view', async () => {
    await workbench.openFile(stroma.file);
    await workbench.openFile(stroma.file, place);
    const marked = workbench.page.locator('.pane .monaco-list-row.selected .label-name', { hasText: 'Island homes' });
    return await marked.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => 'something else',
    );
  });
  rmSync(settings);
}

async function lateComesFirst(workbench, places) {
  await workbench.openFile(stroma.file);
  await withView(workbench, 'Delivery', async (view) => {
    await view.shows('what is late, then what is due', (texts) => {
      const wanted = [
        'Late, 1 entry',
        '30 September 2024, Sign a housing protocol · Stroma Council',
        'January to March 2028, 1 entry · Q4 2027/28',
        '31 March 2028, Offer eight tenancies by 31 March 2028 · nobody leads it yet',
      ];
      return JSON.stringify(texts.slice(0, 4)) === JSON.stringify(wanted);
    });
    assert.match(
      await view.row('30 September 2024').getAttribute('aria-label'),
      /Sign a housing protocol, action S1\.1, 30 September 2024, late, Stroma Council/,
    );
    await workbench.picture('by quarter');
    await view.press('Group by Lead');
    await view.shows(
      'leads',
      (texts) =>
        texts[0] === 'Stroma Council, 2 entries · 1 late' &&
        texts.some((text) => text.startsWith('Nobody leads it yet')),
    );
    await workbench.picture('by lead');
    await view.press('Group by Quarter');
    await view.row('30 September 2024').locator('.label-name').click();
    await workbench.isAt(stroma.file, places.saved(`stroma/${stroma.file}`, 'action S1.1', 'S1.1'));
  });
}

async function strategyIsChosen(workbench) {
  await workbench.openFile('needs.cjoip');
  await workbench.until('the numbers of Northshire', async () => {
    const [text = ''] = await standing(workbench).allInnerTexts();
    return /Northshire 13\/13/.test(text.replaceAll('\u00a0', ' ')) || text;
  });
  await withView(workbench, 'Checklist', async (view) => {
    const isDone = (text) => /^\d+\. .*, done$/.test(text);
    await view.shows('thirteen points, all done', (texts) => texts.filter(isDone).length === 13);
    await workbench.picture('Northshire');
  });
  await workbench.choose('Golden Thread: Choose Strategy…');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Stroma' }).first().click();
  await statusIs(workbench, 'Stroma 2/13 · SMART 3/3');
}

async function newFileIsBegun(workbench, places) {
  const { page } = workbench;
  await workbench.openFile(stroma.file);
  const input = await workbench.choose('Golden Thread: New File in This Strategy…');
  await page.locator('.quick-input-title', { hasText: 'New File in Stroma (1/2)' }).waitFor();
  await input.fill('Needs');
  await workbench.picture('what it is for');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Needs and gaps' }).click();
  await workbench.until('a name for the file', async () => {
    const name = await input.inputValue();
    return name === 'needs.cjoip' || name;
  });
  await input.fill(stroma.file);
  await page.locator('.quick-input-message', { hasText: 'There is a file of that name already' }).waitFor();
  await input.fill('what-people-need');
  await workbench.picture('its name');
  await page.keyboard.press('Enter');
  await workbench.until('the file with its prompts', async () => {
    const lines = await workbench.linesInSight();
    return (lines[0] === 'part of stroma' && lines.some((line) => line.startsWith('need new-need: [insert '))) || lines;
  });
  if (places.where === 'machine') {
    const text = readFileSync(join(places.folder, 'stroma', 'what-people-need.cjoip'), 'utf8');
    assert.match(text, /^part of stroma\n\npopulation new-population: /);
  }
  await withView(workbench, 'Golden Thread', (view) => view.shows('three needs', has('3 needs')));
  await workbench.run('File: Reveal Active File in Explorer View');
  await page
    .locator('.explorer-folders-view .monaco-list-row.focused', { hasText: 'what-people-need.cjoip' })
    .waitFor();
  await page.keyboard.press('Delete');
  await page.locator('.monaco-dialog-box .monaco-button', { hasText: /^(Delete|Move to Trash)$/ }).click();
  await workbench.openFile(stroma.file);
  await withView(workbench, 'Golden Thread', (view) => view.shows('the needs as they were', has('2 needs')));

  function has(needs) {
    return (texts) => texts.some((text) => text.startsWith('From needs, ') && text.endsWith(` · ${needs}`));
  }
}

/** How many points of a part of a row are cut off: of its first letters, or of all of it. */
async function cutOff(view, label, part, letters) {
  const row = view.row(label).first();
  await row.waitFor();
  return await row.evaluate(
    (element, [selector, count]) => {
      const text = document.createTreeWalker(element.querySelector(selector), NodeFilter.SHOW_TEXT).nextNode();
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, Math.min(count ?? text.length, text.length));
      const end = element.querySelector('.monaco-icon-label-container').getBoundingClientRect().right;
      return Math.max(0, Math.round(range.getBoundingClientRect().right - end));
    },
    [part, letters],
  );
}

/** Waits until words are told of a row while the mouse is over it; the row may be drawn anew meanwhile. */
async function tells(view, label, words) {
  const { page } = view.workbench;
  await view.workbench.until(`"${words}" told of "${label}"`, async () => {
    await page.mouse.move(0, 0);
    await view.row(label).first().hover();
    return await page
      .locator('.workbench-hover', { hasText: words })
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => 'nothing of it',
      );
  });
}

async function fitsUsualWidth(workbench) {
  await workbench.openFile(stroma.file);
  await withView(workbench, 'Checklist', async (view) => {
    const { width } = await view.pane.boundingBox();
    assert.ok(width < 305, `the side bar has its usual width: ${width}`);
    await view.shows('how many duties of the Act are met', (texts) =>
      texts.some((text) => /^Community Justice Act, \d+ of \d+ done$/.test(text)),
    );
    assert.equal(await cutOff(view, 'Community Justice Act', '.label-description'), 0);
    await tells(view, 'Community Justice Act', 'Community Justice (Scotland) Act 2016');
    await view.expand('Community Justice Act');
    await view.shows('what the Act asks', (texts) => texts.some((text) => text.endsWith(', section 13')));
    await workbench.picture('the Act');
    await view.row('Community Justice Act').first().locator('.monaco-tl-twistie').click();
  });
  await withView(workbench, 'Golden Thread', async (view) => {
    for (const gap of ['Missing: Understanding and trust', 'No service: Food on the first day']) {
      if (gap.startsWith('No service')) await view.expand('From needs');
      assert.equal(await cutOff(view, gap, '.label-name', 'Missing: Understanding and'.length), 0, gap);
    }
    await tells(view, 'No service: Food on the first day', 'No service meets it.');
    await workbench.picture('gaps');
  });
  await withView(workbench, 'Delivery', () => workbench.picture('delivery'));
}

async function lightAndDark(workbench) {
  await workbench.openFile(stroma.file);
  await withView(workbench, 'Checklist', async (view) => {
    await view.expand('6. Roles');
    await workbench.picture('as it is');
    await workbench.run('Preferences: Toggle between Light/Dark Themes');
    await workbench.picture('the other way');
  });
  await withView(workbench, 'Delivery', async () => workbench.picture('delivery'));
  await withView(workbench, 'Golden Thread', async () => workbench.picture('thread'));
  await workbench.run('Preferences: Toggle between Light/Dark Themes');
}

async function taskFindsProblems(workbench) {
  const { page } = workbench;
  await workbench.openFile(stroma.file);
  await workbench.showProblems();
  const before = await countOf(workbench, stroma.file);
  assert.ok(Number(before) > 5, `the plan has few findings: ${before}`);
  const input = await workbench.choose('Tasks: Run Task');
  await input.fill('lint the plans');
  await workbench.picture('chosen');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'lint the plans' }).first().click();
  await workbench.until('the findings of the task, in a file that the editor has not looked into', async () => {
    const found = (await workbench.problems()).filter(({ file }) => file === draft.plan.file);
    const [misspelt] = found.filter(({ code }) => code === 'line/misspelt');
    return (found.length === 1 && /^Error: .*at line 4 and character 3/.test(misspelt?.text)) || found;
  });
  await workbench.picture('found');
  assert.equal(await countOf(workbench, stroma.file), before, 'what the editor has found already is listed once');
  await workbench.hideProblems();
}

/** How many findings the list of problems has for a file. */
async function countOf({ page }, file) {
  const row = page.locator('.markers-panel-container .monaco-list-row[aria-level="1"]', { hasText: file });
  return await row.locator('.monaco-count-badge').innerText();
}

async function emptyWindowWelcomes(workbench, places) {
  const page = await workbench.page.context().newPage();
  // With something in it, as most folders have that a person thinks of first.
  const folder = `${places.folder}-documents`;
  mkdirSync(folder);
  writeFileSync(join(folder, 'notes.txt'), 'Ask the partnership about the new plan.\n');
  try {
    await page.goto(new URL('/?ew=true', workbench.page.url()).href);
    await page.locator('.activitybar .action-label[aria-label="Golden Thread"]').click({ timeout: 60_000 });
    const pane = page.locator('.pane', { has: page.locator('.pane-header .title', { hasText: /^Checklist$/ }) });
    const button = (title) => pane.locator('.welcome-view-content .monaco-button', { hasText: title });
    for (const title of ['Open Folder', 'New Strategy…', 'Open the Example']) {
      await button(title).waitFor({ timeout: 20_000 });
    }
    await workbench.picture('welcome', page);

    const empty = new workbench.constructor(page);
    empty.picture = (detail) => workbench.picture(detail, page);
    await button('New Strategy…').click();
    await answerForWestray(empty);
    await nameFolder(empty, folder);
    await empty.until('the first file in front, with what comes first in a new strategy', async () => {
      const lines = await empty.linesInSight();
      return lines.some((line) => line.startsWith('vision: [insert ')) || lines;
    });
    // Among other things the plan has a folder of its own.
    assert.deepEqual(readdirSync(join(folder, 'westray')).sort(), filesOfStrategy);
    const offer = page.locator('.notification-list-item', { hasText: 'Open their folder to see all of them' });
    await offer.waitFor();
    await empty.picture('begun');
    await offer.locator('.monaco-button', { hasText: 'Open Folder' }).click();
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'strategy.cjoip' });
    await file.waitFor({ timeout: 60_000 });
    await empty.picture('its folder');
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
}

/** Names the folder where the editor asks for it, which may still be reading the one that it has begun with. */
async function nameFolder(workbench, path) {
  const widget = workbench.page.locator('.quick-input-widget');
  const input = widget.locator('input[type="text"]');
  await widget.locator('.quick-input-title', { hasText: 'In which folder shall the files be?' }).waitFor();
  await workbench.picture('which folder');
  const briefly = { timeout: 2_000 };
  await workbench.until(`the folder ${path} is taken`, async () => {
    if (!(await input.isVisible())) return true;
    const value = await input.inputValue(briefly).catch(() => 'gone');
    const isNamed = value === `${path}/`;
    // The box takes nothing while it reads a folder.
    const next = isNamed
      ? widget.locator('.monaco-button', { hasText: 'Write the Strategy Here' }).click(briefly)
      : input.fill(`${path}/`, briefly);
    await next.catch(() => undefined);
    return value;
  });
}
