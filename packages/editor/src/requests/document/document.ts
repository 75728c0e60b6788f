import { SentVersions, usualAudience } from '@goldenthread/publish';
import type { Feature } from '../../feature.ts';
import { DocumentRequest } from '../../protocol/document.ts';
import { answer } from '../../protocol/request.ts';
import { FollowedPages } from './followed-pages.ts';

/** The document of a strategy, as a page that follows what is typed. */
export const document: Feature = {
  listen: (context) => {
    const pages = new FollowedPages(context);
    const sent = new SentVersions();
    answer(context.connection, DocumentRequest, ({ uri, audience, since, isNow = false }, token) =>
      context.answer(uri, token, ({ strategy }) => {
        const usual = usualAudience(strategy);
        const shown = audience ?? usual;
        const { page, isUnread } = pages.follow({ uri, strategy, audience: shown, isNow });
        return {
          ...sent.update(page, since),
          audience: shown,
          isDraft: usual === 'draft',
          files: strategy.files.map((file) => file.uri),
          isUnread,
        };
      }),
    );
  },
};
