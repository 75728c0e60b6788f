import { type PasteChoice, PasteRequest } from '@goldenthread/editor/protocol';
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { language } from '../client.ts';
import type { GoldenThread } from '../golden-thread.ts';

const html = 'text/html';
const plain = 'text/plain';
const kind = DocumentDropOrPasteEditKind.Empty.append('goldenthread');

/** Paragraphs, lists and tables of other documents become prose or items where they are pasted. */
export function paste({ ask }: GoldenThread): Disposable {
  return languages.registerDocumentPasteEditProvider(
    { language },
    {
      provideDocumentPasteEdits: async (document, ranges, clipboard, _context, token) => {
        const [range, ...more] = ranges;
        if (range === undefined || more.length > 0 || !isWanted(document)) return [];
        const [asHtml, asText] = await Promise.all([read(clipboard, html), read(clipboard, plain)]);
        if (token.isCancellationRequested) return [];
        const choices = await ask(PasteRequest, {
          uri: document.uri.toString(),
          position: { line: range.end.line, character: range.end.character },
          ...(asHtml !== undefined && { html: asHtml }),
          ...(asText !== undefined && { text: asText }),
        });
        return isOver(token) ? [] : choices.map((choice) => editOf(document, choice));
      },
    },
    { providedPasteEditKinds: [kind.append('items'), kind.append('prose')], pasteMimeTypes: [html, plain] },
  );
}

function isWanted(document: TextDocument): boolean {
  return workspace.getConfiguration('goldenthread', document).get('paste.enabled', true);
}

function isOver(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}

async function read(clipboard: DataTransfer, type: string): Promise<string | undefined> {
  return await clipboard.get(type)?.asString();
}

function editOf(document: TextDocument, { title, kind: made, insertText, edits }: PasteChoice): DocumentPasteEdit {
  const edit = new DocumentPasteEdit(insertText, title, kind.append(made));
  if (edits.length > 0) {
    const elsewhere = new WorkspaceEdit();
    for (const { range, newText } of edits) {
      const { start, end } = range;
      elsewhere.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
    }
    edit.additionalEdit = elsewhere;
  }
  return edit;
}
