import { type Item, type NeedCoverage, ownFacts } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemLink } from '../fact-content.ts';
import { belowTable, type Column, column, inLines, itemTable, saidOf } from '../item-table.ts';
import { kindName, kindTitle } from '../kind-words.ts';
import { type Inlines, paragraph } from '../make.ts';
import type { Block } from '../nodes.ts';
import { part } from '../parts.ts';

/** What people need, and who they are (Framework, Assess the needs of your people, pp. 20-22). */
export const needsSection: DocumentSection = {
  id: 'needs',
  title: 'Needs and populations',
  build: (context) => [
    ...part('populations', kindTitle(context.plan, 'population', 'Who the plan is for'), populations(context)),
    ...part('needs-of-people', kindTitle(context.plan, 'need', 'What people need'), needs(context)),
  ],
};

function populations(context: DocumentContext): Block[] {
  const { plan } = context;
  const whole = wholeOf(context);
  const columns: readonly Column<'population'>[] = [
    column('Size', 'size'),
    column('Projected', 'projected'),
    { heading: 'Part of', says: ['within'], ...(whole === undefined ? {} : { cell: () => undefined }) },
    {
      heading: 'Particular needs',
      says: ['furthest from outcomes', 'least likely to engage'],
      cell: (item) => saidOf(item, context, 'furthest from outcomes', 'least likely to engage'),
    },
    column('How it is known', 'source', 'based on'),
  ];
  const made = itemTable(
    plan.ofKind('population'),
    { caption: 'Groups of people considered in the plan', title: 'Who', columns },
    context,
  );
  if (whole === undefined) return made;
  return belowTable(made, [paragraph(['All other groups are part of this one: ', itemLink(whole, plan), '.'])]);
}

/** The one population that every other is part of, so that it need not be said of each. */
function wholeOf({ plan }: DocumentContext): Item<'population'> | undefined {
  const populations = plan.ofKind('population');
  const [whole, ...others] = populations.filter((each) => ownFacts(each, 'within').length === 0);
  if (whole === undefined || others.length > 0 || populations.length < 3) return undefined;
  const isAllWithin = populations.every(
    (each) => each === whole || plan.targets(each, 'within').every((at) => at === whole),
  );
  return isAllWithin ? whole : undefined;
}

function needs(context: DocumentContext): Block[] {
  const { plan, coverage } = context;
  const states = new Map(coverage.needs.map((state) => [state.need.id, state]));
  const columns: readonly Column<'need'>[] = [
    column('For', 'for'),
    column('Size', 'size'),
    column('Projected', 'projected'),
    {
      heading: 'Met by',
      says: [],
      cell: (need) => metBy(states.get(need.id), context),
    },
    { heading: 'Leads', says: ['strategic lead', 'operational lead'], cell: (need) => leads(need, context) },
  ];
  return itemTable(
    plan.ofKind('need'),
    { caption: 'Needs, who has them and who answers for them', title: kindName(plan, 'need', 'Need'), columns },
    context,
  );
}

/** The services that meet a need, or how it stands without. */
function metBy(need: NeedCoverage | undefined, { plan, audience }: DocumentContext): Inlines {
  switch (need?.state) {
    case 'met':
      return inLines(...need.services.map((service) => [itemLink(service, plan)]));
    case 'gap':
      return inLines(...need.gaps.map((gap) => ['Gap: ', itemLink(gap, plan)]));
    case 'left':
      return 'Left unmet for now';
    default:
      return audience === 'draft' ? 'Nothing yet' : [];
  }
}

/** The leads, told apart where there are both. */
function leads(need: Item<'need'>, context: DocumentContext): ReturnType<Required<Column<'need'>>['cell']> {
  const strategic = saidOf(need, context, 'strategic lead');
  const operational = saidOf(need, context, 'operational lead');
  return inLines(
    strategic.length > 0 ? ['Strategic: ', ...strategic] : undefined,
    operational.length > 0 ? ['Operational: ', ...operational] : undefined,
  );
}
