import { cpuUsage } from 'node:process';
import type { IsoDate } from '@goldenthread/language';
import { expect, it } from 'vitest';
import { importTable } from './import-table.ts';

const asOf = '2026-11-22' as IsoDate;

it('ten times the rows take about ten times as long', () => {
  const timed = (count: number): number => {
    const rows = [
      ['No', 'Objective', 'Action', 'Timescale', 'Lead', 'Supported by', 'Status', 'Comments'],
      ...Array.from({ length: count }, (_, at) => [
        `${at}`,
        `Objective ${at % 50}`,
        `Sign the same protocol with everyone`,
        '31 March 2029',
        `Organisation ${at % 500} Council (Head of Housing)`,
        'Police Scotland, NHS Northshire and Shelter North',
        'Green',
        'Nothing to say',
      ]),
    ];
    const drawn = { place: 't', rows: rows.map((row) => row.map((text) => ({ text }))) };
    importTable({ ...drawn, rows: drawn.rows.slice(0, 20) }, { asOf });
    return costOf(() => importTable(drawn, { asOf }));
  };
  timed(200);
  const [few, many] = [timed(200), timed(2_000)];
  expect(many / few, `200 rows ${few} ms, 2,000 rows ${many} ms`).toBeLessThan(25);
}, 30_000);

/** What the processor has done for it, in milliseconds: other work on the machine does not count. */
function costOf(work: () => unknown): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1_000;
}
