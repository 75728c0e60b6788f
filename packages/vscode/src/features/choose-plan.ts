import { ExportableRequest, type ExportableStrategy } from '@goldenthread/editor/protocol';
import { window } from 'vscode';
import type { GoldenThread } from '../golden-thread.ts';
import { withoutIcons } from '../plain-text.ts';

/** The strategy of a file, or of several at hand the one that the person names; nothing where they name none. */
export async function choosePlan(
  golden: GoldenThread,
  uri: string | undefined,
  placeHolder: string,
): Promise<ExportableStrategy | undefined | 'none'> {
  const strategies = await golden.ask(ExportableRequest, uri === undefined ? {} : { uri });
  const [only, second] = strategies;
  if (only === undefined) return 'none';
  if (second === undefined) return only;
  const items = strategies.map((strategy) => ({
    label: withoutIcons(strategy.title),
    description: strategy.name,
    strategy,
  }));
  return (await window.showQuickPick(items, { placeHolder }))?.strategy;
}
