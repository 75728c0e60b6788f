import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from '../programs.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser listens, and the script of the worker; nothing where the server runs as a process. */
    readonly server: { readonly browser: string; readonly worker: string } | undefined;
  }
}

/** Starts one Chromium for all tests of the server in a web worker, and makes the worker's script. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./worker-server.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    mainFields: ['module', 'main'],
    // A worker has no page: what packages have for browsers may need one.
    conditions: ['worker', 'module'],
    // The reader of CSV asks for Node's streams only when it is given one.
    external: ['stream'],
    loader: { '.woff2': 'dataurl' },
    logLevel: 'warning',
  });
  const worker = outputFiles[0]?.text ?? '';
  const server = await chromium.launchServer({
    executablePath: chromiumPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-quic'],
  });
  project.provide('server', { browser: server.wsEndpoint(), worker });
  return async () => {
    await server.close();
  };
}
