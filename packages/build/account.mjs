/** What went into each bundle, for the tests and the benchmark. It is packed with neither face. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `bundles.json` into `folder`: the files of each bundle, each with its bytes in it.
 * @param metafiles esbuild's account of the bundles of the folder
 */
export function writeAccount(folder, metafiles) {
  const bundles = metafiles.flatMap(({ outputs }) =>
    Object.entries(outputs).map(([name, { inputs }]) => [
      name,
      Object.fromEntries(Object.entries(inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput])),
    ]),
  );
  writeFileSync(join(folder, 'bundles.json'), `${JSON.stringify(Object.fromEntries(bundles), undefined, 1)}\n`);
}
