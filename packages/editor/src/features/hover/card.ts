import { type ClientCapabilities, type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { codeInMarkdown, escapeMarkdown } from '../../markdown.ts';

/** A piece of a line. Only its type can make it bold or a link: its text never can. */
export type Piece =
  | string
  | { readonly strong: string }
  /** A source, or what is said aside. */
  | { readonly aside: string }
  /** A name or a line as it is typed in a plan. */
  | { readonly typed: string };

export type Row = readonly Piece[];

/** What a hover shows: blocks of lines, lists, and rules between two subjects. */
export type Block =
  | { readonly type: 'lines'; readonly rows: readonly Row[] }
  | { readonly type: 'list'; readonly rows: readonly Row[] }
  | { readonly type: 'rule' };

export type Card = readonly Block[];

export function lines(...rows: readonly (Row | undefined)[]): Card {
  const given = rows.filter((row) => row !== undefined && row.length > 0) as Row[];
  return given.length === 0 ? [] : [{ type: 'lines', rows: given }];
}

export function list(rows: readonly Row[]): Card {
  return rows.length === 0 ? [] : [{ type: 'list', rows }];
}

/** Two subjects, one below the other. */
export function together(above: Card, below: Card): Card {
  return above.length === 0 || below.length === 0 ? [...above, ...below] : [...above, { type: 'rule' }, ...below];
}

/** A list within a line: `a`, `b` and so on, with a sign between. */
export function joinedPieces(parts: readonly Row[], between: string): Row {
  return parts.flatMap((part, at) => (at === 0 ? part : [between, ...part]));
}

/** A text of our own, in which words of the language stand between backticks. */
export function withTyped(text: string): Row {
  return text.split('`').map((piece, at) => (at % 2 === 0 ? piece : { typed: piece }));
}

/** At most so many characters, on one line. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** In Markdown where the client can show it, else as plain text. */
export function cardContent(card: Card, client: ClientCapabilities): MarkupContent {
  const isMarkdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
  return isMarkdown
    ? { kind: MarkupKind.Markdown, value: inMarkdown(card) }
    : { kind: MarkupKind.PlainText, value: inPlainText(card) };
}

export function inMarkdown(card: Card): string {
  const blocks = card.map((block) => {
    if (block.type === 'rule') return '---';
    const rows = block.rows.map((row) => row.map(markdownPiece).join('').trim());
    return block.type === 'list' ? rows.map((row) => `- ${row}`).join('\n') : rows.join('  \n');
  });
  return blocks.join('\n\n');
}

export function inPlainText(card: Card): string {
  const blocks = card.map((block) => {
    if (block.type === 'rule') return '';
    const rows = block.rows.map((row) => row.map(plainPiece).join('').replace(/\s+/g, ' ').trim());
    return (block.type === 'list' ? rows.map((row) => `- ${row}`) : rows).join('\n');
  });
  return blocks.join('\n');
}

function markdownPiece(piece: Piece): string {
  if (typeof piece === 'string') return escapeMarkdown(piece);
  if ('strong' in piece) return `**${escapeMarkdown(piece.strong)}**`;
  if ('aside' in piece) return `_${escapeMarkdown(piece.aside)}_`;
  return codeInMarkdown(piece.typed);
}

function plainPiece(piece: Piece): string {
  return typeof piece === 'string' ? piece : (Object.values(piece)[0] ?? '');
}
