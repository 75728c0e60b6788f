import type { Feature } from '../feature.ts';
import { checklist } from './checklist.ts';
import { comparing } from './compare/compare.ts';
import { delivery } from './delivery.ts';
import { document } from './document/document.ts';
import { exporting } from './export.ts';
import { goldenThread } from './golden-thread/golden-thread.ts';
import { newParts } from './new-parts.ts';
import { beginningStrategies } from './new-strategy.ts';
import { pasting } from './paste.ts';
import { strategies } from './strategies.ts';

/** What the server does for our own clients, beside the features of the protocol: one file for each. */
export const requests: readonly Feature[] = [
  checklist,
  comparing,
  delivery,
  document,
  exporting,
  goldenThread,
  newParts,
  strategies,
  beginningStrategies,
  pasting,
];
