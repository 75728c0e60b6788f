import type { Fix, TextChange } from '../finding.ts';
import type { LineRun, TextAbove } from '../lexer/line-problem.ts';
import type { LineIndex } from '../line-index.ts';
import { type ItemKind, kindDefinition } from '../vocabulary/index.ts';

/**
 * Keeps prose from elsewhere: below `text:` of the item it stands in, or as a section of the document. Lines keep the
 * columns that they have to each other. `undefined` where there is no item yet that could hold it.
 */
export function asText(run: LineRun, kind: ItemKind | undefined, index: LineIndex): Fix | undefined {
  const [first] = run.lines;
  if (first === undefined || (run.isBeforeFact && kind === undefined)) return undefined;
  const isInItem = kind !== undefined && (run.isBeforeFact || run.indent > 0);
  const head = isInItem ? '  text:\n' : `section pasted-${first.number}: Pasted text\n  text:\n`;
  return {
    title: isInItem ? 'Put it below `text:`' : 'Make it a section of the document',
    isSafe: false,
    changes: run.lines.map(({ start, number }) => insert(start, `${number === first.number ? head : ''}    `, index)),
  };
}

/** Moves lines in to a column, so that they are part of the text above. */
export function furtherIn(run: LineRun, column: number, index: LineIndex): Fix {
  return {
    title: run.lines.length === 1 ? 'Move the line further in' : `Move the ${run.lines.length} lines further in`,
    isSafe: false,
    changes: indented(run, column, index),
  };
}

/** What the text of a head is: a block below the colon, or one line. */
export function isBlock(headOf: ItemKind | undefined): boolean {
  const calls = headOf && kindDefinition(headOf).calls;
  return calls === undefined || calls === 'text' || calls === 'meaning';
}

/** Puts a text that goes on over several lines below its colon, further in; a title or a statement on one line. */
export function wholeText(run: LineRun, text: TextAbove, index: LineIndex): Fix | undefined {
  if (text.colonEnd === undefined) return undefined;
  if (!isBlock(text.headOf)) return onOneLine(run, text, index);
  const column = text.indent + 2;
  const firstLine = { place: index.place(text.colonEnd, text.start), newText: `\n${' '.repeat(column)}` };
  return {
    title: 'Put the text on its own lines below the colon',
    isSafe: false,
    changes: [firstLine, ...indented(run, column, index)],
  };
}

/** `undefined` where a comment stands in between, which would be lost. */
function onOneLine(run: LineRun, text: TextAbove, index: LineIndex): Fix | undefined {
  const ends = [{ number: text.line, end: text.end }, ...run.lines];
  if (run.lines.some(({ number }, at) => number !== (ends[at]?.number ?? 0) + 1)) return undefined;
  return {
    title: 'Write it on one line',
    isSafe: false,
    changes: run.lines.map(({ content }, at) => ({
      place: index.place(ends[at]?.end ?? content, content),
      newText: ' ',
    })),
  };
}

function indented(run: LineRun, column: number, index: LineIndex): TextChange[] {
  return run.lines.map(({ start, content }) => ({ place: index.place(start, content), newText: ' '.repeat(column) }));
}

function insert(at: number, newText: string, index: LineIndex): TextChange {
  return { place: index.place(at, at), newText };
}
