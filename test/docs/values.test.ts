import { parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { pages } from './pages.ts';

/** For each row of the table of values: a line that takes such a value, and the item that the line stands in. */
const lines: Readonly<Record<string, readonly [item: string, line: (form: string) => string]>> = {
  day: ['action A1: Act', (form) => `by ${form}`],
  month: ['action A1: Act', (form) => `by ${form}`],
  'financial year, 1 April to 31 March': ['action A1: Act', (form) => `by ${form}`],
  quarter: ['action A1: Act', (form) => `by ${form}`],
  years: ['action A1: Act', (form) => `by ${form}`],
  season: ['action A1: Act', (form) => `by ${form}`],
  'end of a period': ['action A1: Act', (form) => `by ${form}`],
  amount: ['measure m: Measure', (form) => `value ${form} in 2024/25`],
  percent: ['measure m: Measure', (form) => `value ${form} in 2024/25`],
  money: ['action A1: Act', (form) => `cost ${form}`],
  'rate or share': ['measure m: Measure', (form) => `value ${form} in 2024/25`],
  'amount of something': ['service s: Service', (form) => `capacity ${form}`],
  'how often': ['arrangement a: Meet', (form) => form],
  'how often within a year': ['group g: Group', (form) => `sits ${form}`],
  change: ['outcome o: Outcome', (form) => `target m ${form} by 2031`],
};

const page = pages.find(({ path }) => path === 'docs/language.md');
const table = /## Values[\s\S]*?\| --- \| --- \|\n([\s\S]*?)\n\n/.exec(page?.text ?? '')?.[1] ?? '';
const rows = table.split('\n').map((row) => {
  const [, value = '', forms = ''] = row.split('|').map((cell) => cell.trim());
  return { value, forms: [...forms.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '') };
});

describe('the table of values in docs/language.md', () => {
  it('has the rows that are read here', () => {
    expect(rows.map(({ value }) => value)).toEqual(Object.keys(lines));
  });

  it.each(rows.flatMap(({ value, forms }) => forms.map((form) => ({ value, form }))))(
    '$value: $form is read',
    ({ value, form }) => {
      const [item, line] = lines[value] ?? ['', () => ''];
      const text = `strategy s: Plan\n\n${item}\n  ${line(form)}\n  note: The end.\n`;
      const workspace = new StrategyWorkspace();
      workspace.set(parseFile('file:///plan/plan.cjoip', text));
      const [strategy] = workspace.strategies();
      const known = strategy?.items.find(({ kind }) => kind !== 'strategy');
      expect(workspace.file('file:///plan/plan.cjoip')?.findings.map(({ message }) => message)).toEqual([]);
      expect(Object.keys(known?.facts ?? {}), 'the fact is part of the plan').toHaveLength(2);
    },
  );
});
