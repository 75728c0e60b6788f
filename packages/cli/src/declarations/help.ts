import type { Command } from 'commander';
import type { ExitCode, Host } from '../host.ts';

/** What every command is given when it is declared. */
export interface Declared {
  readonly program: Command;
  readonly host: Host;
  /** Is told how the command ended. */
  readonly ended: (code: ExitCode) => void;
}

/** Takes up an option that may be given several times. */
export function append(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function wantsColour(command: Command): boolean {
  return command.optsWithGlobals<{ readonly color: boolean }>().color;
}

/** The last part of a command's page: lines that can be typed as they stand. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  goldenthread ${line}`).join('\n')}`;
}
