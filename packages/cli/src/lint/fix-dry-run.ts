import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type FixRequest, fixesFor } from '../files/fix-files.ts';
import { shownUri } from '../files/paths.ts';
import { byteOrderMarkOf } from '../files/rewrite-file.ts';
import { type ExitCode, exitCodes, type Host } from '../host.ts';
import type { JudgeContext } from '../judged.ts';
import { inOneLine, sanitise } from '../text/sanitise.ts';
import { unifiedDiff } from '../text/unified-diff.ts';

/**
 * Prints what `--fix` would change as a unified diff, and writes nothing.
 * @returns `findings` where something would change
 * @throws OutputFailed
 */
export async function fixDryRun(request: FixRequest, context: JudgeContext, host: Host): Promise<ExitCode> {
  const { before, after, applied, notes } = await fixesFor(request, context);
  const changes: { readonly file: string; readonly before: string; readonly after: string }[] = [];
  for (const [uri, text] of after) {
    const old = before.get(uri) ?? '';
    if (old === text) continue;
    const mark = await markOf(uri);
    changes.push({ file: shownUri(uri, request.workingFolder), before: mark + old, after: mark + text });
  }
  for (const note of notes) host.writeError(`goldenthread: ${inOneLine(note)}\n`);
  if (changes.length === 0) {
    host.writeError('Nothing would be fixed.\n');
    return exitCodes.fine;
  }
  const inOrder = changes.sort((a, b) => (a.file < b.file ? -1 : 1));
  const diff = inOrder.map(({ file, before: old, after: text }) => unifiedDiff(file, old, text)).join('');
  await host.write(host.isTerminal ? sanitise(diff.replaceAll('\r\n', '\n')) : diff);
  const [fixes, files] = [applied.length, changes.length];
  host.writeError(
    `${fixes} ${fixes === 1 ? 'finding' : 'findings'} would be fixed in ${files} ${files === 1 ? 'file' : 'files'}. Nothing was written.\n`,
  );
  return exitCodes.findings;
}

/** Texts are read without the mark, and a diff has to agree with the file to the last byte. */
async function markOf(uri: string): Promise<string> {
  return byteOrderMarkOf(await readFile(fileURLToPath(uri)));
}
