import {
  GoldenThreadRequest,
  type StrategySummary,
  type ThreadNode,
  type ThreadPath,
  ThreadPathRequest,
} from '@goldenthread/editor/protocol';
import {
  commands,
  Disposable,
  FileDecoration,
  l10n,
  type TextEditor,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { language } from '../../client.ts';
import type { GoldenThread } from '../../golden-thread.ts';
import { capital } from '../../plain-text.ts';
import type { CurrentStrategy } from '../strategies/current-strategy.ts';
import { StrategyView, type ViewContent } from './strategy-view.ts';
import { gapScheme, type ViewNode } from './view-node.ts';

const viewId = 'goldenthread.goldenThread';
/** For the `when` of the two buttons, and where it is kept while the window is closed. */
const onlyGapsKey = 'goldenthread.showsOnlyGaps';
/** A cursor that moves on is not followed yet. */
const restMilliseconds = 300;

/** The golden thread as a tree: from national outcomes down to needs, and from needs up. */
export function threadView(golden: GoldenThread, strategies: CurrentStrategy): Disposable {
  const thread = new ThreadLoader(golden);
  const view = new StrategyView(
    viewId,
    strategies,
    (strategy) => thread.load(strategy),
    (node, strategy) => thread.below(node, strategy),
  );
  const showOnlyGaps = (isOn: boolean): void => {
    thread.onlyGaps = isOn;
    void golden.context.workspaceState.update(onlyGapsKey, isOn);
    void commands.executeCommand('setContext', onlyGapsKey, isOn);
    view.refresh();
  };
  showOnlyGaps(golden.context.workspaceState.get<boolean>(onlyGapsKey, false));
  const showHere = async (editor: TextEditor, isFocused: boolean): Promise<void> => {
    const { document, selection } = editor;
    const { line, character } = selection.active;
    const path = await golden.ask(ThreadPathRequest, { uri: document.uri.toString(), position: { line, character } });
    if (path !== null) await view.reveal(path, isFocused);
    else if (isFocused) {
      void window.showInformationMessage(
        l10n.t('What stands here is on no golden thread, from national outcomes or from needs.'),
      );
    }
  };
  return Disposable.from(
    view,
    commands.registerCommand('goldenthread.showOnlyGaps', () => showOnlyGaps(true)),
    commands.registerCommand('goldenthread.showWholeThread', () => showOnlyGaps(false)),
    commands.registerCommand('goldenthread.showInThread', async () => {
      const editor = window.activeTextEditor;
      if (editor === undefined) return;
      if (thread.onlyGaps) showOnlyGaps(false);
      await commands.executeCommand(`${viewId}.focus`);
      await showHere(editor, true);
    }),
    // VS Code calls it a hierarchy of calls, which says nothing to a planner.
    commands.registerCommand('goldenthread.showThreadFromHere', () =>
      commands.executeCommand('references-view.showCallHierarchy'),
    ),
    followCursor(view, (editor) => showHere(editor, false)),
    window.registerFileDecorationProvider({ provideFileDecoration: gapDecoration }),
  );
}

/** Shows where the cursor rests, where the settings ask for it and the view can be seen. */
function followCursor(view: StrategyView, show: (editor: TextEditor) => Promise<void>): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = window.onDidChangeTextEditorSelection(({ textEditor }) => {
    clearTimeout(timer);
    const isWanted = workspace.getConfiguration('goldenthread').get<boolean>('goldenThread.followCursor', false);
    if (!isWanted || !view.isVisible || textEditor.document.languageId !== language) return;
    timer = setTimeout(() => void show(textEditor), restMilliseconds);
  });
  return new Disposable(() => {
    clearTimeout(timer);
    listening.dispose();
  });
}

function gapDecoration(uri: Uri): FileDecoration | undefined {
  if (uri.scheme !== gapScheme) return undefined;
  return new FileDecoration('!', uri.path.slice(1), new ThemeColor('list.warningForeground'));
}

class ThreadLoader {
  readonly #golden: GoldenThread;
  /** The lines below which something was asked for, by their paths: they are asked for again with the rest. */
  readonly #opened = new Map<string, ThreadPath>();
  onlyGaps = false;

  constructor(golden: GoldenThread) {
    this.#golden = golden;
  }

  async load({ uri }: StrategySummary): Promise<ViewContent> {
    const paths: readonly ThreadPath[] = [[], ...this.#opened.values()];
    const levels = await this.#golden.ask(GoldenThreadRequest, { uri, below: paths, onlyGaps: this.onlyGaps });
    const byPath = new Map(paths.map((path, at) => [JSON.stringify(path), levels?.[at] ?? []]));
    const build = (path: ThreadPath): readonly ViewNode[] | undefined =>
      byPath.get(JSON.stringify(path))?.map((node) => nodeOf(path, node, build([...path, node.id])));
    const nodes = build([]) ?? [];
    return nodes.length === 0 && this.onlyGaps
      ? { nodes, message: l10n.t('The golden thread has no gaps.') }
      : { nodes };
  }

  async below({ path }: ViewNode, { uri }: StrategySummary): Promise<readonly ViewNode[]> {
    this.#opened.set(JSON.stringify(path), path);
    const levels = await this.#golden.ask(GoldenThreadRequest, { uri, below: [path], onlyGaps: this.onlyGaps });
    return (levels?.[0] ?? []).map((node) => nodeOf(path, node, undefined));
  }
}

/** What matters comes first, because a side bar cuts off what follows: what breaks the thread, and then where. */
function nodeOf(above: ThreadPath, node: ThreadNode, children: readonly ViewNode[] | undefined): ViewNode {
  const { id, title, name = title, handle, place, gap, gapInShort, gapsBelow, hasChildren } = node;
  const below =
    gapsBelow === 0 ? undefined : gapsBelow === 1 ? l10n.t('1 gap below') : l10n.t('{0} gaps below', gapsBelow);
  const gaps = gapsBelow === 0 ? undefined : gapsBelow === 1 ? l10n.t('1 gap') : l10n.t('{0} gaps', gapsBelow);
  const whole = name === title ? undefined : title;
  const said = [gap, below].filter((part) => part !== undefined);
  return {
    path: [...above, id],
    label: gapInShort === undefined ? name : `${capital(gapInShort)}: ${name}`,
    description: [gaps, whole, handle].filter((part) => part !== undefined).join(' · '),
    icon: { id: iconOf(node), ...(said.length === 0 ? {} : { colour: 'list.warningForeground' }) },
    tooltip: [title, handle, ...said.map((part) => `${capital(part)}.`)],
    spoken: [
      handle,
      title,
      ...(gap === undefined ? [] : [l10n.t('gap: {0}', gap)]),
      ...(below === undefined ? [] : [below]),
    ].join(', '),
    ...(place === undefined ? {} : { place }),
    ...(hasChildren ? { isOpen: above.length === 0 && id !== 'needs' } : { children: [] }),
    ...(gap === undefined ? {} : { gap }),
    ...(children === undefined ? {} : { children }),
  };
}

function iconOf({ kind, isNational }: ThreadNode): string {
  if (isNational) return 'globe';
  switch (kind) {
    case undefined:
      return 'list-tree';
    case 'outcome':
      return 'target';
    case 'objective':
      return 'milestone';
    case 'action':
      return 'tasklist';
    case 'service':
      return 'organization';
    default:
      return 'person';
  }
}
