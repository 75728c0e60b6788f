/** What a planning lead sees first: colours, findings that come and go, and names that lead to where they are written. */
import assert from 'node:assert/strict';

/** A framework of a partnership's own, with two mistakes, in a folder beside the example. */
export const mistakes = {
  file: 'sandwick.cjoip',
  text: `framework sandwick: What Sandwick wants for community justice
  version 2026

outcome homes: People have a home
indicator homes-kept: Homes that are still lived in after a year
  of homs
indicator homes-found: Homes found within a month
  sorce: Housing register
`,
};

/** Each test has a name and what it does in the workbench. `places` finds texts in the files that are open to it. */
export const tests = [
  { name: 'a plan is coloured', run: planIsColoured },
  { name: 'a file with mistakes shows its findings', run: mistakesAreFound },
  { name: 'a mistake is found while it is typed, and gone when it is undone', run: mistakeComesAndGoes },
  { name: 'Enter after the head of an item goes further in', run: enterGoesFurtherIn },
  { name: 'F12 on a name opens the file where the item is written', run: nameLeadsToAnotherFile },
  { name: 'F12 on a national outcome opens the framework for reading', run: nameLeadsToFramework },
];

async function planIsColoured(workbench, places) {
  const head = 'need home-on-release: ';
  await workbench.openFile('needs.cjoip', places.inPlan('needs.cjoip', head));
  await workbench.until('a colour for the kind, the name and the statement of a need', async () => {
    const pieces = await workbench.coloursOfLine(head);
    return pieces.length === 4 || pieces;
  });
  const [kind, name, , statement] = await workbench.coloursOfLine(head);
  const [fact, amount] = await workbench.coloursOfLine('  size 312 people');
  assert.deepEqual(
    [kind, name, fact, amount].map(({ text }) => text),
    ['need', 'home-on-release', 'size', '312'],
  );
  const colours = [kind, name, statement, fact, amount].map(({ colour }) => colour);
  assert.equal(new Set(colours).size, 5, `kind, name, statement, fact and amount have ${colours.join(', ')}`);
}

async function mistakesAreFound(workbench) {
  await workbench.openFile(mistakes.file);
  await workbench.showProblems();
  await workbench.until('a finding about "homs" and one about "sorce", each with its code and place', async () => {
    const found = (await workbench.problems()).filter(({ file }) => file === mistakes.file);
    const said = [
      ['`homs`', 'Did you mean `homes`', 'line 6'],
      ['`sorce`', 'Did you mean `source`', 'line 8'],
    ].map(
      (words) => found.filter(({ text, code }) => code !== '' && words.every((word) => text.includes(word))).length,
    );
    return (found.length === 2 && said.join() === '1,1') || found;
  });
}

async function mistakeComesAndGoes(workbench, places) {
  const slip = 'home-onx-release';
  const start = places.inPlan('outcomes.cjoip', 'meets home-on-release', '-release');
  await workbench.openFile('outcomes.cjoip', start);
  const before = await workbench.problems();
  assert.deepEqual(aboutSlip(before), []);

  await workbench.page.keyboard.type('x');
  await workbench.until(`one finding about "${slip}" with its place, and a wave below the name`, async () => {
    const found = aboutSlip(await workbench.problems());
    const [finding] = found;
    const waves = await workbench.page.locator('.editor-group-container.active .squiggly-error').count();
    return (
      (found.length === 1 &&
        finding.file === 'outcomes.cjoip' &&
        finding.text.includes('Did you mean `home-on-release` (needs.cjoip, line ') &&
        finding.text.includes(`at line ${start.line}`) &&
        finding.code !== '' &&
        waves === 1) || { found, waves }
    );
  });
  await workbench.picture('while it is there');

  await workbench.page.keyboard.press('Control+Z');
  await workbench.until('the same list as before', async () => {
    const now = await workbench.problems();
    return JSON.stringify(now) === JSON.stringify(before) || now;
  });

  function aboutSlip(problems) {
    return problems.filter(({ text }) => text.includes(`\`${slip}\``));
  }
}

async function enterGoesFurtherIn(workbench, places) {
  const { line, column } = places.inPlan('needs.cjoip', 'need home-on-release');
  await workbench.openFile('needs.cjoip', { line, column });
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.press('Enter');
  await workbench.isAt('needs.cjoip', { line: line + 1, column: 3 });
  await workbench.page.keyboard.press('Control+Z');
  await workbench.until('the text as it was', async () => {
    const lines = await workbench.linesInSight();
    const head = lines.findIndex((text) => text.startsWith('need home-on-release'));
    return lines[head + 1]?.startsWith('  category') || lines;
  });
}

async function nameLeadsToAnotherFile(workbench, places) {
  await workbench.openFile('outcomes.cjoip', places.inPlan('outcomes.cjoip', 'meets home-on-release', 'on-release'));
  await workbench.page.keyboard.press('F12');
  await workbench.isAt('needs.cjoip', places.inPlan('needs.cjoip', 'need home-on-release', 'home-on-release'));
}

async function nameLeadsToFramework(workbench, places) {
  await workbench.openFile('outcomes.cjoip', places.inPlan('outcomes.cjoip', 'to cjpf.accommodation', 'accommodation'));
  await workbench.page.keyboard.press('F12');
  await workbench.isAt('cjpf.cjoip', places.inFramework('cjpf.cjoip', 'outcome accommodation', 'accommodation'));

  const head = 'outcome accommodation: ';
  await workbench.until('the outcome', async () => (await headInSight()) !== undefined);
  const before = await headInSight();
  await workbench.page.keyboard.type('x');
  const refusal = workbench.page.locator('.monaco-editor-overlaymessage');
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /read-only/);
  assert.equal(await headInSight(), before);
  assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 0);

  async function headInSight() {
    return (await workbench.linesInSight()).find((line) => line.startsWith(head));
  }
}
