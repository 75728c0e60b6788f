import { type DeliveryEntry, type DeliveryGroup, DeliveryRequest } from '@goldenthread/editor/protocol';
import { commands, Disposable, l10n } from 'vscode';
import type { GoldenThread } from '../../golden-thread.ts';
import type { CurrentStrategy } from '../strategies/current-strategy.ts';
import { StrategyView } from './strategy-view.ts';
import type { ViewNode } from './view-node.ts';

/** For the `when` of the two buttons, and where it is kept while the window is closed. */
const byLeadKey = 'goldenthread.deliveryIsByLead';

/** What is due, by quarter or by lead, what is late first. */
export function deliveryView(golden: GoldenThread, strategies: CurrentStrategy): Disposable {
  let isByLead = false;
  const view = new StrategyView('goldenthread.delivery', strategies, async ({ uri }) => {
    const groups = await golden.ask(DeliveryRequest, { uri, by: isByLead ? 'lead' : 'quarter' });
    return { nodes: (groups ?? []).map((group, at) => groupNode(group, at)) };
  });
  const groupByLead = (isWanted: boolean): void => {
    isByLead = isWanted;
    void golden.context.workspaceState.update(byLeadKey, isWanted);
    void commands.executeCommand('setContext', byLeadKey, isWanted);
    view.refresh();
  };
  groupByLead(golden.context.workspaceState.get<boolean>(byLeadKey, false));
  return Disposable.from(
    view,
    commands.registerCommand('goldenthread.groupByLead', () => groupByLead(true)),
    commands.registerCommand('goldenthread.groupByQuarter', () => groupByLead(false)),
  );
}

function groupNode({ id, title, also, isLate, isQuiet, entries }: DeliveryGroup, at: number): ViewNode {
  const late = entries.filter((entry) => entry.isLate).length;
  const count = entries.length === 1 ? l10n.t('1 entry') : l10n.t('{0} entries', entries.length);
  const lateSaid = isLate && id !== 'late' ? l10n.t('{0} late', late) : undefined;
  const said = [count, lateSaid, also].filter((part) => part !== undefined);
  return {
    path: [id],
    label: title,
    description: said.join(' · '),
    icon: isLate ? { id: 'warning', colour: 'list.errorForeground' } : { id: 'calendar' },
    tooltip: [title, ...said],
    spoken: [title, ...said].join(', '),
    // What is to be done next is open from the start.
    isOpen: !isQuiet && (isLate || at < 3),
    children: entries.map((entry) => entryNode([id], entry)),
  };
}

function entryNode(above: readonly string[], entry: DeliveryEntry): ViewNode {
  const { id, title, handle, day, lead, status, isLate, isDone, place } = entry;
  const isDated = /\d/.test(day);
  const led = lead === '' ? l10n.t('nobody leads it yet') : lead;
  const lateSaid = isLate ? l10n.t('late') : undefined;
  return {
    path: [...above, id],
    label: isDated ? day : title,
    description: (isDated ? [title, led, status] : [led, status, handle]).filter(Boolean).join(' · '),
    icon: iconOf(entry),
    tooltip: [
      title,
      handle,
      isDated ? l10n.t('Due {0}', day) : l10n.t('Due: {0}', day),
      l10n.t('Lead: {0}', led),
      l10n.t('Last reported: {0}', status || l10n.t('nothing yet')),
    ],
    spoken: [title, handle, day, lateSaid, isDone ? l10n.t('done') : undefined, led, status]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
    place,
  };
}

function iconOf({ isLate, isDone, status, handle }: DeliveryEntry): NonNullable<ViewNode['icon']> {
  if (isLate) return { id: 'warning', colour: 'list.errorForeground' };
  if (isDone) return { id: 'pass', colour: 'testing.iconPassed' };
  if (handle.startsWith('milestone')) return { id: 'milestone' };
  return { id: status === '' ? 'circle-large-outline' : 'play-circle' };
}
