import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Audience,
  buildDocument,
  FollowedPage,
  framePart,
  listContent,
  noticesHast,
  type PageProblem,
  placed,
  type ShownPage,
  shownPage,
  unreadIn,
} from '@goldenthread/publish';
import type { StrategyReport } from '@goldenthread/rules';
import { labelsOf, type Strategy } from '@goldenthread/strategy';
import { readOnly } from '../document-options.ts';
import { loadBelow } from '../files/asked-paths.ts';
import type { Loaded } from '../files/load.ts';
import { shownUri } from '../files/paths.ts';
import type { Host } from '../host.ts';
import { reportWith } from '../judged.ts';
import { noOverrides, SettingsAround } from '../settings.ts';
import { today } from '../today.ts';

export interface PreviewChoices {
  readonly path: string;
  readonly audience?: Audience | undefined;
  /** The sections to show, as they were typed. */
  readonly only?: string | undefined;
}

type Document = ReturnType<typeof buildDocument>;

/** One strategy, judged when somebody looks at it. */
interface Plan {
  /** Tells it from others while its files change. */
  readonly key: string;
  readonly strategy: Strategy;
  readonly label: string;
  readonly report: () => StrategyReport;
  readonly document: () => Document;
  readonly settings: readonly PageProblem[];
}

/** A strategy that was there: its header cannot be read any more, or its files are gone. */
interface Lost {
  readonly key: string;
  readonly label: string;
}

/**
 * The pages of a preview, from the files as they were last read. While some of a strategy's text cannot be read, its page
 * stays as it last was, with a banner that says what is wrong.
 */
export class PreviewPages {
  readonly #choices: PreviewChoices;
  readonly #host: Host;
  #loaded: Loaded | undefined;
  #plans: readonly Plan[] = [];
  #problems: readonly PageProblem[] = [];
  #ofSettings: readonly PageProblem[] = [];
  /** By key, with what each was last called. */
  readonly #followed = new Map<string, { readonly page: FollowedPage; label: string }>();
  #made = new Map<string, ShownPage | undefined>();
  #reading: Promise<void> | undefined;
  #isReadAgain = false;
  #only: { readonly names: readonly string[] | undefined } | undefined;

  constructor(choices: PreviewChoices, host: Host) {
    this.#choices = choices;
    this.#host = host;
  }

  get strategies(): readonly Strategy[] {
    return this.#plans.map(({ strategy }) => strategy);
  }

  /** What could not be read of the path itself. */
  get problems(): Loaded['problems'] {
    return this.#loaded?.problems ?? [];
  }

  /** Files and folders of which a change may change a page. */
  get watched(): { readonly folders: readonly string[]; readonly files: readonly string[] } {
    const files = this.#plans.flatMap(({ strategy }) => strategy.files.map(({ uri }) => pathOf(uri)));
    const known = files.filter((path) => path !== undefined);
    return { folders: [...new Set([...(this.#loaded?.folders ?? []), ...known.map(dirname)])], files: known };
  }

  /**
   * Reads the files as they are now. While it reads, further calls make it read once more.
   * @throws WrongUsage the first time, where `only` names a section that there is not
   */
  async refresh(): Promise<void> {
    if (this.#reading !== undefined) {
      this.#isReadAgain = true;
      return await this.#reading;
    }
    this.#reading = this.#readAll().finally(() => {
      this.#reading = undefined;
    });
    return await this.#reading;
  }

  async #readAll(): Promise<void> {
    do {
      this.#isReadAgain = false;
      await this.#read();
    } while (this.#isReadAgain);
  }

  async #read(): Promise<void> {
    const { workingFolder } = this.#host;
    const { path } = this.#choices;
    const loaded = await loadBelow(path, workingFolder);
    const strategies = loaded.strategies.map(({ strategy }) => strategy);
    const settings = new SettingsAround(noOverrides, workingFolder);
    await settings.load(strategies);
    const asOf = today(this.#host);
    const { audience } = this.#choices;
    this.#only ??= { names: readOnly(this.#choices.only, strategies) };
    const only = this.#only.names;
    const labels = labelsOf(strategies);
    this.#loaded = loaded;
    this.#problems = loaded.problems;
    this.#ofSettings = settings.problemsFor(strategies);
    this.#plans = strategies.map((strategy, index): Plan => {
      const report = once(() => reportWith(strategy, { workspace: loaded.workspace, settings, asOf }));
      return {
        // One that has lost its header is another, in whose place the last good version stays.
        key: `${strategy.type} ${strategy.folder} ${strategy.name}`,
        strategy,
        label: labels[index] ?? strategy.title,
        report,
        document: () =>
          buildDocument(report(), {
            asOf,
            ...(audience === undefined ? {} : { audience }),
            ...(only === undefined ? {} : { only }),
          }),
        settings: (settings.fileFor(strategy)?.findings ?? []).map((finding) => this.#placed(finding)),
      };
    });
    this.#forget();
    this.#made = new Map();
  }

  /** A strategy that went away, with nothing wrong anywhere, is gone by intent. */
  #forget(): void {
    const isTroubled = this.#problems.length > 0 || this.#plans.some(({ strategy }) => strategy.type === 'unnamed');
    const keys = new Set(this.#plans.map(({ key }) => key));
    for (const key of this.#followed.keys()) if (!isTroubled && !keys.has(key)) this.#followed.delete(key);
  }

  /**
   * The page at an address: `/` is the strategy, or a list where there are several; `/2` is the second of the list.
   * @param isNow whether to show what can be read of the text now, rather than the last good version
   */
  page(address: string, isNow: boolean): ShownPage | undefined {
    const key = `${address} ${isNow}`;
    if (!this.#made.has(key)) this.#made.set(key, this.#make(address, isNow));
    return this.#made.get(key);
  }

  #make(address: string, isNow: boolean): ShownPage | undefined {
    const entries = this.#entries();
    if (address !== '/') {
      const index = /^\/[1-9]\d{0,5}$/.test(address) ? Number(address.slice(1)) - 1 : -1;
      const entry = entries[index];
      return entry && this.#pageOf(entry, isNow);
    }
    const [only, second] = entries;
    if (only !== undefined && second === undefined) return this.#pageOf(only, isNow);
    const links = entries.map(({ label }, index) => ({ href: `/${index + 1}`, title: label }));
    const unread = [...this.#problems, ...this.#unread(undefined)];
    const notices = noticesHast({ unread, isLastGood: false, settings: this.#ofSettings });
    return shownPage('Strategies', [framePart(listContent('Strategies', links, [notices]))]);
  }

  /** The strategies there are, and those whose header cannot be read any more in the place of what is left of them. */
  #entries(): readonly (Plan | Lost)[] {
    const keys = new Set(this.#plans.map(({ key }) => key));
    const lost = [...this.#followed].flatMap(([key, { page, label }]) =>
      page.hasGood && !keys.has(key) ? [{ key, label }] : [],
    );
    const there = lost.length === 0 ? this.#plans : this.#plans.filter(({ strategy }) => strategy.type !== 'unnamed');
    return [...there, ...lost];
  }

  #pageOf(entry: Plan | Lost, isNow: boolean): ShownPage {
    const plan = 'strategy' in entry ? entry : undefined;
    return this.#followedOf(entry).page(plan && { title: plan.strategy.title, document: plan.document }, {
      unread: [...this.#problems, ...this.#unread(plan)],
      settings: [...this.#ofSettings, ...(plan?.settings ?? [])],
      isNow,
      now: '?now',
    });
  }

  /** One for each strategy, because it makes nothing twice that stays the same from page to page. */
  #followedOf({ key, label }: Plan | Lost): FollowedPage {
    const known = this.#followed.get(key);
    if (known !== undefined) {
      known.label = label;
      return known.page;
    }
    const page = new FollowedPage((uri) => shownUri(uri, this.#host.workingFolder));
    this.#followed.set(key, { page, label });
    return page;
  }

  /** What of a strategy's text could not be read; of one that is lost, what is wrong where it was. */
  #unread(plan: Plan | undefined): readonly PageProblem[] {
    const plans = plan === undefined ? this.#plans.filter(({ strategy }) => strategy.type === 'unnamed') : [plan];
    const findings = plans.flatMap((each) => each.report().findings);
    return unreadIn(findings).map((finding) => this.#placed(finding));
  }

  #placed(finding: StrategyReport['findings'][number]): PageProblem {
    return placed(finding, (uri) => shownUri(uri, this.#host.workingFolder));
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}
