import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';
import { namedItemAt } from '../name-at.ts';
import { usesOf } from '../uses-of.ts';

/** The name at a position wherever it stands in the same file: written where it is defined, read where it is used. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  listen: ({ connection, answer }) => {
    connection.onDocumentHighlight(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked) => highlightsAt(asked, position)),
    );
  },
};

function highlightsAt(asked: AskedFile, position: Position): DocumentHighlight[] {
  const { file, workspace } = asked;
  const target = namedItemAt(asked, file.index.offset(position));
  if (target === undefined) return [];
  const read = usesOf(target.defined, workspace)
    .filter((use) => use.file === file)
    .map(({ span }) => ({ range: file.index.range(span.start, span.end), kind: DocumentHighlightKind.Read }));
  if (target.name.uri !== file.uri) return read;
  return [{ range: target.name.range, kind: DocumentHighlightKind.Write }, ...read];
}
