import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Strategy } from '@goldenthread/strategy';

/** The files that plans are read from, and what they use, without links in their paths: nothing is written over them. */
export async function sourcesOf(plans: readonly Strategy[]): Promise<ReadonlySet<string>> {
  const read = plans
    .flatMap((plan) => [plan, ...plan.used.values()])
    .flatMap(({ files }) => files.map(({ uri }) => uri));
  const paths = [...new Set(read)].filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
  return new Set(await Promise.all(paths.map((path) => realpath(path).catch(() => path))));
}
