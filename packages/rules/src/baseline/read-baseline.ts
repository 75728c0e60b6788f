import { LineIndex, type Place } from '@goldenthread/language';
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type BaselineEntry, baselineVersion } from './baseline.ts';

/** An entry with the place where it is written. */
export interface PlacedEntry extends BaselineEntry {
  readonly place: Place;
}

/**
 * Reads a baseline. One that is damaged gives no entries but the reason, behind the name of the file: were it read in
 * part, what it held before would be told as new.
 */
export function readBaseline(
  uri: string,
  text: string,
): { readonly entries: readonly PlacedEntry[] } | { readonly problem: string } {
  const index = new LineIndex(uri, text);
  const lineOf = (offset: number): number => index.place(offset, offset).range.start.line + 1;
  const merging = /^(?:<{7}|={7}|>{7})/m.exec(text);
  if (merging !== null) {
    return {
      problem: `holds two versions that were not put together: line ${lineOf(merging.index)} is a mark of git. Keep the lines that both versions have, and take the marks out.`,
    };
  }
  const errors: ParseError[] = [];
  const root = treeOf(text.replace(/^\ufeff/, ' '), errors);
  const [error] = errors;
  if (error !== undefined) {
    return {
      problem: `is not well-formed JSON: in line ${lineOf(error.offset)} or just above, a bracket, a comma or a quotation mark may be missing.`,
    };
  }
  const version = root && memberOf(root, 'version')?.value;
  if (typeof version === 'number' && version > baselineVersion) {
    return { problem: 'was written by a later version of goldenthread. Use that version.' };
  }
  const list = root && memberOf(root, 'findings');
  if (version !== baselineVersion || list?.type !== 'array') {
    return { problem: 'is not a baseline: it has no `version` 1 and no list of `findings`.' };
  }
  const entries: PlacedEntry[] = [];
  for (const node of list.children ?? []) {
    const entry = entryOf(node);
    if (entry === undefined) {
      return {
        problem: `has an entry in line ${lineOf(node.offset)} that is none: it needs a \`strategy\`, a \`folder\`, a \`code\` and a \`count\` from 1.`,
      };
    }
    entries.push({ ...entry, place: index.place(node.offset, node.offset + node.length) });
  }
  return { entries };
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    // The reader of JSON goes down one level at a time, and a file may be deeper than it can go.
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function memberOf(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

function entryOf(node: Node): BaselineEntry | undefined {
  const [strategy, folder, code, item, count] = ['strategy', 'folder', 'code', 'item', 'count'].map(
    (name): unknown => memberOf(node, name)?.value,
  );
  if (typeof strategy !== 'string' || typeof folder !== 'string' || typeof code !== 'string') return undefined;
  if (item !== undefined && typeof item !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
  return { strategy, folder, code, ...(item === undefined ? {} : { item }), count };
}
