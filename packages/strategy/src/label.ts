import { fileName } from '@goldenthread/language';
import { ownFacts } from './item.ts';
import type { Strategy } from './strategy.ts';

/**
 * What the strategies are called in summaries, in their order: by the partnership's place ("Northshire" of "Northshire
 * Community Justice Partnership"), else by their area or title, and told apart where two would be called the same.
 */
export function labelsOf(strategies: readonly Strategy[]): readonly string[] {
  const short = strategies.map(shortLabel);
  return strategies.map((strategy, index) => {
    const label = short[index] ?? '';
    const isShared = short.filter((other) => other === label).length > 1;
    return isShared ? `${label} (${[strategy.name, folderName(strategy)].filter(Boolean).join(', ')})` : label;
  });
}

function shortLabel(strategy: Strategy): string {
  if (strategy.type === 'unnamed') {
    const first = strategy.files[0];
    return first === undefined ? 'No strategy' : `${fileName(first.uri)} (of no strategy)`;
  }
  const { header } = strategy;
  if (header === undefined) return strategy.title;
  const partnership = ownFacts(header, 'partnership')[0]?.text.trim() ?? '';
  const place = /^(.+?)\s+Community Justice Partnership$/i.exec(partnership)?.[1];
  const areas = ownFacts(header, 'area');
  const area = areas.length === 1 ? areas[0]?.text.trim() : undefined;
  return place ?? (partnership || area || strategy.title);
}

/** `''` for a text that is not saved yet, which is in none. */
function folderName(strategy: Strategy): string {
  return fileName(strategy.folder.slice(0, -1));
}
