import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatText } from '@goldenthread/language';
import { askedPaths } from '../files/asked-paths.ts';
import { decode } from '../files/decode.ts';
import { loadAlone } from '../files/load.ts';
import { isStrategyFile, shownPath, uriOf } from '../files/paths.ts';
import type { Problem } from '../files/problem.ts';
import { byteOrderMarkOf, linkNote, rewriteFile, writableWithin } from '../files/rewrite-file.ts';
import { type ExitCode, exitCodes, Failure, type Host, WrongUsage } from '../host.ts';
import { writeProblems } from '../problems.ts';
import { inOneLine, sanitise } from '../text/sanitise.ts';
import { styleFor } from '../text/style.ts';
import { unifiedDiff } from '../text/unified-diff.ts';

export interface FormatRequest {
  readonly paths: readonly string[];
  /** Writes nothing, and says which files are not in order. */
  readonly check?: boolean;
  /** Writes nothing, and shows what would change. */
  readonly diff?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly color: boolean;
}

/** A file that is not in order. */
interface Disorder {
  readonly path: string;
  /** From the working folder. */
  readonly shown: string;
  readonly old: string;
  readonly text: string;
}

/**
 * Puts the files of the paths in order, or says which of them are not.
 * @throws WrongUsage, Failure, OutputFailed
 */
export async function format(request: FormatRequest, host: Host): Promise<ExitCode> {
  if (request.stdin) return await formatInput(request, host);
  if (request.stdinFilename !== undefined) {
    throw new WrongUsage('`--stdin-filename` names what is piped in, so it goes with `--stdin`.');
  }
  const { workingFolder } = host;
  const { paths, source } = await askedPaths(request.paths, host);
  const { asked, workspace, problems } = await loadAlone(paths, workingFolder, source, host.progress);
  const isWritable = await writableWithin(paths, workingFolder);
  const disorders: Disorder[] = [];
  for (const uri of asked) {
    const file = workspace.file(uri);
    if (file === undefined) continue;
    const text = formatText(uri, file.text);
    if (text === file.text) continue;
    const path = fileURLToPath(uri);
    const shown = inOneLine(shownPath(path, workingFolder));
    if (await isWritable(path)) disorders.push({ path, shown, old: file.text, text });
    else host.writeError(`goldenthread: ${linkNote(shown)}\n`);
  }
  const onlyLooks = request.check === true || request.diff === true;
  const failures = onlyLooks ? [] : await rewritten(disorders, workingFolder);
  const failed = new Set(failures.map(({ path }) => path));
  writeProblems([...problems, ...failures], host);
  const told = disorders.filter(({ path }) => !failed.has(path));
  if (request.diff) await writeDiff(told, request, host);
  else await host.write(told.map(({ shown }) => `${shown}\n`).join(''));
  host.writeError(summary(told.length, asked.size, onlyLooks));
  if (problems.length > 0 || failures.length > 0) return exitCodes.failure;
  return onlyLooks && told.length > 0 ? exitCodes.findings : exitCodes.fine;
}

async function rewritten(disorders: readonly Disorder[], workingFolder: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const disorder of disorders) {
    const problem = await rewriteFile({ ...disorder, participle: 'put in order' }, workingFolder);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

/** "2 of 5 files are in order now." */
function summary(changed: number, all: number, onlyLooks: boolean): string {
  if (all === 0) return '';
  const files = all === 1 ? '1 file' : `${all} files`;
  if (changed === 0) return `${files} looked at: all in order.\n`;
  const some = `${changed} of ${files}`;
  if (!onlyLooks) return `${some} put in order.\n`;
  return `${some} not in order. Run \`goldenthread format\` to put them in order.\n`;
}

async function writeDiff(disorders: readonly Disorder[], request: FormatRequest, host: Host): Promise<void> {
  for (const { path, shown, old, text } of disorders) {
    const mark = byteOrderMarkOf(await readFile(path).catch(() => new Uint8Array()));
    await host.write(shownDiff(unifiedDiff(shown, mark + old, mark + text), request, host));
  }
}

function shownDiff(diff: string, { color }: FormatRequest, host: Host): string {
  if (!host.isTerminal) return diff;
  const style = styleFor(host.hasColours && color);
  const lines = sanitise(diff.replaceAll('\r\n', '\n')).split('\n');
  return lines
    .map((line) => (line.startsWith('@@') || /^(?:---|\+\+\+) /.test(line) ? style.faint(line) : line))
    .join('\n');
}

/** What is piped in stands for one file; the file itself, where there is one, is left alone. */
async function formatInput(request: FormatRequest, host: Host): Promise<ExitCode> {
  const { paths, stdinFilename = 'stdin.cjoip', check, diff } = request;
  if (paths.length > 0) {
    throw new WrongUsage(
      'With `--stdin` the text is piped in, so no path can be given. Say what it is called with `--stdin-filename`.',
    );
  }
  if (!isStrategyFile(stdinFilename)) {
    throw new WrongUsage(`\`--stdin-filename\` needs the name of a strategy file, which ends in \`.cjoip\`.`);
  }
  const bytes = await host.readInput();
  const read = decode(bytes, 'What was piped in');
  if ('problem' in read) throw new Failure(read.problem);
  const mark = byteOrderMarkOf(bytes);
  const path = resolve(host.workingFolder, stdinFilename);
  const text = formatText(uriOf(path), read.text);
  const shown = inOneLine(shownPath(path, host.workingFolder));
  if (diff) await host.write(shownDiff(unifiedDiff(shown, mark + read.text, mark + text), request, host));
  else if (check) await host.write(text === read.text ? '' : `${shown}\n`);
  else await host.write(host.isTerminal ? sanitise(text) : mark + text);
  return (check || diff) && text !== read.text ? exitCodes.findings : exitCodes.fine;
}
