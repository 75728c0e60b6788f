import { cpuUsage } from 'node:process';
import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { widthFor } from './width.ts';

const widthOf = await widthFor(['日本']);

it('costs no more when the line is very long', () => {
  const line = `${'日'.repeat(2_000_000)}HERE`;
  const place = { start: { line: 3, character: line.length - 4 }, end: { line: 3, character: line.length } };
  // What the processor has done for it: other work on the machine does not count.
  const before = cpuUsage();
  excerpt(line, place, 80, widthOf);
  const { user, system } = cpuUsage(before);
  expect((user + system) / 1_000, 'only what is shown should be taken to pieces').toBeLessThan(500);
});
