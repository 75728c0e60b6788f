import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Finding, parseFile, readIsoDate } from '@goldenthread/language';
import { defaultSettings, reportOn, rules, type StrategyReport } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file's text, and the findings that its remarks announce, as `outcomes.cjoip:12 thread/backwards`. */
interface Example {
  readonly path: string;
  readonly text: string;
  readonly expected: readonly string[];
}

function examplesIn(folder: string): readonly Example[] {
  const paths = globSync('**/*.cjoip', { cwd: join(root, 'examples', folder) }).sort();
  if (paths.length === 0) throw new Error(`examples/${folder} holds no strategy.`);
  return paths.map((path) => {
    const text = readFileSync(join(root, 'examples', folder, path), 'utf8');
    return { path, text, expected: expectations(path, text) };
  });
}

const remark = /^\s*# expect (here )?(\S+)\s*$/;

/** `# expect CODE` speaks of the next line that is no such remark, `# expect here CODE` of its own. */
function expectations(path: string, text: string): string[] {
  const expected: string[] = [];
  let waiting: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, here, code] = remark.exec(line) ?? [];
    if (code !== undefined && here === undefined) {
      waiting.push(code);
      continue;
    }
    const codes = code === undefined ? waiting : [code];
    if (code === undefined) waiting = [];
    expected.push(...codes.map((each) => `${path}:${index + 1} ${each}`));
  }
  return expected.sort();
}

function reportsOn(
  folder: string,
  examples: readonly Example[],
  ruleSets: typeof defaultSettings.ruleSets = ['all'],
): readonly StrategyReport[] {
  const asOf = readIsoDate('2026-11-22');
  if (asOf === undefined) throw new Error('The day of the tests is no day.');
  const workspace = new StrategyWorkspace();
  const base = join(root, 'examples', folder);
  for (const { path, text } of examples) workspace.set(parseFile(pathToFileURL(join(base, path)).href, text));
  const settings = { ...defaultSettings, ruleSets };
  return workspace.strategies().map((strategy) => reportOn(strategy, workspace, { asOf, settings }));
}

function findingsIn(folder: string, examples = examplesIn(folder)): readonly Finding[] {
  return reportsOn(folder, examples).flatMap(({ findings }) => findings);
}

function described(folder: string, { code, place }: Finding): string {
  const path = relative(join(root, 'examples', folder), fileURLToPath(place.uri));
  return `${path.replaceAll('\\', '/')}:${place.range.start.line + 1} ${code}`;
}

describe.each(['northshire', 'starter'])('examples/%s', (folder) => {
  it('is without a finding, and meets every point of the checklist', () => {
    const [report, ...others] = reportsOn(folder, examplesIn(folder));
    expect(report?.findings.map((finding) => `${described(folder, finding)} ${finding.message}`)).toEqual([]);
    expect(report?.checklist.filter(({ isMet }) => isMet)).toHaveLength(13);
    expect(others, 'all files are parts of one strategy').toEqual([]);
  });

  it('does what the Act asks, judged by that alone', () => {
    const findings = reportsOn(folder, examplesIn(folder), ['statute']).flatMap((report) => report.findings);
    expect(findings.map((finding) => `${described(folder, finding)} ${finding.message}`)).toEqual([]);
  });
});

describe('examples/effectiveness', () => {
  it('misses only what its first lines say that the model does not hold', () => {
    const held = ['checklist/vision', 'checklist/outcomes', 'checklist/priorities'];
    const missing = rules.map(({ code }) => code).filter((code) => /^checklist\//.test(code) && !held.includes(code));
    const findings = findingsIn('effectiveness');
    const points = findings.filter(({ code }) => code.startsWith('checklist/'));
    expect(points.map(({ code }) => code).sort()).toEqual(missing.sort());
    const others = findings.filter((finding) => !points.includes(finding));
    expect(others.map(({ code, message }) => `${code} ${message.split(' ')[0]}`)).toEqual([
      'priorities/criteria `partnership-working`,',
      'thread/national-outcome `resourcing-follows-need`',
      'assessments/missing The',
    ]);
  });
});

describe('examples/problems', () => {
  const examples = examplesIn('problems');
  const expected = examples.flatMap((example) => example.expected);

  it('has the findings that its remarks announce, and no others of their kinds', () => {
    const found = findingsIn('problems', examples).map((finding) => described('problems', finding));
    // A folder shows some kinds of finding; what else is missing from a plan so small is not its subject.
    const subjects = new Set(expected.map(subjectOf));
    expect(found.filter((line) => subjects.has(subjectOf(line))).sort()).toEqual([...expected].sort());
  });

  it('shows every finding that there is', () => {
    const shown = new Set(expected.map((line) => line.split(' ')[1]));
    const missing = [...rules.map(({ code }) => code), ...codesOfTheText()].filter((code) => !shown.has(code));
    expect(missing, 'add a line to examples/problems for each, with `# expect CODE` above it').toEqual([]);
  });
});

/** `thread/backwards` in `measures/plan.cjoip` has the subject `measures thread`; a file of no folder, ` thread`. */
function subjectOf(line: string): string {
  const [, folder = '', kind = ''] = /^(?:([^/:]+)\/)?[^ ]* ([a-z]+)\//.exec(line) ?? [];
  return `${folder} ${kind}`;
}

/** The codes of findings about lines, values, facts, words, names and files, as the sources give them. */
function codesOfTheText(): readonly string[] {
  const sources = globSync('packages/{language,strategy}/src/**/*.ts', { cwd: root });
  const codes = sources
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/\bcode: '([a-z]+\/[a-z-]+)'/g)])
    .map(([, code]) => code ?? '');
  if (codes.length < 30) throw new Error('The codes are no longer written as `code: ...`: mend this search.');
  return [...new Set(codes)];
}
