import { nationalOutcomes } from '@goldenthread/rules';
import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { authorBlocks } from '../author-text.ts';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemLink, readableName } from '../fact-content.ts';
import { itemHeading } from '../item-entry.ts';
import { type Column, column, inPoints, saidOf } from '../item-table.ts';
import { anchorOf, link, list, notice, originOf, paragraph, type Row, table } from '../make.ts';
import type { Block } from '../nodes.ts';
import { entryUnder } from '../parts.ts';

/** How near each national outcome is to being achieved here, and what will be done (the 2016 Act, section 19). */
export const assessmentsSection: DocumentSection = {
  id: 'assessments',
  title: 'National outcomes',
  build: (context) => {
    const { plan } = context;
    const rows = assessedOutcomes(plan);
    const missing = context.audience === 'public' ? [] : rows.filter(({ assessments }) => assessments.length === 0);
    const assessed = rows.filter(({ assessments }) => assessments.length > 0);
    return [
      ...(assessed.length > 0 ? [summary(assessed, context)] : []),
      ...notYetAssessed(missing),
      ...assessed.flatMap(({ outcome, assessments }) =>
        assessments.map((assessment) =>
          entryUnder(
            outcome === undefined ? readableName(assessment.about?.name ?? '') : itemHeading(outcome),
            assessment,
            context,
            {
              first: authorBlocks(assessment.statement ?? ''),
              without: summaryColumns.flatMap(({ says }) => says),
            },
          ),
        ),
      ),
    ];
  },
};

/** One notice, so that nine of the same do not hide what else is missing. */
function notYetAssessed(missing: readonly Assessed[]): Block[] {
  const titles = missing.map(({ outcome }) => itemHeading(outcome as Item));
  const [first, ...more] = titles;
  if (first === undefined) return [];
  const asks = (what: string): string =>
    `The Act asks how near ${what} to being achieved here, and the plan does not say it yet (section 19)`;
  return [
    more.length === 0
      ? notice('gap', [paragraph(`${asks(`“${first}” is`)}.`)])
      : notice('gap', [paragraph(`${asks('each of these is')}:`), list(titles.map((title) => [title]))]),
  ];
}

interface Assessed {
  /** None, where the assessment names an outcome that is not there. */
  readonly outcome: Item | undefined;
  readonly assessments: readonly Item<'assessment'>[];
}

/** The outcomes that the Act asks for, then others that the plan assesses, then assessments of what is not known. */
function assessedOutcomes(plan: Strategy): readonly Assessed[] {
  const byOutcome = Map.groupBy<Item | undefined, Item<'assessment'>>(
    plan.ofKind('assessment'),
    ({ about }) => about && plan.target(about),
  );
  const asked = nationalOutcomes(plan)?.outcomes ?? [];
  const others = [...byOutcome.keys()].filter(
    (outcome) => outcome === undefined || !(asked as readonly Item[]).includes(outcome),
  );
  return [...asked, ...others].map((outcome) => ({ outcome, assessments: byOutcome.get(outcome) ?? [] }));
}

const summaryColumns: readonly Column<'assessment'>[] = [
  column('Achieved', 'achieved'),
  column('A priority here', 'is a priority'),
];

function summary(assessed: readonly Assessed[], context: DocumentContext): Block {
  const { plan } = context;
  const rows = assessed.flatMap(({ outcome, assessments }) =>
    assessments.map((assessment): Row => {
      const title = outcome === undefined ? readableName(assessment.about?.name ?? '') : itemHeading(outcome);
      const towards =
        outcome === undefined ? [] : plan.namedBy(outcome, 'contributes to').filter((each) => isKind(each, 'outcome'));
      return {
        cells: [
          link(`#${anchorOf(assessment)}`, title),
          ...summaryColumns.map(({ says }) => saidOf(assessment, context, ...says)),
          inPoints(...towards.map((each) => itemLink(each, plan))),
        ],
        origin: originOf(assessment),
      };
    }),
  );
  const headings = [
    'National outcome',
    ...summaryColumns.map(({ heading }) => heading),
    'Our outcomes that contribute',
  ];
  return table('National outcomes in this area', headings, rows);
}
