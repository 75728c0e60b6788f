import type { ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { ended, folderWith, start } from '../cli/command.ts';

export interface StartedPreview {
  readonly child: ChildProcess;
  readonly address: string;
  readonly port: number;
  readonly cwd: string;
  readonly end: ReturnType<typeof ended>;
  /** What it has complained about so far. */
  readonly stderr: () => string;
}

export interface PreviewFolder {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly cwd?: string;
  readonly args?: readonly string[];
  /** Beside the variables of the tests' own process, or in their place. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the preview as a process and waits for its address. It ends with the test. */
export async function startPreview({
  files = {},
  cwd = folderWith(files),
  args = [],
  env,
}: PreviewFolder): Promise<StartedPreview> {
  const child = start(['preview', ...args], env === undefined ? { cwd } : { cwd, env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const end = ended(child);
  let complaints = '';
  child.stderr?.on('data', (text) => {
    complaints += text;
  });
  const port = await new Promise<number>((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (text) => {
      printed += text;
      const found = /^Preview: http:\/\/127\.0\.0\.1:(\d+)\/\n/.exec(printed)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    end.then(({ stderr }) => reject(new Error(`The preview ended: ${stderr}`)), reject);
  });
  return { child, port, address: `http://127.0.0.1:${port}/`, cwd, end, stderr: () => complaints };
}
