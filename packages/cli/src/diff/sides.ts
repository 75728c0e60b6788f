import { type IsoDate, inTextOrder } from '@goldenthread/language';
import { type Comparison, compareReports, oneSided, sameStrategies } from '@goldenthread/publish';
import type { StrategyReport } from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import { findFiles } from '../files/find-files.ts';
import { load } from '../files/load.ts';
import { reportWith } from '../judged.ts';
import { noOverrides, SettingsAround } from '../settings.ts';
import type { Version } from './versions.ts';

/** The strategies of one version, each judged by the settings of that version. */
export interface SideRead {
  readonly reports: readonly StrategyReport[];
  /** What could not be read: a strategy that is read in part cannot be compared. */
  readonly problems: readonly string[];
}

/** Reads one version. A folder that is not there, or that holds no strategy, has none. */
export async function readSide(version: Version, workingFolder: string, asOf: IsoDate): Promise<SideRead> {
  const { source, path } = version;
  if (!(await holdsStrategies(version))) return { reports: [], problems: [] };
  const loaded = await load([path], workingFolder, source);
  const plans = loaded.strategies.map(({ strategy }) => strategy);
  const settings = new SettingsAround(noOverrides, workingFolder, source);
  await settings.load(plans);
  const problems = [...loaded.problems, ...settings.problemsFor(plans)].map(({ message }) => message);
  const context = { workspace: loaded.workspace, settings, asOf };
  return { reports: plans.map((plan) => reportWith(plan, context)), problems };
}

async function holdsStrategies({ source, path }: Version): Promise<boolean> {
  let isFolder: boolean;
  try {
    isFolder = await source.isFolder(path);
  } catch {
    // A link to nothing is there, and is told by whoever reads it.
    return await source.has(path);
  }
  if (!isFolder) return true;
  const { files, failures } = await findFiles(path, source);
  return files.length + failures.length > 0;
}

/** Compares the strategies of two versions, each with what it was before. */
export function compareSides(old: readonly StrategyReport[], now: readonly StrategyReport[]): readonly Comparison[] {
  const reports = new Map(old.map((report) => [report.strategy, report]));
  const pairs = sameStrategies(
    [...reports.keys()],
    now.map(({ strategy }) => strategy),
  );
  const compared = now.map((report) => {
    const older = pairs.get(report.strategy);
    const before = older && reports.get(older);
    return before === undefined ? oneSided('added', report.strategy) : compareReports(before, report);
  });
  const known = new Set(pairs.values());
  const dropped = [...reports.keys()].filter((plan) => !known.has(plan));
  return [...compared, ...dropped.map((plan) => oneSided('dropped', plan))].sort(inOrder);
}

const types = ['strategy', 'unnamed', 'framework'] as const;

/** Strategies first, then frameworks, by their titles. */
function inOrder(a: Comparison, b: Comparison): number {
  return types.indexOf(typeOf(a)) - types.indexOf(typeOf(b)) || inTextOrder(a.title, b.title);
}

function typeOf(comparison: Comparison): Strategy['type'] {
  return comparison.type === 'compared' ? comparison.plans.new.type : comparison.plan.type;
}
