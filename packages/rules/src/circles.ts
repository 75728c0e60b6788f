/**
 * Finds circles among nodes: one in each set of nodes that can all be reached from each other, so that a tangle is told
 * once. A circle is in the order of its links and begins with the first of its nodes. Time grows with nodes and links only.
 */
export function circles<N>(nodes: readonly N[], next: (node: N) => readonly N[]): readonly (readonly N[])[] {
  const order = new Map(nodes.map((node, index) => [node, index]));
  const position = (node: N | undefined) => (node === undefined ? -1 : (order.get(node) ?? -1));
  const found: (readonly N[])[] = [];
  for (const component of components(nodes, (node) => next(node).filter((other) => order.has(other)))) {
    const members = new Set(component);
    const circle = walk(component[0], (node) => next(node).find((other) => members.has(other)));
    if (circle.length > 0) found.push(fromFirst(circle, position));
  }
  return found.sort((a, b) => position(a[0]) - position(b[0]));
}

function fromFirst<N>(circle: readonly N[], position: (node: N | undefined) => number): readonly N[] {
  let first = 0;
  for (const [index, node] of circle.entries()) if (position(node) < position(circle[first])) first = index;
  return [...circle.slice(first), ...circle.slice(0, first)];
}

/** Follows one link after the other until a node comes again. */
function walk<N>(first: N | undefined, next: (node: N) => N | undefined): N[] {
  const steps = new Map<N, number>();
  const path: N[] = [];
  for (let at: N | undefined = first; at !== undefined; at = next(at)) {
    const before = steps.get(at);
    if (before !== undefined) return path.slice(before);
    steps.set(at, path.length);
    path.push(at);
  }
  return [];
}

interface Visit<N> {
  readonly node: N;
  readonly next: readonly N[];
  at: number;
}

/** Tarjan's strongly connected components, without recursion, so that a long chain cannot fill the stack. */
function components<N>(nodes: readonly N[], next: (node: N) => readonly N[]): N[][] {
  const number = new Map<N, number>();
  const lowest = new Map<N, number>();
  const open: N[] = [];
  const isOpen = new Set<N>();
  const found: N[][] = [];
  const visits: Visit<N>[] = [];
  const enter = (node: N) => {
    number.set(node, number.size);
    lowest.set(node, number.size - 1);
    open.push(node);
    isOpen.add(node);
    visits.push({ node, next: next(node), at: 0 });
  };
  const lower = (node: N, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? 0, to));
  for (const root of nodes) {
    if (!number.has(root)) enter(root);
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const other = visit.next[visit.at++];
      if (other !== undefined) {
        if (!number.has(other)) enter(other);
        else if (isOpen.has(other)) lower(visit.node, number.get(other) ?? 0);
        continue;
      }
      visits.pop();
      const { node } = visit;
      const above = visits.at(-1);
      if (above !== undefined) lower(above.node, lowest.get(node) ?? 0);
      if (lowest.get(node) === number.get(node)) found.push(close(node, open, isOpen));
    }
  }
  return found;
}

function close<N>(root: N, open: N[], isOpen: Set<N>): N[] {
  const component = open.splice(open.lastIndexOf(root));
  for (const node of component) isOpen.delete(node);
  return component;
}
