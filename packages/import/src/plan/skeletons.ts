import { formatText, type IsoDate, LineIndex, parseFile } from '@goldenthread/language';
import { sectionScaffolds } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';

/** A point of the checklist that is begun with the Framework's questions. */
export interface BegunPoint {
  readonly point: number;
  readonly title: string;
}

/** Begins the points that the text of a plan does not meet yet, one after the other. */
export function withSkeletons(
  uri: string,
  text: string,
  points: ReadonlySet<number>,
  asOf: IsoDate,
): { readonly text: string; readonly begun: readonly BegunPoint[] } {
  const begun: BegunPoint[] = [];
  let current = text;
  // Each is begun once; its place depends on those before it.
  for (const point of [...points].sort((a, b) => a - b)) {
    const workspace = new StrategyWorkspace();
    workspace.set(parseFile(uri, current));
    const plan = workspace.strategyOf(uri);
    const scaffold = plan && sectionScaffolds(plan, { asOf }).find((each) => each.point === point);
    if (scaffold === undefined) continue;
    const index = new LineIndex(uri, current);
    for (const { place, newText } of scaffold.fix.changes.toReversed()) {
      const [start, end] = [index.offset(place.range.start), index.offset(place.range.end)];
      current = current.slice(0, start) + newText + current.slice(end);
    }
    begun.push({ point, title: scaffold.title });
  }
  return { text: formatText(uri, current), begun };
}
