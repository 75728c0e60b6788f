import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** The house of packages: imports go down only. `biome.json` holds the rules; this shows that each of them bites. */

const rules = ['noRestrictedImports', 'noNodejsModules', 'noRestrictedGlobals'] as const;
type Rule = (typeof rules)[number];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file, a line in it, and the rule that refuses the line; with no rule the line is allowed. */
const cases: readonly (readonly [path: string, line: string, refusedBy?: Rule])[] = [
  ['packages/language/src/up.ts', "import '@goldenthread/strategy';", 'noRestrictedImports'],
  ['packages/strategy/src/up.ts', "import '@goldenthread/rules';", 'noRestrictedImports'],
  ['packages/rules/src/sideways.ts', "import '@goldenthread/publish';", 'noRestrictedImports'],
  ['packages/rules/src/handed-on.ts', "export * from '@goldenthread/editor';", 'noRestrictedImports'],
  ['packages/rules/src/up.test.ts', "import '@goldenthread/publish';", 'noRestrictedImports'],
  ['packages/publish/src/types.ts', "export type { Server } from '@goldenthread/editor';", 'noRestrictedImports'],
  ['packages/publish/src/beside.ts', "import '@goldenthread/import';", 'noRestrictedImports'],
  ['packages/import/src/beside.ts', "import '@goldenthread/publish';", 'noRestrictedImports'],
  ['packages/import/src/up.ts', "import '@goldenthread/editor';", 'noRestrictedImports'],
  ['packages/editor/src/readers.ts', "import '@goldenthread/import/readers';", 'noRestrictedImports'],
  ['packages/editor/src/up.ts', "import '@goldenthread/cli';", 'noRestrictedImports'],
  ['packages/cli/src/sideways.ts', "import 'goldenthread-vscode';", 'noRestrictedImports'],
  ['packages/vscode/src/sideways.ts', "import '@goldenthread/cli';", 'noRestrictedImports'],
  ['packages/rules/src/down.ts', "import '@goldenthread/strategy';"],
  ['packages/publish/src/down.ts', "import '@goldenthread/rules';"],
  ['packages/import/src/down.ts', "import '@goldenthread/rules';"],
  ['packages/editor/src/beside.ts', "import '@goldenthread/import';"],
  ['packages/cli/src/readers.ts', "import '@goldenthread/import/readers';"],
  ['packages/editor/src/down.ts', "import '@goldenthread/publish';"],
  ['packages/cli/src/down.ts', "import '@goldenthread/editor';"],
  ['packages/vscode/src/down.ts', "import '@goldenthread/editor';"],
  ['test/down.test.ts', "import '@goldenthread/rules';"],

  // Only language knows Langium, and only the extension knows VS Code.
  ['packages/strategy/src/langium.ts', "import 'langium/lsp';", 'noRestrictedImports'],
  ['packages/editor/src/langium.ts', "import 'langium';", 'noRestrictedImports'],
  ['packages/cli/src/langium.ts', "import 'langium';", 'noRestrictedImports'],
  ['packages/vscode/src/langium.ts', "import 'langium';", 'noRestrictedImports'],
  ['packages/editor/src/vscode.ts', "import 'vscode';", 'noRestrictedImports'],
  ['packages/cli/src/vscode.ts', "import 'vscode';", 'noRestrictedImports'],
  ['packages/language/src/langium.ts', "import 'langium/lsp';"],
  ['packages/vscode/src/vscode.ts', "import 'vscode';"],

  // A package has one door.
  ['packages/strategy/src/window.ts', "import '@goldenthread/language/src/index.ts';", 'noRestrictedImports'],
  ['packages/strategy/src/deep/window.ts', "import '../../../language/src/index.ts';", 'noRestrictedImports'],
  ['test/window.test.ts', "import '../packages/rules/src/index.ts';", 'noRestrictedImports'],
  ['packages/strategy/src/deep/own.ts', "import '../langium.ts';"],

  // The core runs in a web worker too.
  ['packages/language/src/files.ts', "import 'node:fs';", 'noNodejsModules'],
  ['packages/strategy/src/files.ts', "import 'node:path';", 'noNodejsModules'],
  ['packages/rules/src/files.ts', "export const found = await import('node:child_process');", 'noNodejsModules'],
  ['packages/publish/src/files.ts', "import 'fs';", 'noNodejsModules'],
  ['packages/import/src/files.ts', "import 'node:fs';", 'noNodejsModules'],
  ['packages/rules/src/settings.ts', 'export const settings = process.env;', 'noRestrictedGlobals'],
  ['packages/language/src/files.test.ts', "import 'node:fs';"],
  ['packages/cli/src/files.ts', "import 'node:fs';"],
];

const refusals = lint(cases);

for (const [path, line, refusedBy] of cases) {
  it(`${path}: ${line} ${refusedBy === undefined ? 'is allowed' : 'is refused'}`, () => {
    expect(refusals.get(path) ?? [], 'look at the overrides in biome.json').toEqual(refusedBy ? [refusedBy] : []);
  });
}

/** Lays the files out in a folder of their own beside our `biome.json` and gives the rules about imports each breaks. */
function lint(files: typeof cases): Map<string, Rule[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    for (const [path, line] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${line}\n`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (!stdout.startsWith('{')) throw new Error(`Biome gave no report: ${stderr}`);
    return groupByPath(JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

function groupByPath({ diagnostics }: Report): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const { category, location } of diagnostics) {
    const rule = rules.find((name) => category.endsWith(`/${name}`));
    if (rule !== undefined) groups.set(location.path, [...(groups.get(location.path) ?? []), rule]);
  }
  return groups;
}
