import type { IsoDate } from '@goldenthread/language';
import type { Command } from 'commander';
import { knownValues } from '../completion/known-values.ts';
import { shells } from '../completion/shells.ts';
import { completionTree } from '../completion/tree.ts';
import { type ExitCode, exitCodes, type Host, WrongUsage } from '../host.ts';
import { instead } from '../instead.ts';

/**
 * Prints what a shell has to read so that it completes the command.
 * @throws WrongUsage, OutputFailed
 */
export async function completion(shell: string | undefined, program: Command, host: Host): Promise<ExitCode> {
  const names = Object.keys(shells);
  if (shell === undefined)
    throw new WrongUsage(
      `Say for which shell, such as \`goldenthread completion bash\`. There are: ${names.join(', ')}.`,
    );
  const write = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (write === undefined) throw new WrongUsage(`There is no completion for \`${shell}\`. ${instead(shell, names)}`);
  const commands = program.commands.map((command) => command.name());
  await host.write(write(completionTree(program, knownValues(host.today() as IsoDate, commands))));
  return exitCodes.fine;
}
