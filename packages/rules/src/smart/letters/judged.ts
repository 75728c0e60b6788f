import type { Judged } from '../judgement.ts';

export function yes(because: string, carriedBy: Judged['carriedBy'] = 'sentence'): Judged {
  return { verdict: 'yes', because, carriedBy };
}

export function no(because: string, carriedBy: Judged['carriedBy'] = 'nothing'): Judged {
  return { verdict: 'no', because, carriedBy };
}

export function unknown(because: string): Judged {
  return { verdict: 'unknown', because, carriedBy: 'nothing' };
}

/** A word or phrase as the author wrote it, in quotation marks and not longer than a line. */
export function quote(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  return `"${clean.length > 70 ? `${clean.slice(0, 67).trimEnd()}…` : clean}"`;
}
