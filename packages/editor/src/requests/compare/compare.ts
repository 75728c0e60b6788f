import { folderOf, pathWithin } from '@goldenthread/language';
import {
  compareReports,
  comparisonDocument,
  noticesHast,
  PageMaker,
  placed,
  shownPage,
  unreadIn,
} from '@goldenthread/publish';
import type { StrategyReport } from '@goldenthread/rules';
import { labelsOf, type Strategy } from '@goldenthread/strategy';
import type { Feature, FeatureContext } from '../../feature.ts';
import { isFramework } from '../../open-plans.ts';
import {
  ComparableRequest,
  type ComparableStrategy,
  CompareRequest,
  type ComparisonPage,
} from '../../protocol/compare.ts';
import { answer } from '../../protocol/request.ts';
import { olderVersion } from './older-version.ts';

/** What has changed in a strategy since another version of it. */
export const comparing: Feature = {
  listen: (context) => {
    answer(context.connection, ComparableRequest, ({ uri }, token) =>
      context.answer(uri, token, ({ strategy }) => comparable(context, strategy)),
    );
    answer(context.connection, CompareRequest, async ({ uri, old, from }, token) => {
      const now = await context.answer(uri, token, ({ strategy }) => context.judged.of(strategy).report);
      if (now === null) return null;
      const before = await olderVersion(now.strategy, old, context.host.today());
      return before === undefined ? { page: null } : { page: comparisonPage(context, before, now, from) };
    });
  },
};

function comparable({ plans: { workspace, settings } }: FeatureContext, strategy: Strategy): ComparableStrategy {
  const { title, folder } = strategy;
  const all = workspace.strategies().filter(({ type }) => type === strategy.type);
  const used = new Set<Strategy>();
  collectUsed(strategy, used);
  return {
    title,
    label: labelsOf(all)[all.indexOf(strategy)] ?? title,
    folder,
    files: strategy.files.map((file) => file.uri),
    used: [...used].flatMap(({ files }) => files.map(({ uri }) => uri)).filter((uri) => !isFramework(uri)),
    settings: settings
      .all()
      .map(({ uri }) => uri)
      .filter((uri) => folder.startsWith(folderOf(uri))),
  };
}

function collectUsed({ used }: Strategy, found: Set<Strategy>): void {
  for (const each of used.values()) {
    if (found.has(each)) continue;
    found.add(each);
    collectUsed(each, found);
  }
}

function comparisonPage(
  { host }: FeatureContext,
  before: StrategyReport,
  now: StrategyReport,
  from: string,
): ComparisonPage['page'] {
  const choices = { asOf: host.today(), from, to: 'the text as it is now' };
  const { title, document } = comparisonDocument([compareReports(before, now)], choices);
  const unread = [
    ...problemsOf(now, (file) => file),
    // Both versions have files of the same names.
    ...problemsOf(before, (file) => `${file} in ${from}`),
  ];
  const notices = [noticesHast({ unread, isLastGood: false, settings: [] })];
  const { version, parts } = shownPage(title, new PageMaker((uri) => uri).parts(document, { title, notices }));
  return { title, version, parts: parts.map(({ id, html }) => ({ id, html })) };
}

function problemsOf(
  { strategy, findings }: StrategyReport,
  shown: (file: string) => string,
): ReturnType<typeof placed>[] {
  return unreadIn(findings).map((finding) => placed(finding, (uri) => shown(pathWithin(strategy.folder, uri))));
}
