import { expect, it } from 'vitest';
import { fileNameOf, isOfPlan } from './file-name.ts';

const names: readonly (readonly [title: string, name: string])[] = [
  ['Northshire plan', 'Northshire plan'],
  ['  A plan:\n2026/27 – “safe”?  ', 'A plan 2026 27 – “safe”'],
  ['Plana na Gàidhlig', 'Plana na Gàidhlig'],
  ['../../etc/passwd', 'etc passwd'],
  ['plan...', 'plan'],
  ['', 'plan'],
  ['???', 'plan'],
  ['con', 'plan'],
  ['NUL.txt', 'plan'],
  ['Convention', 'Convention'],
  ['plan\u202efdp.exe', 'plan fdp.exe'],
  ['x'.repeat(200), 'x'.repeat(80)],
];

it.each(names)('%j becomes the name %j', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});

const paths: readonly (readonly [path: string, isOfPlan: boolean])[] = [
  ['/plans/north.cjoip', true],
  ['/plans/NORTH.CJOIP', true],
  ['/plans/north.cjoip.html', false],
  ['/plans.cjoip/north.docx', false],
  ['/plans/cjoip', false],
];

it.each(paths)('%s is a file of a plan: %s', (path, isPlan) => {
  expect(isOfPlan(path)).toBe(isPlan);
});
