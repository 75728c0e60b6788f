/**
 * `npm run bench`: times the road from text to findings and prints medians and ratios. `npm run bench -- quick` leaves
 * out 100,000 lines, `npm run bench -- large` adds 300,000. What the figures mean stands in `docs/performance.md`.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CommandTimes } from './measures/command.ts';
import type { KeystrokeTimes } from './measures/keystrokes.ts';
import type { ServerTimes } from './measures/server.ts';
import type { Stages } from './measures/stages.ts';
import type { Measured } from './one.ts';
import { printTable } from './table.ts';

type Measure = 'stages' | 'memory' | 'keystrokes' | 'server' | 'command';

const extent = process.argv[2] ?? 'usual';
if (!['quick', 'usual', 'large'].includes(extent)) {
  console.error(`There is no benchmark called "${extent}". Leave it out, or write "quick" or "large".`);
  process.exit(2);
}
const isLarge = extent === 'large';
const isQuick = extent === 'quick';
const inFile = 1_000;
const country = 30;

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores. Medians; ratios hold elsewhere, times do not.`,
);
await printStages();
await printMemory();
await printKeystrokes();
await printServer();
await printCommand();

async function printStages(): Promise<void> {
  const corpora: readonly (readonly [name: string, measured: Measured])[] = [
    ['1,000 lines', { size: { lines: 1_000 }, runs: 25 }],
    ['10,000 lines, 1 file', { size: { lines: 10_000 }, runs: 9 }],
    ['10,000 lines, 10 files', { size: { lines: 10_000, linesInFile: inFile }, runs: 9 }],
    ...(isQuick ? [] : [['100,000 lines, 1 file', { size: { lines: 100_000 }, runs: 3 }] as const]),
    ...(isQuick
      ? []
      : [['100,000 lines, 100 files', { size: { lines: 100_000, linesInFile: inFile }, runs: 3 }] as const]),
    ...(isQuick
      ? []
      : [
          [
            '30 strategies, 300 files',
            { size: { lines: 10_000, linesInFile: inFile }, strategies: country, runs: 2 },
          ] as const,
        ]),
    ...(isLarge
      ? [['300,000 lines, 300 files', { size: { lines: 300_000, linesInFile: inFile }, runs: 2 }] as const]
      : []),
  ];
  const rows: string[][] = [];
  for (const [name, measured] of corpora) {
    const found = await measure<Stages>('stages', measured);
    const each = (milliseconds: number): string => ((milliseconds * 1_000) / found.lines).toFixed(2);
    rows.push([
      name,
      each(found.lex),
      each(found.parse),
      each(found.file - found.parse),
      each(found.parts),
      each(found.join),
      each(found.names),
      each(found.rules),
      each(found.whole),
      (found.whole / found.parse).toFixed(2),
      Math.round((found.lines / found.whole) * 1_000).toLocaleString('en-GB'),
    ]);
  }
  printTable(
    'From text to findings, microseconds a line ("parse" holds "lex"; "whole" is parse and all to its right)',
    ['', 'lex', 'parse', 'check', 'parts', 'join', 'names', 'rules', 'whole', 'whole/parse', 'lines/s'],
    rows,
  );
}

async function printMemory(): Promise<void> {
  const sizes = isQuick ? [10_000] : isLarge ? [10_000, 100_000, 300_000] : [10_000, 100_000];
  const rows: string[][] = [];
  for (const lines of sizes) {
    for (const linesInFile of [lines, inFile]) {
      const bytes = await measure<number>('memory', { size: { lines, linesInFile }, runs: 1 });
      const files = linesInFile === lines ? '1 file' : `${lines / linesInFile} files`;
      rows.push([`${lines.toLocaleString('en-GB')} lines, ${files}`, Math.round(bytes).toLocaleString('en-GB')]);
    }
  }
  printTable('Memory that a plan keeps, bytes a line, its text among them', ['', 'bytes'], rows);
}

async function printKeystrokes(): Promise<void> {
  const file = { lines: 10_000, linesInFile: inFile };
  const plans: readonly (readonly [name: string, measured: Measured])[] = [
    ['1,000 lines', { size: { lines: 1_000 }, runs: 40 }],
    ['a file of 1,000 in 10,000 lines', { size: file, runs: 40 }],
    ['the same, among 3 strategies', { size: file, strategies: 3, runs: 40 }],
    ['the same, among 30 strategies', { size: file, strategies: country, runs: 40 }],
    ['10,000 lines in 1 file', { size: { lines: 10_000 }, runs: 10 }],
    ...(isQuick
      ? []
      : [['a file of 1,000 in 100,000 lines', { size: { lines: 100_000, linesInFile: inFile }, runs: 10 }] as const]),
  ];
  const rows: string[][] = [];
  for (const [name, measured] of plans) {
    const found = await measure<KeystrokeTimes>('keystrokes', measured);
    rows.push([name, ...[found.text, found.text95, found.name, found.name95].map((value) => value.toFixed(1))]);
  }
  printTable(
    'From a keystroke to fresh findings within one process, milliseconds: a letter, or a whole item with its name',
    ['', 'letter p50', 'p95', 'item p50', 'p95'],
    rows,
  );
}

async function printServer(): Promise<void> {
  const size = { lines: 10_000, linesInFile: inFile };
  const rows: string[][] = [];
  for (const strategies of [1, country]) {
    const found = await measure<ServerTimes | undefined>('server', { size, strategies, runs: 40 });
    if (found === undefined) {
      console.log('\nThe language server has not been built: run "npm run build" first to time it.');
      return;
    }
    rows.push([
      strategies === 1 ? '10 files of 1,000 lines' : `the same, among ${strategies} strategies`,
      ...[found.start, found.firstFindings, found.keystroke, found.keystroke95].map((value) => value.toFixed(0)),
    ]);
  }
  printTable(
    'The language server as a process, over the protocol, milliseconds',
    ['', 'start', 'first findings', 'keystroke p50', 'p95'],
    rows,
  );
}

async function printCommand(): Promise<void> {
  const found = await measure<CommandTimes | undefined>('command', { size: { lines: 0 }, runs: 7 });
  if (found === undefined) {
    console.log('\nThe command has not been built: run "npm run build" first to time it.');
    return;
  }
  const { node, tiny, large } = found;
  printTable(
    'goldenthread lint, whole processes, milliseconds',
    ['', 'time', 'of node -e 0'],
    [
      ['node -e 0', node.toFixed(0), '1.0'],
      ['a tiny file', tiny.toFixed(0), (tiny / node).toFixed(1)],
      ['10,000 lines', large.toFixed(0), (large / node).toFixed(1)],
    ],
  );
  console.log(
    `Beyond start-up: ${Math.round((10_000 / (large - tiny)) * 1_000).toLocaleString('en-GB')} lines a second.`,
  );
}

/** Runs a measure in a process of its own. */
function measure<T>(name: Measure, measured: Measured): Promise<T> {
  const child = fork(fileURLToPath(new URL('one.ts', import.meta.url)), [name, JSON.stringify(measured)], {
    execArgv: ['--expose-gc', '--no-warnings'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', ({ result }: { readonly result: T }) => resolve(result));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The measure ${name} ended with ${code} and gave no result.`)));
  });
}
