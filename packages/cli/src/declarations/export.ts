import type { ExportRequest } from '../commands/export.ts';
import { type Declared, examples } from './help.ts';

type ExportOptions = Omit<ExportRequest, 'path'>;

export function declareExport({ program, host, ended }: Declared): void {
  program
    .command('export')
    .usage('[PATH] --to FORMAT [OPTIONS]')
    .description('Writes one strategy as a document, as sheets, as pictures or as data.')
    .argument('[PATH]', 'a folder or a file of the strategy; the folder you are in when there is none')
    .option('--to <FORMAT>', 'what to write: html, docx, md, json, csv, xlsx or svg')
    .option('--out <FILE>', 'the file to write, instead of the output; for several csv or svg files their folder')
    .option('--only <NAMES>', 'some sections, sheets or pictures, with commas between them, such as needs,services')
    .option('--around <NAME>', 'with svg: the golden thread around one outcome, need, partner or other item alone')
    .option('--status <STATUS>', 'write it as a draft or as published, whatever status the plan has')
    .option('--as-of <DATE>', 'write it as on this day, such as 2026-11-22, instead of today')
    .addHelpText(
      'after',
      `
Formats:
  html  one page that holds everything it needs, for a website or an email
  docx  a document of Word, for a committee's papers
  md    Markdown, with pictures in words and as tables
  json  the whole plan as data: items, facts, links and coverage
  csv   sheets: delivery-plan, milestones, measures, services, gap-analysis
  xlsx  the same sheets as one workbook of Excel
  svg   every picture as a file of its own
`,
    )
    .addHelpText(
      'after',
      examples(
        'export plans/northshire --to docx --out northshire.docx',
        'export --to html --status published --out plan.html',
        'export --to md --only needs,services,gaps',
        'export --to csv --only delivery-plan --out actions.csv',
        'export --to svg --out pictures',
        'export --to svg --around home-on-release --out home.svg',
      ),
    )
    .addHelpText(
      'after',
      '\nA file is written as a whole or not at all, inside the folder you are in, and never\nover the text of a plan. The same plan and day give the same bytes.\n',
    )
    .action(async (path: string | undefined, options: ExportOptions) => {
      const { exportStrategy } = await import('../commands/export.ts');
      ended(await exportStrategy({ ...options, path: path ?? '.' }, host));
    });
}
