import { expect } from 'vitest';
import type {
  CallHierarchyItem,
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  FoldingRange,
  InlayHint,
  LinkedEditingRanges,
  SelectionRange,
  SemanticTokens,
  ServerCapabilities,
  SignatureHelp,
} from 'vscode-languageserver-protocol';
import type { Asker } from './asker.ts';
import { compare, outsideAt } from './places.ts';

type Question = (asker: Asker) => Promise<void>;

const formatting = { options: { tabSize: 2, insertSpaces: true } };

export const newNames = [
  'home-2',
  'housing',
  'all',
  '',
  '2',
  'target',
  'Müller',
  'a b',
  'cjpf.home',
  '__proto__',
  '🙂',
];

/** Questions about each thing that the server says it can do, by the protocol's name of it. */
const questions: Readonly<Partial<Record<keyof ServerCapabilities, readonly Question[]>>> = {
  callHierarchyProvider: [(asker) => threadFrom(asker, 'incoming'), (asker) => threadFrom(asker, 'outgoing')],
  codeActionProvider: [(asker) => actions(asker), (asker) => actions(asker, ['source'])],
  codeLensProvider: [
    async (asker) => {
      const lens = asker.one(await asker.of<CodeLens[]>('textDocument/codeLens'));
      if (lens !== undefined) await asker.request('codeLens/resolve', lens);
    },
  ],
  completionProvider: [
    (asker) => completions(asker, { triggerKind: 1 }),
    (asker) => completions(asker, { triggerKind: 2, triggerCharacter: ' ' }),
  ],
  definitionProvider: [(asker) => about(asker.at('textDocument/definition'))],
  diagnosticProvider: [
    (asker) => about(asker.of('textDocument/diagnostic')),
    (asker) => about(asker.request('workspace/diagnostic', { previousResultIds: [] })),
  ],
  documentFormattingProvider: [(asker) => about(asker.of('textDocument/formatting', formatting))],
  documentHighlightProvider: [(asker) => about(asker.at('textDocument/documentHighlight'))],
  documentLinkProvider: [(asker) => about(asker.of('textDocument/documentLink'))],
  documentOnTypeFormattingProvider: [
    (asker) => about(asker.at('textDocument/onTypeFormatting', { ch: '\n', ...formatting })),
  ],
  documentRangeFormattingProvider: [
    (asker) => about(asker.within('textDocument/rangeFormatting', formatting)),
    async (asker) => {
      const { range, position } = asker.place;
      const ranges = [range, { start: position, end: position }];
      await asker.of('textDocument/rangesFormatting', { ranges, ...formatting });
    },
  ],
  documentSymbolProvider: [(asker) => about(asker.of('textDocument/documentSymbol'))],
  foldingRangeProvider: [folds],
  hoverProvider: [(asker) => about(asker.at('textDocument/hover'))],
  implementationProvider: [(asker) => about(asker.at('textDocument/implementation'))],
  inlayHintProvider: [hints],
  linkedEditingRangeProvider: [linked],
  referencesProvider: [
    (asker) => about(asker.at('textDocument/references', { context: { includeDeclaration: true } })),
  ],
  renameProvider: [
    (asker) => about(asker.at('textDocument/prepareRename')),
    (asker) => about(asker.at('textDocument/rename', { newName: asker.one(newNames) })),
  ],
  selectionRangeProvider: [selections],
  semanticTokensProvider: [
    async (asker) => tokens(asker, await asker.of('textDocument/semanticTokens/full')),
    async (asker) => tokens(asker, await asker.within('textDocument/semanticTokens/range')),
  ],
  signatureHelpProvider: [signatures],
  typeDefinitionProvider: [(asker) => about(asker.at('textDocument/typeDefinition'))],
  workspace: [
    (asker) => about(asker.request('workspace/textDocumentContent', { uri: asker.place.uri })),
    (asker) => about(asker.request('workspace/textDocumentContent', { uri: 'goldenthread-framework:/nowhere' })),
  ],
  workspaceSymbolProvider: [
    (asker) => about(asker.request('workspace/symbol', { query: asker.one(['', 'home', 'hme', '[', 'a b', '🙂']) })),
  ],
};

/** What is no feature to ask about. */
const notAsked: ReadonlySet<string> = new Set(['textDocumentSync']);

/** The questions about everything that the server says it can do. */
export function questionsFor(capabilities: ServerCapabilities): readonly Question[] {
  const can = Object.keys(capabilities).filter((name) => !notAsked.has(name)) as (keyof ServerCapabilities)[];
  const without = can.filter((name) => questions[name] === undefined);
  expect(without, 'the server can do more than is asked here: add questions about it').toEqual([]);
  return can.flatMap((name) => questions[name] ?? []);
}

async function about(answer: Promise<unknown>): Promise<void> {
  await answer;
}

async function threadFrom(asker: Asker, direction: 'incoming' | 'outgoing'): Promise<void> {
  const item = asker.one(await asker.at<CallHierarchyItem[]>('textDocument/prepareCallHierarchy'));
  if (item === undefined) return;
  const calls = await asker.request<{ from?: CallHierarchyItem; to?: CallHierarchyItem }[]>(
    `callHierarchy/${direction}Calls`,
    { item },
  );
  const next = asker.one(calls);
  await asker.request(`callHierarchy/${direction}Calls`, { item: next?.from ?? next?.to ?? item });
}

async function actions(asker: Asker, only?: readonly string[]): Promise<void> {
  const context = { diagnostics: [], triggerKind: 1, ...(only === undefined ? {} : { only }) };
  const action = asker.one(await asker.within<CodeAction[]>('textDocument/codeAction', { context }));
  if (action !== undefined && action.edit === undefined) await asker.request('codeAction/resolve', action);
}

async function completions(asker: Asker, context: object): Promise<void> {
  const list = await asker.at<CompletionList>('textDocument/completion', { context });
  const { position } = asker.place;
  const text = await asker.text();
  for (const { label, textEdit } of list?.items ?? []) {
    if (textEdit === undefined || text === undefined || outsideAt(text, position) !== undefined) continue;
    for (const range of 'range' in textEdit ? [textEdit.range] : [textEdit.insert, textEdit.replace]) {
      const isHere = compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
      expect(isHere && range.start.line === range.end.line, `${label} is put where the cursor is, in one line`).toBe(
        true,
      );
    }
  }
  const item = asker.one<CompletionItem>(list?.items);
  if (item !== undefined) await asker.request('completionItem/resolve', item);
}

async function folds(asker: Asker): Promise<void> {
  const ranges = (await asker.of<FoldingRange[]>('textDocument/foldingRange')) ?? [];
  const text = await asker.text();
  for (const { startLine, endLine } of ranges) {
    expect(startLine, 'a fold ends below its first line').toBeLessThan(endLine);
    if (text !== undefined) expect(outsideAt(text, { line: endLine, character: 0 })).toBeUndefined();
  }
}

async function hints(asker: Asker): Promise<void> {
  const given = (await asker.within<InlayHint[]>('textDocument/inlayHint')) ?? [];
  const text = await asker.text();
  for (const { position } of given) if (text !== undefined) expect(outsideAt(text, position)).toBeUndefined();
}

async function linked(asker: Asker): Promise<void> {
  const found = await asker.at<LinkedEditingRanges>('textDocument/linkedEditingRange');
  const lengths = found?.ranges.map(({ start, end }) => end.character - start.character);
  expect(new Set(lengths).size, 'linked places hold the same word').toBeLessThanOrEqual(1);
}

async function selections(asker: Asker): Promise<void> {
  const { range, position } = asker.place;
  const positions = [position, range.start, range.end];
  const chains = await asker.of<SelectionRange[]>('textDocument/selectionRange', { positions });
  if (chains !== null) expect(chains.length, 'there is a selection for every place').toBe(positions.length);
  for (const chain of chains ?? []) {
    for (let each: SelectionRange = chain; each.parent !== undefined; each = each.parent) {
      const { range: inner, parent } = each;
      const isWithin = compare(parent.range.start, inner.start) <= 0 && compare(inner.end, parent.range.end) <= 0;
      expect(isWithin, `${JSON.stringify(inner)} grows to ${JSON.stringify(parent.range)}`).toBe(true);
    }
  }
}

async function signatures(asker: Asker): Promise<void> {
  const help = await asker.at<SignatureHelp>('textDocument/signatureHelp');
  const active = help?.signatures[help.activeSignature ?? 0];
  if (help === null || active?.parameters === undefined) return;
  for (const { label } of active.parameters) {
    if (typeof label !== 'string') expect(label[1], active.label).toBeLessThanOrEqual(active.label.length);
    else expect(active.label).toContain(label);
  }
}

/** Tokens are told by how far each is from the one before. */
async function tokens(asker: Asker, given: SemanticTokens | null): Promise<void> {
  const text = await asker.text();
  let end = { line: 0, character: 0 };
  let start = end;
  for (let at = 0; at < (given?.data.length ?? 0); at += 5) {
    const [down = 0, along = 0, length = 0] = given?.data.slice(at, at + 5) ?? [];
    start = { line: start.line + down, character: down === 0 ? start.character + along : along };
    expect(compare(end, start), 'tokens follow each other').toBeLessThanOrEqual(0);
    end = { line: start.line, character: start.character + length };
    if (text !== undefined) expect(outsideAt(text, end), `token at ${JSON.stringify(start)}`).toBeUndefined();
  }
}
