import {
  closedLists,
  type FactWord,
  factDefinitions,
  factWords,
  itemKinds,
  kindDefinition,
  NameTable,
  nameFindings,
  parseFile,
} from '@goldenthread/language';
import { describe, expect, it } from 'vitest';

/** No name is reserved: items may be called by every word of the language, and be named in every fact. */

const linkingWords =
  'a all and at because by down end every from in of on ongoing or partners per plan then times to up year years';
const months = 'January February March April May June July August September October November December Jan may march';
const seasons = 'spring summer autumn winter Q1 Q2';

const words = [
  ...new Set(
    [
      ...itemKinds.flatMap((kind) => [kindDefinition(kind).word, kindDefinition(kind).plural]),
      ...factWords,
      ...Object.values(closedLists).flatMap((list) => Object.keys(list.words)),
      linkingWords,
      months,
      seasons,
    ].flatMap((text) => text.split(' ')),
  ),
];

/** A line for each shape that takes names, with the kind of item it stands in and the kind it names. */
const lines: readonly (readonly [shape: string, within: string, line: (name: string) => string])[] = [
  ['names', 'service s-1: S', (name) => `meets ${name}`],
  ['names, first of two', 'service s-1: S', (name) => `meets ${name}, need-1`],
  ['names, last of two', 'service s-1: S', (name) => `meets need-1, ${name}`],
  ['names, without spaces', 'service s-1: S', (name) => `meets need-1,${name},need-1`],
  ['names, on the next line', 'service s-1: S', (name) => `meets need-1,\n    ${name}`],
  ['names, between lines', 'service s-1: S', (name) => `meets need-1,\n    ${name},\n    need-1`],
];

const people: typeof lines = [
  ['people', 'objective o-1: O', (name) => `lead ${name}`],
  ['people with a post', 'objective o-1: O', (name) => `lead ${name}: Head of Housing`],
  ['people, last of two', 'objective o-1: O', (name) => `supported by partner-1, ${name}: Staff`],
  ['approval', 'strategy northshire: N', (name) => `approved by ${name} on 3 March 2026: Chair`],
  ['reviewed', 'objective o-1: O', (name) => `reviewed on 3 March 2026 by ${name}: Head of Housing`],
];

const others: readonly (readonly [shape: string, kind: string, within: string, line: (name: string) => string])[] = [
  ['target', 'measure', 'outcome o-1: O', (name) => `target ${name} from 62% in 2024/25 to 85% by March 2031`],
  ['target with to', 'measure', 'outcome o-1: O', (name) => `target ${name} to 85%`],
  ['target up', 'measure', 'outcome o-1: O', (name) => `target ${name} up 10% by end of plan`],
  ['score', 'criterion', 'priority p-1: P', (name) => `score 4 on ${name}`],
  ['score on two', 'criterion', 'priority p-1: P', (name) => `score 4 on criterion-1, ${name}`],
  ['funding', 'resource', 'action a-1: A', (name) => `funded by ${name}`],
  ['funding with an amount', 'resource', 'action a-1: A', (name) => `funded by ${name} £12,000`],
  ['funding, second of two', 'resource', 'action a-1: A', (name) => `funded by resource-1 £12,000, ${name} £5k a year`],
  ['reports to', 'group', 'group g-1: G', (name) => `reports to ${name}`],
  ['reports to, how often', 'group', 'group g-1: G', (name) => `reports to ${name} every 6 months: Progress`],
  ['reported', 'group', 'measure m-1: M', (name) => `reported every quarter to ${name}`],
  ['reported to two', 'group', 'measure m-1: M', (name) => `reported 2 times a year to group-1, ${name}`],
  ['leaves out', 'indicator', 'strategy northshire: N', (name) => `leaves out ${name} because: Too few people`],
  ['position', 'section', 'section s-1: S', (name) => `before ${name}`],
  ['default', 'partner', 'strategy northshire: N', (name) => `every action lead ${name}`],
];

const cases = [
  ...lines.map(([shape, within, line]) => ({ shape, kind: 'need', within, line })),
  ...people.map(([shape, within, line]) => ({ shape, kind: 'partner', within, line })),
  ...others.map(([shape, kind, within, line]) => ({ shape, kind, within, line })),
];

/** `all partners` is what the shape of people says for everyone, and only as a whole: `all` alone is a name. */
function plan(kind: string, name: string, within: string, line: string): string {
  return `${within}\n  ${line}\n\n${kind} ${name}: Title\n\n${kind} ${kind}-1: Title\n`;
}

function problems(text: string): string[] {
  const file = parseFile('file:///plan.cjoip', text);
  const table = new NameTable([file], { tableOf: () => undefined, strategyNames: () => [] });
  const findings = [...file.findings, ...nameFindings(file, table, () => undefined)];
  return findings.map(({ code, message }) => `${code}: ${message}`);
}

describe('an item may be called by every word of the language', () => {
  it.each(itemKinds.filter((kind) => kindDefinition(kind).head === 'named'))('as a %s', (kind) => {
    for (const name of words) {
      const file = parseFile('file:///plan.cjoip', `${kind} ${name}: Title\n`);
      expect(file.findings, name).toEqual([]);
      expect(file.outline.declarations, name).toMatchObject([{ name, kind, title: 'Title' }]);
    }
  });
});

describe('and be named in every shape of fact', () => {
  it.each(cases)('$shape', ({ kind, within, line }) => {
    for (const name of words) expect(problems(plan(kind, name, within, line(name))), name).toEqual([]);
  });

  it('covers every shape that takes names', () => {
    const covered = new Set(cases.map(({ line }) => factDefinitions[factOf(line('x'))].shape));
    const withNames = factWords.filter((fact) => itemKinds.some((kind) => kindDefinition(kind).facts[fact]?.to));
    expect(
      [...new Set(withNames.map((fact) => factDefinitions[fact].shape))].filter((shape) => !covered.has(shape)),
    ).toEqual([]);
  });

  it.each(['progress on', 'assessment of'])('in the head of `%s`', (head) => {
    const kind = head === 'progress on' ? 'objective' : 'outcome';
    for (const name of words) {
      const day = head === 'progress on' ? ' at 30 June 2027' : '';
      expect(problems(`${kind} ${name}: Title\n\n${head} ${name}${day}: Text\n`), name).toEqual([]);
    }
  });

  it('in the head of `part of`', () => {
    for (const name of words) {
      const file = parseFile('file:///part.cjoip', `part of ${name}\n`);
      expect(file.findings, name).toEqual([]);
      expect(file.outline.header).toMatchObject({ type: 'part', name });
    }
  });
});

function factOf(line: string): FactWord {
  const facts = factWords.filter((fact) => line.replace(/^every action /, '').startsWith(fact));
  const longest = facts.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw new Error(`No fact begins ${JSON.stringify(line)}.`);
  return longest;
}
