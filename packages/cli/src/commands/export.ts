import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PlanFile } from '@goldenthread/publish';
import type { StrategyReport } from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import { readAudience } from '../document-options.ts';
import { type Format, formats } from '../export/formats.ts';
import { loadBelow } from '../files/asked-paths.ts';
import { shownPath, shownUri } from '../files/paths.ts';
import { sourcesOf } from '../files/sources.ts';
import { type NewFile, writableFolder, writablePath, writeAll } from '../files/write-whole.ts';
import { type ExitCode, exitCodes, Failure, type Host, WrongUsage } from '../host.ts';
import { chosenFormat } from '../instead.ts';
import { reportWith } from '../judged.ts';
import { writeProblems } from '../problems.ts';
import { noOverrides, SettingsAround } from '../settings.ts';
import { inOneLine, sanitise } from '../text/sanitise.ts';
import { readAsOf } from '../today.ts';

export interface ExportRequest {
  readonly path: string;
  readonly to?: string;
  readonly out?: string;
  readonly only?: string;
  readonly around?: string;
  readonly status?: string;
  readonly asOf?: string;
}

/**
 * Writes one strategy in another format. A strategy of which a file cannot be read is not written at all.
 * @throws WrongUsage, Failure, OutputFailed
 */
export async function exportStrategy(request: ExportRequest, host: Host): Promise<ExitCode> {
  const { path, to, out, only, around, status } = request;
  const format = readFormat(to);
  const audience = readAudience(status);
  const asOf = readAsOf(request.asOf, host);
  refuseIdle(format, request);
  if (format.isBinary && out === undefined && host.isTerminal) throw binaryToTerminal(to ?? '');
  const loaded = await loadBelow(path, host.workingFolder, host.progress);
  const plans = loaded.strategies.map(({ strategy }) => strategy);
  const settings = new SettingsAround(noOverrides, host.workingFolder);
  await settings.load(plans);
  const unread = [...loaded.problems, ...settings.problemsFor(plans)];
  if (unread.length > 0) {
    writeProblems(unread, host);
    return exitCodes.failure;
  }
  const plan = theOnly(plans, path, host.workingFolder);
  // What is no text takes its time: pictures are drawn, and a file of several megabytes is put together.
  if (format.isBinary) host.progress.say(`Writing ${to}`);
  const files = await format.write({
    plan,
    report: async (): Promise<StrategyReport> => reportWith(plan, { workspace: loaded.workspace, settings, asOf }),
    asOf,
    audience,
    only,
    around,
    fileOf: (uri) => shownUri(uri, host.workingFolder),
  });
  if (out === undefined) await print(files, to ?? '', host);
  else await writeTo(out, files, await sourcesOf(plans), host);
  return exitCodes.fine;
}

function readFormat(format: string | undefined): Format {
  if (format === undefined) {
    throw new WrongUsage(`Say what to write, with \`--to html\`. There are: ${Object.keys(formats).join(', ')}.`);
  }
  return chosenFormat(formats, format);
}

/** An option that would change nothing is told, so that nobody sends out more than they meant to. */
function refuseIdle({ parts, hasAround }: Format, { to, only, around, status }: ExportRequest): void {
  if (around !== undefined && !hasAround) {
    throw new WrongUsage(
      `\`--around\` draws a part of the golden thread, with \`--to svg\`. It cannot be given with \`--to ${to}\`.`,
    );
  }
  if (around !== undefined && only !== undefined) {
    throw new WrongUsage('`--around` writes one picture, so `--only` cannot be given with it. Leave one of them out.');
  }
  if (parts !== undefined) return;
  const idle = only === undefined ? (status === undefined ? undefined : '--status') : '--only';
  if (idle === undefined) return;
  throw new WrongUsage(`\`--to ${to}\` writes the whole plan as it is, so \`${idle}\` cannot be given with it.`);
}

function binaryToTerminal(to: string): WrongUsage {
  return new WrongUsage(
    `\`--to ${to}\` writes no text, and a terminal shows only text. Give a file, with \`--out plan.${to}\`.`,
  );
}

async function print(files: readonly PlanFile[], to: string, host: Host): Promise<void> {
  const [only, second] = files;
  if (only === undefined) return;
  if (second !== undefined) {
    const names = files.map(({ name }) => name.replace(/\.\w+$/, '')).join(', ');
    throw new WrongUsage(
      `\`--to ${to}\` writes ${files.length} files. Give the folder for them with \`--out\`, or choose one with \`--only\`: ${names}.`,
    );
  }
  // The mark at the start is for Excel; a program that reads the output would take it for a part of the first heading.
  const content = typeof only.content === 'string' ? only.content.replace(/^\ufeff/, '') : only.content;
  await host.write(
    typeof content === 'string' && host.isTerminal ? sanitise(content.replaceAll('\r\n', '\n')) : content,
  );
}

/** One file by its name or into a folder, several into a folder. */
async function writeTo(
  out: string,
  files: readonly PlanFile[],
  sources: ReadonlySet<string>,
  { workingFolder, writeError }: Host,
): Promise<void> {
  const [first, second] = files;
  const isFolder = second !== undefined || (await isFolderFor(out, files, workingFolder));
  const folder = isFolder ? await writableFolder(out, workingFolder) : undefined;
  const placed: NewFile[] = [];
  for (const { name, content } of folder === undefined && first !== undefined ? [{ ...first, name: out }] : files) {
    const path = folder === undefined ? name : join(folder, name);
    placed.push({ path: await writablePath(path, workingFolder, sources), content });
  }
  await writeAll(placed, workingFolder);
  const shown = placed.map(({ path }) => inOneLine(shownPath(path, workingFolder)));
  writeError(shown.length === 1 ? `Wrote ${shown[0]}.\n` : `Wrote ${shown.length} files: ${shown.join(', ')}.\n`);
}

/** A picture or a sheet has a name of its own, and can go into a folder by it. */
async function isFolderFor(out: string, [file]: readonly PlanFile[], workingFolder: string): Promise<boolean> {
  if (file === undefined || !/\.(?:svg|csv)$/.test(file.name)) return false;
  const there = await stat(resolve(workingFolder, out)).catch(() => undefined);
  return there?.isDirectory() === true;
}

/** A folder often holds frameworks beside the strategy: they come with it. */
function theOnly(found: readonly Strategy[], path: string, workingFolder: string): Strategy {
  const plans = found.filter((each) => each.type === 'strategy');
  const choice = plans.length > 0 ? plans : found;
  const [first, second] = choice;
  if (first !== undefined && second === undefined) return first;
  const files = choice.map((each) => `\`${shownUri(each.files[0]?.uri ?? '', workingFolder)}\``);
  if (first === undefined) throw new Failure(`There is no strategy in ${path}.`);
  throw new WrongUsage(
    `There are ${choice.length} strategies in ${path}, and one is written at a time. Give one of these files: ${files.join(', ')}.`,
  );
}
