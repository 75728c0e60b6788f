import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const extension = join(root, 'packages/vscode');

/** A file of the packed extension: its bytes as they are, and as they are packed. */
export interface PackedFile {
  readonly file: string;
  readonly bytes: number;
  readonly packed: number;
}

/** The files that are packed with the extension, the heaviest first. The extension has to be built. */
export async function packedFiles(): Promise<readonly PackedFile[]> {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const files = await listFiles({ cwd: extension, packageManager: PackageManager.None });
  return files
    .map((file) => {
      const content = readFileSync(join(extension, file));
      return { file, bytes: content.length, packed: deflateRawSync(content).length };
    })
    .sort((one, other) => other.packed - one.packed);
}

/** The files of a bundle, each with its bytes in it. */
export type BundledFiles = Readonly<Record<string, number>>;

/**
 * What went into each bundle of the extension, by the bundle's file: see `packages/build/account.mjs`.
 * @throws Error where the extension is not built
 */
export function bundles(): Readonly<Record<string, BundledFiles>> {
  return JSON.parse(readFileSync(join(extension, 'dist/bundles.json'), 'utf8')) as Record<string, BundledFiles>;
}
