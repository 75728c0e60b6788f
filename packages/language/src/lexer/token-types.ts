import { Lexer as ChevrotainLexer, createToken, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';

/** What a line holds that no other token can read. It is in no rule of the grammar, so it is always a finding. */
export const unreadable = createToken({ name: 'UNREADABLE', pattern: ChevrotainLexer.NA });

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
