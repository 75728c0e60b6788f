import { inPounds } from '@goldenthread/rules';
import { type Item, momentInWords, ownFacts } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemLink } from '../fact-content.ts';
import { type Column, column, inLines, inPoints, itemTable, saidOf } from '../item-table.ts';
import { originOf, paragraph, type Row, table } from '../make.ts';
import { type MoneyByYear, moneyByYear } from '../money-by-year.ts';
import type { Block } from '../nodes.ts';
import { part } from '../parts.ts';

/** What partners put in, and what it pays for (Framework, Fully understand and map partner resource, p. 19). */
export const moneySection: DocumentSection = {
  id: 'money',
  title: 'Money and other resources',
  build: (context) => {
    const resources = context.plan.ofKind('resource');
    const money = resources.filter(isMoney);
    const others = resources.filter((resource) => !isMoney(resource));
    const planned = moneyByYear(context.plan);
    return [
      ...part(
        'money-sources',
        'Where the money comes from',
        itemTable(
          money,
          { caption: 'Sources of money', title: 'Source', columns: [kindSaid, ...sourceColumns(context)] },
          context,
        ),
      ),
      ...part('money-by-year', 'What is planned in each year', byYear(planned, context)),
      ...part('money-uses', 'What the money pays for', uses(planned, context)),
      ...part(
        'resources',
        'People, expertise, information and property',
        itemTable(
          others,
          {
            caption: 'Other resources',
            title: 'Resource',
            columns: [column('Kind', 'kind'), ...sourceColumns(context), usedBy(context)],
          },
          context,
        ),
      ),
    ];
  },
};

function isMoney(resource: Item<'resource'>): boolean {
  return ownFacts(resource, 'kind').some(({ words }) => words.length === 1 && words[0] === 'finance');
}

/** The heading says that it is money. */
const kindSaid: Column<'resource'> = { heading: 'Kind', says: ['kind'], cell: () => undefined };

function sourceColumns(context: DocumentContext): readonly Column<'resource'>[] {
  const { plan } = context;
  return [
    column('Held by', 'held by'),
    column('Amount', 'amount'),
    {
      heading: 'Available',
      says: ['from', 'until'],
      cell: (resource) => {
        const [from, until] = [plan.fact(resource, 'from'), plan.fact(resource, 'until')];
        return inLines(from && `From ${momentInWords(from.date)}`, until && `Until ${momentInWords(until.date)}`);
      },
    },
    column('Bids due', 'bid by'),
  ];
}

/** What work draws on it; what money pays for has a table of its own. */
function usedBy({ plan }: DocumentContext): Column<'resource'> {
  return {
    heading: 'Used by',
    says: [],
    cell: (resource) => inPoints(...plan.namedBy(resource, 'drawing on').map((from) => itemLink(from, plan))),
  };
}

function byYear({ years, goesOn, sources }: MoneyByYear, { plan }: DocumentContext): Block[] {
  if (years.length === 0) return [];
  const hasUndated = sources.some(({ undated }) => undated > 0);
  const rows: Row[] = sources.map(({ resource, byYear: pounds, undated }) => ({
    cells: [itemLink(resource, plan), ...pounds.map(amount), ...(hasUndated ? [amount(undated)] : [])],
    origin: originOf(resource),
  }));
  const sums = years.map((_, at) => amount(sources.reduce((sum, { byYear: pounds }) => sum + (pounds[at] ?? 0), 0)));
  const undated = amount(sources.reduce((sum, each) => sum + each.undated, 0));
  const all: Row[] = sources.length < 2 ? [] : [{ cells: ['All sources', ...sums, ...(hasUndated ? [undated] : [])] }];
  return [
    table(
      'Planned spending by source and financial year',
      ['Source', ...years, ...(hasUndated ? ['No date'] : [])],
      [...rows, ...all],
    ),
    paragraph(
      `What a service costs is counted in each year, and what is paid once for an action in the year in which it is due. A yearly cost that begins or ends within a year counts by its days. Only costs of which the plan names the source are counted.${goesOn ? ` Spending goes on after ${years.at(-1)}.` : ''}`,
    ),
  ];
}

function amount(pounds: number): string {
  return pounds === 0 ? '' : inPounds({ pounds, isYearly: false });
}

function uses({ sources }: MoneyByYear, context: DocumentContext): Block[] {
  const { plan } = context;
  const rows = sources.flatMap(({ resource, draws }) =>
    draws.map(({ from, money }) => ({
      cells: [
        itemLink(from, plan),
        itemLink(resource, plan),
        inPounds(money),
        from.kind === 'action' ? saidOf(from, context, 'by') : saidOf(from, context, 'funded until'),
      ],
      origin: originOf(from),
    })),
  );
  if (rows.length === 0) return [];
  return [
    table(
      'Work, the source that pays for it, and how much',
      ['Paid for', 'Source', 'Amount', 'Due, or funded until'],
      rows,
    ),
  ];
}
