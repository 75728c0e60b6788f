import type { IsoDate } from '@goldenthread/language';
import { type Comparison, compareReports, oneSided } from '@goldenthread/publish';
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

/** Compares the strategies of two versions: those of one name, wherever they stand. */
export function compareSides(old: readonly StrategyReport[], now: readonly StrategyReport[]): readonly Comparison[] {
  const left = new Set(old);
  const pairs = new Map<StrategyReport, StrategyReport>();
  const pair = (isSame: (a: Strategy, b: Strategy) => boolean): void => {
    for (const report of now) {
      if (pairs.has(report)) continue;
      const other = [...left].find(({ strategy }) => isSame(strategy, report.strategy));
      if (other === undefined) continue;
      pairs.set(report, other);
      left.delete(other);
    }
  };
  const isNamed = (a: Strategy, b: Strategy): boolean => a.type === b.type && a.name === b.name;
  // Of several with one name, those that hold files of the same names; then in their order.
  pair((a, b) => isNamed(a, b) && fileNames(a) === fileNames(b));
  pair(isNamed);
  // The one strategy of each side is the same under another name.
  for (const type of ['strategy', 'unnamed', 'framework'] as const) {
    const open = now.filter((report) => report.strategy.type === type && !pairs.has(report));
    const gone = [...left].filter(({ strategy }) => strategy.type === type);
    if (open.length === 1 && gone.length === 1) pair((a, b) => a.type === type && b.type === type);
  }
  return [
    ...now.map((report) => {
      const before = pairs.get(report);
      return before === undefined ? oneSided('added', report.strategy) : compareReports(before, report);
    }),
    ...[...left].map(({ strategy }) => oneSided('dropped', strategy)),
  ].sort(inOrder);
}

function fileNames({ files, folder }: Strategy): string {
  return JSON.stringify([lastFolder(folder), ...files.map(({ uri }) => uri.slice(folder.length)).sort()]);
}

function lastFolder(folder: string): string {
  return folder.split('/').at(-2) ?? '';
}

const types = ['strategy', 'unnamed', 'framework'] as const;

/** Strategies first, then frameworks, by their titles. */
function inOrder(a: Comparison, b: Comparison): number {
  return types.indexOf(typeOf(a)) - types.indexOf(typeOf(b)) || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0);
}

function typeOf(comparison: Comparison): Strategy['type'] {
  return comparison.type === 'compared' ? comparison.plans.new.type : comparison.plan.type;
}
