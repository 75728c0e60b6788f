/**
 * Bundles the two faces: the command (`packages/cli/dist`) and the extension with its language server
 * (`packages/vscode/dist`); only one of them when it is named, as in `npm run build -- vscode`. With `--watch` it keeps on
 * doing so at every change, with source maps.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { writeAccount } from './account.mjs';
import { root } from './ensure.mjs';
import { writeNotices } from './notices.mjs';

/** Files beside plans that VS Code checks and completes. */
const schemas = ['goldenthread-settings.schema.json', 'goldenthread-baseline.schema.json'];
const watch = process.argv.includes('--watch');
/** The faces that were named, such as `vscode`; both where none was. */
const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22',
  // Some packages offer their CommonJS in a form that finds its own files only where they are installed.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  // The letters of pages to send.
  loader: { '.woff2': 'dataurl' },
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
    loader: { ...shared.loader, '.ttf': 'binary', '.wasm': 'binary' },
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
  // The extension and its workers run in Node and in a browser alike.
  ...[
    // VS Code would take a name in `.js` for an ES module, as the sources are.
    { name: 'extension.cjs', format: 'cjs', external: ['vscode'] },
    // The reader of CSV asks for Node's streams only when it is given one.
    // A worker has no page: some packages have a form of their own for that.
    { name: 'server.js', format: 'iife', external: ['stream'], conditions: ['worker'] },
    { name: 'word.js', format: 'iife', conditions: ['worker'] },
    // The script of the preview's page.
    { name: 'preview.js', format: 'iife', entryPoints: ['packages/vscode/src/features/preview/page/preview.ts'] },
  ].map(({ name, ...options }) => ({
    ...shared,
    entryPoints: [`packages/vscode/src/${name.split('.')[0]}.ts`],
    outfile: `packages/vscode/dist/${name}`,
    platform: 'browser',
    target: 'es2022',
    minify: !watch,
    ...options,
  })),
].filter((bundle) => isNamed(faceOf(bundle)));
const faces = ['cli', 'vscode'].filter(isNamed);

copyIntoExtension();
if (watch) {
  for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  try {
    const results = await Promise.all(bundles.map((options) => build(options)));
    for (const folder of faces.map((face) => `packages/${face}/dist`)) {
      deleteStale(folder, results);
      const accounts = results.map(({ metafile }) => metafile).filter(({ outputs }) => isIn(folder, outputs));
      writeNotices(join(root, folder), accounts);
      writeAccount(join(root, folder), accounts);
    }
  } catch {
    // esbuild has printed what is wrong, with the place.
    process.exitCode = 1;
  }
}

function isNamed(face) {
  return named.length === 0 || named.includes(face);
}

/** The package that a bundle is made for. */
function faceOf({ outdir, outfile }) {
  return (outdir ?? outfile).split('/')[1];
}

/** Parts have the hash of their content in their name, so that those of earlier builds stay behind. */
function deleteStale(folder, results) {
  const outputs = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
  for (const file of readdirSync(join(root, folder))) {
    if (/\.[cm]?js$/.test(file) && !outputs.has(`${folder}/${file}`)) rmSync(join(root, folder, file));
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
  for (const schema of schemas) cpSync(join(root, 'docs/schemas', schema), join(dist, 'schemas', schema));
  writeFileSync(join(dist, 'example.json'), JSON.stringify(exampleFiles()));
  writeFileSync(join(dist, 'readme.md'), readme());
  cpSync(join(root, 'LICENSE'), join(root, 'packages/vscode/LICENSE'));
  // Node takes the workers' scripts for what they are, whatever the sources around them are.
  writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
}

/** The complete example in one file, as a browser cannot list the files of an extension; the header's file comes first. */
function exampleFiles() {
  const folder = join(root, 'examples/northshire');
  return readdirSync(folder)
    .sort((a, b) => Number(b === 'strategy.cjoip') - Number(a === 'strategy.cjoip') || a.localeCompare(b))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * The README as it is packed. A marketplace takes its pictures from the repository that the manifest names; while it names
 * none, there is no such place, and the pictures are left out.
 */
function readme() {
  const folder = join(root, 'packages/vscode');
  const text = readFileSync(join(folder, 'README.md'), 'utf8');
  const { repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return repository === undefined ? text.replaceAll(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, '') : text;
}
