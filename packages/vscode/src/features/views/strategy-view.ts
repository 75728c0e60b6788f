import type { StrategySummary } from '@goldenthread/editor/protocol';
import {
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { CurrentStrategy } from '../strategies/current-strategy.ts';
import { treeItem, type ViewNode } from './view-node.ts';

/** What a view shows. */
export interface ViewContent {
  readonly nodes: readonly ViewNode[];
  /** Said above the lines. */
  readonly message?: string;
}

/** Gives what is to be shown of a strategy, with all that was asked for below lines before. */
export type LoadView = (strategy: StrategySummary) => Promise<ViewContent>;

/** A view of the side bar about the current strategy. It asks only while it can be seen, and changes only what changed. */
export class StrategyView implements TreeDataProvider<ViewNode>, Disposable {
  readonly #strategies: CurrentStrategy;
  readonly #load: LoadView;
  readonly #loadBelow: ((node: ViewNode, strategy: StrategySummary) => Promise<readonly ViewNode[]>) | undefined;
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<ViewNode>;
  readonly #disposables: readonly Disposable[];
  #nodes: readonly ViewNode[] | undefined;
  #parents = new WeakMap<ViewNode, ViewNode>();
  /** What is shown, to be compared with what is to be shown. */
  #shown = '';
  #isStale = true;
  #loading: Promise<void> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param loadBelow asks for lines below one that has come without them */
  constructor(
    id: string,
    strategies: CurrentStrategy,
    load: LoadView,
    loadBelow?: (node: ViewNode, strategy: StrategySummary) => Promise<readonly ViewNode[]>,
  ) {
    this.#strategies = strategies;
    this.#load = load;
    this.#loadBelow = loadBelow;
    this.#view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#view,
      this.#changed,
      strategies.onDidChange(() => this.refresh()),
      this.#view.onDidChangeVisibility(() => {
        if (this.#isStale) this.refresh();
      }),
    ];
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  /** What is shown may be another: asks for it, now or when it can be seen again. */
  refresh(): void {
    this.#isStale = true;
    if (!this.#view.visible || this.#nodes === undefined) return;
    void this.#reload().then((isOther) => {
      if (isOther) this.#changed.fire(undefined);
    });
  }

  getTreeItem(node: ViewNode): TreeItem {
    return treeItem(node, l10n.t('Go to It'));
  }

  async getChildren(node?: ViewNode): Promise<ViewNode[]> {
    if (node === undefined) {
      if (this.#nodes === undefined) await this.#reload();
      return [...(this.#nodes ?? [])];
    }
    const children = node.children ?? (await this.#below(node));
    for (const child of children) this.#parents.set(child, node);
    return [...children];
  }

  getParent(node: ViewNode): ViewNode | undefined {
    return this.#parents.get(node);
  }

  /** Shows the line at the end of a path, and marks it. */
  async reveal(path: readonly string[], isFocused: boolean): Promise<void> {
    let nodes = await this.getChildren();
    let found: ViewNode | undefined;
    for (let depth = 1; depth <= path.length; depth++) {
      found = nodes.find((node) => node.path.length === depth && node.path.at(-1) === path[depth - 1]);
      if (found === undefined) return;
      if (depth < path.length) nodes = await this.getChildren(found);
    }
    if (found !== undefined) await this.#view.reveal(found, { select: true, focus: isFocused });
  }

  dispose(): void {
    for (const each of this.#disposables) each.dispose();
  }

  async #below(node: ViewNode): Promise<readonly ViewNode[]> {
    const { current } = this.#strategies;
    return current === undefined ? [] : ((await this.#loadBelow?.(node, current)) ?? []);
  }

  /** Whether there is something else to show than before. */
  async #reload(): Promise<boolean> {
    await this.#loading;
    if (!this.#isStale && this.#nodes !== undefined) return false;
    const before = this.#shown;
    this.#isStale = false;
    this.#loading = this.#loadNow().catch(() => {
      // The server has been stopped, or starts anew: it tells when there is something to ask for.
      this.#nodes ??= [];
      this.#isStale = true;
    });
    await this.#loading;
    return this.#shown !== before;
  }

  async #loadNow(): Promise<void> {
    const strategy = await this.#strategies.known();
    const { nodes, message } = strategy === undefined ? { nodes: [], message: undefined } : await this.#load(strategy);
    const shown = JSON.stringify([strategy?.uri, nodes]);
    this.#view.description = strategy?.label ?? '';
    this.#view.message = message ?? '';
    if (shown === this.#shown && this.#nodes !== undefined) return;
    this.#shown = shown;
    this.#nodes = nodes;
    this.#parents = new WeakMap();
  }
}
