import { renderListPage, renderPlainPage } from '@goldenthread/publish';
import { load } from '../files/load.ts';
import type { Host } from '../host.ts';
import { reportWith } from '../judged.ts';
import { labelsOf } from '../label.ts';
import { noOverrides, SettingsAround } from '../settings.ts';
import { today } from '../today.ts';

/** A page, or `undefined` where the address has none. */
export type Answer = string | undefined;

/**
 * The page at an address, from the files as they are now. `/` is the strategy, or a list where there are several;
 * `/2` is the second of the list.
 */
export async function answer(address: string, path: string, host: Host): Promise<Answer> {
  const { strategies, workspace, problems: unread } = await load([path], host.workingFolder);
  const plans = strategies.map(({ strategy }) => strategy);
  const settings = new SettingsAround(noOverrides, host.workingFolder);
  await settings.load(plans);
  const problems = [...unread, ...settings.problemsFor(plans)];
  const pageOf = (index: number): Answer => {
    const strategy = plans[index];
    if (strategy === undefined) return undefined;
    const report = reportWith(strategy, { workspace, settings, asOf: today(host) });
    return renderPlainPage(report, { problems, settingsFindings: settings.fileFor(strategy)?.findings ?? [] });
  };
  if (address !== '/') return /^\/[1-9]\d{0,5}$/.test(address) ? pageOf(Number(address.slice(1)) - 1) : undefined;
  if (plans.length === 1) return pageOf(0);
  const labels = labelsOf(plans);
  const links = labels.map((title, index) => ({ href: `/${index + 1}`, title }));
  return renderListPage('Strategies', links, problems);
}
