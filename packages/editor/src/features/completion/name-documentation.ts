import { fileName, kindDefinition } from '@goldenthread/language';
import { allFacts } from '@goldenthread/strategy';
import type { AskedFile } from '../../asked.ts';
import { itemHandle } from '../../item-label.ts';
import type { NameData } from './candidate.ts';

/** What the client sends back may be anything. */
export function isNameData(data: unknown): data is NameData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, offset } = data as Partial<Record<keyof NameData, unknown>>;
  return typeof uri === 'string' && typeof offset === 'number';
}

/** An item in a few lines: what it is, what it says and its first facts, as its file has them. */
export function describeName({ file, strategy }: AskedFile, { offset }: NameData): readonly string[] | undefined {
  const item = strategy.itemsIn(file.uri).find(({ nameOffset }) => nameOffset === offset);
  if (item === undefined) return undefined;
  const facts = allFacts(item)
    .slice(0, 5)
    .map(({ place: { range } }) => {
      const line = file.text.slice(file.index.offset(range.start), file.index.offset(range.end));
      return line.length > 120 ? `${line.slice(0, 119)}…` : line;
    });
  const { meaning } = kindDefinition(item.kind);
  return [`${itemHandle(item)} · ${fileName(file.uri)}`, item.statement ?? meaning, ...facts];
}
