import type { ComparisonDocument } from '@goldenthread/publish';
import type { Surface } from '../reporters/reporter.ts';
import { inOneLine } from '../text/sanitise.ts';
import type { Style } from '../text/style.ts';
import { type WidthOf, widthFor } from '../text/width.ts';

type Block = ComparisonDocument['document']['children'][number];
type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/** Words that look the same, and break into lines at their blanks. */
interface Run {
  readonly words: string;
  readonly look: (words: string) => string;
}

/** A line before it is broken: what stands before it, and before the lines that it goes on in. */
interface Line {
  readonly first: string;
  readonly rest: string;
  readonly runs: readonly Run[];
}

/** The minutes for a terminal: headings, sentences and points, in lines that fit. */
export async function minutesText(
  { title, document }: Pick<ComparisonDocument, 'title' | 'document'>,
  surface: Surface,
): Promise<string> {
  const writer = new Writer(surface.style);
  writer.blocks(document.children, '');
  const lines = [{ first: '', rest: '', runs: [{ words: title, look: surface.style.strong }] }, blank, ...writer.lines];
  const widthOf = await widthFor(lines.flatMap(({ runs }) => runs.map(({ words }) => words)));
  const text = lines.flatMap((line) => broken(line, surface.columns, widthOf));
  return `${text
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const blank: Line = { first: '', rest: '', runs: [] };

class Writer {
  readonly lines: Line[] = [];
  readonly #style: Style;

  constructor(style: Style) {
    this.#style = style;
  }

  blocks(blocks: readonly Block[], indent: string): void {
    for (const block of blocks) this.#block(block, indent);
  }

  #block(block: Block, indent: string): void {
    switch (block.type) {
      case 'section':
      case 'entry':
        this.blocks(block.children, indent);
        this.lines.push(blank);
        return;
      case 'heading':
        this.lines.push(blank, this.#line(block.children, indent, indent, this.#style.file), blank);
        return;
      case 'paragraph':
        this.lines.push(this.#line(block.children, indent, indent));
        return;
      case 'list':
        for (const item of block.children) {
          for (const [index, child] of item.children.entries()) {
            if (child.type === 'paragraph') {
              this.lines.push(this.#line(child.children, `${indent}  ${index === 0 ? '- ' : '  '}`, `${indent}    `));
            } else this.#block(child, `${indent}    `);
          }
        }
        return;
      case 'facts':
        for (const { label, content } of block.rows) {
          const runs = content.flatMap((node) =>
            'children' in node && node.type === 'paragraph' ? node.children : [node],
          );
          const line = this.#line(runs as readonly Inline[], `${indent}    `, `${indent}      `);
          this.lines.push({
            ...line,
            runs: [{ words: `${inOneLine(label)}: `, look: this.#style.faint }, ...line.runs],
          });
        }
        return;
      case 'table':
        this.#table(block, indent);
        return;
      default:
        return;
    }
  }

  #table({ data, children }: Extract<Block, { type: 'table' }>, indent: string): void {
    const [head, ...rows] = children;
    const names = head?.children.map(({ children: words }) => plain(words as readonly Inline[])) ?? [];
    if (data?.caption !== undefined) this.lines.push({ ...blank, runs: [{ words: `${data.caption}:`, look: same }] });
    for (const row of rows) {
      const cells = row.children.map(({ children: words }) => plain(words as readonly Inline[]));
      const [first = '', ...others] = cells;
      const words = `${first}: ${others.map((cell, index) => `${names[index + 1]?.toLowerCase() ?? ''} ${cell}`).join(', ')}`;
      this.lines.push({
        first: `${indent}  - `,
        rest: `${indent}    `,
        runs: [{ words: inOneLine(words), look: same }],
      });
    }
    this.lines.push(blank);
  }

  #line(content: readonly Inline[], first: string, rest: string, look: Run['look'] = same): Line {
    return { first, rest, runs: content.flatMap((node) => this.#runs(node, look)) };
  }

  #runs(node: Inline, look: Run['look']): readonly Run[] {
    switch (node.type) {
      case 'text':
        return [{ words: inOneLine(node.value), look }];
      case 'inlineCode':
        // Without a mark the colon of a fact's word would seem to end the sentence around it.
        return [{ words: inOneLine(node.value.endsWith(':') ? `\`${node.value}\`` : node.value), look }];
      case 'delete':
        return marked(node.children, this.#style.removed);
      case 'strong':
        return node.data !== undefined
          ? marked(node.children, this.#style.added)
          : node.children.flatMap((child) => this.#runs(child, this.#style.strong));
      default:
        return 'children' in node ? (node.children as Inline[]).flatMap((child) => this.#runs(child, look)) : [];
    }
  }
}

/** What was taken out or put in; the look says which, also without colours. */
function marked(content: readonly Inline[], look: Run['look']): readonly Run[] {
  return [{ words: inOneLine(plain(content)), look }];
}

function plain(content: readonly Inline[]): string {
  return content
    .map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children as Inline[]) : ' '))
    .join('');
}

function same(words: string): string {
  return words;
}

/** Breaks a line at its blanks, so that no word stands beyond the last column where it fits on a line of its own. */
function broken({ first, rest, runs }: Line, columns: number, widthOf: WidthOf): readonly string[] {
  const lines: { runs: Run[]; width: number }[] = [{ runs: [], width: first.length }];
  for (const { words, look } of runs) {
    for (const piece of words.match(/\s+|\S+/g) ?? []) {
      const width = [...piece].reduce((sum, character) => sum + widthOf(character), 0);
      let line = lines.at(-1) as { runs: Run[]; width: number };
      const isBlank = piece.trim() === '';
      if (line.width + width > columns && line.runs.length > 0 && !isBlank) {
        line = { runs: [], width: rest.length };
        lines.push(line);
      }
      if (isBlank && line.runs.length === 0 && lines.length > 1) continue;
      const last = line.runs.at(-1);
      if (last?.look === look) line.runs[line.runs.length - 1] = { words: last.words + piece, look };
      else line.runs.push({ words: piece, look });
      line.width += width;
    }
  }
  return lines.map((line, index) => {
    const text = line.runs.map(({ words, look }) => look(words)).join('');
    return `${index === 0 ? first : rest}${text}`.trimEnd();
  });
}
