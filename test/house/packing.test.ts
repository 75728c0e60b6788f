import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';

/*
 * What the Visual Studio Marketplace and Open VSX look at when an extension comes in, as far as that can be known without
 * them. Whether they take the publisher's name, nobody knows before it is published.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'golden thread '));
let said = '';
let parts: Readonly<Record<string, Uint8Array>> = {};

beforeAll(() => {
  const out = join(folder, 'golden-thread.vsix');
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', out],
    { cwd: join(root, 'packages/vscode'), encoding: 'utf8' },
  );
  said = run.stdout + run.stderr;
  expect(run.status, said).toBe(0);
  parts = unzipSync(readFileSync(out));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the extension is packed without a warning', () => {
  expect(said.split('\n').filter((line) => /\b(?:warning|error)\b/i.test(line))).toEqual([]);
  expect(said).toContain('DONE');
});

it('the packed extension has its licence, its text for readers, its changes and its icon', () => {
  const manifest = textOf('extension.vsixmanifest');
  for (const kind of ['Content.License', 'Content.Details', 'Content.Changelog', 'Icons.Default']) {
    const [, path = ''] =
      new RegExp(`Type="Microsoft\\.VisualStudio\\.Services\\.${kind}" Path="([^"]+)"`).exec(manifest) ?? [];
    expect(parts[path]?.length ?? 0, `${kind}: ${path}`).toBeGreaterThan(500);
  }
});

it('what Open VSX asks of an extension is there', () => {
  const { license, publisher, name, version, engines } = JSON.parse(textOf('extension/package.json')) as Record<
    string,
    unknown
  >;
  expect({ license, publisher, name, version, engines }).toEqual({
    license: 'Apache-2.0',
    publisher: expect.stringMatching(/^[a-z][a-z0-9-]+$/),
    name: expect.stringMatching(/^[a-z][a-z0-9-]+$/),
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    engines: { vscode: expect.stringMatching(/^\^1\.\d+\.\d+$/) },
  });
});

function textOf(path: string): string {
  return new TextDecoder().decode(parts[path]);
}
