import type { ExtensionFeature } from '../golden-thread.ts';
import { newStrategy } from './new-strategy.ts';
import { openExample } from './open-example.ts';
import { paste } from './paste.ts';
import { preview } from './preview/preview.ts';
import { showPlaces } from './show-places.ts';
import { lintTask } from './tasks.ts';
import { views } from './views/views.ts';
import { walkthrough } from './walkthrough.ts';

/** Everything that the extension does beside what the server offers: one file or folder for each. */
export const features: readonly ExtensionFeature[] = [
  showPlaces,
  lintTask,
  views,
  newStrategy,
  openExample,
  paste,
  preview,
  walkthrough,
];
