/** A reviewer finds their way in a plan: what its words mean, where its items are, and how each of them stands. */
import assert from 'node:assert/strict';

// The list of calls is VS Code's own extension `references-view`.
const only = 'machine: code-server has no build of that for the browser';

export const tests = [
  { name: 'problems list findings of files that are not open', run: unopenedFilesHaveFindings },
  { name: 'the colours of the server tell kinds, facts, definitions and uses apart', run: coloursStay },
  { name: 'names, words and dates tell what they mean', run: meaningsAreTold },
  { name: 'references and services of a need are listed', run: placesAreListed },
  { name: 'the golden thread is followed up and down', run: threadIsFollowed, only },
  { name: 'outline and breadcrumbs show the plan by its titles', run: planIsOutlined },
  { name: 'an item is found by a word of its title', run: itemIsFound },
  { name: 'a line above an item tells how it stands, and lists the places', run: lineLeadsToPlaces },
  { name: 'an item folds away', run: itemFolds },
  { name: 'a framework that is used opens with a click', run: frameworkOpens },
];

async function unopenedFilesHaveFindings(workbench, places) {
  await workbench.openFile('needs.cjoip', places.inPlan('needs.cjoip', 'need home-on-release'));
  await workbench.withAllProblems(async () => {
    await workbench.until('findings of both files of the plan that was begun, none of the example', async () => {
      const files = new Set((await workbench.problems()).map(({ file }) => file));
      return [...files].sort().join() === 'stronsay-delivery.cjoip,stronsay.cjoip' || [...files];
    });
    await workbench.picture('the list');
  });
}

async function coloursStay(workbench, places) {
  const lines = ['service attendance-programme: ', '  provider council', '  capacity 90 people'];
  await workbench.openFile('services.cjoip', places.inPlan('services.cjoip', lines[0]));
  // Only the server knows that a change ends this service: once the name is struck out, its colours are there.
  await workbench.until('the name of a service that ends, struck out', async () => {
    const struck = await workbench.struckOut();
    return struck.includes('attendance-programme') || struck;
  });
  const [head, provider, capacity] = await Promise.all(lines.map((line) => workbench.coloursOfLine(line)));
  const colourOf = (pieces, word) => pieces.find(({ text }) => text === word)?.colour;
  const named = {
    kind: colourOf(head, 'service'),
    definition: colourOf(head, 'attendance-programme'),
    fact: colourOf(provider, 'provider'),
    use: colourOf(provider, 'council'),
    amount: colourOf(capacity, '90'),
  };
  assert.equal(new Set(Object.values(named)).size, 5, `not five colours: ${JSON.stringify(named)}`);
}

async function meaningsAreTold(workbench, places) {
  const cards = [
    ['outcomes.cjoip', 'meets home-on-release', 'on-release', ['A settled home on the day of release', 'Met by:']],
    ['outcomes.cjoip', 'outcome home-before-release', 'outcome', ['What will be different for people', 'Framework,']],
    ['outcomes.cjoip', 'target tenancy-kept', '31 March', ['Monday 31 March 2031', 'Financial year 2030/31']],
    ['outcomes.cjoip', 'target tenancy-kept', '82%', ['64% in 2025/26 → 82% by 31 March 2031', 'Better when higher']],
  ];
  for (const [file, text, part, said] of cards) {
    await workbench.openFile(file, places.inPlan(file, text, part));
    const card = await workbench.hover();
    for (const words of said) assert.ok(card.includes(words), `"${words}" is missing in what is said: ${card}`);
    await workbench.picture(part);
    await workbench.page.keyboard.press('Escape');
  }
}

async function placesAreListed(workbench, places) {
  const list = workbench.page.locator('.peekview-widget .ref-tree .monaco-list-row');
  const need = places.inPlan('needs.cjoip', 'need home-on-release', 'home-on-release');
  await workbench.openFile('needs.cjoip', need);
  await workbench.pressUntil(['Shift+F12'], list);
  await workbench.until('the files that name the need', async () => {
    const files = await workbench.peeked();
    const wanted = ['needs.cjoip', 'outcomes.cjoip', 'priorities.cjoip', 'services.cjoip'];
    return (files.length === 4 && wanted.every((name, at) => files[at].startsWith(name))) || files;
  });
  await workbench.picture('references');
  await workbench.closePeek();

  await workbench.openFile('needs.cjoip', need);
  await workbench.run('Go to Implementations');
  await list.first().waitFor();
  await workbench.until('what meets the need', async () => {
    const files = await workbench.peeked();
    const wanted = ['outcomes.cjoip', 'services.cjoip'];
    return (files.length === 2 && wanted.every((name, at) => files[at].startsWith(name))) || files;
  });
  await workbench.picture('services');
  await workbench.closePeek();
}

async function threadIsFollowed(workbench, places) {
  const side = '.sidebar';
  await workbench.openFile('objectives.cjoip', places.inPlan('objectives.cjoip', 'objective O5', 'O5'));
  await workbench.run('Calls: Show Call Hierarchy');
  await hasRows('the actions and services that contribute to it', ['Sign a housing protocol', 'Award a contract']);
  await workbench.picture('down');

  await workbench.page.locator(`${side} .action-label[aria-label="Show Outgoing Calls"]`).first().click();
  await hasRows('the outcome that it contributes to', ['People leaving custody know before the day of release']);
  const rows = workbench.page.locator(`${side} .monaco-list-row`);
  await rows.filter({ hasText: 'People leaving custody know before' }).locator('.monaco-tl-twistie').click();
  await hasRows('the national outcome above it', ['More people have suitable accommodation after prison']);
  await workbench.picture('up');
  await workbench.run('View: Show Explorer');

  async function hasRows(what, wanted) {
    await workbench.until(what, async () => {
      const found = await workbench.rows(side);
      return wanted.every((title) => found.some((row) => row.startsWith(title))) || found;
    });
  }
}

async function planIsOutlined(workbench, places) {
  await workbench.openFile('outcomes.cjoip', places.inPlan('outcomes.cjoip', 'measured by tenancy-kept', 'tenancy'));
  const title = 'People who have left custody keep a settled home for at least a year';
  await workbench.until('the item of the cursor above the text', async () => {
    const crumbs = await workbench.page.locator('.breadcrumbs-control .monaco-breadcrumb-item').allInnerTexts();
    return crumbs.at(-1)?.trim() === title || crumbs;
  });
  await workbench.run('Explorer: Focus on Outline View');
  await workbench.until('the items by their titles, in the order of the file', async () => {
    const rows = await workbench.rows('.outline-pane');
    return (rows[0] === 'part of northshire' && rows[1]?.startsWith('People accused of lower-level offences')) || rows;
  });
}

async function itemIsFound(workbench, places) {
  const input = workbench.page.locator('.quick-input-widget input[type="text"]');
  await workbench.pressUntil(['Control+T'], input);
  await workbench.page.keyboard.type('prosecuted');
  const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'diverted-early' });
  await row.waitFor();
  await workbench.picture('found');
  await row.click();
  const { line } = places.inPlan('outcomes.cjoip', 'outcome diverted-early');
  await workbench.isAt('outcomes.cjoip', { line, column: 'outcome '.length + 1 });
}

async function lineLeadsToPlaces(workbench, places) {
  await workbench.openFile('needs.cjoip', places.inPlan('needs.cjoip', 'need home-on-release', 'home-on-release'));
  const line = '1 outcome · 2 gaps · 2 services';
  await workbench.until(`"${line}" above the need`, async () => {
    const lines = await workbench.linesAbove();
    return lines.includes(line) || lines;
  });
  await workbench.page.locator('.editor-group-container.active .codelens-decoration a', { hasText: line }).click();
  await workbench.until('the files of the five items', async () => {
    const files = await workbench.peeked();
    const wanted = ['outcomes.cjoip', 'priorities.cjoip', 'services.cjoip'];
    return (files.length === 3 && wanted.every((name, at) => files[at].startsWith(name))) || files;
  });
  await workbench.picture('places');
  await workbench.closePeek();
}

async function itemFolds(workbench, places) {
  await workbench.openFile('needs.cjoip', places.inPlan('needs.cjoip', 'need home-on-release', 'home-on-release'));
  await workbench.run('Fold');
  await follows('need home-on-release: A settled home on the day of release', '');
  await workbench.picture('folded');
  await workbench.run('Unfold');
  await follows('need home-on-release: A settled home on the day of release', '  category housing');

  async function follows(head, next) {
    await workbench.until(`"${next}" below the head`, async () => {
      const lines = await workbench.linesInSight();
      const at = lines.findIndex((line) => line.startsWith(head));
      return (at !== -1 && lines[at + 1] === next) || lines;
    });
  }
}

async function frameworkOpens(workbench, places) {
  const { page } = workbench;
  await workbench.openFile('strategy.cjoip', places.inPlan('strategy.cjoip', 'uses cjpf', 'cjpf'));
  // It moves all below it down when it comes.
  await workbench.until('the line above the strategy', async () => (await workbench.linesAbove()).length > 0);
  const pane = page.locator('.editor-group-container.active');
  const link = pane.locator('.detected-link', { hasText: /^cjpf$/ });
  const framework = pane.locator('.tab.active[data-resource-name="cjpf.cjoip"]');
  const briefly = { timeout: 3_000 };
  await workbench.until('the framework', async () => {
    if (await framework.isVisible()) return true;
    const said = await press().then(
      () => 'pressed, and not open',
      (error) => error.message,
    );
    await page.keyboard.up('Control');
    await page.mouse.move(0, 0);
    return said;
  });

  async function press() {
    const { x, y, width, height } = await link.boundingBox(briefly);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.keyboard.down('Control');
    // Under the pointer the name is drawn anew, as one that leads somewhere: a person presses when they see that.
    await pane.locator('.goto-definition-link', { hasText: /^cjpf$/ }).waitFor(briefly);
    await page.mouse.down();
    await page.mouse.up();
    await framework.waitFor(briefly);
  }
}
