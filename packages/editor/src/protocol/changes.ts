import type { Notification } from './request.ts';

/**
 * Tells a client that names it in `initializationOptions.notifications` that strategies or their findings may be others
 * than before: what it shows of them is to be asked for again. Sent once everything that changed is judged.
 */
export const StrategiesChanged: Notification<Record<string, never>> = { method: 'goldenthread/strategiesChanged' };
