import { financialYearOf, inWords } from '@goldenthread/language';
import { inPounds, moneyOf } from '@goldenthread/rules';
import { type Item, type ItemId, momentInWords, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { PhrasingContent } from 'mdast';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { type DeliveryYear, deliveryYears, dueDay, startDay } from '../delivery-years.ts';
import { factContent, itemLink } from '../fact-content.ts';
import { type Column, column, entriesBelow, inLines, itemTable, saidOf, tableOf } from '../item-table.ts';
import { kindTitle } from '../kind-words.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../nodes.ts';
import { part, untitledEntry } from '../parts.ts';
import { standingOf } from '../progress.ts';

/** Partnership checklist, point 7: the delivery plan, year by year (Framework, p. 32; Develop priorities, p. 28). */
export const deliverySection: DocumentSection = {
  id: 'delivery',
  title: 'Delivery plan',
  checklistPoint: 7,
  build: (context) => {
    const { plan } = context;
    const { years, ongoing, undated } = deliveryYears(plan);
    const columns = actionColumns(context);
    const actions = plan.ofKind('action');
    const title = kindTitle(plan, 'action');
    const table = (caption: string, shown: readonly Item<'action'>[]): Block[] =>
      shown.length === 0 ? [] : [tableOf(shown, { caption, title: 'Action', columns }, context)];
    return [
      ...plan.ofKind('delivery').map((delivery) => untitledEntry(delivery, context)),
      ...years.flatMap((year) =>
        part(`delivery-${year.year.replace('/', '-')}`, yearTitle(year), [
          ...table(`${title} due in ${year.year}`, year.due),
          ...totalOf(year.due, plan),
          ...underWay(year, plan),
        ]),
      ),
      ...part('delivery-ongoing', 'Ongoing and repeated work', table(`${title} without a last day`, ongoing)),
      ...part('delivery-undated', 'Work without a date', table(`${title} without a date`, undated)),
      ...part('delivery-detail', `${title} in detail`, entriesBelow(actions, columns, context)),
      ...part('procurement', 'What will be bought, and how', procurements(context)),
    ];
  },
};

function yearTitle({ year, number }: DeliveryYear): string {
  return number === undefined ? year : `Year ${number}: ${year}`;
}

function actionColumns(context: DocumentContext): readonly Column<'action'>[] {
  const { plan } = context;
  const standings = new Map<ItemId, ReturnType<typeof standingOf>>();
  for (const action of plan.ofKind('action')) standings.set(action.id, standingOf(action, plan));
  return [
    column('Lead', 'lead'),
    {
      heading: 'Due',
      says: ['by', 'from', 'every', 'ongoing'],
      cell: (action) => {
        const nowBy = standings.get(action.id)?.nowBy;
        return inLines(
          saidOf(action, context, 'by'),
          nowBy && `Now ${momentInWords(nowBy.date)}`,
          saidOf(action, context, 'every', 'ongoing'),
          beginning(action, plan),
        );
      },
    },
    column('Milestones', 'milestone by'),
    { heading: 'Cost and funding', says: ['cost', 'funded by'], cell: (action) => costAndFunding(action, context) },
    {
      heading: 'Status',
      says: [],
      cell: (action) => {
        const { status, at } = standings.get(action.id) ?? {};
        return inLines(status, at && `(${momentInWords(at)})`);
      },
    },
  ];
}

/** "Begins 4 May 2026"; "Continues from …" where that is an earlier financial year than the one in which it is due. */
function beginning(action: Item<'action'>, plan: Strategy): string | undefined {
  const from = plan.fact(action, 'from');
  if (from === undefined) return undefined;
  const [start, due] = [startDay(plan, action), dueDay(plan, action)];
  const spansYears = start !== undefined && due !== undefined && financialYearOf(start) < financialYearOf(due);
  return `${spansYears ? 'Continues from' : 'Begins'} ${momentInWords(from.date)}${from.text === undefined ? '' : ` (${from.text})`}`;
}

/** "£4,000 from the change fund", or the cost and each source on a line of its own. */
function costAndFunding(item: Item<'action' | 'procurement'>, context: DocumentContext): PhrasingContent[] {
  const { plan } = context;
  const cost = saidOf(item, context, 'cost');
  const funding = plan.facts(item, 'funded by');
  const [only, second] = funding;
  const paysAll =
    only !== undefined &&
    second === undefined &&
    only.refs.length === 1 &&
    (only.amounts[0] == null || only.amounts[0].amount.number === plan.fact(item, 'cost')?.quantity.amount.number);
  if (cost.length === 0 || !paysAll) return inLines(cost, ...funding.map((fact) => factContent(fact, plan)));
  const [source] = factContent({ ...only, amounts: [null] } as typeof only, plan);
  return source === undefined ? cost : [...cost, { type: 'text', value: ' from ' }, source];
}

/** What the work of a year costs together, so far as it is said. */
function totalOf(actions: readonly Item<'action'>[], plan: Strategy): Block[] {
  let once = 0;
  let yearly = 0;
  let priced = 0;
  for (const action of actions) {
    const cost = plan.fact(action, 'cost');
    const money = cost && moneyOf(cost.quantity);
    if (money === undefined) continue;
    priced += 1;
    if (money.isYearly) yearly += money.pounds;
    else once += money.pounds;
  }
  if (priced < 2 || once + yearly === 0) return [];
  const sums = [
    ...(once > 0 ? [inPounds({ pounds: once, isYearly: false })] : []),
    ...(yearly > 0 ? [inPounds({ pounds: yearly, isYearly: true })] : []),
  ];
  const which = priced === actions.length ? `These ${priced} actions` : `The ${priced} of these actions with a cost`;
  return [paragraph(`${which} cost ${sums.join(' and ')} together.`)];
}

function underWay({ year, underWay: actions }: DeliveryYear, plan: Strategy): Block[] {
  if (actions.length === 0) return [];
  return [
    paragraph(`Also under way in ${year}, and due later:`),
    list(
      actions.map((action) => {
        const due = dueDay(plan, action);
        const day = due === undefined ? '' : ` (due ${inWords(due)})`;
        return [itemLink(action, plan), day];
      }),
    ),
  ];
}

function procurements(context: DocumentContext): Block[] {
  const { plan } = context;
  return itemTable(
    plan.ofKind('procurement'),
    {
      caption: 'What will be bought',
      title: 'What',
      columns: [
        column('Route', 'route'),
        column('Lead', 'lead'),
        {
          heading: 'When',
          says: ['period', 'from', 'by'],
          cell: (item) => {
            const [from, by] = [ownFacts(item, 'from')[0], ownFacts(item, 'by')[0]];
            return inLines(
              saidOf(item, context, 'period'),
              from && `Begins ${momentInWords(from.date)}`,
              by && `In place by ${momentInWords(by.date)}`,
            );
          },
        },
        { heading: 'Cost and funding', says: ['cost', 'funded by'], cell: (item) => costAndFunding(item, context) },
      ],
    },
    context,
  );
}
