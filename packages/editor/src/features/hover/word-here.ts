import { type FactWord, type FileLine, fileLines, type ItemKind, type LineToken } from '@goldenthread/language';
import type { Position } from 'vscode-languageserver';
import type { AskedFile } from '../../asked.ts';
import { formOfHead, formsOfFact } from '../../forms/fact-forms.ts';
import type { Slot } from '../../forms/form.ts';
import { readValues } from '../../forms/read-values.ts';
import { writtenAt } from '../../written-at.ts';

/** A word, value or remark at a position. */
export interface WordHere {
  readonly line: FileLine;
  readonly token: LineToken;
  readonly text: string;
}

/** What stands at an offset: what holds it, else what ends there. Nothing beyond the end of a line or of the text. */
export function wordAt({ file }: AskedFile, position: Position): WordHere | undefined {
  const line = fileLines(file)[position.line];
  if (line === undefined || position.character > line.span.end - line.span.start) return undefined;
  const offset = line.span.start + position.character;
  const { tokens } = line;
  const token =
    tokens.find(({ span }) => span.start <= offset && offset < span.end) ??
    tokens.find(({ span }) => span.end === offset);
  return token && { line, token, text: file.text.slice(token.span.start, token.span.end) };
}

/** A value, with what its fact may have in its place. */
export interface ValueHere {
  /** The kind of item that has the fact, or whose head it is. */
  readonly kind: ItemKind;
  readonly fact: FactWord | undefined;
  /** What the form of the fact has at this place. */
  readonly slot: Slot | undefined;
  /** The words before it, as they are written. */
  readonly before: readonly string[];
}

/** The value that a word is, as far as its line is written. */
export function valueHere({ file }: AskedFile, { token, text }: WordHere): ValueHere | undefined {
  // Within the word, so that it is not taken for the one that ends where it begins.
  const { values } = writtenAt(file, file.index.position(token.span.start + 1));
  if (values === undefined || values.current.start !== token.span.start) return undefined;
  const { kind, fact, written } = values;
  const forms = fact === undefined ? [formOfHead(kind)] : formsOfFact(fact);
  const parts = forms.flatMap((form) => {
    const reading = readValues(form, [...written, { type: token.type, text }]);
    return reading.isFitting ? reading.last.map((at) => form.parts[at]) : [];
  });
  const slot = parts.find((part) => part?.type === 'slot')?.text as Slot | undefined;
  return { kind, fact, slot, before: written.map((word) => word.text) };
}
