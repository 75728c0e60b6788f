import { nearest } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { WrongUsage } from '../host.ts';

/** Where several kinds of item have the same name, the first of these is meant; `need/home` says which. */
const first: readonly string[] = ['outcome', 'need', 'partner', 'objective', 'action', 'service'];

/**
 * Reads `--around`: the item of the plan, or the national outcome, that a picture is to be around. A name may say its
 * kind (`need/home`) or its framework (`cjpf.accommodation`).
 * @throws WrongUsage where nothing has the name
 */
export function readAround(written: string, plan: Strategy): Item {
  const name = written.trim();
  const own = plan.items.filter((item) => item.name !== undefined || item.id === name);
  const national = plan.frameworkItems('outcome');
  const found = [
    ...own.filter((item) => item.id === name || item.name === name).sort((a, b) => turnOf(a) - turnOf(b)),
    ...national.filter((item) => item.id === name || item.name === name.replace(/^[^.]*\./, '')),
  ];
  if (found[0] !== undefined) return found[0];
  const known = [...own, ...national].flatMap(({ id, name: each }) =>
    each === undefined ? [] : [name.includes('/') ? id : String(each)],
  );
  const near = nearest(name, known);
  const help =
    near === undefined
      ? 'Give the name of an outcome, a need, a partner or anything else that the plan names.'
      : `Did you mean \`${near}\`?`;
  throw new WrongUsage(`Nothing in this plan has the name \`${name}\`. ${help}`);
}

function turnOf({ kind }: Item): number {
  const turn = first.indexOf(kind);
  return turn === -1 ? first.length : turn;
}
