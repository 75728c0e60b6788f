import { countFindings } from '@goldenthread/language';
import { smartJudgements } from '@goldenthread/rules';
import { labelsOf, type Strategy } from '@goldenthread/strategy';
import type { Feature, FeatureContext } from '../feature.ts';
import { answer } from '../protocol/request.ts';
import { StrategiesRequest, type StrategySummary } from '../protocol/strategies.ts';

/** The strategies at hand, with how each stands in numbers. */
export const strategies: Feature = {
  listen: (context) => {
    answer(context.connection, StrategiesRequest, async (_, token) => {
      await context.ready(token);
      context.plans.update();
      const plans = context.plans.workspace.strategies().filter(({ type }) => type === 'strategy');
      const labels = labelsOf(plans);
      return plans.flatMap((plan, at) => summaryOf(plan, labels[at] ?? plan.title, context) ?? []);
    });
  },
};

function summaryOf(plan: Strategy, label: string, { judged }: FeatureContext): StrategySummary | undefined {
  const uri = plan.header?.place.uri;
  if (uri === undefined) return undefined;
  const { checklist, findings } = judged.of(plan).report;
  const smart = [...smartJudgements(plan).values()];
  return {
    uri,
    label,
    title: plan.title,
    files: plan.files.map((file) => file.uri),
    checklist: { met: checklist.filter(({ isMet }) => isMet).length, of: checklist.length },
    smart: { met: smart.filter(({ overall }) => overall === 'smart').length, of: smart.length },
    findings: countFindings(findings),
  };
}
