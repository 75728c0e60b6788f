import { Command, CommanderError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { declareCompletion } from './declarations/completion.ts';
import { declareFormat } from './declarations/format.ts';
import { append, examples, wantsColour } from './declarations/help.ts';
import { completeHelpPages } from './declarations/help-pages.ts';
import { declareInit } from './declarations/init.ts';
import { type ExitCode, exitCodes, Failure, type Host, OutputFailed, WrongUsage } from './host.ts';
import { inOneLine, sanitise } from './text/sanitise.ts';
import { inPlainEnglish } from './wrong-usage.ts';

/** Runs the command with the arguments that the user typed, and gives the exit code. Never throws. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine;
  let output = '';
  const program = commandLine(host, (code) => {
    exitCode = code;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        output += text;
      },
      writeErr: (text) => {
        output += text;
      },
      // The message is in the error that is thrown, for `inPlainEnglish`.
      outputError: () => {},
    });
  }
  try {
    try {
      if (args.length === 0) {
        host.writeError(program.helpInformation());
        return exitCodes.failure;
      }
      await program.parseAsync([...args], { from: 'user' });
      return exitCode;
    } catch (error) {
      if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
      await host.write(output);
      return exitCodes.fine;
    }
  } catch (error) {
    return failed(error, host);
  }
}

function commandLine(host: Host, ended: (code: ExitCode) => void): Command {
  const program = new Command('goldenthread')
    .description('Checks, exports and shows commissioning strategies written in .cjoip files.')
    .usage('COMMAND [PATH] [OPTIONS]')
    .version(`goldenthread ${packageJson.version}`, '-v, --version', 'say which version this is')
    .helpOption('-h, --help', 'say how the command is used')
    .helpCommand('help [COMMAND]', 'say how a command is used')
    .option('--no-color', 'print without colours, as it does anyhow when NO_COLOR is set or the output is no terminal')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', '\nExit codes: 0 all is well, 1 there are findings, 2 wrong usage or a failure.\n')
    .addHelpText('after', examples('init my-plan', 'lint my-plan', 'preview my-plan --open', 'help lint'));

  program
    .command('lint')
    .usage('[PATH...] [OPTIONS]')
    .description('Finds the strategies in files and folders and says what is missing or wrong in them.')
    .argument('[PATH...]', 'files, folders and patterns such as "plans/*"; the folder you are in when there is none')
    .optionsGroup('What is told, and how it ends:')
    .option(
      '--format <FORMAT[=FILE]>',
      'how findings are told: text, compact (one line each), json, sarif, junit, github, gitlab or checkstyle; with a file, there; may be given several times (default: text)',
      append,
    )
    .option(
      '--fail-on <SEVERITY>',
      'the least serious finding that makes the exit code 1: error, warning, information or hint',
      'error',
    )
    .option('--max-warnings <N>', 'the exit code is 1 with more warnings than this, too')
    .option('--quiet', 'list errors alone; everything is counted all the same')
    .optionsGroup('How plans are judged:')
    .option('--as-of <DATE>', 'judge the plan as on this day, such as 2026-11-22, instead of today')
    .option(
      '--rule-set <NAME>',
      'the sets of rules to judge by: framework, statute, plain-english or all; several with commas between them',
      append,
    )
    .option(
      '--rule <CODE=SEVERITY>',
      'one rule: off, error, warning, information or hint; may be given several times',
      append,
    )
    .optionsGroup('Fixes:')
    .option('--fix', 'apply the fixes that keep your meaning to the files, then print what is left')
    .option('--fix-dry-run', 'print what --fix would change, as a diff for `git apply`, and write nothing')
    .optionsGroup('What is new:')
    .option('--watch', 'judge again whenever a file changes, until Ctrl-C')
    .option(
      '--changed-since <REV>',
      'findings in lines alone that have changed since a revision of git, such as HEAD~1',
    )
    .option('--write-baseline', 'hold what is found now in goldenthread-baseline.json; later runs report what is new')
    .option('--prune-baseline', 'take out of the baseline what no longer occurs')
    .option('--baseline <FILE>', 'the baseline, instead of the nearest goldenthread-baseline.json')
    .option('--no-baseline', 'report what the baseline holds as well')
    .optionsGroup('For editors and scripts:')
    .option('--stdin', 'judge the text that is piped in, in the place of a file among its strategy')
    .option('--stdin-filename <FILE>', 'the file that the text is of')
    .option('--list-files', 'print the files that are read, one a line, and judge nothing')
    .option('--null', 'with --list-files: names exactly as they are, each with a NUL behind it')
    .option('--print-config', 'print the settings that hold and where each comes from, as JSON, and judge nothing')
    .option('--timing', 'say at the end what each rule cost')
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      examples(
        'lint',
        'lint plans/northshire --fail-on warning',
        'lint --rule-set framework,statute --rule thread/need-unmet=error',
        'lint --fix plans/northshire/needs.cjoip',
        'lint --format text --format sarif=lint.sarif --format junit=lint.xml',
        'lint --fix-dry-run > fixes.diff',
        'lint --changed-since origin/main',
        'lint --watch plans/northshire',
        'lint --write-baseline',
      ),
    )
    .addHelpText(
      'after',
      '\nA file goldenthread.json in the folder of a strategy, or in the nearest folder\nabove, says how it is judged; --rule-set and --rule come before it. To leave one\nfinding as it is, write above its line: # ignore CODE: the reason\nTo leave all that is there now, --write-baseline: the baseline then only shrinks.\nFiles and folders that a .goldenthreadignore names are left out.\n\nExit codes: 0 nothing that counts as a failure, 1 findings at or above --fail-on or\nmore warnings than --max-warnings, 2 wrong usage, or something could not be read.\n',
    )
    .action(async (paths: string[], options: LintOptions, command: Command) => {
      const { lint } = await import('./commands/lint.ts');
      ended(await lint({ ...options, paths, color: wantsColour(command) }, host));
    });

  program
    .command('smart')
    .usage('[FILE] [OPTIONS]')
    .description(
      'Judges objectives and actions by their words: Specific, Measurable, Achievable, Realistic, Time-bound.',
    )
    .argument(
      '[FILE]',
      'statements, one a line, or a table (TSV, CSV, Markdown) with a column `statement`; `-` or nothing: what is piped in',
    )
    .option('--format <FORMAT>', 'how the judgement is printed: table, json or csv', 'table')
    .addHelpText('after', examples('smart actions.csv', 'smart --format json - < statements.txt'))
    .action(async (file: string | undefined, options: SmartOptions, command: Command) => {
      const { smart } = await import('./commands/smart.ts');
      ended(await smart({ ...options, file: file ?? '-', color: wantsColour(command) }, host));
    });

  declareFormat({ program, host, ended });
  declareInit({ program, host, ended });

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
      const { exportStrategy } = await import('./commands/export.ts');
      ended(await exportStrategy({ ...options, path: path ?? '.' }, host));
    });

  program
    .command('diff')
    .usage('OLD [NEW] [OPTIONS]')
    .description('Tells what has changed between two versions of a plan, as minutes for a board.')
    .argument('[OLD]', 'a folder, a file or a revision of git, such as HEAD~3 or v2026')
    .argument('[NEW]', 'the same; the files as they are now when it is not given')
    .option('--format <FORMAT>', 'how it is told: text, markdown, json or html', 'text')
    .option('--out <FILE>', 'the file to write, instead of the output')
    .option('--path <PATH>', 'where the plan is, in revisions and among the files as they are now', '.')
    .option('--as-of <DATE>', 'judge both versions as on this day, such as 2026-11-22, instead of today')
    .addHelpText(
      'after',
      examples(
        'diff HEAD~3',
        'diff v2026 HEAD --path plans/northshire',
        'diff plans/2021 plans/2026 --format html --out changes.html',
        'diff origin/main --format markdown --out comment.md',
      ),
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 no change in substance, 1 there are changes, 2 wrong usage or a failure.\nLines that were moved or put in order, files with other names and remarks are no\nchange. Revisions are read by git; no file, branch or index is touched.\n',
    )
    .action(async (old: string | undefined, now: string | undefined, options: DiffOptions, command: Command) => {
      if (old === undefined)
        throw new WrongUsage('Say what to compare with: `goldenthread diff HEAD~1`, or two folders.');
      const { diff } = await import('./commands/diff.ts');
      const versions = { old, ...(now === undefined ? {} : { new: now }) };
      ended(await diff({ ...options, ...versions, color: wantsColour(command) }, host));
    });

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
      const { importFile } = await import('./commands/import.ts');
      ended(await importFile({ ...options, file, color: wantsColour(command) }, host));
    });

  program
    .command('preview')
    .usage('[PATH] [OPTIONS]')
    .description('Shows strategies as documents that follow your typing, at an address on this machine alone.')
    .argument('[PATH]', 'a folder or a file of the strategy; the folder you are in when there is none')
    .option('--port <N>', 'the port of the address, instead of any that is free')
    .option('--open', 'open the address in your browser')
    .option('--status <STATUS>', 'show it as a draft or as published, whatever status the plan has')
    .option('--only <SECTIONS>', 'the sections to show, with commas between them, such as needs,services')
    .addHelpText(
      'after',
      examples('preview plans/northshire --open', 'preview --status published', 'preview --only needs,services,gaps'),
    )
    .action(async (path: string | undefined, options: PreviewOptions) => {
      const { preview } = await import('./commands/preview.ts');
      ended(await preview({ ...options, path: path ?? '.' }, host));
    });

  program
    .command('rules')
    .usage('[OPTIONS]')
    .description('Lists every rule: what a good plan fulfils.')
    .option('--format <FORMAT>', 'how the rules are printed: text or json', 'text')
    .addHelpText('after', examples('rules', 'rules --format json'))
    .action(async (options: { readonly format: string }, command: Command) => {
      const { listRules } = await import('./commands/rules.ts');
      ended(await listRules({ ...options, color: wantsColour(command) }, host));
    });

  program
    .command('explain')
    .usage('CODE [OPTIONS]')
    .description('Explains a finding: what is wrong, why it matters, examples, and what to do.')
    .argument('[CODE]', 'the code at the end of the finding, such as thread/need-unmet')
    .addHelpText('after', examples('explain thread/need-unmet', 'explain line/misspelt'))
    .action(async (code: string | undefined, _options: object, command: Command) => {
      const { explain } = await import('./commands/explain.ts');
      ended(await explain({ code, color: wantsColour(command) }, host));
    });

  program
    .command('lsp')
    .usage('--stdio')
    .description('Serves an editor: findings while you type, completion, hover, navigation, formatting.')
    .option('--stdio', 'talk over standard input and output')
    .addOption(new Option('--clientProcessId <N>', 'the process of the editor').hideHelp())
    .addHelpText(
      'after',
      `\nEditors start this by themselves; nothing is printed that a person could read.\n${examples('lsp --stdio')}`,
    )
    .action(async ({ stdio = false }: { readonly stdio?: boolean }) => {
      const { lsp } = await import('./commands/lsp.ts');
      await lsp({ stdio });
    });

  declareCompletion({ program, host, ended });
  completeHelpPages(program);
  return program;
}

interface LintOptions {
  readonly format?: readonly string[];
  readonly failOn: string;
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
  readonly asOf?: string;
  readonly ruleSet?: readonly string[];
  readonly rule?: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly listFiles?: boolean;
  readonly null?: boolean;
  readonly printConfig?: boolean;
  readonly timing?: boolean;
  readonly changedSince?: string;
  readonly watch?: boolean;
  readonly baseline?: string | boolean;
  readonly writeBaseline?: boolean;
  readonly pruneBaseline?: boolean;
}

interface SmartOptions {
  readonly format: string;
}

interface ExportOptions {
  readonly to?: string;
  readonly out?: string;
  readonly only?: string;
  readonly around?: string;
  readonly status?: string;
  readonly asOf?: string;
}

interface DiffOptions {
  readonly format: string;
  readonly out?: string;
  readonly path: string;
  readonly asOf?: string;
}

interface ImportOptions {
  readonly as?: string;
  readonly map?: readonly string[];
  readonly sheet?: string;
  readonly into?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly showMapping?: boolean;
  readonly asOf?: string;
}

interface PreviewOptions {
  readonly port?: string;
  readonly open?: boolean;
  readonly status?: string;
  readonly only?: string;
}

function failed(error: unknown, host: Host): ExitCode {
  if (error instanceof OutputFailed && error.isClosed) return exitCodes.fine;
  host.writeError(`goldenthread: ${sanitise(messageOf(error))}\n`);
  return exitCodes.failure;
}

function messageOf(error: unknown): string {
  if (error instanceof CommanderError) return inPlainEnglish(error);
  if (error instanceof WrongUsage || error instanceof Failure) return error.message;
  // Nothing that a user can do ends here; if it does, whoever mends it needs the place.
  const place = error instanceof Error ? (error.stack ?? error.message) : inOneLine(String(error));
  return `Something went wrong that should not, and it is not your fault. Please report it with these lines:\n${place}`;
}
