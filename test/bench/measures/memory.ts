import { parseFile } from '@goldenthread/language';
import { reportOn } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { countLines, generateStrategy, type Size } from '../corpus/corpus.ts';
import { asOf } from './day.ts';

/** Bytes a line that stay in memory once the plan is read and judged, its text among them. Needs `--expose-gc`. */
export function memoryOfLine(size: Size): number {
  const hold = (files: ReturnType<typeof generateStrategy>): StrategyWorkspace => {
    const workspace = new StrategyWorkspace();
    for (const { uri, text } of files) workspace.set(parseFile(uri, text));
    for (const strategy of workspace.strategies()) reportOn(strategy, workspace, { asOf });
    return workspace;
  };
  hold(generateStrategy('warm-up', { lines: 500 }));
  const before = heapUsed();
  const files = generateStrategy('northshire', size);
  const workspace = hold(files);
  const after = heapUsed();
  const lines = files.reduce((sum, { text }) => sum + countLines(text), 0);
  if (workspace.strategies().length !== 1) throw new Error('One strategy was read, and it is not there.');
  return (after - before) / lines;
}

function heapUsed(): number {
  const { gc } = globalThis as { readonly gc?: () => void };
  if (gc === undefined) throw new Error('Run this with `node --expose-gc`.');
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}
