/** What a person reads beside the plan: the page about a finding, and what the editor says of settings. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mistakes } from './first-look.mjs';

/** A plan with one finding, and the settings by which only that one is made, in a folder beside the example. */
export const westray = {
  plan: {
    file: 'westray.cjoip',
    text: `strategy westray: Westray plan

need home-on-release: A settled home on the day of release
`,
  },
  settings: {
    file: 'goldenthread.json',
    text: `{
  "ruleSets": ["plain-english"],
  "rules": {
    "thread/need-unmet": "warning"
  }
}
`,
  },
};

// Pages and settings are shown by VS Code's own extensions for Markdown and JSON.
const only = 'machine: code-server has no builds of those for the browser';

export const tests = [
  { name: 'a click on the code of a problem opens the page about it', run: problemLeadsToPage, only },
  { name: 'a click on the code beside a mark opens the page about it', run: markLeadsToPage, only },
  { name: 'a wrong severity in the settings file is marked', run: wrongSeverityIsMarked, only },
  {
    name: 'the settings file offers rules, severities and options with what they mean',
    run: settingsAreCompleted,
    only,
  },
];

async function problemLeadsToPage(workbench) {
  await workbench.openFile(westray.plan.file);
  await workbench.showProblems();
  await workbench.page.locator('.markers-panel-container a', { hasText: 'thread/need-unmet' }).click();
  await pageIsShown(workbench, 'need-unmet.md', 'Every need is met by a service, covered by a gap, or explained');
}

async function markLeadsToPage(workbench) {
  await workbench.openFile(mistakes.file, { line: 8, column: 4 });
  const code = workbench.page.locator('.monaco-hover a', { hasText: 'line/misspelt' });
  await workbench.pressUntil(['Control+K', 'Control+I'], code);
  await code.click();
  await pageIsShown(workbench, 'misspelt.md', 'A line begins with a misspelt word');
}

/** A page to read, and not its Markdown. */
async function pageIsShown(workbench, file, heading) {
  await workbench.until(`${file} is open`, async () => {
    const found = await workbench.activeFile();
    return found === file || found;
  });
  const [first, ...others] = await workbench.headingsOfPage();
  assert.equal(first, heading);
  assert.ok(others.length > 0, 'the page has no headings below its title');
}

async function wrongSeverityIsMarked(workbench) {
  const { file } = westray.settings;
  const about = async () => (await workbench.problems()).filter((problem) => problem.file === file);
  await workbench.openFile(file, { line: 4, column: '    "thread/need-unmet": "'.length + 1 });
  await workbench.page.keyboard.type('x');
  await workbench.until('a finding with the severities that there are, and a wave below the word', async () => {
    const found = await about();
    const waves = await workbench.page.locator('.editor-group-container.active .squiggly-warning').count();
    const severities = ['"off"', '"error"', '"warning"', '"information"', '"hint"'];
    const isSaid = found.some(({ text }) => severities.every((severity) => text.includes(severity)));
    return (isSaid && waves === 1) || { found, waves };
  });
  await workbench.picture('while it is there');
  await workbench.page.keyboard.press('Control+Z');
  await workbench.until('nothing about the settings', async () => {
    const found = await about();
    return found.length === 0 || found;
  });
}

const code = 'leads/one-person';

async function settingsAreCompleted(workbench) {
  const { keyboard } = workbench.page;
  const rule = ruleInSchema(code);
  await workbench.openFile(westray.settings.file, { line: 3, column: '  "rules": {'.length + 1 });
  await keyboard.press('Enter');
  await keyboard.type('"');
  await workbench.until('rules by their codes, but for the one that is there', async () => {
    const offered = await workbench.offered();
    const isCode = (word) => /^[a-z-]+\/[a-z-]+$/.test(word);
    return (offered.length > 5 && offered.every(isCode) && !offered.includes('thread/need-unmet')) || offered;
  });
  await keyboard.type(code);
  await describes(workbench, code, rule.description);
  await workbench.picture('a rule');

  await keyboard.press('Enter');
  await workbench.until('the severities', async () => {
    const offered = await workbench.offered();
    return (
      ['"off"', '"error"', '"warning"', '"information"', '"hint"'].every((word) => offered.includes(word)) || offered
    );
  });
  await keyboard.type('"of');
  await describes(workbench, '"off"', 'The rule is not judged.');
  await workbench.picture('a severity');

  for (let count = 0; count < '"of'.length; count++) await keyboard.press('Backspace');
  await keyboard.type('{ "options": { "sh');
  await describes(workbench, 'share', rule.anyOf[1].properties.options.properties.share.description);
  await workbench.picture('an option');
}

/** Waits until a word is offered first, and is described. */
async function describes(workbench, word, description) {
  await workbench.until(`"${word}" is offered, with what it means`, async () => {
    const [first] = await workbench.offered();
    if (first === word) await workbench.showDescription();
    const said = await workbench.description();
    return (first === word && plain(said).includes(plain(description))) || { first, said, wanted: description };
  });
}

/** Words alone: a description breaks lines and marks code in its own way. */
function plain(text) {
  return text.replaceAll(/["`\s]+/g, ' ');
}

function ruleInSchema(name) {
  const path = new URL('../../docs/schemas/goldenthread-settings.schema.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')).properties.rules.properties[name];
}
