import type { Judged } from '../judgement.ts';
import type { Reading } from '../reading/reading.ts';
import { bindingTime } from '../reading/time.ts';
import { no, quote, yes } from './judged.ts';

export function timeBound({ times }: Reading): Judged {
  const time = bindingTime(times);
  if (time !== undefined) {
    const what = { deadline: 'says by when', period: 'is a period', repeated: 'says how often' };
    return yes(`${quote(time.text)} ${what[time.kind as keyof typeof what]}`);
  }
  const other = times.find(({ kind }) => kind !== 'length') ?? times[0];
  switch (other?.kind) {
    case 'open':
      return no(`${quote(other.text)} has no end`);
    case 'standard':
      return no(`${quote(other.text)} is how soon each case is dealt with, not when the work is done`);
    case 'length':
      return no(`${quote(other.text)} is how long something takes, not when it is done`);
    case 'past':
      return no(`${quote(other.text)} lies behind; it does not say by when`);
    case 'name':
      return no(`${quote(other.text)} is part of a name, not a date`);
    default:
      return no('it gives no date and no period');
  }
}
