import type { Location, Position } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';
import { location } from '../links.ts';
import { namedItemAt } from '../name-at.ts';
import { usesOf } from '../uses-of.ts';

/** Every place that names the item at a position, in all files of its strategy and in strategies that use it. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  listen: ({ connection, answer }) => {
    connection.onReferences(({ textDocument, position, context }, token) =>
      answer(textDocument.uri, token, (asked) => referencesAt(asked, position, context.includeDeclaration)),
    );
  },
};

function referencesAt(asked: AskedFile, position: Position, withDefinition: boolean): Location[] {
  const target = namedItemAt(asked, asked.file.index.offset(position));
  if (target === undefined) return [];
  const places = usesOf(target.defined, asked.workspace).map(({ file, span }) =>
    location(file.index.place(span.start, span.end)),
  );
  return withDefinition ? [location(target.name), ...places] : places;
}
