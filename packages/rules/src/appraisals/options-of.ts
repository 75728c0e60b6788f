import { type Item, isKind, type Strategy } from '@goldenthread/strategy';

/** An appraisal with the options that stand below it in its file. */
export interface Appraisal {
  readonly appraisal: Item<'appraisal'>;
  readonly options: readonly Item<'option'>[];
}

export interface Appraisals {
  readonly appraisals: readonly Appraisal[];
  /** Options above which no appraisal stands. */
  readonly alone: readonly Item<'option'>[];
}

/** Every appraisal with its options. Two of the same name stay apart. */
export function appraisalsOf(plan: Strategy): Appraisals {
  const appraisals: { appraisal: Item<'appraisal'>; options: Item<'option'>[] }[] = [];
  const alone: Item<'option'>[] = [];
  let uri: string | undefined;
  let open: Item<'option'>[] | undefined;
  for (const item of plan.items) {
    if (item.place.uri !== uri) open = undefined;
    uri = item.place.uri;
    if (isKind(item, 'appraisal')) {
      open = [];
      appraisals.push({ appraisal: item, options: open });
    } else if (isKind(item, 'option')) {
      (open ?? alone).push(item);
    }
  }
  return { appraisals, alone };
}

/** Appraisals and options of which the head is written: what is still being typed is not judged. */
export function isFinished(item: Item): boolean {
  return item.name !== undefined && item.statement !== undefined;
}
