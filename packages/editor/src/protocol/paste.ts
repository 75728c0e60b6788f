import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import type { Request } from './request.ts';

export interface PasteParams {
  /** The file that is pasted into. */
  readonly uri: string;
  readonly position: Position;
  /** `text/html` of the clipboard. */
  readonly html?: string;
  /** `text/plain` of the clipboard. */
  readonly text?: string;
}

/** One way to paste. */
export interface PasteChoice {
  /** "Paste as 12 actions". */
  readonly title: string;
  readonly kind: 'prose' | 'items';
  /** What is put at the cursor; nothing where the text belongs elsewhere. */
  readonly insertText: string;
  /** Changes elsewhere in the file. */
  readonly edits: readonly TextEdit[];
}

/** How something from another document can be pasted into a plan, the most useful way first; nothing for plain words. */
export const PasteRequest: Request<PasteParams, readonly PasteChoice[]> = { method: 'goldenthread/paste' };
