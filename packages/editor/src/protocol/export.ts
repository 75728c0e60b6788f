import type { Audience, WordDraft } from '@goldenthread/publish';
import type { Request } from './request.ts';

export type { WordDraft };

/** Formats that the server writes by itself. A file of Word is written from its draft, once the pictures are drawn. */
export type ExportFormat = 'html' | 'xlsx' | 'md' | 'csv' | 'svg' | 'json';

export interface ExportParams {
  /** Any file of the strategy. */
  readonly uri: string;
  readonly format: ExportFormat;
  /** For whom the document is; by the status of the plan where nothing is said. */
  readonly audience?: Audience;
}

export interface ExportedFile {
  /** The name that it has in a folder of its own. */
  readonly name: string;
  /** Text as it is, anything else in Base64. */
  readonly content: { readonly text: string } | { readonly base64: string };
}

/** A strategy in another format. `null` where the server does not have the file. */
export const ExportRequest: Request<ExportParams, readonly ExportedFile[] | null> = { method: 'goldenthread/export' };

/** What a file of Word is written from. `null` where the server does not have the file. */
export const WordDraftRequest: Request<Omit<ExportParams, 'format'>, WordDraft | null> = {
  method: 'goldenthread/wordDraft',
};

export interface ExportableStrategy {
  readonly title: string;
  /** A short name, for files. */
  readonly name: string;
  /** The strategy's files, that of its header first. */
  readonly files: readonly string[];
  /** The plan is one that is still being written: it can be exported as a draft and as the public sees it. */
  readonly isDraft: boolean;
  /** What of the text cannot be read and would be missing, in plain English, with its place. */
  readonly unread: readonly { readonly uri: string; readonly line: number; readonly message: string }[];
}

/** The strategy of a file; all strategies at hand where no file is named. */
export const ExportableRequest: Request<{ readonly uri?: string }, readonly ExportableStrategy[]> = {
  method: 'goldenthread/exportable',
};
