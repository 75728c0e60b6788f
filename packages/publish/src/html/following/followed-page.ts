import type { Root } from 'mdast';
import { noticesHast, type PageProblem } from '../notices.ts';
import { PageMaker } from '../page-parts.ts';
import type { SourceOf } from '../to-hast.ts';
import { type ShownPage, shownPage } from './shown-page.ts';

/** A strategy as it stands. */
export interface CurrentPlan {
  readonly title: string;
  /** Made when it is asked for. */
  readonly document: () => Root;
}

/** What is said beside the document. */
export interface PageState {
  /** What of the text could not be read. */
  readonly unread: readonly PageProblem[];
  /** What is wrong with the settings by which the plan is judged. */
  readonly settings: readonly PageProblem[];
  /** Whether to show what can be read of the text now, rather than the last good version. */
  readonly isNow: boolean;
  /** The address of what can be read now. */
  readonly now: string;
}

/**
 * The page of one strategy while it is being written. While some of its text cannot be read, the page stays as it last
 * was, with a banner that says what is wrong.
 */
export class FollowedPage {
  readonly #maker: PageMaker;
  /** What was shown when all of it could be read. */
  #good: { readonly title: string; readonly document: Root } | undefined;

  /** @param sourceOf how addresses of files are written in the page */
  constructor(sourceOf: SourceOf) {
    this.#maker = new PageMaker(sourceOf);
  }

  /** Whether there is a version of which all could be read. */
  get hasGood(): boolean {
    return this.#good !== undefined;
  }

  /**
   * @param plan nothing where the strategy is lost: its header cannot be read any more, or its files are gone
   * @throws Error where there is no plan and never was a good one
   */
  page(plan: CurrentPlan | undefined, { unread, settings, isNow, now }: PageState): ShownPage {
    const isLastGood = unread.length > 0 && this.#good !== undefined && (plan === undefined || !isNow);
    const shown = plan === undefined || isLastGood ? this.#good : { title: plan.title, document: plan.document() };
    if (shown === undefined) throw new Error('There is no plan, and there never was one.');
    if (unread.length === 0) this.#good = shown;
    const { title, document } = shown;
    const notices = noticesHast({
      unread,
      isLastGood,
      ...(isLastGood && plan !== undefined ? { now } : {}),
      settings,
    });
    return shownPage(title, this.#maker.parts(document, { title, notices: [notices] }));
  }
}
