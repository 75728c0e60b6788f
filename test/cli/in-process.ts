import { type Host, OutputFailed } from '../../packages/cli/src/host.ts';
import { run } from '../../packages/cli/src/program.ts';
import { noProgress } from '../../packages/cli/src/progress.ts';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command on a machine of the test's own, without a process: for what is about the command's answers, many times
 * as fast. What is about processes (pipes, signals, packing) runs one, by `command.ts`.
 */
export async function here(args: readonly string[], cwd: string, changes: Partial<Host> = {}): Promise<Said> {
  let stdout = '';
  let stderr = '';
  const host: Host = {
    workingFolder: cwd,
    today: () => '2026-11-22',
    readInput: async () => new Uint8Array(),
    now: () => performance.now(),
    write: async (content) => {
      if (typeof content !== 'string') throw new OutputFailed(new Error('The test reads text alone.'));
      stdout += content;
    },
    writeError: (text) => {
      stderr += text;
    },
    isTerminal: false,
    hasColours: false,
    columns: 100,
    terminal: undefined,
    progress: noProgress,
    whenStopped: () => {},
    ...changes,
  };
  const code = await run(args, host);
  return { code, stdout, stderr };
}
