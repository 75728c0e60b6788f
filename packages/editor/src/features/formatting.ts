import { formatEdits, formatOnEnter, type TextChange } from '@goldenthread/language';
import type { TextEdit } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { isFramework } from '../open-plans.ts';

/**
 * Lays out a file, some of its lines, or the line that was just left with Enter. Edits are as small as can be, so that
 * cursors and marks stay where they are. How a plan is laid out is the same for everybody: the client's settings for
 * tabs do not count.
 */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: { rangesSupport: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  }),
  listen: ({ connection, answer }) => {
    const isFixed = ({ uri }: { readonly uri: string }): boolean => isFramework(uri);
    connection.onDocumentFormatting(({ textDocument }, token) =>
      answer(textDocument.uri, token, ({ file }) => (isFixed(textDocument) ? [] : edits(formatEdits(file)))),
    );
    connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
      answer(textDocument.uri, token, ({ file }) => (isFixed(textDocument) ? [] : edits(formatEdits(file, range)))),
    );
    connection.onDocumentRangesFormatting(({ textDocument, ranges }, token) =>
      answer(textDocument.uri, token, ({ file }) =>
        isFixed(textDocument) ? [] : edits(ranges.flatMap((range) => formatEdits(file, range))),
      ),
    );
    connection.onDocumentOnTypeFormatting(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, ({ file }) =>
        isFixed(textDocument) ? [] : edits(formatOnEnter(file, position)),
      ),
    );
  },
};

function edits(changes: readonly TextChange[]): TextEdit[] {
  const seen = new Set<string>();
  return changes.flatMap(({ place, newText }) => {
    // Two ranges may reach the same line.
    const edit = { range: place.range, newText };
    const key = JSON.stringify(edit);
    if (seen.has(key)) return [];
    seen.add(key);
    return [edit];
  });
}
