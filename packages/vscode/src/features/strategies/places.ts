import { type Command, Position, Range, Uri } from 'vscode';
import type { Location, Range as ProtocolRange } from 'vscode-languageclient/browser';

export function toRange({ start, end }: ProtocolRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

/** Opens a file with the cursor at the start of a place in it: what is marked would be typed over. */
export function openCommand({ uri, range: { start } }: Location, title: string): Command {
  return { title, command: 'vscode.open', arguments: [Uri.parse(uri), { selection: toRange({ start, end: start }) }] };
}
