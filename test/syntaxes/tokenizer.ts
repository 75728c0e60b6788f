import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

/** Where the grammar stands, which the repository's own tests read as VS Code does. */
export const grammarPath = fileURLToPath(new URL('../../syntaxes/golden-thread.tmLanguage.json', import.meta.url));

export const rootScope = 'source.cjoip';

/** One piece of a line and the innermost scope that colours it. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly scope: string;
}

export interface ColouredLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What is still open at the end of the line. */
  readonly after: StateStack;
}

let loading: Promise<IGrammar> | undefined;

/** The grammar in VS Code's own tokenizer. */
export function loadGrammar(): Promise<IGrammar> {
  loading ??= load();
  return loading;
}

async function load(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath),
  });
  const grammar = await registry.loadGrammar(rootScope);
  if (grammar === null) throw new Error(`The grammar in ${grammarPath} does not call itself "${rootScope}".`);
  return grammar;
}

/** Colours a text line by line, as an editor does. */
export function colour(grammar: IGrammar, text: string): ColouredLine[] {
  let open = textmate.INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const coloured = colourLine(grammar, line, open);
    open = coloured.after;
    return coloured;
  });
}

export function colourLine(grammar: IGrammar, line: string, open: StateStack): ColouredLine {
  const { tokens, ruleStack } = grammar.tokenizeLine(line, open);
  const pieces = tokens
    .map(({ startIndex, endIndex, scopes }) => ({
      from: startIndex,
      text: line.slice(startIndex, endIndex),
      scope: scopes[scopes.length - 1] ?? '',
    }))
    .filter(({ text }) => text.trim() !== '');
  return { text: line, pieces, after: ruleStack };
}
