import { Lexer as ChevrotainLexer, createToken, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';

/**
 * Token types without patterns: the line lexer makes the tokens, Chevrotain only tells them apart.
 */
export class LineTokenBuilder extends DefaultTokenBuilder {
  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    return createToken({ name: terminal.name, pattern: ChevrotainLexer.NA });
  }

  protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
    return createToken({ name: keyword.value, pattern: ChevrotainLexer.NA });
  }
}
