import { capital, countOf, kindDefinition } from '@goldenthread/language';
import { isOnlyBegun } from '@goldenthread/rules';
import type { Item, Strategy } from '@goldenthread/strategy';
import { itemAt } from '../../asked.ts';
import type { Feature } from '../../feature.ts';
import { itemHandle, itemTitle } from '../../item-label.ts';
import { location } from '../../links.ts';
import {
  type GoldenThreadParams,
  GoldenThreadRequest,
  type ThreadNode,
  type ThreadPath,
  ThreadPathRequest,
} from '../../protocol/golden-thread.ts';
import { answer } from '../../protocol/request.ts';
import { type ThreadRoot, type ThreadTree, threadTree } from './thread-tree.ts';

/** The golden thread, level by level. */
export const goldenThread: Feature = {
  listen: ({ connection, answer: answered }) => {
    answer(connection, GoldenThreadRequest, (params, token) =>
      answered(params.uri, token, ({ strategy }) => (strategy.type === 'strategy' ? levels(strategy, params) : null)),
    );
    answer(connection, ThreadPathRequest, ({ uri, position }, token) =>
      answered(uri, token, (asked) => {
        const item = asked.strategy.type === 'strategy' ? itemAt(asked, position) : undefined;
        return item && threadTree(asked.strategy).pathTo(item.id);
      }),
    );
  },
};

function levels(plan: Strategy, { below, onlyGaps = false }: GoldenThreadParams): readonly (readonly ThreadNode[])[] {
  const tree = threadTree(plan);
  return below.map((path) => {
    const nodes = path.length === 0 ? rootsOf(tree) : nodesBelow(tree, path);
    return onlyGaps ? nodes.filter(({ gap, gapsBelow }) => gap !== undefined || gapsBelow > 0) : nodes;
  });
}

const rootTitles: Readonly<Record<ThreadRoot, string>> = {
  national: 'From national outcomes',
  needs: 'From needs',
  loose: 'No national outcome',
};

function rootsOf(tree: ThreadTree): readonly ThreadNode[] {
  return (['national', 'needs', 'loose'] as const).flatMap((root): ThreadNode[] => {
    const top = tree.top(root);
    if (top.length === 0) return [];
    const handles: Readonly<Record<ThreadRoot, string>> = {
      national: `${top.length} national ${top.length === 1 ? 'outcome' : 'outcomes'}`,
      needs: countOf(top.length, 'need'),
      loose: looseSaid(top),
    };
    const gapsBelow = distinctGaps(tree, root);
    return [
      { id: root, isNational: false, title: rootTitles[root], handle: handles[root], gapsBelow, hasChildren: true },
    ];
  });
}

/** "1 outcome, 2 actions". */
function looseSaid(items: readonly Item[]): string {
  return [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, all]) => countOf(all.length, kind)).join(', ');
}

/** Every gap that is told somewhere below a root, each once. */
function distinctGaps(tree: ThreadTree, root: ThreadRoot): number {
  const reached = new Set(tree.top(root));
  for (const item of reached) for (const next of tree.next(item, root)) reached.add(next);
  return [...reached].filter((item) => tree.gap(item) !== undefined).length;
}

function nodesBelow(tree: ThreadTree, [first, ...way]: ThreadPath): readonly ThreadNode[] {
  if (first !== 'national' && first !== 'needs' && first !== 'loose') return [];
  const passed = new Set(way.map((id) => tree.item(id)));
  const last = way.at(-1);
  const item = last === undefined ? undefined : tree.item(last);
  // The item may have gone since the client asked for the nodes above it.
  if (last !== undefined && item === undefined) return [];
  const next = item === undefined ? tree.top(first) : tree.next(item, first).filter((each) => !passed.has(each));
  return next.map((each) => nodeOf(each, tree, first, passed));
}

function nodeOf(item: Item, tree: ThreadTree, root: ThreadRoot, passed: ReadonlySet<Item | undefined>): ThreadNode {
  const gap = tree.gap(item);
  const isNational = tree.isNational(item);
  return {
    id: tree.idOf(item),
    kind: item.kind,
    isNational,
    title: isOnlyBegun(item) ? itemHandle(item) : itemTitle(item),
    ...(isNational ? { name: inWords(item.name ?? '') } : {}),
    handle: isNational ? nationalHandle(item, tree) : itemHandle(item),
    place: location(item.namePlace),
    ...(gap === undefined ? {} : { gap: gap.said, gapInShort: gap.inShort }),
    gapsBelow: tree.gapsBelow(item, root, passed),
    hasChildren: tree.next(item, root).some((next) => !passed.has(next) && next !== item),
  };
}

/** "Health after prison" for `health-after-prison`. */
function inWords(name: string): string {
  return capital(name.replaceAll('-', ' '));
}

/** `cjpf.accommodation`, as plans name it. */
function nationalHandle(item: Item, tree: ThreadTree): string {
  const framework = tree.idOf(item).split('.')[0] ?? '';
  return `${kindDefinition(item.kind).word} ${framework}.${item.name ?? ''}`;
}
