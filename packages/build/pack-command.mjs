/**
 * Packs the command as npm packs a package: one file that can be installed anywhere, `packages/cli/dist/goldenthread.tgz`,
 * or the file that is named. It asks for no other package, as everything that it needs is in its bundles.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { root } from './ensure.mjs';

const cli = join(root, 'packages/cli');
const target = resolve(process.argv[2] ?? join(cli, 'dist/goldenthread.tgz'));
const stage = mkdtempSync(join(tmpdir(), 'goldenthread-'));
try {
  const { version, description, license, type, bin } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8'));
  const files = ['bin', 'dist', 'ready-made'];
  const manifest = { name: 'goldenthread', version, description, license, type, bin, files, engines: { node: '>=22' } };
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  for (const folder of files) cpSync(join(cli, folder), join(stage, folder), { recursive: true, filter: isPacked });
  cpSync(join(cli, 'README.md'), join(stage, 'README.md'));
  cpSync(join(root, 'LICENSE'), join(stage, 'LICENSE'));
  const npm = spawnSync('npm', ['pack', '--silent', '--ignore-scripts'], {
    cwd: stage,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const packed = readdirSync(stage).find((name) => name.endsWith('.tgz'));
  if (packed === undefined) throw new Error(`npm could not pack the command:\n${npm.stderr}`);
  rmSync(target, { force: true });
  cpSync(join(stage, packed), `${target}.tmp`);
  renameSync(`${target}.tmp`, target);
  console.log(`Packed ${target}.`);
} finally {
  rmSync(stage, { recursive: true, force: true });
}

function isPacked(path) {
  return !basename(path).endsWith('.tgz') && !basename(path).endsWith('.tmp');
}
