import { type FileLine, fileLines, type ItemLines, itemLines, type Range } from '@goldenthread/language';
import { contributesTo, type Item } from '@goldenthread/strategy';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';
import { itemHandle, itemTitle } from '../item-label.ts';
import { symbolKind } from './symbol-kinds.ts';

/**
 * A file's items as an outline: below an objective the actions towards it that follow it, below an outcome its
 * objectives, below an appraisal its options.
 */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  listen: ({ connection, answer, client }) => {
    connection.onDocumentSymbol(({ textDocument }, token) =>
      answer(textDocument.uri, token, (asked) => {
        const outline = outlineOf(asked);
        const isTree = client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
        return isTree ? outline : flat(outline, textDocument.uri);
      }),
    );
  },
};

interface Node extends DocumentSymbol {
  range: Range;
  children: Node[];
}

function outlineOf(asked: AskedFile): Node[] {
  const { file, strategy } = asked;
  const lines = fileLines(file);
  const byLine = new Map(strategy.itemsIn(file.uri).map((item) => [item.place.range.start.line, item]));
  const outline: Node[] = [];
  let open: { readonly item: Item; readonly node: Node }[] = [];
  for (const part of itemLines(file)) {
    const item = byLine.get(part.first);
    const node = symbolOf(part, item, lines, file.text);
    const above = item && containers(item, asked);
    const depth = above ? open.findLastIndex((each) => above.has(each.item)) : -1;
    open = open.slice(0, depth + 1);
    for (const each of open) each.node.range = { start: each.node.range.start, end: node.range.end };
    (open.at(-1)?.node.children ?? outline).push(node);
    if (item !== undefined) open.push({ item, node });
  }
  return outline;
}

/** The items below which this one stands in the outline, where it follows them. */
function containers(item: Item, { strategy }: AskedFile): ReadonlySet<Item> {
  const above = contributesTo(strategy, item)
    .filter(({ by }) => by === 'towards')
    .map((step) => step.item);
  const appraisal = item.appraisal === undefined ? undefined : strategy.item(item.appraisal);
  return new Set(appraisal === undefined ? above : [...above, appraisal]);
}

function symbolOf(part: ItemLines, item: Item | undefined, lines: readonly FileLine[], text: string): Node {
  const head = lines[part.first]?.span ?? { start: 0, end: 0 };
  const last = lines[part.last]?.span ?? head;
  const range: Range = {
    start: { line: part.first, character: 0 },
    end: { line: part.last, character: last.end - last.start },
  };
  if (item === undefined) {
    const name = text.slice(head.start, head.end).trim() || '?';
    const end = { line: part.first, character: head.end - head.start };
    return { name, kind: SymbolKind.Object, range, selectionRange: { start: range.start, end }, children: [] };
  }
  const [title, handle] = [itemTitle(item), itemHandle(item)];
  return {
    name: title,
    // An item without a statement is named by its head already.
    ...(title === handle ? {} : { detail: handle }),
    kind: symbolKind(item.kind),
    range,
    selectionRange: item.namePlace.range,
    children: [],
  };
}

function flat(nodes: readonly Node[], uri: string): SymbolInformation[] {
  return nodes.flatMap(({ name, kind, range, children, detail }) => [
    { name, kind, location: { uri, range }, ...(detail === undefined ? {} : { containerName: detail }) },
    ...flat(children, uri),
  ]);
}
