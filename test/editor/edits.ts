import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text after the edits, which may not overlap: an editor refuses those that do. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///text', 'golden-thread', 0, text), [...edits]);
}

/** The text between two places. */
export function textBetween(text: string, start: Position, end: Position): string {
  return TextDocument.create('file:///text', 'golden-thread', 0, text).getText({ start, end });
}
