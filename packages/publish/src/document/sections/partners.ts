import type { ItemKind } from '@goldenthread/language';
import { responsibilities } from '@goldenthread/rules';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { displayWord } from '../display-words.ts';
import { itemLink } from '../fact-content.ts';
import { itemEntry } from '../item-entry.ts';
import { type Column, column, itemTable } from '../item-table.ts';
import { kindTitle } from '../kind-words.ts';
import { facts, list, originOf, type Row, table } from '../make.ts';
import type { Block, FactRow } from '../nodes.ts';
import { part } from '../parts.ts';

/** Partnership checklist, point 6: who develops, delivers and oversees the plan (Framework, pp. 10-11, 32 and 46). */
export const partnersSection: DocumentSection = {
  id: 'partners',
  title: 'Partners and roles',
  checklistPoint: 6,
  build: (context) => {
    const { plan } = context;
    return [
      ...part('leads', 'Who leads what', leadTable(context)),
      ...bySector(plan).flatMap(([sector, partners]) =>
        part(
          `partners-${sector ?? 'other'}`,
          sector === undefined ? 'Other partners' : displayWord('sector', sector),
          partners.map((partner) => partnerEntry(partner, context)),
        ),
      ),
      ...part(
        'roles',
        'Posts that the plan relies on',
        itemTable(plan.ofKind('role'), { caption: 'Posts', title: 'Post', columns: roleColumns }, context),
      ),
    ];
  },
};

const sectors = ['statutory', 'third', 'community', 'private', 'national'];

/** Partners by their sector, the statutory first; those that say another or none come last. */
function bySector(plan: Strategy): readonly (readonly [string | undefined, readonly Item<'partner'>[]])[] {
  const groups = Map.groupBy(plan.ofKind('partner'), (partner) => {
    const sector = ownFacts(partner, 'sector')[0]?.words[0];
    return sector !== undefined && sectors.includes(sector) ? sector : undefined;
  });
  return [...sectors, undefined].flatMap((sector) => {
    const partners = groups.get(sector);
    return partners === undefined ? [] : [[sector, partners] as const];
  });
}

function partnerEntry(partner: Item<'partner'>, context: DocumentContext): Block {
  const { plan } = context;
  const words = ownFacts(partner, 'sector').flatMap((fact) => fact.words);
  const isTold = words.length === 1 && sectors.includes(words[0] ?? '');
  const leads = led(plan, partner);
  const inCharge = new Set<Item>(plan.targets(partner, 'responsible for'));
  const rows = mainKinds.flatMap((kind): FactRow[] => {
    // Who is responsible for something is taken to lead on it: that is said once.
    const items = leads.get(kind)?.filter((item) => !inCharge.has(item)) ?? [];
    const isMore = [...inCharge].some((item) => item.kind === kind);
    const label = `${isMore ? 'Also leads on' : 'Leads on'} ${kindTitle(plan, kind).toLowerCase()}`;
    return items.length === 0 ? [] : [{ label, content: [list(items.map((item) => [itemLink(item, plan)]))] }];
  });
  return itemEntry(partner, context, {
    without: [...(isTold ? (['sector'] as const) : []), ...responsibilities],
    last: rows.length > 0 ? [facts(rows)] : [],
  });
}

/** What the plan is measured by. What else a partner leads says so where it stands. */
const mainKinds = ['outcome', 'objective', 'action'] as const satisfies readonly ItemKind[];

type Led = ReadonlyMap<(typeof mainKinds)[number] | 'other', readonly Item[]>;

/** What a partner or a group leads, each once. */
function led(plan: Strategy, leader: Item): Led {
  return Map.groupBy(plan.namedBy(leader, 'lead'), ({ kind }) => mainKinds.find((main) => main === kind) ?? 'other');
}

/** How much each partner and group leads. */
function leadTable({ plan }: DocumentContext): Block[] {
  const leaders = [...plan.ofKind('partner'), ...plan.ofKind('group')].flatMap((leader: Item) => {
    const leads = led(plan, leader);
    return leads.size === 0 ? [] : [{ leader, leads }];
  });
  if (leaders.length === 0) return [];
  const kinds = ([...mainKinds, 'other'] as const).filter((kind) => leaders.some(({ leads }) => leads.has(kind)));
  const rows = leaders.map(
    ({ leader, leads }): Row => ({
      cells: [itemLink(leader, plan), ...kinds.map((kind) => String(leads.get(kind)?.length ?? ''))],
      origin: originOf(leader),
    }),
  );
  const headings = kinds.map((kind) => (kind === 'other' ? 'Other work' : kindTitle(plan, kind)));
  return [table('How much each partner and group leads', ['Led by', ...headings], rows)];
}

const roleColumns: readonly Column<'role'>[] = [
  column('At', 'with'),
  column('Kind of role', 'kind'),
  column('Skills', 'skills'),
  column('Handover', 'handover'),
];
