import type { Finding } from '@goldenthread/language';
import type { PlacedEntry } from './read-baseline.ts';

/** Says on the entry's line that it holds more than there is. Else a new slip of the same kind would pass unseen. */
export function noLongerOccurs(entry: PlacedEntry, now: number): Finding {
  const { code, item, strategy, count, place } = entry;
  const about = [...(item === undefined ? [] : [`in \`${item}\``]), ...(strategy === '' ? [] : [`of \`${strategy}\``])];
  const where = about.length === 0 ? '' : ` ${about.join(' ')}`;
  const what =
    now === 0
      ? `\`${code}\`${where} is held by the baseline and no longer occurs`
      : `The baseline holds \`${code}\`${where} ${times(count)}, and it occurs ${times(now)} now`;
  return {
    code: 'baseline/no-longer-occurs',
    severity: 'warning',
    message: `${what}. Take it out, so that it cannot come back unseen: \`goldenthread lint --prune-baseline\` does it.`,
    place,
  };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
