import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildCommand, copyOfExample, folderWith, root } from './command.ts';

beforeAll(buildCommand, 60_000);

it('the packed command is installed in an empty folder without a network, and works', { timeout: 90_000 }, () => {
  const cwd = folderWith({ 'package.json': '{}' });
  const packed = join(folderWith(), 'goldenthread.tgz');
  const pack = spawnSync(process.execPath, ['packages/build/pack-command.mjs', packed], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(pack.status, pack.stderr).toBe(0);
  const install = spawnSync('npm', ['install', '--offline', '--no-audit', '--no-fund', packed], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(install.status, install.stderr).toBe(0);
  const installed = join(cwd, 'node_modules');
  expect(
    readdirSync(installed).filter((name) => !name.startsWith('.')),
    'it asks for no other package',
  ).toEqual(['goldenthread']);
  const manifest = JSON.parse(readFileSync(join(installed, 'goldenthread/package.json'), 'utf8'));
  expect(manifest.dependencies).toBeUndefined();
  expect(readdirSync(join(installed, 'goldenthread'))).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'bin', 'dist', 'ready-made']),
  );
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(installed, 'goldenthread', manifest.bin.goldenthread), ...args], {
      cwd: copyOfExample('northshire'),
      encoding: 'utf8',
    });
  expect(run('--version').stdout).toBe(`goldenthread ${manifest.version}\n`);
  expect(run('lint')).toMatchObject({ status: 0, stderr: '' });
  expect(run('export', '--to', 'docx', '--out', 'plan.docx')).toMatchObject({
    status: 0,
    stderr: 'Wrote plan.docx.\n',
  });
});
