import type { TextDocumentContentChangeEvent, TextEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Desk } from './desk.ts';
import type { Edit, LineChange, Step, WholeChange } from './steps.ts';

/** Does what a step says, but for taking up what the server offers. Gives the file and where in it the author is now. */
export async function perform(desk: Desk, step: Exclude<Step, { readonly type: 'take' }>, uri: string): Promise<void> {
  switch (step.type) {
    case 'edit':
      for (const edit of step.edits) await performEdit(desk, uri, edit);
      return;
    case 'settings':
      return await desk.settings(step.text);
    case 'preferences':
      return await desk.prefer(step.sent);
    case 'file':
      switch (step.change) {
        case 'save':
          return await desk.save(uri);
        case 'close':
          return await desk.close(uri);
        case 'rename':
          await desk.rename(uri, step.name);
          return;
        case 'delete':
          return await desk.delete(uri);
        case 'restore':
          return await desk.overwrite(uri, desk.text(uri) ?? '');
        case 'overwrite':
          return await desk.overwrite(uri, `${desk.text(uri) ?? ''}\n${step.text}`);
        case 'folder':
          return await desk.reopenFolder();
      }
  }
}

async function performEdit(desk: Desk, uri: string, edit: Edit): Promise<void> {
  const document = await desk.document(uri);
  const text = document.getText();
  switch (edit.type) {
    case 'type': {
      let at = placeIn(text, edit.at);
      // As an editor does, a paste at a time where there is much of it.
      for (const sign of edit.text.length > 60 ? [edit.text] : edit.text) {
        await desk.replace(uri, at, at, sign);
        at += sign.length;
      }
      return;
    }
    case 'erase': {
      let at = placeIn(text, edit.at);
      for (let count = 0; count < edit.count && at > 0; count++) {
        const start = placeBefore(text, at);
        await desk.replace(uri, start, at, '');
        at = start;
      }
      return;
    }
    case 'paste': {
      const start = placeIn(text, edit.at);
      return await desk.replace(uri, start, onSign(text, Math.min(start + edit.over, text.length)), edit.text);
    }
    case 'lines':
      return await desk.change(uri, changesOfLines(document, edit));
    case 'whole':
      return await desk.change(uri, [{ text: whole(text, edit.change) }]);
    case 'undo': {
      const earlier = desk.earlier(uri, edit.back);
      return earlier === undefined ? undefined : await replaceWith(desk, uri, text, earlier);
    }
  }
}

/** Changes only what is different, as an editor does. */
async function replaceWith(desk: Desk, uri: string, before: string, after: string): Promise<void> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  // Neither a sign nor a line end is cut in two.
  while (start > 0 && (isInSign(before, start) || isInSign(after, start))) start--;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  while (same > 0 && (isInSign(before, before.length - same) || isInSign(after, after.length - same))) same--;
  await desk.replace(uri, start, before.length - same, after.slice(start, after.length - same));
}

function changesOfLines(
  document: TextDocument,
  { at, count, change, to }: Extract<Edit, { readonly type: 'lines' }>,
): TextDocumentContentChangeEvent[] {
  const lineCount = document.lineCount;
  const first = Math.min(Math.floor(at * lineCount), lineCount - 1);
  const last = Math.min(first + count, lineCount);
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  const text = document.getText(range);
  const target = Math.floor(to * (lineCount - (last - first)));
  const there = { line: target, character: 0 };
  switch (change) {
    case 'move':
      return [
        { range, text: '' },
        { range: { start: there, end: there }, text },
      ];
    case 'duplicate':
      return [{ range: { start: range.end, end: range.end }, text }];
    default:
      return [{ range, text: changedLines(text, change) }];
  }
}

function changedLines(text: string, change: Exclude<LineChange, 'move' | 'duplicate'>): string {
  switch (change) {
    case 'delete':
      return '';
    case 'join':
      return text.replace(/(?:\r\n?|\n)[ \t]*/g, ' ');
    case 'indent':
      return text.replace(/^/gm, '  ');
    case 'outdent':
      return text.replace(/^ {1,2}/gm, '');
    case 'comment':
      return text.replace(/^/gm, '# ');
    case 'cut':
      return text.slice(0, onSign(text, text.length >> 1));
  }
}

function whole(text: string, change: WholeChange): string {
  switch (change) {
    case 'empty':
      return '';
    case 'CRLF':
      return text.replace(/\r\n?|\n/g, '\r\n');
    case 'CR':
      return text.replace(/\r\n?|\n/g, '\r');
    case 'LF':
      return text.replace(/\r\n?|\n/g, '\n');
    case 'tabs':
      return text.replaceAll('  ', '\t');
    case 'mark':
      return text.startsWith('\ufeff') ? text.slice(1) : `\ufeff${text}`;
    case 'twice':
      // A file that is doubled again and again would take all the time there is.
      return text.length > 40_000 ? text : text + text;
  }
}

/** Takes up edits that the server offers for a file, in one change, the last of them first. */
export async function take(desk: Desk, uri: string, edits: readonly TextEdit[]): Promise<void> {
  const document = await desk.document(uri);
  const places = edits.map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    range,
    text: newText,
  }));
  // Edits at one place are taken in their order: the later one is put in first.
  const changes = places.reverse().sort((a, b) => b.start - a.start);
  if (changes.length > 0)
    await desk.change(
      uri,
      changes.map(({ range, text }) => ({ range, text })),
    );
}

/** An offset in a text, between two signs. */
export function placeIn(text: string, part: number): number {
  return onSign(text, Math.floor(part * text.length));
}

/** An offset at most a line away from another. */
export function placeNear(text: string, offset: number, part: number): number {
  // Mostly it is the very place.
  const away = part < 0.5 ? 0 : Math.round((part - 0.75) * 160);
  return onSign(text, Math.min(Math.max(offset + away, 0), text.length));
}

/** Within the next word that looks like a name; the offset itself where there is none. */
export function nameAfter(text: string, offset: number): number {
  const found = text.slice(offset).search(/(?<=\s)\p{L}[\p{L}\p{N}.]*-[\p{L}\p{N}-]+/u);
  return found === -1 ? offset : offset + found + 1;
}

function placeBefore(text: string, offset: number): number {
  return onSign(text, offset - 1);
}

function onSign(text: string, offset: number): number {
  return isInSign(text, offset) ? offset - 1 : offset;
}

/** Whether an offset stands between the two halves of a sign, or of a line end. */
function isInSign(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}
