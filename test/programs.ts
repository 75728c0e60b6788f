import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

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
