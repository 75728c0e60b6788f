import type { ExtensionFeature } from '../golden-thread.ts';
import { showPlaces } from './show-places.ts';

/** Everything that the extension does beside what the server offers: one file or folder for each. */
export const features: readonly ExtensionFeature[] = [showPlaces];
