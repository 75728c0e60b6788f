import { type ItemName, type ParsedFile, parseFile, qualifiedName, type Span } from '@goldenthread/language';
import {
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type TextEdit,
} from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';
import { type NamedItem, nameAt, namedItem } from '../name-at.ts';
import { namesReachingInto, usesOf } from '../uses-of.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** Gives an item another name, where it is defined and wherever it is named: in other files and other strategies too. */
export const rename: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  listen: ({ connection, answer, plans, client }) => {
    connection.onPrepareRename(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked) => prepare(asked, position)),
    );
    connection.onRenameRequest(({ textDocument, position, newName }, token) =>
      answer(textDocument.uri, token, (asked) => {
        const edits = renamed(asked, position, newName.trim());
        return workspaceEdit(edits, plans, client());
      }),
    );
  },
};

function prepare(asked: AskedFile, position: Position): PrepareRenameResult | undefined {
  const { file } = asked;
  const here = nameAt(file, file.index.offset(position));
  const target = here && namedItem(here, asked);
  if (here === undefined || target === undefined) return undefined;
  refuseFixed(target, asked);
  const { start, end } = ownSpan(file, here.span, target.defined.name);
  return { range: file.index.range(start, end), placeholder: target.defined.name };
}

function renamed(asked: AskedFile, position: Position, newName: ItemName): Record<string, TextEdit[]> {
  const { file, workspace } = asked;
  const here = nameAt(file, file.index.offset(position));
  const target = here && namedItem(here, asked);
  if (target === undefined) throw refusal('No name of an item stands here. Put the cursor on a name to rename it.');
  refuseFixed(target, asked);
  const { defined } = target;
  if (newName === defined.name) return {};
  checkName(newName);
  const owner = workspace.strategyOf(defined.uri);
  const taken = owner?.names
    .definitions(newName)
    .some(({ kind }) => kind !== 'glossary' || defined.kind === 'glossary');
  if (taken) {
    throw refusal(`\`${newName}\` is already the name of another item in this strategy. Choose a name that is free.`);
  }
  const changed = new Map<ParsedFile, { readonly span: Span; readonly newText: string }[]>();
  const change = (where: ParsedFile, span: Span, newText: string): void => {
    changed.set(where, [...(changed.get(where) ?? []), { span, newText }]);
  };
  const definedIn = workspace.file(defined.uri);
  if (definedIn !== undefined) change(definedIn, defined.span, newName);
  for (const { file: where, span, use } of usesOf(defined, workspace)) {
    const { strategy } = qualifiedName(use?.name ?? '');
    change(where, span, strategy === undefined ? newName : `${strategy}.${newName}`);
  }
  for (const { file: where, span, use } of namesReachingInto(defined, workspace)) {
    change(where, span, `${newName}.${qualifiedName(use?.name ?? '').own}`);
  }
  const edits: Record<string, TextEdit[]> = {};
  for (const [where, changes] of changed) {
    checkReading(where, changes, newName);
    edits[where.uri] = changes.map(({ span, newText }) => ({
      range: where.index.range(span.start, span.end),
      newText,
    }));
  }
  return edits;
}

/** The names of national frameworks are the same for every plan. */
function refuseFixed({ defined }: NamedItem, { workspace }: AskedFile): void {
  const owner = workspace.strategyOf(defined.uri);
  if (owner !== undefined && [...workspace.eachStrategy()].includes(owner)) return;
  throw refusal('This name belongs to a national framework, and is the same in every plan. It cannot be changed here.');
}

function checkName(name: ItemName): void {
  if (/^\p{L}[\p{L}\p{M}\p{N}_-]*(?:\.\p{N}[\p{L}\p{M}\p{N}_-]*)*$/u.test(name)) return;
  throw refusal(
    'A name is one word: it begins with a letter and goes on with letters, digits, `-` and `_`, such as `home-on-release`.',
  );
}

/** A name is only taken where every line reads as before: one like `all partners` means something else in some facts. */
function checkReading(file: ParsedFile, changes: readonly { span: Span; newText: string }[], name: ItemName): void {
  let text = file.text;
  for (const { span, newText } of changes.toSorted((a, b) => b.span.start - a.span.start)) {
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  }
  const after = parseFile(file.uri, text);
  const isSame =
    after.findings.length === file.findings.length &&
    after.outline.uses.length === file.outline.uses.length &&
    after.outline.declarations.length === file.outline.declarations.length &&
    after.outline.uses.every(({ by }, index) => by === file.outline.uses[index]?.by);
  if (!isSame) throw refusal(`With the name \`${name}\`, a line would no longer read as it does. Choose another name.`);
}

/** The name's own part of `northshire.home`. */
function ownSpan(file: ParsedFile, span: Span, name: ItemName): Span {
  const written = file.text.slice(span.start, span.end);
  const at = written.lastIndexOf(name);
  return at === -1 ? span : { start: span.start + at, end: span.start + at + name.length };
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
