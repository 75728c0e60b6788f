/**
 * Bundles the two faces: the command (`packages/cli/dist`) and the extension with its language server
 * (`packages/vscode/dist`). With `--watch` it keeps on doing so at every change, with source maps.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { root } from './ensure.mjs';
import { writeNotices } from './notices.mjs';

const settingsSchema = 'goldenthread-settings.schema.json';
const watch = process.argv.includes('--watch');

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22',
  // Some packages offer their CommonJS in a form that finds its own files only where they are installed.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  metafile: true,
  sourcemap: watch ? 'linked' : false,
};

const bundles = [
  {
    ...shared,
    entryPoints: { goldenthread: 'packages/cli/src/main.ts' },
    outdir: 'packages/cli/dist',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    // What only some commands need stands in files of its own, which are read when it is asked for.
    splitting: true,
    chunkNames: '[name]-[hash]',
    loader: { '.ttf': 'binary', '.wasm': 'binary' },
    // Some packages are CommonJS and ask for Node's modules with `require`, which an ES module has to make for itself.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
    },
  },
  {
    ...shared,
    // The script of a previewed page, which the command serves.
    entryPoints: ['packages/cli/src/preview/page/follow.ts'],
    outfile: 'packages/cli/dist/follow.js',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: !watch,
  },
  ...['extension', 'server'].map((name) => ({
    ...shared,
    entryPoints: [`packages/vscode/src/${name}.ts`],
    outfile: `packages/vscode/dist/${name}.cjs`,
    format: 'cjs',
    external: ['vscode'],
  })),
];

copyIntoExtension();
if (watch) {
  for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  try {
    const results = await Promise.all(bundles.map((options) => build(options)));
    deleteStale('packages/cli/dist', results);
    for (const folder of ['packages/cli/dist', 'packages/vscode/dist']) {
      writeNotices(
        join(root, folder),
        results.map(({ metafile }) => metafile).filter(({ outputs }) => isIn(folder, outputs)),
      );
    }
  } catch {
    // esbuild has printed what is wrong, with the place.
    process.exitCode = 1;
  }
}

/** Parts have the hash of their content in their name, so that those of earlier builds stay behind. */
function deleteStale(folder, results) {
  const outputs = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
  for (const file of readdirSync(join(root, folder))) {
    if (/\.m?js$/.test(file) && !outputs.has(`${folder}/${file}`)) rmSync(join(root, folder, file));
  }
}

function isIn(folder, outputs) {
  return Object.keys(outputs).some((path) => path.startsWith(`${folder}/`));
}

/** An extension holds all its files in its own folder: the colours, the schema of settings and the licence are copied there. */
function copyIntoExtension() {
  const dist = join(root, 'packages/vscode/dist');
  mkdirSync(dist, { recursive: true });
  cpSync(join(root, 'syntaxes'), join(dist, 'syntaxes'), { recursive: true });
  cpSync(join(root, 'docs/schemas', settingsSchema), join(dist, 'schemas', settingsSchema));
  cpSync(join(root, 'LICENSE'), join(root, 'packages/vscode/LICENSE'));
}
