import { spawn } from 'node:child_process';

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
};

/**
 * Opens an address of ours in the system's browser, without a shell. Where there is no browser nothing happens but what
 * `failed` says.
 */
export function openBrowser(address: string, failed: () => void): void {
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, address], { detached: true, shell: false, stdio: 'ignore' });
  child.once('error', failed);
  child.once('exit', (code) => code !== 0 && code !== null && failed());
  child.unref();
}
