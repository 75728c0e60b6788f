import { basename, extname, resolve } from 'node:path';
import {
  type ImportChoices,
  ImportedSoFar,
  importDocument,
  importTable,
  type Table,
  type TableReport,
} from '@goldenthread/import';
import { formatText } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { loadBelow } from '../files/asked-paths.ts';
import { shownPath } from '../files/paths.ts';
import { writeWhole } from '../files/write-whole.ts';
import { type ExitCode, exitCodes, Failure, type Host, WrongUsage } from '../host.ts';
import { checkColumns, readKind, readMap } from '../import/choices.ts';
import { importPath } from '../import/out-file.ts';
import { readBytes } from '../import/read-bytes.ts';
import { type ReadDocument, readDocument } from '../import/read-document.ts';
import { documentTold, tablesTold } from '../import/told.ts';
import { writeProblems } from '../problems.ts';
import { inOneLine, sanitise } from '../text/sanitise.ts';
import { type Style, styleFor } from '../text/style.ts';
import { readAsOf } from '../today.ts';

export interface ImportRequest {
  readonly file: string;
  readonly as?: string;
  readonly map?: readonly string[];
  readonly sheet?: string;
  readonly into?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly showMapping?: boolean;
  readonly asOf?: string;
  readonly color: boolean;
}

interface Imported {
  readonly text: string;
  /** What became of everything, for the error output. */
  readonly told: string;
  readonly reports: readonly TableReport[];
}

/**
 * Makes items of the tables of a file, or a file of a plan of a document. The text goes to the output or to `--out`; what
 * was taken for what goes to the error output.
 * @throws WrongUsage, Failure, OutputFailed
 */
export async function importFile(request: ImportRequest, host: Host): Promise<ExitCode> {
  const { workingFolder } = host;
  const kind = readKind(request.as);
  const columns = readMap(request.map);
  const asOf = readAsOf(request.asOf, host);
  const isRehearsal = request.dryRun === true || request.showMapping === true;
  if (isRehearsal && request.out !== undefined) {
    throw new WrongUsage('A dry run writes nothing, so `--out` cannot be given with it.');
  }
  const path = resolve(workingFolder, request.file);
  const shown = inOneLine(shownPath(path, workingFolder));
  const document = await readDocument(await readBytes(path, shown), path, shown);
  const plan = request.into === undefined ? undefined : await planIn(request.into, host);
  if (plan === 'unread') return exitCodes.failure;
  const out =
    request.out === undefined ? undefined : await importPath(request.out, workingFolder, request.force ?? false, plan);
  const choices: ImportChoices = {
    asOf,
    ...(columns.size === 0 ? {} : { columns }),
    ...(kind === undefined ? {} : { kind }),
    ...(plan === undefined ? {} : { plan }),
  };
  const style = styleFor(request.color && host.hasColours);
  const imported = importedFrom(document, choices, request, style);
  checkColumns(columns, imported.reports);
  host.writeError(imported.told);
  if (imported.text === '') {
    throw new Failure(
      `Nothing in ${shown} became an item. Say what its rows are with \`--as\`, such as \`--as action\`, and which column says it with \`--map "Column=statement"\`.`,
    );
  }
  if (isRehearsal) return exitCodes.fine;
  if (out === undefined) await host.write(host.isTerminal ? sanitise(imported.text) : imported.text);
  else {
    await writeWhole(out, imported.text, workingFolder);
    host.writeError(`Wrote ${inOneLine(shownPath(out, workingFolder))}.\n`);
  }
  return exitCodes.fine;
}

function importedFrom(document: ReadDocument, choices: ImportChoices, request: ImportRequest, style: Style): Imported {
  if (document.type === 'document') {
    if (request.sheet !== undefined)
      throw new WrongUsage('A document has no sheets, so `--sheet` cannot be given with it.');
    const title = basename(request.file, extname(request.file)).replaceAll(/[_-]+/g, ' ').trim() || 'Imported plan';
    const imported = importDocument(document.prose, { ...choices, title });
    const told = `${documentTold(imported, style)}${remarksTold(imported.remarks)}`;
    return { text: imported.text, told, reports: imported.tables };
  }
  const soFar = new ImportedSoFar(choices.plan);
  const imported = sheetsNamed(document.tables, request.sheet).map((table) => importTable(table, choices, soFar));
  const reports = imported.map(({ report }) => report);
  const texts = imported.map(({ text }) => text.trimEnd()).filter((text) => text !== '');
  const head = choices.plan === undefined ? [] : [`part of ${choices.plan.name}`];
  const text = texts.length === 0 ? '' : formatText('import:///items.cjoip', `${[...head, ...texts].join('\n\n')}\n`);
  return { text, told: `${tablesTold(reports, style)}${remarksTold(document.remarks)}`, reports };
}

function remarksTold(remarks: readonly string[]): string {
  return remarks.map((remark) => `${inOneLine(remark)}\n`).join('');
}

/** The sheets that the user wants, by name; all of them where none is given. */
function sheetsNamed(tables: readonly Table[], sheet: string | undefined): readonly Table[] {
  if (sheet === undefined) return tables;
  const wanted = tables.filter(({ title = '' }) => title.toLowerCase() === sheet.trim().toLowerCase());
  if (wanted.length > 0) return wanted;
  const known = [...new Set(tables.flatMap(({ title }) => (title === undefined ? [] : [`"${inOneLine(title)}"`])))];
  const help = known.length === 0 ? 'The file has no sheets with names.' : `The sheets are: ${known.join(', ')}.`;
  throw new WrongUsage(`There is no sheet "${sheet}". ${help}`);
}

/** The plan that the items are for; its names are kept free. */
async function planIn(path: string, host: Host): Promise<Strategy | 'unread'> {
  const loaded = await loadBelow(path, host.workingFolder);
  if (loaded.problems.length > 0) {
    writeProblems(loaded.problems, host);
    return 'unread';
  }
  const plans = loaded.strategies.map(({ strategy }) => strategy).filter(({ type }) => type === 'strategy');
  const [plan, second] = plans;
  if (plan === undefined) throw new Failure(`There is no strategy in ${path}: no file says \`strategy name: Title\`.`);
  if (second !== undefined) {
    throw new WrongUsage(
      `There are ${plans.length} strategies in ${path}. Give the file that begins the one that is meant.`,
    );
  }
  return plan;
}
