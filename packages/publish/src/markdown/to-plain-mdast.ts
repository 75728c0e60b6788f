import type {
  Blockquote,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableRow,
} from 'mdast';
import type { Block, FactRow, Notice, Picture } from '../document/nodes.ts';
import { noticeTitles } from '../document/notice-titles.ts';
import { safeUrl } from '../document/safe-url.ts';
import { sameTable, tablesIn } from '../document/same-table.ts';
import { wordsOf } from '../document/words-of.ts';
import { plainCharacters } from '../plain-characters.ts';

/*
 * Our nodes as those that every reader of Markdown knows: sections as headings, facts as points, notices as quotations,
 * pictures as what they say in words and the table behind them.
 */

/** Blocks that Markdown can be written from. */
export function plainBlocks(blocks: readonly Block[], shown: readonly Table[] = tablesIn(blocks)): RootContent[] {
  const plain: RootContent[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const last = plain.at(-1);
    const made = plainBlock(block, shown);
    const [first] = made;
    // Facts that stand below facts are one list: two would need different marks.
    if (block.type === 'facts' && before?.type === 'facts' && last?.type === 'list' && first?.type === 'list') {
      last.children.push(...first.children);
    } else plain.push(...made);
    before = block;
  }
  return plain;
}

function plainBlock(block: Block, shown: readonly Table[]): RootContent[] {
  switch (block.type) {
    case 'section':
    case 'entry':
      return plainBlocks(block.children, shown);
    case 'facts':
      return block.rows.length === 0 ? [] : [list(block.rows.map(factPoint))];
    case 'notice':
      return [noticeQuote(block)];
    case 'picture':
      return pictureBlocks(block, shown);
    case 'table':
      return captioned(block);
    case 'heading': {
      const children = plainInlines(block.children);
      return wordsOf(children, ' ').trim() === '' ? [] : [{ type: 'heading', depth: block.depth, children }];
    }
    case 'paragraph':
      return [{ type: 'paragraph', children: plainInlines(block.children) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: plainBlocks(block.children as Block[]) as Blockquote['children'] }];
    case 'list':
      return [{ ...plainList(block), ordered: block.ordered === true, start: block.start ?? null }];
    case 'code':
      return [{ type: 'code', value: block.value.split('\n').map(plainCharacters).join('\n') }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'html':
      return [paragraph([{ type: 'text', value: plainCharacters(block.value) }])];
    default:
      return [];
  }
}

function plainList({ children }: List): List {
  return list(
    children.map((item) => ({
      type: 'listItem',
      spread: false,
      children: plainBlocks(item.children) as ListItem['children'],
    })),
  );
}

function list(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

/** "- **Lead:** Northshire Council", with what is more than a line below it. */
function factPoint({ label, content }: FactRow): ListItem {
  const name = strong(`${label}:`);
  const blocks = isBlocks(content) ? plainBlocks(content) : [paragraph(plainInlines(content as PhrasingContent[]))];
  const [first, ...rest] = blocks;
  const [head, below] =
    first?.type === 'paragraph'
      ? [paragraph([name, { type: 'text', value: ' ' }, ...first.children]), rest]
      : [paragraph([name]), blocks];
  return { type: 'listItem', spread: false, children: [head, ...below] as ListItem['children'] };
}

function isBlocks(content: FactRow['content']): content is readonly Block[] {
  const blocks = ['paragraph', 'heading', 'list', 'table', 'blockquote', 'code', 'thematicBreak'];
  const ours = ['section', 'entry', 'facts', 'notice', 'picture'];
  return content.some(({ type }) => blocks.includes(type) || ours.includes(type));
}

function noticeQuote({ kind, children }: Notice): Blockquote {
  const blocks = [paragraph([strong(noticeTitles[kind])]), ...plainBlocks(children)];
  return { type: 'blockquote', children: blocks as Blockquote['children'] };
}

function pictureBlocks({ title, alternative, table }: Picture, shown: readonly Table[]): RootContent[] {
  // What stands in a table of the document is not said again, and Markdown has no drawing to show.
  if (sameTable(table, shown)?.data?.caption !== undefined) return [];
  return [
    paragraph([strong(`Picture: ${title}`)]),
    paragraph([{ type: 'text', value: plainCharacters(alternative) }]),
    plainTable(table),
  ];
}

function captioned(table: Table): RootContent[] {
  const caption = table.data?.caption;
  return [...(caption === undefined ? [] : [paragraph([strong(caption)])]), plainTable(table)];
}

function plainTable({ align, children }: Table): Table {
  const width = Math.max(...children.map((row) => row.children.length));
  return { type: 'table', ...(align ? { align } : {}), children: children.map((row) => plainRow(row, width)) };
}

/** Every row has as many cells as the longest: a table that is ragged is read in more than one way. */
function plainRow(row: TableRow, width: number): TableRow {
  const cells = row.children.map(({ children }) => inOneLine(plainInlines(children)));
  const missing = Array.from({ length: width - cells.length }, (): PhrasingContent[] => []);
  return {
    type: 'tableRow',
    children: [...cells, ...missing].map((content) => ({ type: 'tableCell', children: content })),
  };
}

/** A cell is one line: what stands on lines of its own is kept apart by its own mark, else by a semicolon. */
function inOneLine(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.map((node, index): PhrasingContent => {
    if (node.type !== 'break') return node;
    const after = content[index + 1];
    const isApart = after?.type === 'text' && /^[•(]/.test(after.value);
    return { type: 'text', value: isApart ? ' ' : '; ' };
  });
}

function plainInlines(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return [{ type: 'text', value: plainCharacters(node.value) }];
      case 'inlineCode':
        return [{ type: 'inlineCode', value: plainCharacters(node.value) }];
      case 'emphasis':
      case 'strong':
      case 'delete':
        return marked(node.type, plainInlines(node.children));
      case 'link': {
        // Addresses within the document are those of other formats: readers of Markdown make their own.
        const url = safeUrl(node.url);
        const children = plainInlines(node.children);
        return url === undefined ? children : [{ type: 'link', url, children }];
      }
      case 'break':
        return [{ type: 'break' }];
      case 'image':
        return [{ type: 'text', value: plainCharacters(node.alt ?? '') }];
      default:
        return [];
    }
  });
}

/** Marks with nothing between them are no marks in Markdown. */
function marked(type: 'emphasis' | 'strong' | 'delete', children: PhrasingContent[]): PhrasingContent[] {
  return wordsOf(children, ' ').trim() === '' ? children : [{ type, children }];
}

function strong(value: string): Strong {
  return { type: 'strong', children: [{ type: 'text', value: plainCharacters(value) }] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
