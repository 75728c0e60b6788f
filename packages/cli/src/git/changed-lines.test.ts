import { expect, it } from 'vitest';
import { changedLines } from './changed-lines.ts';

const head = (name: string) => `diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ ${name}\n`;

it('reads the new lines of each file', () => {
  const diff = `${head('b/plans/a.cjoip')}@@ -1 +1 @@ strategy\n-a\n+b\n@@ -4,2 +4,0 @@\n-c\n-d\n@@ -9,0 +8,3 @@\n+e\n+f\n+g\n${head('b/b.cjoip')}@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file\n`;
  expect([...changedLines(diff)]).toEqual([
    [
      'plans/a.cjoip',
      [
        { from: 0, to: 1 },
        { from: 7, to: 10 },
      ],
    ],
    ['b.cjoip', [{ from: 0, to: 2 }]],
  ]);
});

it('takes a line of a plan for no line of git', () => {
  const diff = `${head('b/a.cjoip')}@@ -1 +1,3 @@\n--- a/other\n+++ b/other\n+@@ -1 +1 @@\n+x\n@@ -8 +9 @@\n-y\n+z\n`;
  expect([...changedLines(diff)]).toEqual([
    [
      'a.cjoip',
      [
        { from: 0, to: 3 },
        { from: 8, to: 9 },
      ],
    ],
  ]);
});

it.each([
  ['b/my plan.cjoip\t', 'my plan.cjoip'],
  ['"b/caf\\303\\251 \\"n\\".cjoip"', 'café "n".cjoip'],
  ['"b/a\\tb\\\\c.cjoip"', 'a\tb\\c.cjoip'],
])('reads the name %s', (written, name) => {
  expect([...changedLines(`${head(written)}@@ -1 +1 @@\n-a\n+b\n`).keys()]).toEqual([name]);
});

it('knows no lines of a file that is gone', () => {
  expect(changedLines(`${head('/dev/null')}@@ -1,2 +0,0 @@\n-a\n-b\n`).size).toBe(0);
});
