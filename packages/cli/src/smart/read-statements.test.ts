import { describe, expect, it } from 'vitest';
import { readStatements } from './read-statements.ts';

describe('statements', () => {
  it('are read one a line, without empty lines, whatever the line ends', () => {
    expect(readStatements('Publish a report.\r\n\r\n  Train 40 staff, and more; by 2027 \rSign\n', undefined)).toEqual([
      { statement: 'Publish a report.' },
      { statement: 'Train 40 staff, and more; by 2027' },
      { statement: 'Sign' },
    ]);
  });

  it.each([
    ['tabs', 'No\tAction\tDue date\tManaged by\n1\tPublish a report\tMarch 2027\tCouncil\n'],
    ['commas', 'No,Action,Due date,Managed by\n1,Publish a report,March 2027,Council\n'],
    ['semicolons', '\ufeffNo;Action;Due date;Managed by\n1;Publish a report;March 2027;Council\n\n'],
  ])('are read from a table with %s, in the words that partnerships use', (_what, text) => {
    expect(readStatements(text, undefined)).toEqual([
      { statement: 'Publish a report', due: 'March 2027', owner: 'Council' },
    ]);
  });

  it('are read from a table as Markdown writes it, and from the lines around it', () => {
    const text = [
      '## Actions',
      '',
      '| No | Action | Due date | Managed by |',
      '|:---|--------|:--------:|-----------:|',
      '| 1 | Publish a report \\| plan<br>for partners | **March 2027** | Council |',
      '| | | | |',
      '2 | Train 40 staff | | Health board',
      '',
      'Sign the compact by 2028',
    ].join('\n');
    expect(readStatements(text, 'plan.md')).toEqual([
      { statement: 'Publish a report | plan for partners', due: 'March 2027', owner: 'Council' },
      { statement: 'Train 40 staff', owner: 'Health board' },
      { statement: 'Sign the compact by 2028' },
    ]);
  });

  it('keep a bar in a line where there is no table', () => {
    expect(readStatements('Publish a report | plan\n---\n', undefined)).toEqual([
      { statement: 'Publish a report | plan' },
      { statement: '---' },
    ]);
  });

  it('are missed in a Markdown table that has none', () => {
    expect(() => readStatements('| Risk | Score |\n|---|---|\n| Fire | 4 |\n', undefined)).toThrow(/Risk, Score/);
  });

  it('may hold delimiters and line ends in quotation marks, and further columns', () => {
    const text =
      'id,statement,owner,due,measure,resource,remark\nS1,"Raise the share,\nby ""half""",A,B,C,D,E\nS2,,,,,,x\n';
    expect(readStatements(text, 'plan.csv')).toEqual([
      { statement: 'Raise the share,\nby "half"', owner: 'A', due: 'B', measure: 'C', resource: 'D' },
      { statement: '' },
    ]);
  });

  it.each(['How we will know', 'Success measure'])('take what stands under %j as the measure', (title) => {
    const measured = [{ statement: 'Publish a report', measure: '40 read it' }];
    expect(readStatements(`Action,${title}\nPublish a report,40 read it\n`, undefined)).toEqual(measured);
  });

  it('prefer the column that is called statement', () => {
    expect(readStatements('Objective\tStatement\nx\tPublish\n', undefined)).toEqual([{ statement: 'Publish' }]);
  });

  it('are missed in a table that has none, and the columns are named', () => {
    expect(() => readStatements('a,b\n1,2\n', 'plan.csv')).toThrow(/Call one `statement`.*a, b/s);
    expect(readStatements('', undefined)).toEqual([]);
    expect(readStatements('a, b\n', 'plan.txt')).toEqual([{ statement: 'a, b' }]);
  });
});
