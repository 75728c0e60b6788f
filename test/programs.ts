import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a program is that a test needs and that this project does not bring; `undefined` where it is not installed. */
export function programPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

export function chromiumPath(): string | undefined {
  return programPath('chromium', 'chromium-browser', 'google-chrome');
}

export function neovimPath(): string | undefined {
  return programPath('nvim');
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Microsoft's validator of SARIF, once `npm ci --prefix test/sarif` has installed it. It runs on Linux alone. */
export function sarifMultitoolPath(): string | undefined {
  const folder = fileURLToPath(new URL('sarif/node_modules/@microsoft/sarif-multitool-linux', import.meta.url));
  const path = join(folder, 'Sarif.Multitool');
  return process.platform === 'linux' && canRun(path) ? path : undefined;
}
