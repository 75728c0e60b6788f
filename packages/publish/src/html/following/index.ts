export { FollowedPage } from './followed-page.ts';
export { SentVersions } from './sent-versions.ts';
export { type PageUpdate, type ShownPage, shownPage } from './shown-page.ts';
export { placed, unreadIn } from './unread.ts';
