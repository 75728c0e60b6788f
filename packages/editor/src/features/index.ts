import type { Feature } from '../feature.ts';
import { definition } from './definition.ts';

/** Everything that the server does on request, but for findings, which it also sends by itself. */
export const features: readonly Feature[] = [definition];
