import { CstNodeBuilder, createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';

/**
 * Langium's parser with two things taken away.
 *
 * - Its search for the place of comments: at the first token of each node it looks through all nodes before it, which
 *   takes a time that grows with the square of the lines. The lexer keeps comments beside the tree.
 * - Chevrotain's way to mend a line by leaving out the token that does not fit: that token may be the word with which
 *   the next item begins, and then the item would be lost. What does not fit is kept as a leftover instead.
 */
export function createPlainParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  const builder: unknown = Reflect.get(parser, 'nodeBuilder');
  const chevrotain: unknown = Reflect.get(parser, 'wrapper');
  if (!(builder instanceof CstNodeBuilder) || !mayLeaveTokensOut(chevrotain)) {
    throw new Error("Langium's parser is built in another way now.");
  }
  builder.addHiddenNodes = () => {};
  chevrotain.canTokenTypeBeDeletedInRecovery = () => false;
  return parser;
}

function mayLeaveTokensOut(value: unknown): value is { canTokenTypeBeDeletedInRecovery: () => boolean } {
  return typeof value === 'object' && value !== null && 'canTokenTypeBeDeletedInRecovery' in value;
}
