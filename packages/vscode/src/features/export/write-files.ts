import type { ExportedFile } from '@goldenthread/editor/protocol';
import { l10n, type Uri, workspace } from 'vscode';
import { nameOf } from '../../files.ts';
import { reasonOf } from '../../reason.ts';
import { isOfPlan } from './file-name.ts';

/** A file to write. */
export interface NewFile {
  readonly uri: Uri;
  readonly content: Uint8Array;
}

/** A reason not to write, in plain English. */
export class Refused extends Error {}

/**
 * Writes whole files or none of them: each beside its place first, and then in its place.
 * @throws Refused where a file of a plan would be lost, or where the place cannot be written to
 */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  for (const { uri } of files) {
    if (isOfPlan(uri.path)) {
      throw new Refused(l10n.t('“{0}” is a file of a plan, which would be lost. Choose another name.', nameOf(uri)));
    }
  }
  const written: { readonly from: Uri; readonly to: Uri }[] = [];
  try {
    for (const { uri, content } of files) {
      const from = uri.with({ path: `${uri.path}.${crypto.randomUUID().slice(0, 8)}.tmp` });
      written.push({ from, to: uri });
      await workspace.fs.writeFile(from, content);
    }
    for (const { from, to } of written) await workspace.fs.rename(from, to, { overwrite: true });
  } catch (error) {
    for (const { from } of written) await workspace.fs.delete(from).then(undefined, () => undefined);
    throw new Refused(l10n.t('The export could not be written: {0}', reasonOf(error)));
  }
}

/** What stands in a file, as the server gives it. */
export function bytesOf(content: ExportedFile['content']): Uint8Array {
  if ('text' in content) return new TextEncoder().encode(content.text);
  return Uint8Array.from(atob(content.base64), (sign) => sign.charCodeAt(0));
}
