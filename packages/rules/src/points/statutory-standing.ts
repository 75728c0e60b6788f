import type { Strategy } from '@goldenthread/strategy';
import { type Rule, type RuleContext, runRule, severityOf } from '../rule.ts';
import { rules } from '../rules.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { type Duty, duties } from './duties.ts';
import { type PointStanding, type PointState, stateOf } from './point-standing.ts';

/**
 * What the Act asks of a plan, with what the plan has for it and what it lacks, whichever rules the settings choose. None
 * for a framework, which is no plan.
 */
export function statutoryStanding(plan: Strategy, context: RuleContext): readonly PointStanding[] {
  if (plan.type !== 'strategy') return [];
  const alone = { ...context, settings: statuteAlone(context.settings ?? defaultSettings) };
  return duties.map((duty, at) => {
    const { sections, asks } = duty;
    const there = duty.answers(plan);
    const asked = rulesOf(duty).filter((rule) => severityOf(rule, plan, alone.settings) !== 'off');
    const lacking = asked.flatMap((rule) => runRule(rule, plan, alone));
    return {
      id: `act/${at + 1}`,
      number: `${sections.includes(',') ? 'sections' : 'section'} ${sections}`,
      title: asks,
      source: `Community Justice (Scotland) Act 2016, section ${sections}`,
      state: dutyState(duty, there.length > 0, stateOf(there, lacking), lacking.length === 0),
      there,
      lacking,
    };
  });
}

/** A duty of published plans is not missing before somebody asks for it. */
function dutyState({ isLater }: Duty, isThere: boolean, state: PointState, isSilent: boolean): PointState {
  return isLater && isSilent && !isThere ? 'later' : state;
}

/** So that the rules of the Act tell all themselves, and leave nothing to those of the Framework. */
function statuteAlone({ rules: chosen }: Settings): Settings {
  const withOptions = Object.entries(chosen).flatMap(([code, setting]) =>
    setting?.options === undefined ? [] : [[code, { options: setting.options }]],
  );
  return { ruleSets: ['statute'], rules: Object.fromEntries(withOptions) };
}

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

function rulesOf({ rules: codes }: Duty): readonly Rule[] {
  return codes.map((code) => {
    const rule = byCode.get(code);
    if (rule === undefined) throw new Error(`There is no rule ${code}.`);
    return rule;
  });
}
