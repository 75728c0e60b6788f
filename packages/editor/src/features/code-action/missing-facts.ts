import { nounOf } from '@goldenthread/language';
import { missingFactsScaffold } from '@goldenthread/rules';
import { CodeActionKind } from 'vscode-languageserver';
import { itemHere } from './item-here.ts';
import type { Offers } from './offer.ts';

/** Prompts for all that the Framework asks of an item and it does not say, from anywhere on its lines. */
export const missingFacts: Offers = {
  kinds: [CodeActionKind.Refactor],
  make: ({ asked, first }) => {
    // What the Framework asks, it asks of plans.
    if (asked.strategy.type === 'framework') return [];
    const here = itemHere(asked, first);
    const begun = here && missingFactsScaffold(asked.strategy, here.item);
    if (here === undefined || begun === undefined) return [];
    const title = `Add missing facts to this ${nounOf(here.item.kind)}`;
    return [{ title, kind: CodeActionKind.Refactor, changes: begun.changes }];
  },
};
