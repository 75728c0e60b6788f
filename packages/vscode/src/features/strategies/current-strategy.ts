import { StrategiesRequest, type StrategySummary } from '@goldenthread/editor/protocol';
import { commands, type Disposable, type Event, EventEmitter, window } from 'vscode';
import type { GoldenThread } from '../../golden-thread.ts';

/** How many strategies are at hand: for the `when` of menus and of welcome texts. */
const countKey = 'goldenthread.strategyCount';
/** Where the choice is kept while the window is closed. */
const chosenKey = 'goldenthread.chosenStrategy';

/**
 * The strategies at hand, and the one that views and commands are about: that of the text that was last in front, or the
 * one that was chosen since.
 */
export class CurrentStrategy implements Disposable {
  readonly #golden: GoldenThread;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: readonly Disposable[];
  #all: readonly StrategySummary[] = [];
  #chosen: string | undefined;
  #asking: Promise<void> | undefined;
  #isToAskAgain = false;

  /** The strategies, their numbers, or which of them is the current one may be others than before. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(golden: GoldenThread) {
    this.#golden = golden;
    this.#chosen = golden.context.workspaceState.get<string>(chosenKey);
    this.#disposables = [
      this.#changed,
      golden.onStrategiesChanged(() => this.#ask()),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
    ];
    this.#ask();
  }

  get all(): readonly StrategySummary[] {
    return this.#all;
  }

  get current(): StrategySummary | undefined {
    return this.#all.find(({ uri }) => uri === this.#chosen) ?? this.#all[0];
  }

  /** Resolves once the strategies have been asked for at least once. */
  async known(): Promise<StrategySummary | undefined> {
    await this.#asking;
    return this.current;
  }

  choose(uri: string): void {
    if (uri === this.#chosen) return;
    this.#chosen = uri;
    void this.#golden.context.workspaceState.update(chosenKey, uri);
    this.#changed.fire();
  }

  dispose(): void {
    for (const each of this.#disposables) each.dispose();
  }

  /** Once at a time; what changes meanwhile is asked for afterwards. */
  #ask(): void {
    this.#isToAskAgain = true;
    this.#asking ??= this.#askNow().finally(() => {
      this.#asking = undefined;
    });
  }

  async #askNow(): Promise<void> {
    while (this.#isToAskAgain) {
      this.#isToAskAgain = false;
      this.#all = await this.#golden.ask(StrategiesRequest, {}).catch(() => this.#all);
    }
    void commands.executeCommand('setContext', countKey, this.#all.length);
    this.#pick();
    this.#changed.fire();
  }

  #follow(): void {
    const before = this.current;
    this.#pick();
    if (this.current !== before) this.#changed.fire();
  }

  #pick(): void {
    const active = window.activeTextEditor?.document.uri.toString();
    const of = active === undefined ? undefined : this.#all.find(({ files }) => files.includes(active));
    if (of !== undefined) this.#chosen = of.uri;
  }
}
