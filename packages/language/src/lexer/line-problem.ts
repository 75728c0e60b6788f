import type { IsoDate } from '../values/moment.ts';
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
      /** The lines that the finding is about: this one, and those that follow it and are of the same sort. */
      readonly run: LineRun;
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
  /** `every actions by …` */
  | { readonly type: 'every in plural'; readonly kind: ItemKind }
  /** `every action` with no fact behind it; `rest` is what stands there. */
  | { readonly type: 'default without fact'; readonly kind: ItemKind; readonly rest: string }
  | { readonly type: 'no such day'; readonly written: string }
  /** Two years, written as a financial year might be. `from` and `to` are the days that they are read as. */
  | {
      readonly type: 'which years';
      readonly written: string;
      readonly from: IsoDate | undefined;
      readonly to: IsoDate | undefined;
    };

/** Lines that follow each other, blank ones left out, and that no word of the language begins. */
export interface LineRun {
  readonly lines: readonly RunLine[];
  readonly indent: number;
  /** What comes after them: a fact of the item that they stand in, or an item or nothing. */
  readonly isBeforeFact: boolean;
}

export interface RunLine {
  /** Counted from 1. */
  readonly number: number;
  /** Offsets in the file: of the line's start, of its first character that is no space, and of its end. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

export type UnknownLineReason =
  | { readonly type: 'misspelt'; readonly near: NearPhrase; readonly nearEnd: number }
  /** Text that should stand further in than its line, `below`: at the column `indent`. */
  | { readonly type: 'not further in'; readonly below: string; readonly indent: number }
  /** The text of the line above goes on. */
  | { readonly type: 'goes on'; readonly text: TextAbove }
  /** The line begins with a kind of item and is no head. */
  | { readonly type: 'kind without a name'; readonly kind: ItemKind; readonly wordEnd: number }
  /** The line begins with a fact and goes on as prose. */
  | { readonly type: 'fact as prose'; readonly fact: FactWord }
  | { readonly type: 'no word' };

/** The author's text on the line of its head or fact. Offsets are in the file. */
export interface TextAbove {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Offset after the colon; `undefined` where it is missing. */
  readonly colonEnd: number | undefined;
  /** Column of the line that it stands on. */
  readonly indent: number;
  /** The kind of item whose statement it is; `undefined` for the text of a fact. */
  readonly headOf: ItemKind | undefined;
}
