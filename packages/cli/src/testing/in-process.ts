import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Host, OutputFailed } from '../host.ts';
import { run } from '../program.ts';
import { noProgress } from '../progress.ts';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command on a machine of the test's own, without a process: for what is about the command's answers, many times
 * as fast. What is about processes (pipes, signals, packing) runs one, in `test/cli`.
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

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for a test, with these files. It is deleted when the tests of the file are done. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'golden thread '));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
