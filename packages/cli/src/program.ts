import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { declareCompletion } from './declarations/completion.ts';
import { declareDiff } from './declarations/diff.ts';
import { declareExplain } from './declarations/explain.ts';
import { declareExport } from './declarations/export.ts';
import { declareFormat } from './declarations/format.ts';
import { examples } from './declarations/help.ts';
import { completeHelpPages } from './declarations/help-pages.ts';
import { declareImport } from './declarations/import.ts';
import { declareInit } from './declarations/init.ts';
import { declareLint } from './declarations/lint.ts';
import { declareLsp } from './declarations/lsp.ts';
import { declarePreview } from './declarations/preview.ts';
import { declareRules } from './declarations/rules.ts';
import { declareSmart } from './declarations/smart.ts';
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
      // What is no command is told as it is without the `help`: with the command that was probably meant.
      const [, asked] = args;
      if (isNoHelp(error) && asked !== undefined) await program.parseAsync([asked], { from: 'user' });
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

  const declared = { program, host, ended };
  declareLint(declared);
  declareSmart(declared);
  declareFormat(declared);
  declareInit(declared);

  declareExport(declared);
  declareDiff(declared);
  declareImport(declared);
  declarePreview(declared);
  declareRules(declared);
  declareExplain(declared);
  declareLsp(declared);
  declareCompletion(declared);
  completeHelpPages(program);
  return program;
}

/** `help` was asked for a command that is not there. */
function isNoHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.code === 'commander.help' && error.exitCode !== 0;
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
