import { resolve } from 'node:path';
import { judgeStatement } from '@goldenthread/rules';
import { decode } from '../files/decode.ts';
import { readText } from '../files/read-file.ts';
import { type ExitCode, exitCodes, Failure, type Host } from '../host.ts';
import { chosenFormat } from '../instead.ts';
import { smartFormats } from '../smart/formats.ts';
import { readStatements } from '../smart/read-statements.ts';
import { styleFor } from '../text/style.ts';

export interface SmartRequest {
  /** A file, or `-` for what is typed or piped in. */
  readonly file: string;
  readonly format: string;
  readonly color: boolean;
}

/**
 * Judges plain statements: one a line, or a table with a column of statements.
 * @throws WrongUsage, Failure, OutputFailed
 */
export async function smart({ file, format, color }: SmartRequest, host: Host): Promise<ExitCode> {
  const write = chosenFormat(smartFormats, format);
  const isInput = file === '-';
  const read = isInput
    ? decode(await host.readInput(), 'What was piped in')
    : await readText(resolve(host.workingFolder, file), file);
  if ('problem' in read) throw new Failure(read.problem);
  const statements = readStatements(read.text, isInput ? undefined : file);
  const judged = statements.map((input) => ({ statement: input.statement, judgement: judgeStatement(input) }));
  await host.write(write(judged, styleFor(color && host.hasColours)));
  return exitCodes.fine;
}
