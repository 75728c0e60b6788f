import type { FactWord } from '@goldenthread/language';
import { type Item, momentInWords, ownFacts } from '@goldenthread/strategy';
import type { PhrasingContent } from 'mdast';
import { authorLines } from '../author-text.ts';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemLink, readableName } from '../fact-content.ts';
import { type Column, column, entriesBelow, inLines, itemTable, saidOf } from '../item-table.ts';
import { anchorOf, originOf, type Row, table, text } from '../make.ts';
import type { Block } from '../nodes.ts';
import { entryUnder, part, untitledEntry } from '../parts.ts';

/** Partnership checklist, point 13: how the plan is evaluated and reviewed, and what was reported so far (Framework, pp. 32 and 36-37). */
export const evaluationSection: DocumentSection = {
  id: 'evaluation',
  title: 'Evaluation and review',
  checklistPoint: 13,
  build: (context) => {
    const { plan } = context;
    return [
      ...plan.ofKind('evaluation').map((evaluation) => untitledEntry(evaluation, context)),
      ...part(
        'reviews',
        'Reviews',
        itemTable(
          plan.ofKind('review'),
          { caption: 'When we review, and whom we hear from', title: 'Review', columns: reviewColumns },
          context,
        ),
      ),
      ...part('progress', 'Progress so far', progress(context)),
    ];
  },
};

const reviewColumns: readonly Column<'review'>[] = [
  column('Kind', 'kind'),
  column('When', 'on', 'every'),
  column('Carried out by', 'carried out by'),
  column('Hears from', 'hears from'),
];

const statusWords = ['status', 'closed on', 'now by'] as const;

const progressSays: readonly FactWord[] = ['value', ...statusWords];

function statusSaid(report: Item<'progress'>, context: DocumentContext): PhrasingContent[] {
  const closed = saidOf(report, context, 'closed on');
  const moved = saidOf(report, context, 'now by');
  return inLines(
    saidOf(report, context, 'status'),
    closed.length > 0 ? ['Closed ', ...closed] : undefined,
    moved.length > 0 ? ['Now due ', ...moved] : undefined,
  );
}

/** What was reported, the newest first; reports of one day in the order of the plan. */
function progress(context: DocumentContext): Block[] {
  const { plan } = context;
  const reports = [...plan.ofKind('progress')].sort((a, b) => {
    const [first, second] = [dayOf(a, context), dayOf(b, context)];
    return first > second ? -1 : first < second ? 1 : 0;
  });
  if (reports.length === 0) return [];
  const hasFigures = reports.some((report) => ownFacts(report, 'value').length > 0);
  const hasStatus = reports.some((report) => statusWords.some((word) => ownFacts(report, word).length > 0));
  const below = entriesBelow(reports, [{ says: progressSays }], context).map(({ data }) => data?.anchor);
  const withMore = reports.filter((report) => below.includes(anchorOf(report)));
  const rows = reports.map((report): Row => {
    const { about, at, statement } = report;
    const subject = about && plan.target(about);
    return {
      cells: [
        at === undefined ? '' : momentInWords(at),
        subject === undefined ? text(readableName(about?.name ?? '')) : itemLink(subject, plan),
        statement === undefined ? '' : inLines(...authorLines(statement)),
        ...(hasFigures ? [saidOf(report, context, 'value')] : []),
        ...(hasStatus ? [statusSaid(report, context)] : []),
      ],
      origin: originOf(report),
      ...(withMore.includes(report) ? {} : { anchor: anchorOf(report) }),
    };
  });
  return [
    table(
      'What was reported',
      ['Day', 'On', 'What was reported', ...(hasFigures ? ['Figure'] : []), ...(hasStatus ? ['Status'] : [])],
      rows,
    ),
    ...withMore.map((report) => moreOn(report, context)),
  ];
}

function moreOn(report: Item<'progress'>, context: DocumentContext): Block {
  const { about, at } = report;
  const subject = about && context.plan.target(about);
  const title = [
    ...(subject === undefined ? [readableName(about?.name ?? '')] : [itemLink(subject, context.plan)]),
    ...(at === undefined ? [] : [`, ${momentInWords(at)}`]),
  ];
  return entryUnder(title, report, context, { without: progressSays });
}

function dayOf({ at }: Item<'progress'>, { plan }: DocumentContext): string {
  return (at && plan.lastDay(at)) ?? '';
}
