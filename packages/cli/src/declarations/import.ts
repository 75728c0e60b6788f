import type { Command } from 'commander';
import type { ImportRequest } from '../commands/import.ts';
import { append, type Declared, examples, wantsColour } from './help.ts';

type ImportOptions = Omit<ImportRequest, 'file' | 'color'>;

export function declareImport({ program, host, ended }: Declared): void {
  program
    .command('import')
    .usage('FILE [OPTIONS]')
    .description('Makes items of a table in Excel or CSV, and a file of a plan of a document of Word.')
    .argument('<FILE>', 'a file that ends in .xlsx, .csv, .tsv or .docx')
    .option('--as <KIND>', 'what the rows are, such as action, measure or service, instead of a guess')
    .option('--map <COLUMN=FACT>', 'what a column is, such as "Due by=by"; may be given several times', append)
    .option('--sheet <NAME>', 'one sheet of the workbook, instead of all')
    .option('--into <PLAN>', 'the plan that the items are for: its names stay free, its partners are found')
    .option('--out <FILE>', 'the file to write, instead of the output; its name ends in .cjoip')
    .option('--force', 'write over a file that is there')
    .option('--dry-run', 'say what would become of everything, and write nothing')
    .option('--show-mapping', 'the same as --dry-run')
    .option('--as-of <DATE>', 'the day of progress reports, such as 2026-11-22, instead of today')
    .addHelpText(
      'after',
      examples(
        'import actions.xlsx --show-mapping',
        'import actions.xlsx --into plans/northshire --out plans/northshire/actions-2026.cjoip',
        'import services.csv --as service --map "Run by=provider" --map "Ref=number"',
        'import plan.docx --out northshire.cjoip',
      ),
    )
    .addHelpText(
      'after',
      '\nThe text goes to the output; which column was taken for what, and why, goes to the\nerror output, with every row and cell that did not become part of an item.\nA column is a fact of the language, or: statement, number, status, update, share,\nperiod, note, leave out.\n',
    )
    .action(async (file: string, options: ImportOptions, command: Command) => {
      const { importFile } = await import('../commands/import.ts');
      ended(await importFile({ ...options, file, color: wantsColour(command) }, host));
    });
}
