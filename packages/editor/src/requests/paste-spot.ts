import type { PasteOffer, PastePlace } from '@goldenthread/import';
import {
  type FileLine,
  factDefinitions,
  fileLines,
  itemLines,
  kindDefinition,
  type ParsedFile,
} from '@goldenthread/language';
import type { Position, TextEdit } from 'vscode-languageserver';
import { lineAt } from '../asked.ts';

/** Where something is pasted, and where what is made of it goes. */
export interface PasteSpot {
  readonly place: PastePlace;
  readonly offset: number;
  /** What is put at the cursor; `undefined` for what belongs elsewhere. */
  readonly atCursor: (offer: PasteOffer) => string | undefined;
  /** Whole lines, below the item that the cursor stands in. */
  readonly below: (offer: PasteOffer) => TextEdit;
}

/** `undefined` in remarks, where nothing is made of what is pasted. */
export function pasteSpotAt(file: ParsedFile, position: Position): PasteSpot | undefined {
  const line = lineAt(file, position);
  if (line.type === 'comment') return undefined;
  const offset = Math.min(Math.max(file.index.offset(position), line.span.start), line.span.end);
  const prose = proseAt(file, line, offset);
  const item = itemLines(file).findLast(({ first }) => first <= line.number);
  const isInItem = item !== undefined && (line.number <= item.last || offset > line.span.start);
  const kind = isInItem ? item.kind : undefined;
  const place: PastePlace = {
    indent: prose?.indent ?? indentOf(file, line) ?? offset - line.span.start,
    isInsideProse: prose !== undefined,
    ...(kind !== undefined && { kind }),
  };
  return {
    place,
    offset,
    atCursor: ({ kind: made, text }) => {
      if (made === 'prose' && prose !== undefined) return `${prose.before}${text}`;
      return isInItem ? undefined : wholeLines(file, line, text);
    },
    below: ({ kind: made, text }) => {
      const last = item?.last ?? line.number;
      const end = file.index.position(fileLines(file)[last]?.span.end ?? file.text.length);
      const gap = made === 'items' ? '\n\n' : '\n';
      const next = fileLines(file)[last + 1];
      const needsGap = made === 'items' && next !== undefined && next.type !== 'blank';
      return { range: { start: end, end }, newText: `${gap}${text}${needsGap ? '\n' : ''}` };
    },
  };
}

interface Prose {
  readonly indent: number;
  /** What comes before the pasted words, so that they stand where they belong. */
  readonly before: string;
}

/** The author's own words at the cursor: within them, on a blank line that goes on with them, or behind an empty colon. */
function proseAt(file: ParsedFile, line: FileLine, offset: number): Prose | undefined {
  const lines = fileLines(file);
  if (line.type === 'text') {
    const near = indentOf(file, line) ?? indentOf(file, lines[line.number - 1]) ?? 2;
    const isBlank = textOf(file, line).trim() === '';
    return { indent: near, before: isBlank ? ' '.repeat(Math.max(0, near - (offset - line.span.start))) : '' };
  }
  if (line.type === 'blank') {
    const above = lines.slice(0, line.number).findLast(({ type }) => type !== 'blank');
    const indent =
      above?.type === 'text' ? (indentOf(file, above) ?? 2) : isColonAlone(file, above) ? inside(file, above) : 0;
    const column = offset - line.span.start;
    return above !== undefined && indent > 0 && column >= indent ? { indent, before: '' } : undefined;
  }
  if (isColonAlone(file, line) && offset >= line.span.start + textOf(file, line).trimEnd().length) {
    const indent = inside(file, line);
    return { indent, before: `\n${' '.repeat(indent)}` };
  }
  const colon = line.tokens.find(({ type }) => type === 'text');
  return colon !== undefined && offset >= colon.span.start ? { indent: inside(file, line), before: '' } : undefined;
}

/** Whether a line ends with the colon after which the author's own words come. */
function isColonAlone(file: ParsedFile, line: FileLine | undefined): boolean {
  if (line === undefined || !textOf(file, line).trimEnd().endsWith(':')) return false;
  if (line.type === 'fact') return line.fact !== undefined && factDefinitions[line.fact].shape === 'text';
  return line.type === 'head' && line.kind !== undefined && kindDefinition(line.kind).head !== 'alone';
}

/** How far in the words below a line are. */
function inside(file: ParsedFile, line: FileLine | undefined): number {
  return (line === undefined ? 0 : (indentOf(file, line) ?? 0)) + 2;
}

/** A blank line round lines that stand for themselves, where there is none. */
function wholeLines(file: ParsedFile, line: FileLine, text: string): string {
  const lines = fileLines(file);
  const above = lines[line.number - 1];
  const below = lines[line.number + 1];
  const isFar = (other: FileLine | undefined): boolean => other === undefined || textOf(file, other).trim() === '';
  return `${isFar(above) ? '' : '\n'}${text}${isFar(below) ? '' : '\n'}`;
}

/** Counted in characters; `undefined` on a blank line. */
function indentOf(file: ParsedFile, line: FileLine | undefined): number | undefined {
  const indent = line === undefined ? -1 : textOf(file, line).search(/\S/);
  return indent === -1 ? undefined : indent;
}

function textOf(file: ParsedFile, { span: { start, end } }: FileLine): string {
  return file.text.slice(start, end);
}
