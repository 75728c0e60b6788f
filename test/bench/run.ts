/**
 * `npm run bench`: times the road from text to findings and prints medians and ratios. Words after `--` choose, such as
 * `npm run bench -- quick server`. What they mean, and what the figures mean, stands in `docs/performance.md`.
 */
import { availableParallelism } from 'node:os';
import { measure } from './apart.ts';
import { printEditorWaits } from './editor-waits.ts';
import { printExtension } from './extension.ts';
import { installLikec4 } from './likec4/install.ts';
import type { CommandTimes } from './measures/command.ts';
import type { DocumentTimes } from './measures/document.ts';
import type { FormattingTimes } from './measures/formatting.ts';
import type { KeystrokeTimes } from './measures/keystrokes.ts';
import type { Stages } from './measures/stages.ts';
import type { Measured } from './one.ts';
import { printTable } from './table.ts';

const words = ['quick', 'large', 'server', 'extension', 'likec4'];
const chosen = process.argv.slice(2);
const unknown = chosen.find((word) => !words.includes(word));
if (unknown !== undefined) {
  console.error(`The benchmark knows no "${unknown}". Leave it out, or choose among: ${words.join(', ')}.`);
  process.exit(2);
}
const isLarge = chosen.includes('large');
const isQuick = chosen.includes('quick');
const inFile = 1_000;
const country = 30;

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores. Medians; ratios hold elsewhere, times do not.`,
);
if (chosen.includes('likec4')) installLikec4();
const isOne = chosen.includes('server') || chosen.includes('extension');
if (!isOne) {
  await printStages();
  await printMemory();
  await printFormatting();
  await printKeystrokes();
  await printDocument();
  await printCommand();
}
if (!isOne || chosen.includes('extension')) await printExtension();
if (!isOne || chosen.includes('server')) await printEditorWaits(country, isQuick);

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

async function printFormatting(): Promise<void> {
  const plans: readonly (readonly [name: string, lines: number])[] = [
    ['1,000 lines', 1_000],
    ['10,000 lines in 1 file', 10_000],
    ...(isQuick ? [] : [['100,000 lines in 1 file', 100_000] as const]),
  ];
  const rows: string[][] = [];
  for (const [name, lines] of plans) {
    const found = await measure<FormattingTimes>('formatting', { size: { lines }, runs: lines > 10_000 ? 3 : 11 });
    const each = (milliseconds: number): string => ((milliseconds * 1_000) / lines).toFixed(2);
    rows.push([name, each(found.ordered), each(found.untidy), (found.untidy / found.parse).toFixed(2)]);
  }
  printTable(
    'Formatting a file that has been read, microseconds a line: in order already, or every line out of its place',
    ['', 'in order', 'untidy', 'untidy/parse'],
    rows,
  );
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

async function printDocument(): Promise<void> {
  const plans: readonly (readonly [name: string, lines: number])[] = [
    ['1,000 lines', 1_000],
    ['10,000 lines', 10_000],
  ];
  const rows: string[][] = [];
  for (const [name, lines] of plans) {
    const found = await measure<DocumentTimes>('document', { size: { lines, linesInFile: inFile }, runs: 11 });
    rows.push([name, ...[found.tree, found.page, found.preview].map((value) => value.toFixed(0))]);
  }
  printTable(
    'From a judged strategy to its document, milliseconds: the tree, a page made of it, and tree and page parts after a change',
    ['', 'tree', 'page', 'preview'],
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
