import { exampleFiles } from './examples.ts';

/*
 * What a year may do to a plan: `examples/northshire` as it is, and as it could be when the board meets again.
 */

type Files = Readonly<Record<string, string>>;

/** Each a file, what stands in it, and what stands there a year later. */
const edits: readonly (readonly [file: string, before: string, after: string])[] = [
  ['strategy.cjoip', '  status published\n', '  status under-review\n'],
  ['strategy.cjoip', 'take part in it, and are safer', 'take part in it every day, and are safer'],
  // A target is lowered and moved, with its deadline, and the lead goes to another partner.
  [
    'objectives.cjoip',
    'to 120 people by 31 March 2029\n  by 31 March 2029',
    'to 110 people by 30 September 2029\n  by 30 September 2029',
  ],
  ['objectives.cjoip', 'lead council: Justice Social Work Manager', 'lead fiscal-service: Deputy Procurator Fiscal'],
  ['objectives.cjoip', 'from the Kirkmarnoch custody suite from 96', 'from all custody suites from 96'],
  // Money.
  [
    'delivery-plan.cjoip',
    'cost £190,000\n  funded by change-fund £190,000',
    'cost £150,000\n  funded by change-fund £150,000',
  ],
  ['delivery-plan.cjoip', 'milestone by 13 November 2026: Posts', 'milestone by 13 January 2027: Posts'],
  // A sentence that was broken elsewhere and reads the same.
  ['delivery-plan.cjoip', 'the work is done\n    within posts', 'the work is\n    done within posts'],
];

/** The plan of today and that of a year later. */
export function northshireTwice(): { readonly old: Files; readonly new: Files } {
  const old = exampleFiles('northshire');
  const changed: Record<string, string> = { ...old };
  for (const [file, before, after] of edits) {
    const text = changed[file] ?? '';
    if (!text.includes(before)) throw new Error(`examples/northshire/${file} no longer says: ${before}`);
    changed[file] = text.replace(before, after);
  }
  // An objective and a service have other names wherever they are named.
  for (const [file, text] of Object.entries(changed)) {
    changed[file] = text.replace(/\bO3\b/g, 'bail-first').replace(/\bearly-choices\b/g, 'young-choices');
  }
  // A service ends and another starts; the services are in a file of another name, in another order.
  const { 'services.cjoip': services = '', ...others } = changed;
  const [first = '', ...rest] = services.split(/\n(?=service |# )/);
  const kept = rest.filter((item) => !item.startsWith('service steps-groups'));
  const started =
    'service market-advice: Advice at the market\n  provider council\n  meets home-on-release\n  for people-in-glens\n  cost £12,000 a year\n  funded until 31 March 2029\n';
  return { old, new: { ...others, 'what-there-is.cjoip': [first, started, ...kept.reverse()].join('\n') } };
}
