/** The licences of the packages whose code a bundle contains: they ask to be handed on with it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';

/**
 * Writes `third-party-notices.txt` into `folder`.
 * @param metafiles esbuild's account of what went into the bundles of the folder
 */
export function writeNotices(folder, metafiles) {
  const packages = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)));
  if (packages.size === 0) return;
  const notices = [...packages].sort().map((path) => noticeOf(join(root, path)));
  writeFileSync(join(folder, 'third-party-notices.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
}

/** The folder of the package that a file belongs to: none for our own files. */
function packageFolder(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.slice(1) ?? [];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // A package of fonts has a second one, for the fonts.
  const files = readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const text = texts.length === 0 ? `Licence: ${license}` : texts.join('\n\n');
  return `${name} ${version}\n\n${text}\n`;
}
