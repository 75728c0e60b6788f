import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { wordOf } from '../says.ts';
import { called } from '../wording.ts';

export const outcomeUnmeasured: Rule = {
  code: 'measures/outcome-unmeasured',
  title: 'Every outcome has a measure that shows whether it comes about',
  severity: 'warning',
  why: 'Without a measure nobody will know whether people are better off, nor whether the money was well spent.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures, linked to strategic outcomes',
  fix: 'Add `measured by` or a `target` to the outcome, or to an objective that is `towards` it. A measure of `kind contextual` tells what goes on around it, and needs another beside it.',
  scaffold: { facts: [['measured by', 'target']] },
  ruleSets: ['framework'],
  ignoreWhen:
    'The outcome is so far ahead that its measure is chosen in a later plan, or interviews alone can show it.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

objective O1: Raise the share of people with a settled home on release
  towards settled-homes
  measured by settled-on-release

outcome work: People with convictions have work
  measured by unemployment

outcome trust: Communities trust community justice

measure settled-on-release: People with a settled home on release
  kind impact

measure unemployment: Unemployment in Northshire
  kind contextual
`,
    marks: ['work', 'trust'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf

outcome settled-homes: People leaving custody have a settled home

objective O1: Raise the share of people with a settled home on release
  towards settled-homes
  measured by settled-on-release

outcome work: People with convictions have work
  measured by unemployment, cjpf.employability-indicator

outcome trust: Communities trust community justice
  measured by cjpf.understanding-and-trust-indicator

measure settled-on-release: People with a settled home on release
  kind impact

measure unemployment: Unemployment in Northshire
  kind contextual
`,
  check(plan, report) {
    // A plan that measures nothing hears so once, from the checklist.
    if (!measuresAnything(plan)) return;
    const outcomes = finished(plan, 'outcome');
    const unmeasured: Item<'outcome'>[] = [];
    for (const outcome of outcomes) {
      const measured = [outcome, ...plan.namedBy(outcome, 'towards').filter((item) => isKind(item, 'objective'))] as (
        | Item<'outcome'>
        | Item<'objective'>
      )[];
      const measures = measured.flatMap((item) => plan.targets(item, 'measured by', 'target'));
      if (measures.length === 0) {
        if (!measured.some((item) => namesAnything(plan, item, 'measured by', 'target'))) unmeasured.push(outcome);
      } else if (measures.every((item) => isKind(item, 'measure') && wordOf(plan, item, 'kind') === 'contextual')) {
        report({
          place: outcome.namePlace,
          message: `The measures of ${called(outcome)} tell only what goes on around it, so nobody will know what the plan changed. Add \`measured by\` with a measure of what was done, how well, or with what effect.`,
        });
      }
    }
    if (unmeasured.length > 2 && unmeasured.length === outcomes.length) {
      report({
        place: planPlace(plan),
        about: outcomes,
        message:
          'No outcome has a measure, so nobody will know whether any of them comes about. Add `measured by` or a `target` to each.',
      });
      return;
    }
    for (const outcome of unmeasured) {
      report({
        place: outcome.namePlace,
        message: `Nothing measures ${called(outcome)}, so nobody will know whether it comes about. Add \`measured by\` or a \`target\` to it, or to an objective that serves it.`,
      });
    }
  },
};

function measuresAnything(plan: Strategy): boolean {
  if (plan.ofKind('measure').length > 0) return true;
  for (const _ of everyFact(plan, 'measured by')) return true;
  return false;
}
