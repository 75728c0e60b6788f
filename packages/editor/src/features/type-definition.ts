import type { Feature } from '../feature.ts';
import { links } from '../links.ts';
import { threadLinksAt } from '../thread-of.ts';

/** What an item is there for: the outcome of an objective, the national outcome of a local one, the need of a service. */
export const typeDefinition: Feature = {
  capabilities: () => ({ typeDefinitionProvider: true }),
  listen: ({ connection, answer, client }) => {
    connection.onTypeDefinition(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked) =>
        links(threadLinksAt(asked, position, 'up'), client().textDocument?.typeDefinition?.linkSupport),
      ),
    );
  },
};
