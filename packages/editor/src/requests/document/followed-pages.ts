import { pathWithin } from '@goldenthread/language';
import { FollowedPage, type PageProblem, placed, type ShownPage, unreadIn } from '@goldenthread/publish';
import type { Strategy } from '@goldenthread/strategy';
import type { FeatureContext } from '../../feature.ts';
import type { Audience } from '../../protocol/document.ts';
import { strategyDocument } from './strategy-document.ts';

/** Which page is asked for. */
export interface AskedPage {
  readonly uri: string;
  readonly strategy: Strategy;
  readonly audience: Audience;
  readonly isNow: boolean;
}

export interface Followed {
  readonly page: ShownPage;
  readonly isUnread: boolean;
}

/** A name that is being typed makes many strategies that soon are no more. */
const most = 16;

/** The pages of strategies that people look at while they write. */
export class FollowedPages {
  readonly #context: FeatureContext;
  /** By strategy and audience; the one that was looked at last is the last. */
  readonly #pages = new Map<string, FollowedPage>();
  /** Which strategy a file was part of when it was last part of one. */
  readonly #partOf = new Map<string, string>();

  constructor(context: FeatureContext) {
    this.#context = context;
  }

  follow({ uri, strategy, audience, isNow }: AskedPage): Followed {
    const isLost = strategy.type === 'unnamed';
    const key = `${strategy.type} ${strategy.folder} ${strategy.name}`;
    if (!isLost) this.#partOf.set(uri, key);
    const lost = isLost ? this.#pages.get(`${this.#partOf.get(uri)} ${audience}`) : undefined;
    const unread = this.#unread(strategy);
    const state = { unread, settings: this.#ofSettings(strategy), isNow, now: '?now' };
    // A strategy whose header cannot be read any more stays as it was.
    if (lost?.hasGood) return { page: lost.page(undefined, state), isUnread: true };
    const page = this.#page(`${key} ${audience}`).page(this.#plan(strategy, audience), state);
    return { page, isUnread: unread.length > 0 };
  }

  #page(key: string): FollowedPage {
    const page = this.#pages.get(key) ?? new FollowedPage((uri) => uri);
    this.#pages.delete(key);
    this.#pages.set(key, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= most) break;
      this.#pages.delete(oldest);
    }
    return page;
  }

  #plan(strategy: Strategy, audience: Audience): Parameters<FollowedPage['page']>[0] {
    return { title: strategy.title, document: () => strategyDocument(this.#context, strategy, audience) };
  }

  #unread(strategy: Strategy): readonly PageProblem[] {
    const { findings } = this.#context.judged.of(strategy).report;
    return unreadIn(findings).map((finding) => placed(finding, (uri) => pathWithin(strategy.folder, uri)));
  }

  #ofSettings(strategy: Strategy): readonly PageProblem[] {
    const findings = this.#context.plans.settings.fileFor(strategy.folder)?.findings ?? [];
    return findings.map((finding) => placed(finding, (uri) => pathWithin(strategy.folder, uri)));
  }
}
