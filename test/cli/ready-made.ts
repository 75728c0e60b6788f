import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, program, root } from './command.ts';

export const readyMade = join(root, 'packages/cli/ready-made');

export function readReadyMade(path: string): string {
  return readFileSync(join(readyMade, path), 'utf8');
}

/** A folder with programs, each of them a script of Bash; `goldenthread` is among them. */
export function folderOfPrograms(scripts: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith();
  mkdirSync(folder, { recursive: true });
  const all = { goldenthread: `exec '${process.execPath}' '${program}' "$@"`, ...scripts };
  for (const [name, script] of Object.entries(all)) {
    writeFileSync(join(folder, name), `#!/usr/bin/env bash\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}
