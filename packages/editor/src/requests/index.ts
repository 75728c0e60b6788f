import type { Feature } from '../feature.ts';

/** What the server does for our own clients, beside the features of the protocol: one file for each. */
export const requests: readonly Feature[] = [];
