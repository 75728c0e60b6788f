/**
 * A planning lead writes and changes plans. The tests follow each other in one folder: what one of them has saved, the
 * next ones find.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A plan that has just been begun, with slips, in a folder beside the example. */
export const stronsay = [
  {
    file: 'stronsay.cjoip',
    text: `strategy stronsay: Stronsay Community Justice Outcomes Improvement Plan
  period 1 April 2026 to 31 March 2029
  uses cjpf

need settled-home: A settled home on the day of release
  categry housing

outcome homes-kept: People leaving custody keep their home
  short term
  contributes to cjpf.accommodation
  meets settled-home, work-after-release
`,
  },
  {
    file: 'stronsay-delivery.cjoip',
    text: `part of stronsay

action A1: Sign a housing protocol with HMP Stronsay
    towards homes-kept
  by   31 March 2027


action A2: Hold a morning for employers
  towards homes-kept
`,
  },
];

export const tests = [
  { name: 'the margin offers kinds of item, and a skeleton to tab through', run: skeletonIsFilled },
  { name: 'below an item, what it lacks is offered first', run: factsAreOffered },
  { name: 'the form of a fact is shown while it is written', run: formIsShown },
  { name: 'an item is renamed wherever it is named', run: itemIsRenamed },
  { name: 'a misspelt word is mended', run: misspeltWordIsMended },
  { name: 'a need that is not there is created', run: needIsCreated },
  { name: 'a finding is ignored with a reason', run: findingIsIgnored },
  { name: 'the skeleton of a missing checklist section is added', run: sectionIsAdded },
  { name: 'a file is put in order, and Enter keeps to it', run: fileIsPutInOrder },
  { name: 'the findings at the end are those of the command', run: findingsAreThoseOfTheCommand },
];

async function skeletonIsFilled(workbench, places) {
  const { keyboard } = workbench.page;
  const { line } = places.inPlan('needs.cjoip', 'need home-on-release');
  await workbench.openFile('needs.cjoip', { line: line - 1, column: 1 });
  await keyboard.press('Control+Space');
  await workbench.until('one more of the kind above, and what else there is', async () => {
    const offered = await workbench.offered();
    return (offered[0] === 'population' && offered.includes('objective')) || offered;
  });
  await workbench.picture('offered');
  await keyboard.type('acti');
  await describes(workbench, 'action', 'The Framework asks: towards: Which objective does it achieve?');
  await workbench.picture('described');

  await keyboard.press('Enter');
  await workbench.until('a skeleton', async () => {
    const lines = await workbench.linesInSight();
    return lines.some((each) => each.startsWith('action action-name: [insert ')) || lines;
  });
  await keyboard.type('A9.9');
  await keyboard.press('Tab');
  await keyboard.type('Sign a lease');
  await keyboard.press('Tab');
  await keyboard.type('settled');
  await workbench.until(
    'the outcome with the word in its name, then the objective with the word in its title',
    async () => {
      const offered = await workbench.offered();
      return offered.slice(0, 2).join() === 'settled-homes,O5' || offered;
    },
  );
  await workbench.picture('a name by a word of its title');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await workbench.until('the filled head', async () => {
    const lines = await workbench.linesInSight();
    const head = lines.indexOf('action A9.9: Sign a lease');
    return lines[head + 1] === '  towards O5' || lines;
  });
  await workbench.revert();
}

async function factsAreOffered(workbench, places) {
  const { keyboard } = workbench.page;
  const { line } = places.saved('stronsay/stronsay.cjoip', 'short term');
  await workbench.openFile('stronsay.cjoip', { line, column: '  short term'.length + 1 });
  await keyboard.press('Enter');
  await keyboard.press('Control+Space');
  await workbench.until('facts that the outcome lacks, none that it has', async () => {
    const offered = await workbench.offered();
    const isLacking = ['measured by', 'target', 'lead'].every((word) => offered.slice(0, 6).includes(word));
    return (isLacking && !offered.includes('short term') && !offered.includes('medium term')) || offered;
  });
  await workbench.picture('offered');
  await workbench.revert();
}

async function formIsShown(workbench, places) {
  const { keyboard } = workbench.page;
  await workbench.openFile(
    'outcomes.cjoip',
    places.inPlan('outcomes.cjoip', 'lead council: Head of Housing', '  lead'),
  );
  await keyboard.type('  target ');
  await next('MEASURE');
  await keyboard.type('settled-on-release ');
  await next('from AMOUNT');
  await keyboard.type('from 62% ');
  await next('in PERIOD');
  await workbench.picture('the period');
  await workbench.revert();

  async function next(wanted) {
    await workbench.until(`the form of a target, at "${wanted}"`, async () => {
      const form = await workbench.form();
      const isTarget = form.label.startsWith('target MEASURE from AMOUNT in PERIOD to AMOUNT by DATE');
      return (isTarget && form.next === wanted) || form;
    });
  }
}

async function itemIsRenamed(workbench, places) {
  const { page } = workbench;
  await workbench.openFile('needs.cjoip', places.inPlan('needs.cjoip', 'need home-on-release', 'home-on-release'));
  const box = page.locator('.rename-box input');
  await workbench.pressUntil(['F2'], box);
  await box.fill('home-at-the-gate');
  await workbench.picture('the new name');
  await page.keyboard.press('Enter');
  await workbench.until('the new name in the text', async () => {
    const lines = await workbench.linesInSight();
    return lines.some((line) => line.startsWith('need home-at-the-gate: ')) || lines;
  });
  await workbench.saveAll();
  const files = ['needs', 'outcomes', 'priorities', 'services'].map((name) => `northshire/${name}.cjoip`);
  for (const file of files) {
    const text = readFileSync(join(places.folder, file), 'utf8');
    assert.match(text, /\bhome-at-the-gate\b/, `${file} does not have the new name`);
    assert.doesNotMatch(text, /\bhome-on-release\b/, `${file} has the old name still`);
  }
}

async function misspeltWordIsMended(workbench, places) {
  await workbench.openFile('stronsay.cjoip', places.saved('stronsay/stronsay.cjoip', 'categry'));
  const title = 'Change to `category`';
  const [first] = await workbench.actions(title);
  assert.equal(first, title, 'the misspelt word is not the first thing to be mended');
  await workbench.picture('offered');
  await workbench.act(title);
  await hasLine(workbench, '  category housing');
}

async function needIsCreated(workbench, places) {
  const place = places.saved('stronsay/stronsay.cjoip', '  meets ', 'work-after-release');
  await workbench.openFile('stronsay.cjoip', place);
  const title = 'Create the need `work-after-release`';
  await workbench.actions(title);
  await workbench.picture('offered');
  await workbench.act(title);
  await hasLine(workbench, 'need work-after-release: [insert what people need to benefit from services]');
  await workbench.saveAll();
}

async function findingIsIgnored(workbench, places) {
  const place = places.saved('stronsay/stronsay-delivery.cjoip', 'action A1', 'A1');
  await workbench.openFile('stronsay-delivery.cjoip', place);
  await listHas('a finding to ignore', true);
  await workbench.openFile('stronsay-delivery.cjoip', place);
  const title = 'Ignore `delivery/first-year` here, with a reason';
  await workbench.actions(title);
  await workbench.picture('offered');
  await workbench.act(title);
  const start = '# ignore delivery/first-year: ';
  await hasLine(workbench, start);
  await workbench.page.keyboard.type('The board sets the dates in May');
  await hasLine(workbench, `${start}The board sets the dates in May`);
  await workbench.saveAll();
  await listHas('the other findings, without the one that is ignored', false);

  async function listHas(what, isWanted) {
    await workbench.withAllProblems(() =>
      workbench.until(what, async () => {
        const codes = (await workbench.problems()).map(({ code }) => code);
        return (codes.length > 5 && codes.includes('delivery/first-year') === isWanted) || codes;
      }),
    );
  }
}

async function sectionIsAdded(workbench, places) {
  await workbench.openFile('stronsay.cjoip', places.saved('stronsay/stronsay.cjoip', 'strategy stronsay', 'stronsay'));
  const title = 'Add the missing checklist section: objectives (point 3)';
  const offered = await workbench.actions(title);
  const sections = offered.filter((each) => each.startsWith('Add the missing checklist section: '));
  assert.ok(sections.length > 5, `few sections are offered: ${sections.join(', ')}`);
  await workbench.picture('offered');
  await workbench.act(title);
  await hasLine(
    workbench,
    'objective new-objective: [insert what needs to be done to achieve the outcome, and how far]',
  );
  await hasLine(workbench, '  towards homes-kept');
  await workbench.saveAll();
}

async function fileIsPutInOrder(workbench, places) {
  const { keyboard } = workbench.page;
  const file = 'stronsay/stronsay-delivery.cjoip';
  await workbench.openFile('stronsay-delivery.cjoip', places.saved(file, 'action A2', 'A2'));
  await workbench.run('Format Document');
  await hasLine(workbench, '  by 31 March 2027');
  await keyboard.press('Control+End');
  await keyboard.press('ArrowUp');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await keyboard.type('by 30 June 2027');
  await keyboard.press('Escape');
  await workbench.saveAll();
  assert.equal(
    readFileSync(join(places.folder, file), 'utf8'),
    `part of stronsay

# ignore delivery/first-year: The board sets the dates in May
action A1: Sign a housing protocol with HMP Stronsay
  towards homes-kept
  by 31 March 2027

action A2: Hold a morning for employers
  towards homes-kept
  by 30 June 2027
`,
  );
}

async function findingsAreThoseOfTheCommand(workbench, places) {
  const reported = findingsByCommand(places.folder);
  assert.ok(reported.length > 15, `only ${reported.length} findings: the plan that was begun has more`);
  await workbench.withAllProblems(async () => {
    await workbench.until('the findings of the saved files', async () => {
      const shown = (await workbench.problems()).map(({ file, code, text }) => {
        const [, line, column] = /at line (\d+) and character (\d+)/.exec(text) ?? [];
        return `${file}:${line}:${column} ${code} ${text.slice(0, text.indexOf(':')).toLowerCase()}`;
      });
      return JSON.stringify(shown.toSorted()) === JSON.stringify(reported) || differences(shown, reported);
    });
    await workbench.picture('the whole list');
  });
}

/**
 * What `goldenthread lint` finds in the saved folder, each as `file:line:column code severity`, sorted. VS Code lists no
 * hints, and says "info".
 */
function findingsByCommand(folder) {
  const command = fileURLToPath(new URL('../../packages/cli/dist/goldenthread.mjs', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [command, 'lint', '--format', 'json', folder], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout)
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ file, line, column, code, severity }) => {
      const shown = severity === 'information' ? 'info' : severity;
      return `${basename(file)}:${line}:${column} ${code} ${shown}`;
    })
    .toSorted();
}

function differences(shown, reported) {
  return {
    onlyShown: shown.filter((each) => !reported.includes(each)),
    onlyReported: reported.filter((each) => !shown.includes(each)),
    counts: [shown.length, reported.length],
  };
}

async function hasLine(workbench, wanted) {
  await workbench.until(`the line "${wanted}"`, async () => {
    const lines = await workbench.linesInSight();
    return lines.includes(wanted) || lines;
  });
}

/** Waits until a word is offered first, and is described. */
async function describes(workbench, word, description) {
  await workbench.until(`"${word}" is offered, with what it means`, async () => {
    const [first] = await workbench.offered();
    if (first === word) await workbench.showDescription();
    const said = (await workbench.description()).replaceAll(/\s+/g, ' ');
    return (first === word && said.includes(description)) || { first, said, wanted: description };
  });
}
