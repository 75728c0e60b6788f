import type { Item, Strategy } from '@goldenthread/strategy';
import type { SymbolInformation } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { itemTitle } from '../item-label.ts';
import { location } from '../links.ts';
import { symbolKind } from './symbol-kinds.ts';

/** More than anybody reads; the next letter narrows it. */
const most = 500;

/** Items of all plans at hand, found by their names and by words of their titles. */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen: ({ connection, plans, ready }) => {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      await ready(token);
      plans.update();
      const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
      const found: SymbolInformation[] = [];
      for (const strategy of plans.workspace.eachStrategy()) {
        for (const item of strategy.items) {
          if (found.length === most) return found;
          if (matches(item, wanted)) found.push(symbolOf(item, strategy));
        }
      }
      return found;
    });
  },
};

const texts = new WeakMap<Item, string>();

/** Every word that is asked for stands in the name or the title, or its letters stand in the name in this order. */
function matches(item: Item, wanted: readonly string[]): boolean {
  const text = texts.get(item) ?? nameAndTitle(item).toLowerCase();
  texts.set(item, text);
  return wanted.every((word) => text.includes(word) || isSpreadOver(word, item.name?.toLowerCase() ?? ''));
}

function isSpreadOver(word: string, name: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function symbolOf(item: Item, strategy: Strategy): SymbolInformation {
  return {
    name: nameAndTitle(item),
    kind: symbolKind(item.kind),
    location: location(item.namePlace),
    containerName: `${item.kind} · ${strategy.title}`,
  };
}

/** Editors look for what was typed in this as well. */
function nameAndTitle(item: Item): string {
  const title = itemTitle(item);
  return item.name === undefined || item.statement === undefined ? title : `${item.name}: ${title}`;
}
