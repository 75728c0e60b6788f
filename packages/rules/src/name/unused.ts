import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { finished } from '../finished.ts';
import { probablyMeant } from '../probably-meant.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

export const namesUnused: Rule = {
  code: 'name/unused',
  title: 'What is defined for others to name is named somewhere',
  severity: 'hint',
  tag: 'unnecessary',
  why: 'Evidence that nothing is based on, or a measure that nothing is measured by, is either forgotten where it belongs or not needed.',
  source: "Framework, Define what you should do - and how, p. 23: the 'golden thread'",
  fix: 'Name it where it belongs, or take it away.',
  ruleSets: ['framework'],
  ignoreWhen: 'The item is kept for readers, as background, or for a part of the plan that is still to be written.',
  wrong: {
    text: `strategy northshire: Northshire plan

evidence exit-survey-2025: Four in ten people leave custody without a home
  source: Exit survey, 2025
`,
    marks: ['exit-survey-2025'],
  },
  right: `strategy northshire: Northshire plan

evidence exit-survey-2025: Four in ten people leave custody without a home
  source: Exit survey, 2025

need home-on-release: A settled home on the day of release
  based on exit-survey-2025
`,
  check(plan, report) {
    if (plan.type !== 'strategy') return;
    for (const kind of Object.keys(namedBy) as readonly (keyof typeof namedBy)[]) {
      for (const item of finished(plan, kind)) {
        if (plan.links(item).some((link) => link.from !== item)) continue;
        if (standsAlone(plan, item) || probablyMeant(plan).has(item)) continue;
        report({
          place: item.namePlace,
          message: `Nothing in the plan names ${called(item)}, so readers cannot see what it is for. ${namedBy[kind]}, or take it away.`,
        });
      }
    }
  },
};

/**
 * The kinds that are there to be named, with what to do. Actions, risks, reviews and others say all they have to say by
 * themselves; needs, objectives and outcomes have rules of their own; principles hold for the plan as a whole.
 */
const namedBy = {
  assumption: 'Add `assumes` to the outcome that rests on it',
  criterion: 'Add `score` to what was compared by it',
  deliverable: 'Add `produces` to the action that makes it',
  document: 'Add `set out in` to what it gives the detail of',
  evidence: 'Add `based on` to what rests on it',
  finding: 'Add `based on` to what rests on it',
  measure: 'Add `target` or `measured by` to what it measures',
  partner: 'Add it to what it leads, supports, provides or takes part in',
  population: 'Add `for` to what is meant for these people',
  resource: 'Add `drawing on` or `funded by` to what uses it',
} as const;

/** Documents that the checklist asks for by their kind are there to be read. */
const soughtDocuments: ReadonlySet<string> = new Set([
  'participation-statement',
  'impact-assessment',
  'needs-assessment',
  'terms-of-reference',
]);

/** Items that need not be named: the whole population, what is measured for context, documents that are looked for. */
function standsAlone(plan: Strategy, item: Item): boolean {
  if (isKind(item, 'partner')) return allPartnersTakePart(plan);
  if (isKind(item, 'population')) return plan.facts(item, 'within').length === 0;
  if (isKind(item, 'measure')) return plan.fact(item, 'kind')?.words[0] === 'contextual';
  if (isKind(item, 'document')) return soughtDocuments.has(plan.fact(item, 'kind')?.words[0] ?? '');
  return false;
}

/** Whether anything is led or supported by `all partners`. */
function allPartnersTakePart(plan: Strategy): boolean {
  for (const word of ['lead', 'supported by'] as const) {
    for (const { fact } of everyFact(plan, word)) if (fact.everyone) return true;
  }
  return false;
}
