import { reportsOn } from '@goldenthread/rules';
import { type Item, isKind, momentInWords, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { DocumentContext } from '../document/context.ts';
import { dueDay, startDay } from '../document/delivery-years.ts';
import { referenceOf } from '../document/fact-content.ts';
import { standingOf } from '../document/progress.ts';
import {
  column,
  costInWords,
  costOnce,
  costYearly,
  dayCell,
  filledSheet,
  linesOf,
  type Sheet,
  said,
  sayer,
  textLines,
  titles,
} from './sheet.ts';

type Action = Item<'action'>;

/**
 * The delivery plan with the columns by which partnerships know it: number, action, timescale or due date, who leads,
 * objective, outcomes, further detail, update and status.
 */
export function deliveryPlanSheet(context: DocumentContext): Sheet {
  const { plan } = context;
  const cost = (action: Action) => plan.fact(action, 'cost')?.quantity;
  const of = sayer(context);
  return filledSheet<Action>('delivery-plan', 'Delivery plan', plan.ofKind('action'), [
    column('No', 8, (action) => referenceOf(action)),
    column('Action', 50, statementOf),
    column('Objective', 36, (action) => titles(objectivesOf(action, plan))),
    column('Outcomes', 36, (action) => titles(outcomesOf(action, plan))),
    column('Lead', 26, of('lead')),
    column('Supported by', 26, of('supported by')),
    column('Start date', 13, (action) => dayCell(startDay(plan, action))),
    column('Timescale', 18, of('by', 'every', 'ongoing')),
    column('Due date', 13, (action) => dayCell(dueDay(plan, action))),
    column('Milestones', 36, of('milestone by')),
    column('Cost (£)', 12, (action) => costOnce(cost(action))),
    column('Cost a year (£)', 12, (action) => costYearly(cost(action))),
    column('Funded by', 26, of('funded by')),
    column('Further detail', 40, (action) => [...said(action, context, 'text'), ...costInWords(cost(action))]),
    column('Update', 40, (action) => updateOf(action, plan)),
    column('Status', 12, (action) => standingOf(action, plan).status),
  ]);
}

interface Milestone {
  readonly action: Action;
  readonly fact: ReturnType<typeof ownFacts<'milestone by'>>[number];
}

/** The steps of the actions, each with its day. */
export function milestonesSheet(context: DocumentContext): Sheet {
  const { plan } = context;
  const milestones = plan
    .ofKind('action')
    .flatMap((action) => plan.facts(action, 'milestone by').map((fact): Milestone => ({ action, fact })));
  return filledSheet<Milestone>('milestones', 'Milestones', milestones, [
    column('Milestone', 50, ({ fact }) => textLines(fact.text ?? '')),
    column('Timescale', 18, ({ fact }) => momentInWords(fact.date)),
    column('Due date', 13, ({ fact }) => dayCell(plan.lastDay(fact.date))),
    column('No', 8, ({ action }) => referenceOf(action)),
    column('Action', 50, ({ action }) => statementOf(action)),
    column('Lead', 26, ({ action }) => said(action, context, 'lead')),
  ]);
}

function statementOf({ statement, name }: Action): readonly string[] {
  const lines = textLines(statement ?? '');
  return linesOf(lines).length > 0 ? lines : [name ?? ''];
}

function objectivesOf(action: Action, plan: Strategy): readonly Item[] {
  return plan.targets(action, 'towards').filter((item) => isKind(item, 'objective'));
}

/** The outcomes that the action, or what it is towards, is for. */
function outcomesOf(action: Action, plan: Strategy): readonly Item[] {
  const towards = plan.targets(action, 'towards');
  const found = towards.flatMap((item) =>
    isKind(item, 'outcome') ? [item] : plan.targets(item, 'towards').filter((each) => isKind(each, 'outcome')),
  );
  return [...new Set(found)];
}

/** What was last reported: "19 November 2026: Room fitted out. Now due 18 December 2026." */
function updateOf(action: Action, plan: Strategy): readonly string[] {
  const newest = reportsOn(plan, action).at(-1);
  if (newest === undefined) return [];
  const [first = '', ...rest] = textLines(newest.statement ?? '');
  const moved = ownFacts(newest, 'now by')[0];
  const day = newest.at === undefined ? '' : `${momentInWords(newest.at)}: `;
  return [
    `${day}${first}`,
    ...rest,
    ...(moved === undefined
      ? []
      : [`Now due ${momentInWords(moved.date)}${moved.reason === undefined ? '' : `: ${moved.reason}`}`]),
  ];
}
