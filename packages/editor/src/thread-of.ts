import {
  contributesTo,
  contributorsTo,
  type Item,
  type Strategy,
  type StrategyWorkspace,
  type ThreadStep,
} from '@goldenthread/strategy';
import type { LocationLink, Position } from 'vscode-languageserver';
import type { AskedFile } from './asked.ts';
import { linkTo } from './links.ts';
import { nameAt, namedItem } from './name-at.ts';
import { reaching } from './uses-of.ts';

/** A step of the golden thread, with the strategy that draws it. */
export interface DrawnStep extends ThreadStep {
  readonly strategy: Strategy;
}

/**
 * What an item contributes to, or what contributes to it. To an item of a framework, every strategy that uses it may
 * contribute.
 */
export function threadOf(
  item: Item,
  owner: Strategy,
  workspace: StrategyWorkspace,
  direction: 'up' | 'down',
): readonly DrawnStep[] {
  const step = direction === 'up' ? contributesTo : contributorsTo;
  const strategies = direction === 'up' ? [owner] : reaching(owner, workspace);
  return strategies.flatMap((strategy) => step(strategy, item).map((found) => ({ ...found, strategy })));
}

/** Links from the name at a position one step up or down the thread. */
export function threadLinksAt(
  asked: AskedFile,
  position: Position,
  direction: 'up' | 'down',
  isWanted: (item: Item) => boolean = () => true,
): LocationLink[] {
  const { file, workspace } = asked;
  const here = nameAt(file, file.index.offset(position));
  const item = here && namedItem(here, asked)?.item;
  const owner = item && workspace.strategyOf(item.place.uri);
  if (here === undefined || item === undefined || owner === undefined) return [];
  const from = file.index.range(here.span.start, here.span.end);
  const items = new Set(threadOf(item, owner, workspace, direction).map((step) => step.item));
  return [...items].filter(isWanted).map((each) => linkTo(each, from));
}
