import {
  type ChecklistPoint,
  ChecklistRequest,
  type MissingPiece,
  type PointState,
  type PresentItem,
  type StrategySummary,
  WriteMissingRequest,
} from '@goldenthread/editor/protocol';
import { commands, Disposable, l10n, TextEdit, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { GoldenThread } from '../../golden-thread.ts';
import { capital } from '../../plain-text.ts';
import type { CurrentStrategy } from '../strategies/current-strategy.ts';
import { toRange } from '../strategies/places.ts';
import { StrategyView, type ViewContent } from './strategy-view.ts';
import type { ViewNode } from './view-node.ts';

const viewId = 'goldenthread.checklist';

/** A point with more than this is told by a number. */
const mostItems = 12;

/** The points of the Partnership checklist and of the Act: each done, partly there or missing, and what to write. */
export function checklistView(golden: GoldenThread, strategies: CurrentStrategy): Disposable {
  return Disposable.from(
    new StrategyView(viewId, strategies, (strategy) => contentOf(golden, strategy)),
    commands.registerCommand('goldenthread.showChecklist', () => commands.executeCommand(`${viewId}.focus`)),
    commands.registerCommand('goldenthread.writeMissing', (node: ViewNode) => writeMissing(golden, strategies, node)),
  );
}

async function contentOf(golden: GoldenThread, { uri }: StrategySummary): Promise<ViewContent> {
  const checklist = await golden.ask(ChecklistRequest, { uri });
  if (checklist === null) return { nodes: [] };
  return {
    nodes: [
      groupOf({ id: 'points', label: l10n.t('Partnership checklist') }, checklist.points, true),
      groupOf(
        { id: 'duties', label: l10n.t('Community Justice Act'), whole: 'Community Justice (Scotland) Act 2016' },
        checklist.duties,
        false,
      ),
    ],
  };
}

interface GroupHead {
  readonly id: string;
  /** Short enough for the number beside it to be in sight. */
  readonly label: string;
  /** The whole name. */
  readonly whole?: string;
}

function groupOf(
  { id, label, whole = label }: GroupHead,
  points: readonly ChecklistPoint[],
  isOpen: boolean,
): ViewNode {
  const asked = points.filter(({ state }) => state !== 'later');
  const done = asked.filter(({ state }) => state === 'done').length;
  const description = l10n.t('{0} of {1} done', done, asked.length);
  const children = points.map((point) => pointNode([id], point));
  return {
    path: [id],
    label,
    description,
    tooltip: [whole, description],
    spoken: `${whole}, ${description}`,
    isOpen,
    children,
  };
}

function pointNode(above: readonly string[], point: ChecklistPoint): ViewNode {
  const { id, number, name, title, source, state, there, missing } = point;
  const path = [...above, id];
  const said = stateSaid(state);
  const label = name === undefined ? title : `${number}. ${name}`;
  const children = [...presentNodes(path, there), ...missing.map((piece, at) => missingNode(path, piece, at))];
  const first = there[0];
  return {
    path,
    label,
    // The mark before it says how it stands, and a duty is a long sentence.
    description: name === undefined ? number : said,
    icon: icons[state],
    tooltip: [`${title}.`, capital(`${said}.`), ...missing.map(({ message }) => plain(message)), source],
    spoken: [name === undefined ? number : l10n.t('Point {0}', number), title, said].join(', '),
    ...(first === undefined ? {} : { place: first.place }),
    ...(children.length === 0 ? {} : { isOpen: false }),
    ...(missing.some(({ write }) => write !== undefined) ? { can: 'write' } : {}),
    children,
  };
}

const icons: Readonly<Record<PointState, NonNullable<ViewNode['icon']>>> = {
  done: { id: 'pass-filled', colour: 'testing.iconPassed' },
  partly: { id: 'color-mode', colour: 'notificationsWarningIcon.foreground' },
  missing: { id: 'circle-large-outline', colour: 'notificationsErrorIcon.foreground' },
  later: { id: 'clock', colour: 'disabledForeground' },
};

function stateSaid(state: PointState): string {
  switch (state) {
    case 'done':
      return l10n.t('done');
    case 'partly':
      return l10n.t('partly there');
    case 'missing':
      return l10n.t('missing');
    case 'later':
      return l10n.t('not asked for before the plan is published');
  }
}

function presentNodes(above: readonly string[], items: readonly PresentItem[]): readonly ViewNode[] {
  const shown = items.slice(0, mostItems).map((item, at): ViewNode => {
    const { title, handle, isBegun, place } = item;
    const label = isBegun ? handle : title;
    const description = isBegun ? l10n.t('only begun') : handle;
    return {
      path: [...above, `there ${at} ${handle}`],
      label,
      description,
      icon: isBegun
        ? { id: 'edit', colour: 'notificationsWarningIcon.foreground' }
        : { id: 'check', colour: 'testing.iconPassed' },
      tooltip: [title, handle],
      spoken: `${label}, ${isBegun ? description : handle}`,
      place,
    };
  });
  const rest = items.length - shown.length;
  if (rest === 0) return shown;
  const label = l10n.t('and {0} more', rest);
  return [...shown, { path: [...above, 'more'], label, tooltip: [label], spoken: label }];
}

function missingNode(above: readonly string[], { message, place, write }: MissingPiece, at: number): ViewNode {
  const label = plain(firstClause(message));
  return {
    path: [...above, `missing ${at} ${write ?? ''}`],
    label,
    icon: { id: 'circle-small', colour: 'notificationsErrorIcon.foreground' },
    tooltip: [message],
    spoken: [l10n.t('Missing'), plain(message), write].filter(Boolean).join(', '),
    place,
    ...(write === undefined ? {} : { can: 'write' }),
  };
}

/** "The plan has no vision" of "The plan has no vision, so partners cannot check that they want the same. Write …". */
function firstClause(message: string): string {
  return /^.*?(?=, so |, and |\. |\.$|$)/.exec(message)?.[0] || message;
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** Inserts the skeleton of what a line says is missing, with what is to be written first ready to be typed over. */
async function writeMissing(golden: GoldenThread, strategies: CurrentStrategy, node: ViewNode): Promise<void> {
  const { current } = strategies;
  const [, point, piece] = node.path;
  if (current === undefined || point === undefined) return;
  const write = /^missing \d+ (.+)$/.exec(piece ?? '')?.[1];
  const writing = await golden.ask(WriteMissingRequest, {
    uri: current.uri,
    point,
    ...(write === undefined ? {} : { write }),
  });
  if (writing === null) return;
  const edit = new WorkspaceEdit();
  for (const { uri, edits } of writing.changes) {
    edit.set(
      Uri.parse(uri),
      edits.map(({ range, newText }) => new TextEdit(toRange(range), newText)),
    );
  }
  // The text is opened first, so that the change can be undone where it is seen.
  const document = await workspace.openTextDocument(Uri.parse(writing.at.uri));
  if (!(await workspace.applyEdit(edit))) return;
  await window.showTextDocument(document, { selection: toRange(writing.at.range) });
}
