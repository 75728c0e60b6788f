import { amountForms } from './patterns.ts';

/** What an amount counts in: percent, pounds, a rate per so many, a share, or plain numbers. */
export type AmountUnit = 'percent' | 'pounds' | 'rate' | 'share' | 'count';

/** An amount, read once. */
export interface Amount {
  /** As the author wrote it. */
  readonly written: string;
  /** Percent as 62, pounds in pounds, a rate or share as the number before its base. */
  readonly number: number;
  readonly unit: AmountUnit;
  /** `10000` in `12 per 10,000`, `4` in `1 in 4`. */
  readonly base?: number;
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1_000,
  k: 1_000,
  m: 1_000_000,
  million: 1_000_000,
  bn: 1_000_000_000,
  billion: 1_000_000_000,
};

const forms: readonly (readonly [AmountUnit, RegExp])[] = [
  ['pounds', whole(amountForms.money)],
  ['percent', whole(amountForms.percent)],
  ['rate', whole(amountForms.per)],
  ['share', whole(amountForms.share)],
  ['count', whole(amountForms.number)],
];

/** Reads an amount, or gives `undefined` where the text is none. */
export function readAmount(written: string): Amount | undefined {
  const clean = written.trim();
  for (const [unit, form] of forms) {
    const groups = form.exec(clean)?.groups;
    if (groups === undefined) continue;
    const sign = groups.sign === '-' || groups.sign === '\u2212' ? -1 : 1;
    const scaled = plainNumber(groups.number ?? '') * (scales[(groups.scale ?? '').toLowerCase()] ?? 1);
    // £1.005m is 1,005,000 pounds, and no binary fraction less.
    const exact = groups.scale === undefined ? scaled : Math.round(scaled * 100) / 100;
    const number = exact === 0 ? 0 : sign * exact;
    return groups.base === undefined
      ? { written, number, unit }
      : { written, number, unit, base: plainNumber(groups.base) };
  }
  return undefined;
}

/** Reads `1,204`, `3.5` and `10 000`. */
function plainNumber(text: string): number {
  return Number(text.replace(/[, ]/g, ''));
}

function whole(form: string): RegExp {
  return new RegExp(`^${form}$`, 'iu');
}
