import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import { lexLines } from './line-lexer.ts';
import type { LineProblem } from './line-problem.ts';

/** What the lexer saw beside the tokens. Langium's own list stays empty: messages are made from the problems. */
export interface LineReport extends LexingReport {
  readonly problems: readonly LineProblem[];
  /** The file's tokens, for messages that need the start of a line. */
  readonly tokens: readonly IToken[];
  /** The file's comments. */
  readonly comments: readonly IToken[];
}

/** Langium's lexer service, with the line lexer in place of Chevrotain's. */
export class GoldenThreadLexer implements Lexer {
  readonly definition: TokenTypeDictionary;

  constructor(services: LangiumCoreServices) {
    const built = services.parser.TokenBuilder.buildTokens(services.Grammar) as readonly TokenType[];
    this.definition = Object.fromEntries(built.map((type) => [type.name, type]));
  }

  tokenize(text: string): LexerResult & { readonly report: LineReport } {
    const { tokens, comments, problems } = lexLines(this.definition, text);
    return { tokens, hidden: [], errors: [], report: { diagnostics: [], problems, tokens, comments } };
  }
}
