import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';
import { namedItemAt } from '../name-at.ts';
import { usesOf } from '../uses-of.ts';

/** What may stand in a name; with any other sign the editor stops writing it everywhere. */
const namePattern = '[^\\s,:#"]+';

/**
 * The places of a name that change as it is typed, for a name that is used in its own file alone: elsewhere the editor
 * would leave it behind. Renaming changes it everywhere.
 */
export const linkedEditingRange: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  listen: ({ connection, answer }) => {
    connection.languages.onLinkedEditingRange(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked) => rangesAt(asked, position)),
    );
  },
};

function rangesAt(asked: AskedFile, position: Position): LinkedEditingRanges | undefined {
  const { file, workspace } = asked;
  const target = namedItemAt(asked, file.index.offset(position));
  if (target === undefined || target.name.uri !== file.uri) return undefined;
  const uses = usesOf(target.defined, workspace);
  const { name } = target.defined;
  const isPlain = uses.every((use) => use.file === file && file.text.slice(use.span.start, use.span.end) === name);
  if (uses.length === 0 || !isPlain) return undefined;
  const ranges = uses.map(({ span }) => file.index.range(span.start, span.end));
  return { ranges: [target.name.range, ...ranges], wordPattern: namePattern };
}
