import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { at, edited, editsByFile, literals, offered, rangeIn, titles, wholeOf } from './code-actions.ts';
import { marked } from './marked.ts';

/** What can be done about findings, and with items, lines and whole files: the text before and after. */

const client = new TestClient(literals);

beforeAll(() => client.start([]));

afterAll(async () => {
  await client.stop();
  expect(client.errors).toBe('');
});

/** The action of that title, with what the text is afterwards. */
async function done(written: string, title: string, only?: readonly string[]): Promise<string> {
  const { text } = marked(written);
  const { plan } = await client.plan({ plan: written });
  const actions = await offered(client, plan, rangeIn(written), only === undefined ? {} : { only });
  const action = actions.find((each) => each.title === title);
  expect(action, `offered: ${titles(actions).join(' · ')}`).toBeDefined();
  return edited({ [plan]: text }, action?.edit)[plan] ?? '';
}

/** Prompts with no more than the words that they ask for. */
function shortened(text: string): string {
  return text
    .replace(/^( *# [a-z][a-z ,]+):.*$/gm, '$1')
    .replace(/^ *# (?:Framework|Partnership|Community justice|the Act).*\n/gm, '');
}

const header = 'strategy north: North plan\n  period 1 April 2026 to 31 March 2029\n';

describe('an action changes the text', () => {
  it.each([
    [
      'a misspelt word',
      'need home: A home\n  Cate‸gory housing\n',
      'Change to `category`',
      'need home: A home\n  category housing\n',
    ],
    [
      'a fact that is missing, from the line of its finding',
      'action A1: Si‸gn the protocol\n  from 2026\n  lead council\n\npartner council: Council\n',
      'Begin `by` below `A1`',
      'action A1: Sign the protocol\n  from 2026\n  lead council\n  # by or every\n\npartner council: Council\n',
    ],
    [
      'all that an item lacks, from any of its lines',
      'duty law: Report each year\n  kind law\n  source: The 2016 ‸Act\n\n\nneed home: A home\n',
      'Add missing facts to this duty',
      'duty law: Report each year\n  kind law\n  source: The 2016 Act\n  # falls on\n  # supports\n\n\nneed home: A home\n',
    ],
    [
      'an item that is named and not there',
      `need home: A home\n  for peo‸ple-leaving\n\npopulation all: Everyone\n`,
      'Create the population `people-leaving`',
      `need home: A home\n  for people-leaving\n\npopulation all: Everyone\n\npopulation people-leaving: [insert a group of people considered in planning]\n  # size\n  # projected\n  # within\n  # furthest from outcomes\n  # least likely to engage\n  # source\n`,
    ],
    [
      'the same as another kind that the fact may name',
      `action A1: Sign\n  lead b‸oard\n\ngroup forum: Forum\n  sits 5 times a year\n`,
      'Create the group `board`',
      `action A1: Sign\n  lead board\n\ngroup forum: Forum\n  sits 5 times a year\n\ngroup board: [insert the title of the group]\n  # chair\n  # member or members\n  # accountable to\n  # reports to\n  # sits\n  # leads the plan\n  # agrees priorities\n  # aligns resources\n  # leads change\n  # secures commitment\n  # oversees delivery\n  # reviews impact\n`,
    ],
    [
      'a finding left as it is, above its item',
      `# About homes\nneed ho‸me: A home\n`,
      'Ignore `thread/need-unmet` here, with a reason',
      `# About homes\n# ignore thread/need-unmet: \nneed home: A home\n`,
    ],
    [
      'a finding left as it is, above its fact',
      'action A1: Sign the protocol\n  from 2027\n  # agreed\n  by 31 March‸ 2040\n',
      'Ignore `dates/outside-period` here, with a reason',
      'action A1: Sign the protocol\n  from 2027\n  # agreed\n  # ignore dates/outside-period: \n  by 31 March 2040\n',
    ],
    [
      'a finding left as it is, at the margin below a text that would take up the remark',
      'action A1:\n  Sign the protocol\n  by 31 March‸ 2040\n',
      'Ignore `dates/outside-period` here, with a reason',
      'action A1:\n  Sign the protocol\n# ignore dates/outside-period: \n  by 31 March 2040\n',
    ],
    [
      'an action that says two things',
      'action A1: Sign the protocol and train the sta‸ff\n  # agreed\n  by 2027\n  note:\n    One line.\n\n    Another.\n# About the next\nneed home: A home\n',
      'Split this action in two',
      'action A1: Sign the protocol\n  # agreed\n  by 2027\n  note:\n    One line.\n\n    Another.\n\naction A1-2: Train the staff\n  # agreed\n  by 2027\n  note:\n    One line.\n\n    Another.\n\n# About the next\nneed home: A home\n',
    ],
    [
      'an action at its semicolon',
      'action A1: S‸ign and publish; train staff and report\n\naction A1-2: Other\n',
      'Split this action in two',
      'action A1: Sign and publish\n\naction A1-3: Train staff and report\n\naction A1-2: Other\n',
    ],
    [
      'an action whose halves cannot be told, as it is',
      'action A1‸: Help with drugs\n  by 2027',
      'Split this action in two',
      'action A1: Help with drugs\n  by 2027\n\naction A1-2: Help with drugs\n  by 2027',
    ],
    [
      'pasted text that begins with a fact, where it is selected',
      'need home: A home\n\n‹Homes matter to people.\n\n  - by far the most\nfor people\n›\noutcome o: O\n',
      'Turn this pasted text into a prose block',
      'need home: A home\n\nsection pasted-6: Pasted text\n  text:\n    Homes matter to people.\n\n      - by far the most\n    for people\n\noutcome o: O\n',
    ],
    [
      'pasted text within an item',
      'need home: A home\n  ‹It matters to people.\n  for people›\n  category housing\n',
      'Turn this pasted text into a prose block',
      'need home: A home\n  text:\n      It matters to people.\n      for people\n  category housing\n',
    ],
    [
      'a line that goes on with the one above, as text of its own',
      'need home: A home\n  complexity: One in three\n  and mo‸re are in debt\n',
      'Turn this pasted text into a prose block',
      'need home: A home\n  complexity: One in three\n  text:\n      and more are in debt\n',
    ],
  ])('%s', async (_, inPlan, title, afterwards) => {
    const written = `${header}\n${inPlan}`;
    const expected = `${header}\n${afterwards}`;
    expect(shortened(await done(written, title))).toBe(expected);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const after = await done(crlf(written), title);
    expect(after.replaceAll('\r\n', ''), 'all line ends are those of the file').not.toMatch(/[\r\n]/);
    expect(shortened(after.replaceAll('\r\n', '\n'))).toBe(expected);
  });

  it.each([
    [
      'all safe fixes',
      'source.fixAll',
      'Apply all safe fixes',
      'strategy north: North ‸plan\n  Status draft\n\nneed home: A home\n  Category: housing\n',
      'strategy north: North plan\n  status draft\n\nneed home: A home\n  category housing\n',
    ],
    [
      'the facts of every item',
      'source.organizeFacts',
      'Put the facts in order',
      'need a: A\n  size 3\n  for b\n\nneed c: C‸\n  # all\n  size 3\n  for b\n',
      'need a: A\n  for b\n  size 3\n\nneed c: C\n  for b\n  # all\n  size 3\n',
    ],
    [
      'the facts of items that are selected',
      'source',
      'Put the facts in order',
      'need a: A\n  size 3\n  for b\n\nneed ‹c›: C\n  size 3\n  for b\n',
      'need a: A\n  size 3\n  for b\n\nneed c: C\n  for b\n  size 3\n',
    ],
  ])('%s', async (_, kind, title, written, expected) => {
    expect(await done(written, title, [kind])).toBe(expected);
  });

  it('behind a byte order mark', async () => {
    const after = await done('\ufeffstrategy no‸rth: North\n', 'Ignore `checklist/vision` here, with a reason');
    expect(after).toBe('\ufeff# ignore checklist/vision: \nstrategy north: North\n');
  });

  it.each([
    ['of the plan as a whole', 'checklist/vision', 'strategy no‸rth: North\n'],
    ['of an item', 'thread/need-unmet', 'strategy north: North\n\nneed ho‸me: A home\n'],
    ['of a fact', 'dates/outside-period', `${header}\naction A1: Sign\n  by 31 March‸ 2040\n`],
  ])('so that a finding %s is ignored once a reason stands there, and not before', async (_, code, written) => {
    const { plan } = await client.plan({ plan: written });
    const isTold = (each: string): boolean => client.findings(plan).some((finding) => finding.startsWith(`${each} `));
    const text = await done(written, `Ignore \`${code}\` here, with a reason`);
    await client.change(plan, text);
    await client.until(() => isTold('ignore/no-reason'));
    expect(isTold(code)).toBe(true);
    await client.change(plan, text.replace(`${code}: `, `${code}: agreed by the board`));
    await client.until(() => !isTold('ignore/no-reason'));
    expect(isTold(code)).toBe(false);
    expect(isTold('ignore/nothing')).toBe(false);
  });

  it('in the file where it belongs', async () => {
    const texts = {
      'plan.cjoip': `${header}\nneed home: A home\n  for people\n`,
      'people.cjoip': 'part of north\n\npopulation all: Everyone\n',
    };
    const uris = await client.plan(texts);
    const line = { line: 4, character: 8 };
    const actions = await offered(client, uris['plan.cjoip'], { start: line, end: line });
    const edit = actions.find(({ title }) => title === 'Create the population `people`')?.edit;
    expect(editsByFile(edit).map(([uri]) => uri)).toEqual([uris['people.cjoip']]);
  });

  it('to the sections of the checklist that are missing, from the first line', async () => {
    const written = 'strategy north: North pl‸an\n\nvision:\n  All have a home.\n';
    const { plan } = await client.plan({ plan: written });
    const actions = await offered(client, plan, rangeIn(written));
    const sections = titles(actions).filter((title) => title.startsWith('Add the missing checklist section: '));
    expect(sections.map((title) => title.replace(/^.*: /, ''))).toEqual([
      'outcomes (point 2)',
      'objectives (point 3)',
      'priorities (point 4)',
      'governance (point 5)',
      'roles (point 6)',
      'delivery plan (point 7)',
      'service changes (point 8)',
      'deliverables (point 9)',
      'workforce (point 10)',
      'participation (point 11)',
      'supporting documents (point 12)',
      'evaluation (point 13)',
    ]);
    const after = await done(written, 'Add the missing checklist section: priorities (point 4)');
    expect(after).toMatch(/^strategy north: North plan\n\nvision:\n {2}All have a home\.\n\npriority new-priority: /);
  });

  it('to a section that the plan leaves out on the record, though nothing is to be fixed', async () => {
    const text = '# ignore checklist/workforce: set out in the workforce plan\nstrategy north: North plan\n';
    const { plan } = await client.plan({ plan: text });
    const line = { line: 1, character: 0 };
    const actions = await offered(client, plan, { start: line, end: line }, { only: ['refactor'] });
    expect(titles(actions)).toEqual(
      expect.arrayContaining(['Add the missing checklist section: workforce (point 10)']),
    );
    expect(titles(actions)).not.toContain('Add the missing checklist section: vision (point 1)');
  });
});

describe('nothing is offered', () => {
  it.each([
    ['on a fact that is as it should be', 'need a: A\n  note: O‸ne\n', 'Change'],
    ['to split an action of which a line is damaged', 'action A‸: Sign and train staff\n  lead nobody\n', 'Split'],
    ['to split from a line of its facts', 'action A: Sign and train staff\n  by 20‸27\n', 'Split'],
    ['to split what is no action', 'outcome o: Homes a‸re there and people live in them\n', 'Split'],
    ['to create what another strategy has', `need a: A\n  for cjp‸f.people\n`, 'Create'],
    ['to create an item for a part of the document', `section a: A\n  after outc‸omes\n`, 'Create'],
    ['to create an item that is there, of another kind', 'need a: A\n  for b‸\n\nneed b: B\n', 'Create'],
    ['to create an indicator', 'measure m: M\n  reports som‸e\n', 'Create'],
    ['to ignore a line that cannot be read', 'need a: A\n  categry‸ housing\n', 'Ignore `line/misspelt`'],
    [
      'to ignore what is ignored without a reason',
      '# ignore thread/need-unmet:\nneed a‸: A\n',
      'Ignore `thread/need-unmet`',
    ],
    ['to ignore what is wrong with a remark', '# ignore nothing/such: a re‸ason\nneed a: A\n', 'Ignore `ignore/'],
    ['between items', 'need a: A\n‸\nneed b: B\n', ''],
    ['in an item of an unknown kind', 'duty a: A\n\nthing b: B\n  ‸\n', 'Add missing facts'],
    [
      'to keep as prose what would leave facts without their item',
      'need a: A\n‹oh no\nneed b: B›\n  size 3 people\n',
      'Turn this',
    ],
    ['to keep facts as prose', 'need a: A\n‹  size 3 people\n  category housing›\n', 'Turn this'],
    ['in an empty file', '‸', ''],
  ])('%s', async (_, inPlan, beginning) => {
    const written = `${header}\n${inPlan}`;
    const { plan } = await client.plan({ plan: written });
    const actions = titles(await offered(client, plan, rangeIn(written)));
    expect(actions.filter((title) => title.startsWith(beginning))).toEqual([]);
  });

  it.each([
    ['safe fixes where there are none', 'source.fixAll', 'need a: A\n  categry housing\n'],
    ['an order where facts stand in it', 'source.organizeFacts', 'need a: A\n  category housing\n  size 3 people\n'],
    ['other kinds than those asked for', 'refactor.extract', 'action a: Sign and train staff\n  Category housing\n'],
  ])('%s', async (_, kind, text) => {
    const { plan } = await client.plan({ plan: text });
    expect(titles(await offered(client, plan, wholeOf(text), { only: [kind] }))).toEqual([]);
  });

  it("of what is asked of a plan, in a framework of one's own", async () => {
    const written = 'framework local: Local\n\nindicator i: I\n  of hom‸es\n';
    const { plan } = await client.plan({ plan: written });
    expect(titles(await offered(client, plan, rangeIn(written)))).toEqual([]);
  });

  it('for the whole file where nobody asks for it', async () => {
    const text = 'need a: A\n  size 3 people\n  Category housing\n';
    const { plan } = await client.plan({ plan: text });
    const kinds = (await offered(client, plan, wholeOf(text))).map(({ kind }) => kind ?? '');
    expect(kinds.filter((kind) => kind.startsWith('source'))).toEqual([]);
    expect(kinds.length, 'something else is offered').toBeGreaterThan(0);
  });

  it('in the text of a national framework, in no plan, and beyond the text', async () => {
    const whole = { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } };
    const { plan } = await client.plan({ plan: `${header}  uses cjpf\n` });
    expect(await offered(client, plan, { start: at(900), end: at(900) })).toEqual([]);
    for (const uri of ['goldenthread-framework:/cjpf.cjoip', 'file:///nowhere/at-all.cjoip']) {
      expect(await offered(client, uri, whole)).toEqual([]);
    }
  });
});
