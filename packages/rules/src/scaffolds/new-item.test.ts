import { type FactWord, factDefinitions, itemKinds, parseFile, readIsoDate } from '@goldenthread/language';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { applyFix } from '../testing/apply-fix.ts';
import { planOf } from '../testing/plan.ts';
import { type NewItem, newItem, newItems } from './new-item.ts';
import { type NewItemKind, prompts } from './prompts.ts';

const header = 'strategy northshire: Northshire plan\n  period 1 April 2026 to 31 March 2029\n  uses cjpf\n';
const kinds = Object.keys(prompts) as NewItemKind[];
const day = readIsoDate('2026-11-22');
const subjects: Readonly<Partial<Record<NewItemKind, Omit<NewItem, 'kind'>>>> = {
  progress: { about: 'A1', ...(day === undefined ? {} : { at: day }) },
};

it('can begin every kind but headers and national indicators', () => {
  const left = itemKinds.filter((kind) => !kinds.includes(kind as NewItemKind));
  expect(left).toEqual(['strategy', 'part', 'framework', 'indicator']);
});

describe.each(kinds)('a new %s', (kind) => {
  // Nothing stands below the header that the item would come before.
  const before = kind === 'progress' ? `${header}\naction A1: Sign a housing protocol\n` : header;
  const after = begun(before, kind, subjects[kind]);
  const added = after.slice(before.length);

  it('is read without a finding, as one item of its kind', () => {
    const { strategy, textFindings } = planOf(after);
    expect(textFindings.map(({ message }) => message)).toEqual([]);
    expect(strategy.ofKind(kind)).toHaveLength(planOf(before).strategy.ofKind(kind).length + 1);
  });

  it('stands behind one blank line, indented by two, in short lines', () => {
    expect(after.startsWith(before)).toBe(true);
    expect(added).toMatch(/^\n\S[^\n]*(?:\n {2}\S[^\n]*)*\n$/);
    for (const line of added.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
  });

  it('cites the Framework or the Act', () => {
    expect(added).toMatch(/^ {2}# .*(?:Framework, .*pp?\. \d|the Act|\(Scotland\) Act 2016)/m);
  });

  it('asks for its facts in the order of the vocabulary, each with its page and with a line that may be written', () => {
    const asked = [...added.matchAll(/^ {2}# ([a-z ,]+): (.*)$/gm)];
    expect(asked.length).toBeGreaterThanOrEqual(Object.keys(prompts[kind].facts).length - 1);
    for (const [line, label = '', question = ''] of asked) {
      const [word = ''] = label.split(/, | or /);
      expect(question, line).toMatch(/\((?:pp?\. \d+(?:-\d+)?|the Act, s\. 19)\)/);
      const example = /, e\.g\. (.*)$/.exec(question)?.[1];
      // A text and a flag are written as the remark begins; what else there is to write needs an example.
      const { shape } = factDefinitions[word as FactWord];
      if (example !== undefined || !['text', 'flag'].includes(shape)) {
        expect(example?.startsWith(word), line).toBe(true);
      }
    }
  });
});

describe('an example in a prompt', () => {
  it('is a line that the kind can have', () => {
    for (const kind of kinds) {
      const added = begun(header, kind, subjects[kind]);
      const filled = added.replace(/^ {2}# [a-z ,]+: .*?, e\.g\. (.*)$/gm, '  $1');
      // Names of the example stand for nothing here, and documents and partners are not there: only the lines are judged.
      const findings = parseFile('file:///plan/plan.cjoip', filled).findings;
      expect(
        findings.map(({ message }) => message),
        filled,
      ).toEqual([]);
    }
  });

  it('names what the plan has', () => {
    const text = begun(`${header}\nneed warm-homes: Warm homes\n\nneed food: Food\n`, 'service');
    expect(text).toContain('e.g. meets warm-homes\n');
  });

  it('gives the last day of the plan', () => {
    expect(begun(header, 'action')).toContain('e.g. by 31 March 2029\n');
  });
});

describe('what is known', () => {
  it('is written as a line: the only partner leads', () => {
    expect(begun(`${header}\npartner council: Northshire Council\n`, 'action')).toContain('\n  lead council\n');
    const two = begun(`${header}\npartner council: Council\n\npartner police: Police\n`, 'action');
    expect(two).not.toContain('\n  lead ');
  });

  it('is not guessed where a second item has the name', () => {
    const twice = `${header}\npartner council: Council\n\nneed council: Someone to ask\n`;
    expect(begun(twice, 'action')).not.toContain('\n  lead ');
  });

  it('stands in the order of the vocabulary, among the prompts', () => {
    const text = begun(header, 'resource', { facts: { kind: 'people' } });
    expect(text).toMatch(/\n {2}# Framework[^\n]*\n {2}kind people\n {2}# held by: /);
    expect(text).not.toContain('# kind');
  });
});

describe('the name of a new item', () => {
  it('is one that nothing has', () => {
    const before = `${header}\nneed new-service: A need\n\nservice new-service-2: A service\n`;
    expect(begun(before, 'service')).toContain('service new-service-3: [insert');
  });

  it('is free among items that are begun together', () => {
    const fix = newItems(planOf(header).strategy, [{ kind: 'need' }, { kind: 'need' }]);
    expect(fix?.title).toBe('Begin 2 needs');
    expect(applyFix(header, fix)).toMatch(/\n\nneed new-need: .*\n\nneed new-need-2: /s);
  });

  it('of an assessment is the next national outcome', () => {
    const before = `${header}\nassessment of cjpf.diversion: It rose\n`;
    expect(begun(before, 'assessment')).not.toContain('assessment of cjpf.diversion: [');
    const none = newItem(planOf('strategy northshire: Plan\n').strategy, 'assessment');
    expect(none, 'without a framework there is nothing to assess').toBeUndefined();
  });
});

describe('a new item stands', () => {
  const files = {
    'a-outcomes.cjoip': 'part of northshire\n\noutcome homes: Homes\n\n# The end\n',
    'b-people.cjoip': 'part of northshire\n\npartner council: Council\n\nrole post: Post\n  # who holds it\n',
    'c-needs.cjoip':
      'part of northshire\n\nneed home: A home\n  note:\n    One line\n\n    and another\n\noutcome later: Later',
    'strategy.cjoip': header,
  };
  const cases: readonly (readonly [kind: NewItemKind, file: keyof typeof files, where: RegExp])[] = [
    ['need', 'c-needs.cjoip', /and another\n\nneed new-need: .*\n\noutcome later/s],
    ['outcome', 'c-needs.cjoip', /outcome later: Later\n\noutcome new-outcome: .*\n$/s],
    ['partner', 'b-people.cjoip', /Council\n\npartner new-partner: .*\n\nrole post/s],
    ['role', 'b-people.cjoip', /# who holds it\n\nrole new-role: .*\n$/s],
    ['group', 'b-people.cjoip', /# who holds it\n\ngroup new-group: /],
    ['gap', 'c-needs.cjoip', /and another\n\ngap new-gap: .*\n\noutcome later/s],
    ['objective', 'c-needs.cjoip', /outcome later: Later\n\nobjective new-objective: /],
    ['vision', 'strategy.cjoip', /uses cjpf\n\nvision: /],
    ['glossary', 'strategy.cjoip', /uses cjpf\n\nglossary new-glossary: /],
  ];

  it.each(cases)('%s in %s', (kind, file, where) => {
    const fix = newItem(planOfFiles(files), kind);
    expect(fix?.changes.map(({ place }) => place.uri)).toEqual([`file:///plan/${file}`]);
    expect(applyFix(files[file], fix)).toMatch(where);
  });

  it('above remarks at the margin, which speak of what comes below them', () => {
    const before = `${header}\nneed a: A\n  source: B\n\n# ignore thread/need-unmet: agreed\nneed b: B\n\n# The end\n`;
    expect(begun(before, 'need')).toMatch(/need b: B\n\nneed new-need: .*\n\n# The end\n$/s);
    const close = `${header}\nneed a: A\n# remark\noutcome b: B\n`;
    expect(begun(close, 'need')).toMatch(/need a: A\n\nneed new-need: .*\n\n# remark\noutcome b: B\n$/s);
  });

  it('below the options of the appraisal above it, and an option below its own', () => {
    const before = `${header}\nappraisal a: A?\n\noption x: X\n\nappraisal b: B?\n\noption y: Y\n\nneed n: N\n`;
    expect(begun(before, 'appraisal')).toMatch(/option y: Y\n\nappraisal new-appraisal: /);
    const { strategy } = planOf(before);
    const [first] = strategy.ofKind('option');
    const option = newItem(strategy, 'option', first === undefined ? {} : { below: first });
    expect(applyFix(before, option)).toMatch(/option x: X\n\noption new-option: .*\n\nappraisal b/s);
  });
});

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('in a file with %s', (_name, lineEnd) => {
  it.each(['', lineEnd])('a new item has the line ends of the file, whose text ends with %j', (last) => {
    const before = `${header}\nneed a: A`.replaceAll('\n', lineEnd) + last;
    const after = begun(before, 'need');
    expect(after.startsWith(before)).toBe(true);
    expect(after.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/);
    expect(after.endsWith(lineEnd)).toBe(true);
    expect(planOf(after).strategy.ofKind('need')).toHaveLength(2);
  });
});

function begun(text: string, kind: NewItemKind, known: Omit<NewItem, 'kind'> = {}): string {
  const fix = newItem(planOf(text).strategy, kind, known);
  expect(fix?.isSafe).toBe(false);
  return applyFix(text, fix);
}

function planOfFiles(files: Readonly<Record<string, string>>): Strategy {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) workspace.set(parseFile(`file:///plan/${name}`, text));
  const strategy = workspace.strategies()[0];
  if (strategy === undefined) throw new Error('The files hold no strategy.');
  return strategy;
}
