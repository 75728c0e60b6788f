import { curveBumpX, line } from 'd3-shape';
import type { Box } from './draw.ts';

/** A box that stands in one of the columns. */
export interface LayeredBox {
  readonly id: string;
  /** Counted from 0, from the left. */
  readonly column: number;
  readonly height: number;
}

export interface LayeredLink {
  readonly left: string;
  readonly right: string;
}

export interface LayeredSizes {
  readonly boxWidth: number;
  /** Between columns: the room for links. */
  readonly columnGap: number;
  /** Between the boxes of a column. */
  readonly rowGap: number;
  readonly left: number;
  readonly top: number;
}

export interface Layered {
  readonly places: ReadonlyMap<string, Box>;
  /** The way of each link, in the order of the links. */
  readonly ways: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A box, or the place where a link passes through a column that it only crosses. */
interface Stop {
  readonly column: number;
  readonly height: number;
  readonly before: Set<Stop>;
  readonly after: Set<Stop>;
  /** Its turn in its column. */
  turn: number;
  middle: number;
}

const sweeps = 6;
const laneHeight = 4;

/**
 * Boxes in columns with few crossings, each near those it is linked to. Links that pass a column have a lane of their own
 * through it, which those that end at the same box share, so that no link runs behind a box.
 *
 * The columns are given, which leaves the ordering and the heights: a few sweeps in linear time, where a general layout
 * takes seconds for a few hundred boxes.
 */
export function layered(boxes: readonly LayeredBox[], links: readonly LayeredLink[], sizes: LayeredSizes): Layered {
  const stops = new Map<string, Stop>();
  const columns: Stop[][] = [];
  const add = (id: string, column: number, height: number): Stop => {
    while (columns.length <= column) columns.push([]);
    const same = columns[column] as Stop[];
    const stop: Stop = { column, height, before: new Set(), after: new Set(), turn: same.length, middle: 0 };
    same.push(stop);
    stops.set(id, stop);
    return stop;
  };
  for (const { id, column, height } of boxes) add(id, column, height);
  const routes = links.map(({ left, right }) => routeOf(left, right, stops, add));
  arrange(columns);
  settle(columns, sizes.rowGap);
  return placed(boxes, routes, stops, columns, sizes);
}

function routeOf(
  left: string,
  right: string,
  stops: Map<string, Stop>,
  add: (id: string, column: number, height: number) => Stop,
): readonly Stop[] {
  const first = stops.get(left);
  const last = stops.get(right);
  if (first === undefined || last === undefined || first.column >= last.column) return [];
  const route = [first];
  for (let column = first.column + 1; column < last.column; column++) {
    const id = `lane ${column} ${left}`;
    route.push(stops.get(id) ?? add(id, column, laneHeight));
  }
  route.push(last);
  for (let index = 1; index < route.length; index++) {
    const [a, b] = [route[index - 1] as Stop, route[index] as Stop];
    a.after.add(b);
    b.before.add(a);
  }
  return route;
}

/** Orders each column by where the neighbours stand, to and fro, and keeps the order with the fewest crossings. */
function arrange(columns: readonly Stop[][]): void {
  let best = columns.map((column) => [...column]);
  let fewest = crossings(columns);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const toRight = sweep % 2 === 0;
    const order = toRight ? columns.slice(1) : columns.slice(0, -1).reverse();
    for (const column of order) {
      const wanted = new Map(
        column.map((stop) => {
          const own = (stop.turn + 0.5) / column.length;
          return [stop, mean(toRight ? stop.before : stop.after, columns, own)];
        }),
      );
      column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a.turn - b.turn);
      renumber(column);
    }
    const found = crossings(columns);
    if (found >= fewest) continue;
    fewest = found;
    best = columns.map((column) => [...column]);
  }
  columns.forEach((column, index) => {
    column.splice(0, column.length, ...(best[index] as Stop[]));
    renumber(column);
  });
}

function renumber(column: readonly Stop[]): void {
  column.forEach((stop, turn) => {
    stop.turn = turn;
  });
}

/** How far down their columns the stops stand, from 0 to 1. */
function mean(stops: ReadonlySet<Stop>, columns: readonly (readonly Stop[])[], otherwise: number): number {
  if (stops.size === 0) return otherwise;
  let sum = 0;
  for (const { turn, column } of stops) sum += (turn + 0.5) / (columns[column]?.length ?? 1);
  return sum / stops.size;
}

/** How many pairs of links cross, counted with a tree of sums. */
function crossings(columns: readonly (readonly Stop[])[]): number {
  let found = 0;
  columns.forEach((column, index) => {
    const size = columns[index + 1]?.length ?? 0;
    const sums = new Int32Array(size + 1);
    let passed = 0;
    for (const stop of column) {
      for (const { turn } of stop.after) {
        let lower = 0;
        for (let at = turn + 1; at > 0; at -= at & -at) lower += sums[at] as number;
        found += passed - lower;
      }
      for (const { turn } of stop.after) {
        for (let at = turn + 1; at <= size; at += at & -at) sums[at] = (sums[at] as number) + 1;
        passed++;
      }
    }
  });
  return found;
}

/** Gives every stop its height on the page: as near to its neighbours as the order and the gaps allow. */
function settle(columns: readonly (readonly Stop[])[], gap: number): void {
  for (const column of columns) {
    let at = -(column.reduce((sum, { height }) => sum + height + gap, 0) / 2);
    for (const stop of column) {
      stop.middle = at + stop.height / 2;
      at += stop.height + gap;
    }
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const order = sweep % 2 === 0 ? columns : [...columns].reverse();
    for (const column of order) spread(column, gap);
  }
}

/**
 * The nearest heights to the wanted ones, in the sense of least squares, that keep the order and the gaps: stops that
 * want to be in each other's way are taken together ("pool adjacent violators").
 */
function spread(column: readonly Stop[], gap: number): void {
  const pools: { sum: number; count: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const [index, stop] of column.entries()) {
    const previous = column[index - 1];
    if (previous !== undefined) offset += (previous.height + stop.height) / 2 + gap;
    offsets.push(offset);
    pools.push({ sum: wantedMiddle(stop) - offset, count: 1 });
    for (let last = pools.length - 1; last > 0; last--) {
      const [a, b] = [pools[last - 1], pools[last]];
      if (a === undefined || b === undefined || a.sum / a.count <= b.sum / b.count) break;
      pools.splice(last - 1, 2, { sum: a.sum + b.sum, count: a.count + b.count });
    }
  }
  let index = 0;
  for (const { sum, count } of pools) {
    for (let each = 0; each < count; each++, index++) {
      (column[index] as Stop).middle = sum / count + (offsets[index] as number);
    }
  }
}

function wantedMiddle(stop: Stop): number {
  const count = stop.before.size + stop.after.size;
  if (count === 0) return stop.middle;
  let sum = 0;
  for (const { middle } of stop.before) sum += middle;
  for (const { middle } of stop.after) sum += middle;
  return sum / count;
}

const curve = line().curve(curveBumpX).digits(1);

function placed(
  boxes: readonly LayeredBox[],
  routes: readonly (readonly Stop[])[],
  stops: ReadonlyMap<string, Stop>,
  columns: readonly (readonly Stop[])[],
  { boxWidth, columnGap, left, top }: LayeredSizes,
): Layered {
  let [highest, lowest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const stop of columns.flat()) {
    highest = Math.min(highest, stop.middle - stop.height / 2);
    lowest = Math.max(lowest, stop.middle + stop.height / 2);
  }
  const xOf = ({ column }: Stop): number => left + column * (boxWidth + columnGap);
  const yOf = ({ middle }: Stop): number => middle - highest + top;
  const places = new Map(
    boxes.map(({ id, height }): [string, Box] => {
      const stop = stops.get(id) as Stop;
      return [id, { x: xOf(stop), y: Math.round(yOf(stop) - height / 2), width: boxWidth, height }];
    }),
  );
  const ways = routes.map((route) => {
    const points = route.flatMap((stop, index): [number, number][] => [
      ...(index === 0 ? [] : [[xOf(stop), yOf(stop)] as [number, number]]),
      ...(index === route.length - 1 ? [] : [[xOf(stop) + boxWidth, yOf(stop)] as [number, number]]),
    ]);
    return curve(points) ?? '';
  });
  const width = left + columns.length * boxWidth + Math.max(0, columns.length - 1) * columnGap;
  return { places, ways, width, height: boxes.length === 0 ? top : lowest - highest + top };
}
