import { expect, test } from 'vitest';
import { type BundledFiles, bundles, packedFiles } from './packed.ts';

/** What a packed extension may weigh, in bytes: it is fetched anew with each version, also over a slow line. */
const allowed = 1_500_000;

test('the packed extension weighs less than 1.5 MB', async () => {
  const files = await packedFiles();
  const heaviest = files.slice(0, 5).map(({ file, packed }) => `${file} ${packed}`);
  const weight = files.reduce((sum, { packed }) => sum + packed, 0);
  expect(weight, `Bytes by file: ${heaviest.join(', ')}. "npm run bench -- extension" says more.`).toBeLessThan(
    allowed,
  );
  // Were the bundles not among them, the weight would say nothing.
  expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(Object.keys(bundles()).map(inExtension)));
});

test('no bundle of the extension has a package twice', () => {
  expect(
    Object.entries(bundles()).flatMap(([bundle, files]) => twice(files).map((folders) => [bundle, ...folders])),
    'Two versions of a package: "npm ls PACKAGE" says who asks for which. Let them ask for the same.',
  ).toEqual([]);
});

function inExtension(bundle: string): string {
  return bundle.replace('packages/vscode/', '');
}

/** The folders of each package that comes from more than one. */
function twice(files: BundledFiles): readonly (readonly string[])[] {
  const folders = new Map<string, Set<string>>();
  for (const file of Object.keys(files)) {
    const [, folder, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file) ?? [];
    if (folder === undefined || name === undefined) continue;
    folders.set(name, (folders.get(name) ?? new Set()).add(folder));
  }
  return [...folders.values()].filter(({ size }) => size > 1).map((found) => [...found]);
}
