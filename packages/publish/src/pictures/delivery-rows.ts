import { capital, type IsoDate } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { authorLine } from '../document/author-text.ts';
import { lastStatus } from '../document/progress.ts';

export interface Milestone {
  readonly day: IsoDate;
  readonly what: string;
}

/** One action on the timeline. */
export interface DeliveryRow {
  readonly action: Item<'action'>;
  readonly start: IsoDate | undefined;
  readonly end: IsoDate | undefined;
  /** It goes on without an end, or comes again and again. */
  readonly isOngoing: boolean;
  readonly milestones: readonly Milestone[];
  readonly leads: readonly Item[];
  readonly lead: string;
  /** What was last reported: `on-track`, `at-risk` … */
  readonly status: string | undefined;
}

/** The actions of one objective, or of one outcome that they are straight towards. */
export interface DeliveryGroup {
  readonly towards: Item | undefined;
  readonly rows: readonly DeliveryRow[];
}

/** Every action, below the first objective or outcome that it is towards. */
export function deliveryGroups(plan: Strategy): readonly DeliveryGroup[] {
  const groups = new Map<Item | undefined, DeliveryRow[]>();
  for (const above of [...plan.ofKind('objective'), ...plan.ofKind('outcome')]) groups.set(above, []);
  groups.set(undefined, []);
  for (const action of plan.ofKind('action')) {
    const towards = plan.targets(action, 'towards').find((target) => groups.has(target));
    groups.get(towards)?.push(rowOf(plan, action));
  }
  return [...groups].flatMap(([towards, rows]) => (rows.length > 0 ? [{ towards, rows }] : []));
}

function rowOf(plan: Strategy, action: Item<'action'>): DeliveryRow {
  const from = plan.fact(action, 'from');
  const by = plan.fact(action, 'by');
  const milestones = plan.facts(action, 'milestone by').flatMap(({ date, text }) => {
    const day = plan.lastDay(date);
    return day === undefined ? [] : [{ day, what: authorLine(text ?? '') }];
  });
  return {
    action,
    start: from && plan.firstDay(from.date),
    end: by && plan.lastDay(by.date),
    isOngoing:
      plan.facts(action, 'ongoing').length > 0 || plan.facts(action, 'every').length > 0 || by?.thenOngoing === true,
    milestones,
    leads: plan.targets(action, 'lead'),
    lead: leadSaid(plan, action),
    status: lastStatus(action, plan)?.word,
  };
}

/** Who leads an item, by their short names; the post where it names nobody, and nothing where nobody leads. */
export function leadSaid(plan: Strategy, item: Item<'objective' | 'action' | 'deliverable'>): string {
  const lead = plan.fact(item, 'lead');
  if (lead?.everyone) return 'All partners';
  return (
    plan
      .targets(item as Item, 'lead')
      .map(shortName)
      .join(', ') ||
    (lead?.role ?? '')
  );
}

/** The short name that people use, where there is one. */
function shortName(partner: Item): string {
  const known = ownFacts(partner, 'known as')[0]?.text;
  return authorLine(known ?? partner.statement ?? partner.name ?? '');
}

/** "At risk" for `at-risk`. */
export function statusSaid(status: string): string {
  return capital(status.replaceAll('-', ' '));
}
