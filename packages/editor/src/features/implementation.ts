import type { Feature } from '../feature.ts';
import { links } from '../links.ts';
import { threadLinksAt } from '../thread-of.ts';

/**
 * What carries an item out: the services that meet a need, the objectives and actions towards an outcome. A gap tells of
 * what does not.
 */
export const implementation: Feature = {
  capabilities: () => ({ implementationProvider: true }),
  listen: ({ connection, answer, client }) => {
    connection.onImplementation(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked) =>
        links(
          threadLinksAt(asked, position, 'down', ({ kind }) => kind !== 'gap'),
          client().textDocument?.implementation?.linkSupport,
        ),
      ),
    );
  },
};
