import { type Audience, buildDocument } from '@goldenthread/publish';
import type { Strategy } from '@goldenthread/strategy';
import type { FeatureContext } from '../../feature.ts';

export function strategyDocument(
  { judged, host }: FeatureContext,
  strategy: Strategy,
  audience: Audience,
): ReturnType<typeof buildDocument> {
  return buildDocument(judged.of(strategy).report, { asOf: host.today(), audience });
}
