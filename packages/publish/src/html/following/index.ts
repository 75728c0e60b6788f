export { type CurrentPlan, FollowedPage, type PageState } from './followed-page.ts';
export { SentVersions } from './sent-versions.ts';
export { type HashedPart, type PageUpdate, type ShownPage, shownPage } from './shown-page.ts';
export { placed, unreadIn } from './unread.ts';
