import { type FileLine, fileLines, type ParsedFile } from '@goldenthread/language';
import type { Item, Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import type { Position } from 'vscode-languageserver';
import type { OpenPlans } from './open-plans.ts';

/** The file that a request is about, with its strategy, as they stand after every change that came in before it. */
export interface AskedFile {
  readonly file: ParsedFile;
  readonly strategy: Strategy;
  readonly workspace: StrategyWorkspace;
}

/** `undefined` for a file that the server does not have. */
export function askedFile(plans: OpenPlans, uri: string): AskedFile | undefined {
  plans.update();
  const { workspace } = plans;
  const file = workspace.file(uri);
  const strategy = workspace.strategyOf(uri);
  return file === undefined || strategy === undefined ? undefined : { file, strategy, workspace };
}

/** The line at a position; the last one where the position lies beyond the text. */
export function lineAt(file: ParsedFile, position: Position): FileLine {
  const lines = fileLines(file);
  const line = lines[Math.min(position.line, lines.length - 1)];
  if (line === undefined) throw new Error('Every text has a line.');
  return line;
}

/** The item whose lines a position stands in, down to the head of the next; `undefined` above the first. */
export function itemAt({ file, strategy }: AskedFile, position: Position): Item | undefined {
  const items = strategy.itemsIn(file.uri);
  return items.findLast(({ place }) => place.range.start.line <= position.line);
}
