import type { Item, NeedCoverage } from '@goldenthread/strategy';
import type { DocumentContext } from '../document/context.ts';
import { type Cell, column, filledSheet, type Sheet, sayer, titles } from './sheet.ts';

/** A need with one of its gaps; a gap that concerns no need, or a need without a gap. */
interface Row {
  readonly need: NeedCoverage | undefined;
  readonly gap: Item<'gap'> | undefined;
}

/** Needs beside the services that meet them, and what is missing (Framework, Identify the gaps between need and provision, p. 26). */
export function gapAnalysisSheet(context: DocumentContext): Sheet {
  const { plan, coverage } = context;
  const of = sayer(context);
  const ofNeed =
    (...words: Parameters<typeof of>) =>
    ({ need }: Row): Cell =>
      need && of(...words)(need.need);
  const ofGap =
    (...words: Parameters<typeof of>) =>
    ({ gap }: Row): Cell =>
      gap && of(...words)(gap);
  const placed = new Set(coverage.needs.flatMap(({ gaps }) => gaps));
  const rows: readonly Row[] = [
    ...coverage.needs.flatMap((need): Row[] =>
      need.gaps.length === 0 ? [{ need, gap: undefined }] : need.gaps.map((gap) => ({ need, gap })),
    ),
    ...plan.ofKind('gap').flatMap((gap): Row[] => (placed.has(gap) ? [] : [{ need: undefined, gap }])),
  ];
  return filledSheet<Row>('gap-analysis', 'Gap analysis', rows, [
    column('Need', 40, ({ need }) => need && titles([need.need])),
    column('Category', 16, ofNeed('category')),
    column('For whom', 26, ofNeed('for')),
    column('Size', 24, ofNeed('size')),
    column('Projected', 24, ofNeed('projected')),
    column('Services that meet it', 36, ({ need }) => need && titles(need.services)),
    column('How it stands', 18, ({ need }) => need && stateSaid(need, context)),
    column('Gap', 40, ({ gap }) => gap && titles([gap])),
    column('Kind of gap', 16, ofGap('kind')),
    column('Size of the gap', 24, ofGap('size')),
    column('Services that do not close it', 30, ofGap('despite')),
    column('Based on', 30, ofGap('based on')),
    column('Why it is left', 36, ofNeed('unmet because')),
    column('Strategic lead', 22, ofNeed('strategic lead')),
    column('Operational lead', 22, ofNeed('operational lead')),
  ]);
}

function stateSaid({ state, gaps }: NeedCoverage, { audience }: DocumentContext): string | undefined {
  if (state === 'met') return gaps.length > 0 ? 'Met, with a gap' : 'Met';
  if (state === 'gap') return 'Gap';
  if (state === 'left') return 'Left unmet for now';
  return audience === 'draft' ? 'Nothing yet' : undefined;
}
