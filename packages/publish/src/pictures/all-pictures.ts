import type { DocumentContext } from '../document/context.ts';
import type { Block, Picture } from '../document/nodes.ts';
import { deliveryTimeline } from './delivery-timeline.ts';
import { goldenThread } from './golden-thread.ts';
import { governanceChart } from './governance-chart.ts';
import { measurePanels } from './measure-panels.ts';
import { moneyChart } from './money-chart.ts';
import { needsAndServices } from './needs-and-services.ts';
import { outcomesOverTime } from './outcomes-over-time.ts';
import { preventionBalance } from './prevention-balance.ts';

/** A picture, or several where one would not go on a page; nothing where there is nothing to draw. */
type Draw = (context: DocumentContext) => Picture | readonly Picture[] | undefined;

/** Which section shows which pictures, in the order of the document. */
const drawings: readonly (readonly [section: string, draw: Draw])[] = [
  ['services', needsAndServices],
  ['services', preventionBalance],
  ['outcomes', (context) => goldenThread(context)],
  ['outcomes', outcomesOverTime],
  ['delivery', deliveryTimeline],
  ['money', moneyChart],
  ['governance', governanceChart],
  ['measures', measurePanels],
];

export interface PlacedPicture {
  /** The section that shows it. */
  readonly section: string;
  readonly picture: Picture;
}

/** Every picture of the plan, in the order of the document. */
export function allPictures(context: DocumentContext): readonly PlacedPicture[] {
  return drawings.flatMap(([section, draw]) => [draw(context) ?? []].flat().map((picture) => ({ section, picture })));
}

/** The pictures of one section. */
export function picturesFor(section: string, context: DocumentContext): readonly Picture[] {
  return drawings.flatMap(([shownIn, draw]) => (shownIn === section ? [draw(context) ?? []].flat() : []));
}

/** A section's blocks with its pictures, which stand behind the words that open it and before what it lists. */
export function withPictures(section: string, blocks: readonly Block[], context: DocumentContext): readonly Block[] {
  if (blocks.length === 0) return blocks;
  const pictures = picturesFor(section, context);
  const opening: ReadonlySet<Block['type']> = new Set(['paragraph', 'blockquote']);
  const end = blocks.findIndex(({ type }) => !opening.has(type));
  const at = end === -1 ? blocks.length : end;
  return [...blocks.slice(0, at), ...pictures, ...blocks.slice(at)];
}
