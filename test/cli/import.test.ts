import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatText, parseFile } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, buildCommand, copyOfExample, folderWith, goldenthread } from './command.ts';

beforeAll(buildCommand, 60_000);

const actions = `Improvement plan 2026,,,
Ref,What we will do,By when,Lead,RAG
1.1,Sign a protocol,31/03/2027,Northshire Council (Head of Housing),Green
,Publish the data,Year 2,TBC,
Total,,2,,
`;

const part = `action sign-protocol: Sign a protocol
  by 31 March 2027
  lead northshire-council: Head of Housing
  number 1.1
`;

describe('goldenthread import', () => {
  it('prints items on the output, and what was taken for what on the error output', async () => {
    const cwd = folderWith({ 'our actions ü.csv': actions });
    const { code, stdout, stderr } = await answer(['import', 'our actions ü.csv', '--as-of', '2026-11-22'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(parseFile('file:///x.cjoip', stdout).findings).toEqual([]);
    expect(formatText('file:///x.cjoip', stdout)).toBe(stdout);
    expect(stdout).toContain(part);
    expect(stdout).toContain('progress on sign-protocol at 22 November 2026: Status: Green\n  status on-track\n');
    expect(stderr).toMatch(/By when +→ `by` +sure: the heading says so/);
    expect(stderr).toContain('row 1: above the headings: Improvement plan 2026');
    expect(stderr).toContain('row 5: a total: Total | 2');
    expect(stderr).toContain('row 4, By when: Year 2 (it is no day or period)');
    expect(stderr).toContain('partner northshire-council: Northshire Council (row 3)');
  });

  it('writes a part of a plan, with its names and partners, and never over a file unless told to', async () => {
    const plan = 'strategy north: North\n\npartner council: Northshire Council\n\naction sign-protocol: Other\n';
    const cwd = folderWith({ 'plan/plan.cjoip': plan, 'a.csv': actions });
    const args = ['import', 'a.csv', '--into', 'plan', '--out', 'plan/new.cjoip'];
    const first = await answer(args, { cwd });
    expect([first.code, first.stdout]).toEqual([0, '']);
    const text = readFileSync(join(cwd, 'plan/new.cjoip'), 'utf8');
    expect(text).toMatch(
      /^part of north\n\naction sign-protocol-2: Sign a protocol\n {2}by 31 March 2027\n {2}lead council: Head of Housing\n/,
    );
    const lint = await answer(['lint', 'plan', '--format', 'json'], { cwd });
    expect(lint.stdout).not.toMatch(/"code": "(?:line|fact|value|word|name|file)\/(?!unused)/);

    const again = await answer(args, { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('plan/new.cjoip is a file that the plan is read from');
    writeFileSync(join(cwd, 'other.cjoip'), 'mine');
    const other = await answer(['import', 'a.csv', '--out', 'other.cjoip'], { cwd });
    expect(other.stderr).toContain('other.cjoip is there already');
    expect(readFileSync(join(cwd, 'other.cjoip'), 'utf8')).toBe('mine');
    expect((await answer(['import', 'a.csv', '--out', 'other.cjoip', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'other.cjoip'), 'utf8')).toContain('action sign-protocol:');
  });

  it('shows the mapping without writing, and takes corrections', async () => {
    const cwd = folderWith({ 't.csv': 'Thing,Colour,Until\nPaint the hall,red,2027\n' });
    const without = await answer(['import', 't.csv'], { cwd });
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('Nothing in t.csv became an item. Say what its rows are with `--as`');
    const args = [
      'import',
      't.csv',
      '--as',
      'actions',
      '--map',
      'Thing=statement',
      '--map',
      'until=by',
      '--map',
      'Colour=leave out',
    ];
    const dry = await answer([...args, '--show-mapping'], { cwd });
    expect([dry.code, dry.stdout]).toEqual([0, '']);
    expect(dry.stderr).toMatch(/Until +→ `by` +given: you said so/);
    expect((await answer(args, { cwd })).stdout).toBe('action paint-hall: Paint the hall\n  by 2027\n');
  });

  it.each<readonly [string, readonly string[], string]>([
    ['a file that is not there', ['no.xlsx'], 'There is no file or folder called no.xlsx'],
    ['a folder', ['folder'], 'folder is a folder, not a file.'],
    ['a workbook that is none', ['broken.xlsx'], 'broken.xlsx is no document of Office'],
    ['a file of another program', ['old.xls'], 'Open it in Excel, save it as .xlsx'],
    ['a PDF', ['plan.pdf'], 'ask for the file that it was made from'],
    ['a kind that is none', ['a.csv', '--as', 'acton'], 'Did you mean `action`?'],
    [
      'a column that is not there',
      ['a.csv', '--map', 'Owner=lead'],
      'There is no column "Owner". The columns are: "Ref"',
    ],
    ['a fact that is none', ['a.csv', '--map', 'Lead=leed'], '`--map` does not know `leed`'],
    ['a map without a fact', ['a.csv', '--map', 'Lead'], '`--map` needs a column and what it is'],
    ['a sheet that is not there', ['a.csv', '--sheet', 'Two'], 'There is no sheet "Two"'],
    ['a plan that is not there', ['a.csv', '--into', 'folder'], 'There is no strategy in folder'],
    ['a place outside', ['a.csv', '--out', '../x.cjoip'], 'is outside the folder you are in'],
    ['a name that is no plan', ['a.csv', '--out', 'x.txt'], 'Give it a name that ends in .cjoip'],
    ['no file', [], 'The command needs a file to work on.'],
  ])('%s: exit code 2, and the message says what to do', async (_, args, message) => {
    const cwd = folderWith({
      'a.csv': actions,
      'folder/readme.txt': '',
      'broken.xlsx': 'x',
      'old.xls': 'x',
      'plan.pdf': 'x',
    });
    const { code, stdout, stderr } = await answer(['import', ...args], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(existsSync(join(cwd, '../x.cjoip'))).toBe(false);
  });

  it('says nothing to a terminal that would steer it', async () => {
    const cwd = folderWith({ 'a.csv': 'Action,Lead\nDo \u001b[31mit,\u001b]0;x\u0007TBC\n' });
    const { stdout, stderr } = await answer(['import', 'a.csv'], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stdout + stderr).not.toMatch(/[\u0007\u001b]/);
  });
});

describe('what was exported comes back', () => {
  it('the actions of northshire: what, who, when, how they stand', async () => {
    const cwd = copyOfExample('northshire');
    expect((await answer(['export', '--to', 'xlsx', '--out', 'sheets.xlsx'], { cwd })).code).toBe(0);
    const args = ['import', 'sheets.xlsx', '--sheet', 'Delivery plan', '--into', '.', '--as-of', '2026-11-22'];
    const { code, stdout } = await answer(args, { cwd });
    expect(code).toBe(0);
    const before = planOf(cwd);
    const after = planOf(cwd, stdout);
    const ours = before.ofKind('action').map((action) => told(before, action));
    const theirs = after
      .ofKind('action')
      .slice(ours.length)
      .map((action) => told(after, action));
    expect(theirs).toHaveLength(ours.length);
    for (const [at, action] of ours.entries()) expect(theirs[at]).toEqual(action);
  }, 30_000);

  it('the plan of northshire as a document of Word, without a finding of the text', async () => {
    const cwd = copyOfExample('northshire');
    expect((await goldenthread(['export', '--to', 'docx', '--out', 'plan.docx'], { cwd })).code).toBe(0);
    const { code, stdout, stderr } = await answer(['import', 'plan.docx'], { cwd });
    expect(code).toBe(0);
    expect(
      parseFile('file:///x.cjoip', stdout).findings.map(({ code: each, message }) => `${each}: ${message}`),
    ).toEqual([]);
    expect(formatText('file:///x.cjoip', stdout)).toBe(stdout);
    expect(stderr).toContain('Vision → vision (point 1 of the checklist, by "vision")');
    expect(stderr).toContain('The table of contents was left out.');
  }, 120_000);
});

/** The plan of the folder, with a new part. */
function planOf(folder: string, more?: string): Strategy {
  const workspace = new StrategyWorkspace();
  for (const name of names) {
    workspace.set(parseFile(`file:///plan/${name}.cjoip`, readFileSync(join(folder, `${name}.cjoip`), 'utf8')));
  }
  if (more !== undefined) workspace.set(parseFile('file:///plan/z-new.cjoip', more));
  const plan = workspace.strategyOf('file:///plan/strategy.cjoip');
  if (plan === undefined) throw new Error('The example has no strategy.');
  return plan;
}

const names = [
  ...[
    'strategy',
    'arrangements',
    'deliverables',
    'delivery-plan',
    'documents',
    'evidence',
    'glossary',
    'governance',
    'measures',
  ],
  ...[
    'national-outcomes',
    'needs',
    'objectives',
    'outcomes',
    'participation',
    'partners',
    'priorities',
    'progress',
    'resources',
  ],
  ...['review', 'services'],
];

/** What the sheet carries of an action. */
function told(plan: Strategy, action: Item<'action'>): object {
  const leads = ownFacts(action, 'lead').map((fact) => ({
    ...fact,
    place: undefined,
    refs: fact.refs?.map(({ name }) => name),
  }));
  const supporters = ownFacts(action, 'supported by').flatMap(({ refs = [] }) => refs.map(({ name }) => name));
  const status = plan
    .namedBy(action)
    .filter(({ kind }) => kind === 'progress')
    .flatMap((report) => ownFacts(report, 'status').flatMap(({ words }) => words))
    .at(-1);
  return {
    statement: action.statement,
    leads,
    supporters,
    from: ownFacts(action, 'from').map(({ date }) => date?.start),
    by: ownFacts(action, 'by').map(({ date }) => date?.end),
    every: ownFacts(action, 'every').length,
    milestones: ownFacts(action, 'milestone by').map(({ date, text }) => [date?.end, text]),
    status,
  };
}
