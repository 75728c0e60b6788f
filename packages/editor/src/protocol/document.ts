import type { Audience, PageUpdate } from '@goldenthread/publish';
import type { Request } from './request.ts';

export type { Audience, PageUpdate };

export interface DocumentParams {
  /** Any file of the strategy. */
  readonly uri: string;
  /** For whom the document is; by the status of the plan where nothing is said. */
  readonly audience?: Audience;
  /** The version that the client shows; all parts are sent where nothing is said. */
  readonly since?: string;
  /** Whether to show what can be read of the text now, rather than the last version of which all could be read. */
  readonly isNow?: boolean;
}

/** A strategy's document as a page in parts: those that differ from the version that the client shows. */
export interface DocumentPage extends PageUpdate {
  /** For whom the document is. */
  readonly audience: Audience;
  /** The plan is one that is still being written: it has a draft and what the public would see of it. */
  readonly isDraft: boolean;
  /** The strategy's files, that of its header first. */
  readonly files: readonly string[];
  /** Some of the text cannot be read, and the page says so. */
  readonly isUnread: boolean;
}

/**
 * The document of a strategy. Its elements carry the item that they show (`data-item`), with the file (`data-uri`) and the
 * line (`data-line`, from 0) that it begins at. `null` where the server does not have the file.
 */
export const DocumentRequest: Request<DocumentParams, DocumentPage | null> = { method: 'goldenthread/document' };
