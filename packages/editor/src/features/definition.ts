import type { LocationLink, Position } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';
import { links } from '../links.ts';
import { nameAt, namedItem } from '../name-at.ts';

/** Where the item that is named at a position is defined. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  listen: ({ connection, answer, client }) => {
    connection.onDefinition(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked) =>
        links(definitionAt(asked, position), client().textDocument?.definition?.linkSupport),
      ),
    );
  },
};

function definitionAt(asked: AskedFile, position: Position): LocationLink[] {
  const { file } = asked;
  const here = nameAt(file, file.index.offset(position));
  const target = here && namedItem(here, asked);
  if (here === undefined || target === undefined) return [];
  const { name, item } = target;
  return [
    {
      originSelectionRange: file.index.range(here.span.start, here.span.end),
      targetUri: name.uri,
      targetRange: item?.place.range ?? name.range,
      targetSelectionRange: name.range,
    },
  ];
}
