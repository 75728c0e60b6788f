import { inWords, type Place, pathWithin, type Severity } from '@goldenthread/language';
import { rules } from '@goldenthread/rules';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { authorLines } from '../author-text.ts';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemLink } from '../fact-content.ts';
import { inLines } from '../item-table.ts';
import { notice, originOf, paragraph, type Row, strong, table } from '../make.ts';
import type { Block } from '../nodes.ts';
import { part } from '../parts.ts';

/** For the people who write the plan: what is still to do. The published document leaves it out. */
export const authorNotesSection: DocumentSection = {
  id: 'notes',
  title: 'Notes for the authors',
  build: (context) =>
    context.audience === 'public'
      ? []
      : [
          ...part('notes-checklist', 'Partnership checklist', checklist(context)),
          ...part('notes-drafting', 'Drafting notes', draftingNotes(context)),
          ...part('notes-needs', 'Needs that nothing meets', unmetNeeds(context)),
          ...part('notes-ignored', 'Left as it is, on the record', leftAsItIs(context)),
          ...part('notes-findings', 'What the check found', findings(context)),
        ],
};

/** What is missing comes with what is there: a board asks for the whole list. */
function checklist({ report }: DocumentContext): Block[] {
  const { checklist: points } = report;
  if (points.length === 0) return [];
  const met = points.filter(({ isMet }) => isMet).length;
  const rows = points.map(
    ({ point, title, isMet }): Row => ({ cells: [String(point), title, isMet ? 'Met' : strong('Missing')] }),
  );
  return [
    paragraph(`${met} of ${points.length} points are met.`),
    table('The points of the Partnership checklist', ['Point', 'What it asks for', 'State'], rows),
  ];
}

function draftingNotes({ plan }: DocumentContext): Block[] {
  const rows = plan.items.flatMap((item) =>
    ownFacts(item, 'note').map(
      ({ text, place }): Row => ({
        cells: [itemLink(item, plan), inLines(...authorLines(text)), placeSaid(place, plan)],
        origin: originOf(item),
      }),
    ),
  );
  return rows.length === 0 ? [] : [table('Notes and where they stand', ['On', 'Note', 'Where it stands'], rows)];
}

function unmetNeeds({ plan, coverage }: DocumentContext): Block[] {
  const row = (need: Item<'need'>, reason: Row['cells'][number]): Row => ({
    cells: [itemLink(need, plan), reason, placeSaid(need.namePlace, plan)],
    origin: originOf(need),
  });
  const rows = coverage.needs.flatMap(({ need, state }): Row[] => {
    const reasons = plan.facts(need, 'unmet because').map(({ text }) => inLines(...authorLines(text)));
    if (reasons.length > 0) return reasons.map((reason) => row(need, reason));
    if (state === 'uncovered') return [row(need, 'No service meets it, no gap names it, and no reason is given.')];
    return state === 'gap' ? [row(need, 'No service meets it; a gap names it.')] : [];
  });
  return rows.length === 0 ? [] : [table('Needs, and why they are left', ['Need', 'Why', 'Where it stands'], rows)];
}

function leftAsItIs({ plan, report }: DocumentContext): Block[] {
  return report.ignored.map(({ finding, reason, until }) =>
    notice('ignored', [
      paragraph(inLines(...authorLines(finding.message))),
      paragraph([
        `Reason: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`,
        ...(until === undefined ? [] : [` Until ${inWords(until)}.`]),
        ` (${placeSaid(finding.place, plan)})`,
      ]),
    ]),
  );
}

const severities: readonly (readonly [Severity, string])[] = [
  ['error', 'To correct'],
  ['warning', 'To look at'],
  ['information', 'Worth a thought'],
  ['hint', 'Hints'],
];

const titles: ReadonlyMap<string, string> = new Map(rules.map(({ code, title }) => [code, title]));

/** So many places of one finding are named: the editor leads to all of them. */
const mostPlaces = 5;

/** What was found, by how much it matters: once for each kind of finding, with how often and where. */
function findings({ plan, report }: DocumentContext): Block[] {
  // What the checklist misses stands above.
  const points = new Set<string>(report.checklist.map(({ code }) => code));
  const others = report.findings.filter(({ code }) => !points.has(code));
  if (others.length === 0)
    return [paragraph(report.findings.length === 0 ? 'Nothing was found.' : 'Nothing else was found.')];
  const bySeverity = Map.groupBy(others, ({ severity }) => severity);
  return severities.flatMap(([severity, title]) => {
    const found = bySeverity.get(severity) ?? [];
    const byCode = [...Map.groupBy(found, ({ code }) => code)].sort(([, a], [, b]) => b.length - a.length);
    const rows = byCode.map(([code, same]): Row => {
      const places = same.slice(0, mostPlaces).map(({ place }) => placeSaid(place, plan));
      const rest = same.length - places.length;
      return {
        cells: [
          inLines(...authorLines(titles.get(code) ?? same[0]?.message ?? code)),
          String(same.length),
          inLines(...places, rest > 0 ? `and ${rest} more` : undefined),
        ],
      };
    });
    return part(`notes-${severity}`, `${title} (${found.length})`, [
      ...(rows.length > 0
        ? [table(`${title}, the most frequent first`, ['What the check asks for', 'Times', 'Where'], rows)]
        : []),
    ]);
  });
}

/** "outcomes.cjoip, line 12". */
function placeSaid({ uri, range }: Place, plan: Strategy): string {
  return `${pathWithin(plan.folder, uri)}, line ${range.start.line + 1}`;
}
