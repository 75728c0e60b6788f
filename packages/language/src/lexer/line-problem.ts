import type { FactWord, ItemKind } from '../vocabulary/index.ts';

/**
 * What the lexer saw that the author should know, as data: `messages/line-messages.ts` puts it in words. Offsets are
 * in the file, `end` is exclusive.
 */
export type LineProblem = LineProblemPlace & LineProblemData;

export interface LineProblemPlace {
  readonly start: number;
  readonly end: number;
}

export type LineProblemData =
  /** A line that begins with no word of the language; `kind` is the item it stands in. */
  | {
      readonly type: 'unknown line';
      readonly line: string;
      readonly kind: ItemKind | undefined;
      readonly goesOn: boolean;
    }
  | { readonly type: 'unknown kind'; readonly word: string; readonly name: string }
  | { readonly type: 'name missing'; readonly kind: ItemKind }
  | { readonly type: 'name with other characters'; readonly written: string; readonly name: string }
  /** `word` is the fact or the head after which the colon should stand, at `at`. */
  | { readonly type: 'colon missing'; readonly word: string; readonly at: number }
  | { readonly type: 'colon not needed'; readonly word: FactWord }
  | { readonly type: 'text missing'; readonly word: FactWord }
  | { readonly type: 'statement missing'; readonly kind: ItemKind; readonly name: string | undefined }
  | { readonly type: 'statement below'; readonly kind: ItemKind }
  | { readonly type: 'lines run together'; readonly second: string }
  | { readonly type: 'no such day'; readonly written: string };
