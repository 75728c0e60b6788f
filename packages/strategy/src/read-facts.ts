import {
  Ast,
  type FactShape,
  factDefinitions,
  factWordOf,
  kindOfDefault,
  type LineIndex,
  type Moment,
  type Place,
  readAmount,
  readMoment,
  spanOf,
} from '@goldenthread/language';
import type { AnyFact, FactValues, Figure, Quantity, Recurrence, Ref } from './facts.ts';

type Reference = NonNullable<Ast.NamesFact['names']>[number];
type AstNode = Ast.Fact | Ast.Item | Ast.Moment;

/** A value that the line does not (yet) give: the fact is left out of the plan, and the line has its finding. */
class Unfinished extends Error {}

/**
 * Reads a fact of the syntax tree into values. A fact that is not finished gives `undefined`: its line has a finding.
 */
export function readFact(fact: Ast.Fact, index: LineIndex): AnyFact | undefined {
  try {
    return new FactReader(index).read(fact);
  } catch (error) {
    if (error instanceof Unfinished) return undefined;
    throw error;
  }
}

export function readReference(reference: Reference | undefined, index: LineIndex): Ref | undefined {
  if (reference?.$refNode === undefined) return undefined;
  const { start, end } = spanOf(reference.$refNode);
  return { name: reference.$refText, place: index.place(start, end) };
}

export function placeOf(node: AstNode, index: LineIndex): Place {
  const cst = node.$cstNode;
  if (cst === undefined) return index.place(0, 0);
  const { start, end } = spanOf(cst);
  return index.place(start, end);
}

class FactReader {
  readonly #index: LineIndex;

  constructor(index: LineIndex) {
    this.#index = index;
  }

  read(fact: Ast.Fact): AnyFact | undefined {
    if (Ast.isDefaultFact(fact)) return this.#default(fact);
    const word = factWordOf(fact);
    if (word === undefined) return undefined;
    const values = this.#values(fact, factDefinitions[word].shape);
    return { word, place: placeOf(fact, this.#index), ...values };
  }

  #default(fact: Ast.DefaultFact): AnyFact | undefined {
    const kind = kindOfDefault(fact.word);
    const inner = fact.fact === undefined ? undefined : this.read(fact.fact);
    if (kind === undefined || inner === undefined) return undefined;
    const values: FactValues['default'] = { kind, fact: inner };
    return { word: inner.word, place: placeOf(fact, this.#index), ...values };
  }

  #values(fact: Ast.Fact, shape: FactShape): FactValues[Exclude<FactShape, 'default'>] {
    switch (fact.$type) {
      case 'TextFact':
        return { text: (fact as Ast.TextFact).text ?? '' } satisfies FactValues['text'];
      case 'NamesFact':
        return { refs: this.#refs((fact as Ast.NamesFact).names) } satisfies FactValues['names'];
      case 'WordsFact': {
        const { words, text } = fact as Ast.WordsFact;
        return { words: some(words), ...given({ text }) } satisfies FactValues['words'];
      }
      case 'LabelFact':
        return { label: needed((fact as Ast.LabelFact).label) } satisfies FactValues['label'];
      case 'FlagFact':
        return given({ text: (fact as Ast.FlagFact).text }) satisfies FactValues['flag'];
      case 'PeopleFact': {
        const { everyone, people, role } = fact as Ast.PeopleFact;
        return { everyone, refs: this.#refs(people, 0), ...given({ role }) } satisfies FactValues['people'];
      }
      case 'DateFact': {
        const { date, thenOngoing, text } = fact as Ast.DateFact;
        return { date: moment(date), thenOngoing, ...given({ text }) } satisfies FactValues['date'];
      }
      case 'PeriodFact': {
        const { start, end } = fact as Ast.PeriodFact;
        return { start: moment(start), end: moment(end ?? start) } satisfies FactValues['period'];
      }
      case 'RecurrenceFact':
        return { recurrence: recurrence((fact as Ast.RecurrenceFact).recurrence) } satisfies FactValues['recurrence'];
      case 'QuantityFact':
        return { quantity: quantity((fact as Ast.QuantityFact).quantity) } satisfies FactValues['quantity'];
      case 'FiguresFact':
        return { figures: some((fact as Ast.FiguresFact).figures).map(figure) } satisfies FactValues['figures'];
      case 'TargetFact':
        return this.#target(fact as Ast.TargetFact);
      default:
        return this.#lessCommonValues(fact, shape);
    }
  }

  #lessCommonValues(fact: Ast.Fact, shape: FactShape): FactValues[Exclude<FactShape, 'default'>] {
    switch (fact.$type) {
      case 'ScoreFact': {
        const { score, criteria } = fact as Ast.ScoreFact;
        return { score: quantity(score), refs: this.#refs(criteria) } satisfies FactValues['score'];
      }
      case 'FundingFact': {
        const sources = some((fact as Ast.FundingFact).sources);
        return {
          refs: sources.map((source) => this.#ref(source.resource)),
          amounts: sources.map((source) => (source.amount === undefined ? null : quantity(source.amount))),
        } satisfies FactValues['funding'];
      }
      case 'ApprovalFact': {
        const { approver, on, role } = fact as Ast.ApprovalFact;
        return { refs: [this.#ref(approver)], on: moment(on), ...given({ role }) } satisfies FactValues['approval'];
      }
      case 'ReviewedFact': {
        const { reviewer, on, role } = fact as Ast.ReviewedFact;
        return { refs: [this.#ref(reviewer)], on: moment(on), ...given({ role }) } satisfies FactValues['reviewed'];
      }
      case 'ReportsToFact': {
        const { group, recurrence: often, about } = fact as Ast.ReportsToFact;
        return {
          refs: [this.#ref(group)],
          ...given({ recurrence: often && recurrence(often), about }),
        } satisfies FactValues['reports to'];
      }
      case 'ReportedFact': {
        const { recurrence: often, receivers } = fact as Ast.ReportedFact;
        return { recurrence: recurrence(often), refs: this.#refs(receivers, 0) } satisfies FactValues['reported'];
      }
      case 'LeavesOutFact': {
        const { left, reason } = fact as Ast.LeavesOutFact;
        return { refs: this.#refs(left), ...given({ reason }) } satisfies FactValues['leaves out'];
      }
      case 'TermsFact': {
        const terms = some((fact as Ast.TermsFact).terms);
        return {
          terms: terms.map((term) => ({ term: needed(term.term), years: Number(needed(term.years)) })),
        } satisfies FactValues['terms'];
      }
      case 'CallsFact': {
        const { kind, called } = fact as Ast.CallsFact;
        return { kind: needed(kind), called: needed(called) } satisfies FactValues['calls'];
      }
      case 'NowByFact': {
        const { date, reason } = fact as Ast.NowByFact;
        return { date: moment(date), ...given({ reason }) } satisfies FactValues['now by'];
      }
      case 'QuestionFact': {
        const { question, answer, weakPoints } = fact as Ast.QuestionFact;
        return {
          question: needed(question),
          answer: needed(answer),
          ...given({ weakPoints }),
        } satisfies FactValues['question'];
      }
      case 'PositionFact':
        return { position: needed((fact as Ast.PositionFact).place) } satisfies FactValues['position'];
      default:
        throw new Error(`A fact of the shape ${shape} has no reader.`);
    }
  }

  #target(fact: Ast.TargetFact): FactValues['target'] {
    const change = needed(fact.change);
    const { direction } = change;
    return {
      refs: [this.#ref(fact.measure)],
      amount: quantity(change.amount),
      ...(direction === 'up' || direction === 'down' ? { direction } : {}),
      ...given({ from: change.from && figure(change.from), by: fact.by && moment(fact.by) }),
    };
  }

  #refs(references: readonly Reference[] | undefined, least = 1): readonly Ref[] {
    const refs = (references ?? []).map((reference) => this.#ref(reference));
    if (refs.length < least) throw new Unfinished();
    return refs;
  }

  #ref(reference: Reference | undefined): Ref {
    return needed(readReference(reference, this.#index));
  }
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Unfinished();
  return value;
}

function some<T>(values: readonly T[] | undefined): readonly T[] {
  if (values === undefined || values.length === 0) throw new Unfinished();
  return values;
}

/** Leaves out what is not given, so that data and JSON hold only what the text says. */
function given<T extends object>(values: T): { [P in keyof T]?: Exclude<T[P], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [P in keyof T]?: Exclude<T[P], undefined> };
}

function moment(node: Ast.Moment | undefined): Moment {
  return needed(readMoment(needed(node?.written)));
}

function quantity(node: Ast.Quantity | undefined): Quantity {
  const amount = needed(readAmount(needed(node?.amount)));
  return { amount, ...given({ unit: node?.unit, per: node?.per }) };
}

function figure(node: Ast.Figure): Figure {
  return { quantity: quantity(node.quantity), ...given({ in: node.in && moment(node.in) }) };
}

const daysIn: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 365 / 12,
  quarter: 365 / 4,
  year: 365,
};

function recurrence(node: Ast.Recurrence | undefined): Recurrence {
  const unit = needed(node?.unit).replace(/s$/, '');
  const count = Number(node?.count ?? 1);
  const days = daysIn[unit];
  const timesAYear =
    days === undefined || count === 0 ? undefined : node?.times ? (count * 365) / days : 365 / (days * count);
  return { count, unit, form: node?.times ? 'times' : 'every', ...given({ timesAYear }) };
}
