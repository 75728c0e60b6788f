import {
  type FileLine,
  factUse,
  fileLines,
  type LineTokenType,
  type NameUse,
  type ParsedFile,
} from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';

const types = ['keyword', 'property', 'operator', 'variable', 'enumMember', 'number', 'comment', 'string'] as const;
const modifiers = ['declaration', 'deprecated'] as const;

/**
 * The legend: the protocol's standard types, so that every colour theme knows them. The extension's manifest gives them
 * the colours that VS Code shows before the server has answered.
 */
const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/**
 * What the words of a file are: definitions apart from uses, services that are to end struck out. Words of prose are left
 * to the colours of the editor's own grammar, which knows headings and lists.
 */
export const semanticTokens: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend, full: true, range: true } }),
  listen: ({ connection, answer }) => {
    const { semanticTokens: asks } = connection.languages;
    asks.on(async ({ textDocument }, token) => (await answer(textDocument.uri, token, tokensOf)) ?? nothing);
    asks.onRange(
      async ({ textDocument, range }, token) =>
        (await answer(textDocument.uri, token, (asked) => tokensOf(asked, range.start.line, range.end.line))) ??
        nothing,
    );
  },
};

const nothing: SemanticTokens = { data: [] };

/** The tokens of lines `from` to `to`, both included. */
function tokensOf({ file, strategy }: AskedFile, from = 0, to = Number.POSITIVE_INFINITY): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const names = namesIn(file, strategy);
  for (const line of fileLines(file).slice(from, to + 1)) {
    for (const { type, span } of line.tokens) {
      const name = names.get(span.start);
      const shown = name ?? { type: tokenType(type, line), modifiers: 0 };
      // The author's text may go on over several lines, which not every client bears; it has no token.
      if (shown.type === undefined || span.end > line.span.end) continue;
      builder.push(
        line.number,
        span.start - line.span.start,
        span.end - span.start,
        types.indexOf(shown.type),
        shown.modifiers,
      );
    }
  }
  return builder.build();
}

interface Shown {
  readonly type: (typeof types)[number] | undefined;
  readonly modifiers: number;
}

function modifierBits(isDeclared: boolean, isEnding: boolean): number {
  return (
    (isDeclared ? 1 << modifiers.indexOf('declaration') : 0) | (isEnding ? 1 << modifiers.indexOf('deprecated') : 0)
  );
}

/** Names by the offset at which they begin. */
function namesIn(file: ParsedFile, strategy: Strategy): ReadonlyMap<number, Shown> {
  const ending = endingServices(strategy);
  const isEnding = (use: NameUse): boolean => {
    const resolution = strategy.names.resolve(use.name, use.kinds);
    return resolution.type === 'found' && ending.has(resolution.defined.name);
  };
  const names = new Map<number, Shown>();
  for (const { name, kind, span } of file.outline.declarations) {
    names.set(span.start, { type: 'variable', modifiers: modifierBits(true, kind === 'service' && ending.has(name)) });
  }
  for (const use of file.outline.uses) {
    names.set(use.span.start, { type: 'variable', modifiers: modifierBits(false, ending.size > 0 && isEnding(use)) });
  }
  return names;
}

/** Names of services that a change is to end. */
function endingServices(strategy: Strategy): ReadonlySet<string> {
  const ending = new Set<string>();
  for (const change of strategy.ofKind('change')) {
    if (strategy.fact(change, 'kind')?.words.includes('decommission')) {
      for (const service of strategy.targets(change, 'affects'))
        if (service.name !== undefined) ending.add(service.name);
    }
  }
  return ending;
}

function tokenType(type: LineTokenType, line: FileLine): Shown['type'] {
  switch (type) {
    case 'kind':
      return 'keyword';
    case 'fact':
      return 'property';
    case 'link':
      return 'operator';
    case 'number':
    case 'date':
      return 'number';
    case 'label':
      return 'string';
    case 'comment':
      return 'comment';
    case 'name':
      return isListed(line) ? 'enumMember' : 'variable';
    default:
      return undefined;
  }
}

/** Whether the line's words come from a closed list, and are no names. */
function isListed({ kind, every, fact }: FileLine): boolean {
  const owner = every ?? kind;
  return owner !== undefined && fact !== undefined && factUse(owner, fact)?.list !== undefined;
}
