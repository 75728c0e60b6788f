import type { Figure, Item } from '@goldenthread/strategy';
import { type Candidate, kinds } from './candidate.ts';
import { usualSpans } from './snippet.ts';
import type { ValuePlace } from './values.ts';

/** What a figure counts, with the latest figures of the plan: an amount is never made up. */
export function amountCandidates(place: ValuePlace): readonly Candidate[] {
  const { before, values, asked, start, end } = place;
  if (values.fact !== 'target' || before.at(-1)?.text !== 'from') return [];
  const measure = measureNamed(place);
  const figures = measure === undefined ? [] : figuresOf(measure);
  return figures.toReversed().map((figure) => {
    const written = figureWritten(figure);
    return {
      label: written,
      kind: kinds.amount,
      detail: `a value of \`${measure?.name ?? ''}\`${measure === undefined ? '' : ` · ${fileOf(asked.file.uri, measure)}`}`,
      span: { start, end },
    };
  });
}

function fileOf(uri: string, { place }: Item): string {
  return place.uri === uri ? 'this file' : (place.uri.split('/').at(-1) ?? '');
}

function figureWritten({ quantity, in: period }: Figure): string {
  const { amount, unit, per } = quantity;
  const parts = [amount.written, unit, per === undefined ? undefined : `a ${per}`, period && `in ${period.written}`];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** What is counted: that of the measure, and what figures of the same kind count elsewhere in the plan. */
export function unitCandidates(place: ValuePlace): readonly Candidate[] {
  const { values, asked, before, start, end } = place;
  const { strategy } = asked;
  const isUnit = values.fact === 'unit';
  const amount = before.at(-1)?.text ?? '';
  if (!isUnit && /[£%]|\bper\b/.test(amount)) return [];
  const units = new Map<string, string>();
  const add = (unit: string | undefined, item: Item): void => {
    if (unit !== undefined && !units.has(unit)) units.set(unit, `as in \`${item.name ?? item.kind}\``);
  };
  const own = values.fact === 'target' ? measureNamed(place) : itemHere(place);
  if (own?.kind === 'measure') addUnits(own);
  if (isUnit) for (const measure of strategy.ofKind('measure')) addUnits(measure as Item);
  if (values.fact === 'size' || values.fact === 'projected') {
    for (const kind of ['population', 'need', 'gap'] as const) {
      for (const item of strategy.ofKind(kind)) {
        const sizes = (
          item.facts as Readonly<Record<string, readonly { readonly figures: readonly Figure[] }[] | undefined>>
        ).size;
        for (const figure of sizes?.flatMap(({ figures }) => figures) ?? []) add(figure.quantity.unit, item as Item);
      }
    }
  }
  if (values.fact === 'capacity') {
    for (const service of strategy.ofKind('service')) add(service.facts.capacity?.[0]?.quantity.unit, service as Item);
  }
  if (isUnit) for (const unit of usualUnits) if (!units.has(unit)) units.set(unit, 'often used');
  const given = new Set(before.map(({ text }) => text));
  return [...units]
    .filter(([unit]) => isUnit || unit !== 'percent')
    .filter(([unit]) => !given.has(unit))
    .map(([unit, detail]) => ({ label: unit, kind: kinds.unit, detail, span: { start, end } }));

  function addUnits(measure: Item): void {
    const { facts } = measure as Item<'measure'>;
    for (const unit of facts.unit?.[0]?.words ?? []) add(unit, measure);
    for (const { quantity } of figuresOf(measure)) add(quantity.unit, measure);
  }
}

const usualUnits = ['percent', 'people', 'pounds', 'days'] as const;

/** The measure that the target names. */
function measureNamed({ before, asked }: ValuePlace): Item | undefined {
  const name = before.find(({ type }) => type === 'name')?.text;
  const resolution = name === undefined ? undefined : asked.strategy.names.resolve(name, ['measure']);
  return resolution?.type === 'found' ? asked.strategy.itemOf(resolution.defined) : undefined;
}

function itemHere({ asked, here }: ValuePlace): Item | undefined {
  return asked.strategy.itemsIn(asked.file.uri).findLast(({ place }) => place.range.start.line <= here.line.number);
}

function figuresOf(measure: Item): readonly Figure[] {
  return (measure as Item<'measure'>).facts.value?.flatMap(({ figures }) => figures) ?? [];
}

/** How often: `6 months`, `quarter`. */
export function spanCandidates({ before, start, end }: ValuePlace): readonly Candidate[] {
  const count = before.at(-1);
  const span = { start, end };
  if (count?.type === 'number') {
    return ['weeks', 'months', 'years'].map((label) => ({
      label,
      kind: kinds.unit,
      detail: `every ${count.text} ${label}`,
      span,
    }));
  }
  return usualSpans.map((label) => ({ label, kind: kinds.unit, detail: `every ${label}`, span }));
}

/** What an amount is for: `a year`. */
export function yearCandidates({ before, start, end }: ValuePlace): readonly Candidate[] {
  const said = before
    .slice(-3, -1)
    .map(({ text }) => text)
    .join(' ');
  return ['year', 'quarter', 'month', 'week'].map((label) => ({
    label,
    kind: kinds.unit,
    detail: `${said} a ${label}`.trim(),
    span: { start, end },
  }));
}
