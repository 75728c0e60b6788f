import { WrongUsage } from '../host.ts';
import { instead } from '../instead.ts';

/**
 * Those that `--only` names, in their own order; all where it is not given.
 * @throws WrongUsage where it names another
 */
export function chosen<T extends { readonly id: string }>(
  all: readonly T[],
  only: string | undefined,
  what: 'picture' | 'sheet',
): readonly T[] {
  if (only === undefined) return all;
  const known = all.map(({ id }) => id);
  const names = only.split(',').map((each) => each.trim().replace(/^picture-/, ''));
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new WrongUsage(`There is no ${what} \`${name}\` of this plan. ${instead(name, known, 'Choose from')}`);
  }
  return all.filter(({ id }) => names.includes(id));
}
