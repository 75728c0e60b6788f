import type { ItemKind } from '@goldenthread/language';
import type { Location } from 'vscode-languageserver';
import type { Request } from './request.ts';
import type { StrategyParams } from './strategies.ts';

export interface DeliveryParams extends StrategyParams {
  readonly by: 'quarter' | 'lead';
}

/** What is due in one quarter or led by one partner; what is late comes first. */
export interface DeliveryGroup {
  /** Tells it from every other. */
  readonly id: string;
  /** "July to September 2027"; "Northshire Council". */
  readonly title: string;
  /** "Q2 2027/28". */
  readonly also?: string;
  readonly isLate: boolean;
  /** All of it is done, goes on without an end or has no day: nothing to act on. */
  readonly isQuiet: boolean;
  readonly entries: readonly DeliveryEntry[];
}

export interface DeliveryEntry {
  /** Tells it from every other of its group. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** As its file begins it: `action A5.1`; "milestone of A5.1". */
  readonly handle: string;
  /** "30 September 2027"; "no day yet". */
  readonly day: string;
  /** Whoever leads it; `''` where nobody does. */
  readonly lead: string;
  /** "On track", as last reported; `''` where nothing was. */
  readonly status: string;
  readonly isLate: boolean;
  readonly isDone: boolean;
  readonly place: Location;
}

/** What is to be delivered and by when. `null` where the server does not have the file, or it is that of no strategy. */
export const DeliveryRequest: Request<DeliveryParams, readonly DeliveryGroup[] | null> = {
  method: 'goldenthread/delivery',
};
