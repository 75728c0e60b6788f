import { CstNodeBuilder, createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';

/**
 * Langium's parser without its search for the place of comments: at the first token of each node it looks through all
 * nodes before it, which takes a time that grows with the square of the lines. The lexer keeps comments beside the tree.
 */
export function createPlainParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  const builder: unknown = Reflect.get(parser, 'nodeBuilder');
  if (!(builder instanceof CstNodeBuilder)) throw new Error("Langium's parser keeps its nodes elsewhere now.");
  builder.addHiddenNodes = () => {};
  return parser;
}
