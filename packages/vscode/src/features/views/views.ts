import { Disposable } from 'vscode';
import type { ExtensionFeature } from '../../golden-thread.ts';
import { compare } from '../compare/compare.ts';
import { chooseStrategy } from '../strategies/choose-strategy.ts';
import { CurrentStrategy } from '../strategies/current-strategy.ts';
import { newPart } from '../strategies/new-part.ts';
import { statusBar } from '../strategies/status-bar.ts';
import { checklistView } from './checklist-view.ts';
import { deliveryView } from './delivery-view.ts';
import { threadView } from './thread-view.ts';

/** The side bar and the status bar, which are all about the same strategy, and the commands that ask for one. */
export const views: ExtensionFeature = (golden) => {
  const strategies = new CurrentStrategy(golden);
  return Disposable.from(
    strategies,
    chooseStrategy(strategies),
    newPart(golden, strategies),
    compare(golden, strategies),
    statusBar(strategies),
    checklistView(golden, strategies),
    threadView(golden, strategies),
    deliveryView(golden, strategies),
  );
};
