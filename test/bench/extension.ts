import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packedFiles } from '../house/packed.ts';
import { printTable } from './table.ts';

/** What the end-to-end tests leave. */
const waitsFile = fileURLToPath(new URL('../e2e/output/waits.json', import.meta.url));
const bundle = fileURLToPath(new URL('../../packages/vscode/dist/extension.cjs', import.meta.url));

/** What a person waited for in a window of VS Code, in milliseconds: see `Workbench.open` of the end-to-end tests. */
interface WindowWaits {
  readonly where: 'machine' | 'browser';
  readonly window: string;
  readonly text: number;
  readonly findings: number;
  readonly ofThatStart: number;
}

/** Prints what the packed extension weighs by file, and what people wait for in a real VS Code. */
export async function printExtension(): Promise<void> {
  if (!existsSync(bundle)) {
    console.log('\nThe extension has not been built: run "npm run build" first to weigh it.');
    return;
  }
  await printWeight();
  printWaits();
}

async function printWeight(): Promise<void> {
  const files = await packedFiles();
  const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1);
  const sum = (of: 'bytes' | 'packed'): number => files.reduce((total, file) => total + file[of], 0);
  printTable(
    'The packed extension by file, kilobytes',
    ['', 'as it is', 'packed'],
    [
      ...files.map(({ file, bytes, packed }) => [file, kilobytes(bytes), kilobytes(packed)]),
      ['together', kilobytes(sum('bytes')), kilobytes(sum('packed'))],
    ],
  );
}

function printWaits(): void {
  if (!existsSync(waitsFile)) {
    console.log('\nWhat people wait for in VS Code is measured by the end-to-end tests: run "npm run test:e2e" first.');
    return;
  }
  const waits = JSON.parse(readFileSync(waitsFile, 'utf8')) as readonly WindowWaits[];
  printTable(
    'In VS Code, when a window opens with a plan, milliseconds (of the last end-to-end run)',
    ['', 'to its text', 'from there to its findings', 'of that, start of the extension'],
    waits.map(({ where, window, text, findings, ofThatStart }) => [
      `${where}, ${window}`,
      ...[text, findings, ofThatStart].map((value) => value.toFixed(0)),
    ]),
  );
}
