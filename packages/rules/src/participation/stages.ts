import { closedLists, joined } from '@goldenthread/language';
import { checklistParticipation, livedExperienceWithoutTime } from '../checklist/participation.ts';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';

export const participationStages: Rule = {
  code: 'participation/stages',
  title: 'People take part in all four stages of commissioning',
  severity: 'warning',
  why: 'People who are asked only at the end can no longer change what was decided; people who are asked only at the start never see what came of it.',
  source: 'Framework, Effective co-production and participation, p. 45: checkpoint',
  fix: 'Add `during` with the stages to the `participation` items, so that together they cover `analyse, plan, deliver, review`.',
  scaffold: { facts: ['during'] },
  ruleSets: ['framework'],
  ignoreWhen:
    'The plan is for a single stage, and another document of the partnership says how people take part in the others.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

participation release-panel: Eight people who have left custody comment on the draft
  involves lived-experience
  during plan

participation open-evenings: Open evenings on the needs assessment
  involves communities
  during analyse
`,
    marks: ['release-panel'],
  },
  right: `strategy northshire: Northshire plan

participation release-panel: Eight people who have left custody shape the plan
  involves lived-experience
  during analyse, plan

participation service-visits: Members of the panel visit services with the commissioners
  involves lived-experience, providers
  during deliver, review
`,
  check(plan, report, { tells }) {
    const items = finished(plan, 'participation');
    const first = items[0];
    if (first === undefined) return;
    const stages = new Set(
      items.flatMap((item) => plan.facts(item, 'during').flatMap(({ words }) => words)) as readonly string[],
    );
    // The checklist, which asks when people take part, asks for the stages.
    if (stages.size === 0 && livedExperienceWithoutTime(plan) !== undefined && tells(checklistParticipation)) return;
    const missing = Object.keys(closedLists.stage.words).filter((stage) => !stages.has(stage));
    if (missing.length === 0) return;
    const quotedStages = joined(
      missing.map((stage) => `\`${stage}\``),
      'and',
    );
    report({
      place: first.namePlace,
      message:
        stages.size === 0
          ? 'The plan does not say in which stages people take part, so nobody can see whether they come in time to change anything. Add `during` with the stages: `analyse`, `plan`, `deliver`, `review`.'
          : `Nobody takes part in ${quotedStages}, so what is done there rests on what partners think alone. Add ${quotedStages} to \`during\` in a \`participation\` item, or write one for it.`,
    });
  },
};
