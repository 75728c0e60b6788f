import { financialYearOf, type IsoDate, inTextOrder, inWords } from '@goldenthread/language';
import { leadSaid, standingOf } from '@goldenthread/publish';
import { type DueItem, dueOf, isLate, isOnlyBegun } from '@goldenthread/rules';
import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import type { Feature } from '../feature.ts';
import { itemHandle, itemTitle } from '../item-label.ts';
import { location } from '../links.ts';
import { type DeliveryEntry, type DeliveryGroup, type DeliveryParams, DeliveryRequest } from '../protocol/delivery.ts';
import { answer } from '../protocol/request.ts';

/** What is due, quarter by quarter or lead by lead. */
export const delivery: Feature = {
  listen: ({ connection, answer: answered, host }) => {
    answer(connection, DeliveryRequest, ({ uri, by }, token) =>
      answered(uri, token, ({ strategy }) =>
        strategy.type === 'strategy' ? grouped(entriesOf(strategy, host.today()), by) : null,
      ),
    );
  },
};

interface Entry extends DeliveryEntry {
  readonly due: IsoDate | undefined;
  /** It goes on without an end, or comes again and again. */
  readonly isOngoing: boolean;
}

/** Actions, objectives and deliverables with a day, and every action whether it has one or not. */
function entriesOf(plan: Strategy, today: IsoDate): readonly Entry[] {
  const items: readonly DueItem[] = [
    ...plan.ofKind('action'),
    ...plan.ofKind('deliverable').filter((item) => plan.facts(item, 'by').length > 0),
    ...plan.ofKind('objective').filter((item) => plan.facts(item, 'by').length > 0),
  ];
  const entries = items.flatMap((item) => [entryOf(plan, item, today), ...milestones(plan, item, today)]);
  return entries.toSorted((a, b) => inTextOrder(a.due ?? '9999', b.due ?? '9999'));
}

function entryOf(plan: Strategy, item: DueItem, today: IsoDate): Entry {
  const due = dueOf(plan, item);
  const isOngoing = due === undefined && isRepeated(plan, item);
  return {
    id: item.id,
    kind: item.kind,
    title: isOnlyBegun(item) ? itemHandle(item) : itemTitle(item),
    handle: itemHandle(item),
    day: due === undefined ? (isOngoing ? 'ongoing' : 'no day yet') : inWords(due.due),
    lead: leadSaid(plan, item),
    status: standingOf(item, plan).status ?? '',
    isLate: due !== undefined && isLate(due, today),
    isDone: due?.isDone ?? false,
    place: location(item.namePlace),
    due: due?.due,
    isOngoing,
  };
}

/** Nobody reports on milestones: of one that is past its day nothing can be told, so only those to come are listed. */
function milestones(plan: Strategy, item: DueItem, today: IsoDate): readonly Entry[] {
  if (!isKind(item, 'action') || dueOf(plan, item)?.isDone) return [];
  return plan.facts(item, 'milestone by').flatMap(({ date, text, place }, at): Entry[] => {
    const due = plan.lastDay(date);
    if (due === undefined || due < today) return [];
    return [
      {
        id: `${item.id} milestone ${at + 1}`,
        kind: item.kind,
        title: text?.replace(/\s+/g, ' ').trim() || 'Milestone',
        handle: `milestone of ${item.name ?? 'an action'}`,
        day: inWords(due),
        lead: leadSaid(plan, item),
        status: '',
        isLate: false,
        isDone: false,
        place: location(place),
        due,
        isOngoing: false,
      },
    ];
  });
}

function isRepeated(plan: Strategy, item: Item): boolean {
  if (!isKind(item, 'action')) return true;
  const by = plan.fact(item, 'by');
  return by?.thenOngoing === true || plan.facts(item, 'ongoing').length > 0 || plan.facts(item, 'every').length > 0;
}

function grouped(entries: readonly Entry[], by: DeliveryParams['by']): readonly DeliveryGroup[] {
  return by === 'lead' ? byLead(entries) : byQuarter(entries);
}

type GroupHead = Pick<DeliveryGroup, 'id' | 'title' | 'also'> & Partial<Pick<DeliveryGroup, 'isLate' | 'isQuiet'>>;

function byLead(entries: readonly Entry[]): readonly DeliveryGroup[] {
  const leads = [...Map.groupBy(entries, ({ lead }) => lead)];
  // Work that nobody leads comes last.
  return leads
    .sort(([a], [b]) => inTextOrder(a || '\uffff', b || '\uffff'))
    .map(([lead, all]) =>
      group(
        {
          id: `lead ${lead}`,
          title: lead || 'Nobody leads it yet',
          isLate: all.some(({ isLate }) => isLate),
          isQuiet: all.every(isQuiet),
        },
        all.toSorted((a, b) => Number(b.isLate) - Number(a.isLate)),
      ),
    );
}

function byQuarter(entries: readonly Entry[]): readonly DeliveryGroup[] {
  const open = entries.filter((entry) => !entry.isLate && !entry.isDone);
  const dated = open.flatMap((entry) => (entry.due === undefined ? [] : [{ entry, quarter: quarterOf(entry.due) }]));
  const quarters = [...Map.groupBy(dated, ({ quarter }) => quarter.id).values()].flatMap((all) => {
    const entriesOfIt = all.map(({ entry }) => entry);
    return all[0] === undefined ? [] : [group(all[0].quarter, entriesOfIt)];
  });
  const undated = open.filter(({ due }) => due === undefined);
  const groups = [
    group(
      { id: 'late', title: 'Late', isLate: true },
      entries.filter((entry) => entry.isLate),
    ),
    ...quarters,
    group(
      { id: 'undated', title: 'No day yet', isQuiet: true },
      undated.filter(({ isOngoing }) => !isOngoing),
    ),
    group(
      { id: 'ongoing', title: 'Ongoing', isQuiet: true },
      undated.filter(({ isOngoing }) => isOngoing),
    ),
    group(
      { id: 'done', title: 'Done', isQuiet: true },
      entries.filter(({ isDone }) => isDone),
    ),
  ];
  return groups.filter(({ entries: all }) => all.length > 0);
}

function group(head: GroupHead, entries: readonly Entry[]): DeliveryGroup {
  return {
    isLate: false,
    isQuiet: false,
    ...head,
    entries: entries.map(({ due: _, isOngoing: __, ...entry }) => entry),
  };
}

function isQuiet({ due, isDone }: Entry): boolean {
  return isDone || due === undefined;
}

const quarterNames = ['January to March', 'April to June', 'July to September', 'October to December'] as const;

/** "July to September 2027", the second quarter of the financial year 2027/28. */
function quarterOf(day: IsoDate): GroupHead {
  const [year = '', month = ''] = day.split('-');
  const turn = Math.floor((Number(month) - 1) / 3);
  const inFinancialYear = turn === 0 ? 4 : turn;
  return {
    id: `${year} ${turn + 1}`,
    title: `${quarterNames[turn] ?? ''} ${year}`,
    also: `Q${inFinancialYear} ${financialYearOf(day)}`,
  };
}
