export { type BesideReport, type PageProblem, renderListPage, renderPlainPage } from './page/plain-page.ts';
export { plainPageStyle } from './page/style.ts';
