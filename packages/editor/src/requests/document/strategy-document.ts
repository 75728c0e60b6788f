import { type Audience, buildDocument, documentContext } from '@goldenthread/publish';
import type { Strategy } from '@goldenthread/strategy';
import type { FeatureContext } from '../../feature.ts';

export function strategyDocument(
  { judged, host }: FeatureContext,
  strategy: Strategy,
  audience: Audience,
): ReturnType<typeof buildDocument> {
  return buildDocument(judged.of(strategy).report, { asOf: host.today(), audience });
}

/** For whom the strategy's document is where nothing is said. */
export function usualAudience({ judged, host }: FeatureContext, strategy: Strategy): Audience {
  return documentContext(judged.of(strategy).report, { asOf: host.today() }).audience;
}
