import type { ParsedFile, Place, Span } from '@goldenthread/language';
import type { LocationLink, Position } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';

/** Where the item that is named at a position is defined. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  listen: ({ connection, answer }) => {
    connection.onDefinition(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked) => definitionAt(asked, position)),
    );
  },
};

function definitionAt(asked: AskedFile, position: Position): LocationLink[] {
  const { file } = asked;
  const named = nameAt(file, file.index.offset(position));
  if (named === undefined) return [];
  const target = definedPlaces(named, asked);
  if (target === undefined) return [];
  return [
    {
      originSelectionRange: file.index.range(named.span.start, named.span.end),
      targetUri: target.name.uri,
      targetRange: target.item.range,
      targetSelectionRange: target.name.range,
    },
  ];
}
type Named =
  | { readonly type: 'use'; readonly span: Span; readonly use: ParsedFile['outline']['uses'][number] }
  | { readonly type: 'definition'; readonly span: Span }
  | { readonly type: 'part'; readonly span: Span };

/** The name that stands at the offset, or ends there. */
function nameAt(file: ParsedFile, offset: number): Named | undefined {
  const holds = (span: Span): boolean => span.start <= offset && offset <= span.end;
  const { uses, declarations, header } = file.outline;
  const use = uses.find((candidate) => holds(candidate.span));
  if (use !== undefined) return { type: 'use', span: use.span, use };
  if (header?.type === 'part' && holds(header.span)) return { type: 'part', span: header.span };
  const declaration = declarations.find((candidate) => holds(candidate.span));
  return declaration && { type: 'definition', span: declaration.span };
}

interface Target {
  readonly name: Place;
  readonly item: Place;
}

function definedPlaces(named: Named, { file, strategy, workspace }: AskedFile): Target | undefined {
  if (named.type === 'definition') {
    const place = file.index.place(named.span.start, named.span.end);
    return { name: place, item: place };
  }
  if (named.type === 'part') {
    const { header } = strategy;
    return header && { name: header.namePlace, item: header.place };
  }
  const resolution = strategy.names.resolve(named.use.name, named.use.kinds);
  // A name of the wrong kind has a finding; going there shows why.
  if (resolution.type !== 'found' && resolution.type !== 'wrong kind') return undefined;
  const { uri, span } = resolution.defined;
  const name = workspace.file(uri)?.index.place(span.start, span.end);
  return name && { name, item: strategy.itemOf(resolution.defined)?.place ?? name };
}
