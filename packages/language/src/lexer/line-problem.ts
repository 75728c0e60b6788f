import type { FactWord, ItemKind } from '../vocabulary/index.ts';
import type { NearPhrase } from './nearest.ts';

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
  /** A line that begins with no word of the language, or with one and goes on as prose. `kind` is the item it is in. */
  | {
      readonly type: 'unknown line';
      readonly line: string;
      readonly kind: ItemKind | undefined;
      readonly why: UnknownLineReason;
    }
  /** `meant` is the kind that the word is near to; `name` is missing where it cannot be read. */
  | {
      readonly type: 'unknown kind';
      readonly word: string;
      readonly name: string | undefined;
      readonly meant: ItemKind | undefined;
    }
  /** `until` is the offset at which the two versions end. */
  | { readonly type: 'merge conflict'; readonly until: number }
  | { readonly type: 'name missing'; readonly kind: ItemKind }
  | { readonly type: 'name with other characters'; readonly written: string; readonly name: string }
  /** `word` is the fact or the head after which the colon should stand, in place of what stands between the offsets. */
  | { readonly type: 'colon missing'; readonly word: string; readonly at: number; readonly to: number }
  /** `isAlone`: nothing follows the colon; `isTight`: no blank does. */
  | {
      readonly type: 'colon not needed';
      readonly word: FactWord;
      readonly isAlone: boolean;
      readonly isTight: boolean;
    }
  | { readonly type: 'text missing'; readonly word: FactWord; readonly hasColon: boolean }
  | { readonly type: 'text not here'; readonly word: FactWord }
  | { readonly type: 'statement missing'; readonly kind: ItemKind; readonly name: string | undefined }
  | { readonly type: 'statement below'; readonly kind: ItemKind }
  /** The second line's item. */
  | { readonly type: 'lines run together'; readonly kind: ItemKind; readonly name: string }
  | { readonly type: 'no such day'; readonly written: string };

export type UnknownLineReason =
  | { readonly type: 'misspelt'; readonly near: NearPhrase; readonly nearEnd: number }
  /** Text that should stand further in than its line, `below`. */
  | { readonly type: 'not further in'; readonly below: string }
  /** The text of the line above goes on. */
  | { readonly type: 'goes on' }
  /** The line begins with a kind of item and is no head. */
  | { readonly type: 'kind without a name'; readonly kind: ItemKind; readonly wordEnd: number }
  /** The line begins with a fact and goes on as prose. */
  | { readonly type: 'fact as prose'; readonly fact: FactWord }
  | { readonly type: 'no word' };
