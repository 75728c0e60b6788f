import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { indentation } from '../lexer/clean-line.ts';

/** Turns tokens into the tree's values: the author's text without the indentation of its block. */
export class GoldenThreadValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cstNode: CstNode): ValueType {
    if (rule.name === 'TEXT') return plainText(input);
    return input;
  }
}

/**
 * The author's text of one line or of a block. A block loses the indentation that its lines share; `#` lines further
 * out than that are comments and no part of it.
 */
export function plainText(written: string): string {
  if (!/^[\s\u00a0]|[\r\n]/.test(written)) return written;
  const lines = written.split(/\r\n?|\n/).map((line) => {
    const { width, length } = indentation(line.replace(/\u00a0/g, ' '));
    const content = line.slice(length).trimEnd();
    return { width, content, isBlank: content === '', isHash: content.startsWith('#') };
  });
  const text = lines.filter((line) => !line.isBlank);
  const own = text.filter((line) => !line.isHash);
  const base = (own.length > 0 ? own : text).reduce(
    (least, line) => Math.min(least, line.width),
    Number.POSITIVE_INFINITY,
  );
  return lines
    .filter((line) => !(line.isHash && line.width < base))
    .map((line) => (line.isBlank ? '' : ' '.repeat(line.width - base) + line.content))
    .join('\n');
}
