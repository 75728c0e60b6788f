import type { Item } from '@goldenthread/strategy';
import type { DocumentContext } from '../document/context.ts';
import {
  column,
  costInWords,
  costOnce,
  costYearly,
  dayCell,
  filledSheet,
  type Sheet,
  said,
  saidOrYes,
  sayer,
  titles,
} from './sheet.ts';

type Service = Item<'service'>;

/** The map of services with what the Framework asks of it (Framework, Review and map available services, p. 19). */
export function servicesSheet(context: DocumentContext): Sheet {
  const { plan } = context;
  const cost = (service: Service) => plan.fact(service, 'cost')?.quantity;
  const of = sayer(context);
  return filledSheet<Service>('services', 'Services map', plan.ofKind('service'), [
    column('Service', 36, (service) => titles([service])),
    column('Provided by', 26, of('provider')),
    column('For whom', 26, of('for')),
    column('Where', 20, of('where')),
    column('Needs met', 36, of('meets')),
    column('Outcomes', 36, of('towards')),
    column('Prevention', 16, of('prevention')),
    column('Specialist', 20, (service) => saidOrYes(service, context, 'specialist')),
    column('Capacity', 20, of('capacity')),
    column('Cost a year (£)', 12, (service) => costYearly(cost(service))),
    column('Cost once (£)', 12, (service) => costOnce(cost(service))),
    column('Funded by', 26, of('funded by')),
    column('Funded until', 13, (service) => {
      const until = plan.fact(service, 'funded until')?.date;
      return dayCell(until && plan.lastDay(until));
    }),
    column('Governed by', 26, of('governed by')),
    column('Quality', 16, of('quality')),
    column('Route', 16, of('route')),
    column('Staff skills', 30, of('staff skills')),
    column('Sustainability', 30, of('sustainability')),
    column('Duplicates', 26, of('duplicates')),
    column('Further detail', 40, (service) => [...said(service, context, 'text'), ...costInWords(cost(service))]),
  ]);
}
