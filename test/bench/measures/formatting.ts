import { formatEdits, formatText, parseFile } from '@goldenthread/language';
import { generateStrategy, type Size } from '../corpus/corpus.ts';
import { medians, timed } from './clock.ts';

/** Milliseconds to find the edits that put one file in order, which has been read already. */
export interface FormattingTimes {
  /** Reading the file. */
  readonly parse: number;
  /** Nothing is to be done. */
  readonly ordered: number;
  /** Each line stands in the wrong column and has spaces at its end. */
  readonly untidy: number;
}

export function formatting({ lines }: Size, runs: number): FormattingTimes {
  const text = generateStrategy('northshire', { lines })[0]?.text ?? '';
  const ordered = formatText('file:///ordered.cjoip', text);
  const untidy = ordered.replaceAll(/^( *)(?=\S)(.*)$/gm, '$1$1$2 ');
  const restored = formatText('file:///untidy.cjoip', untidy);
  if (restored !== ordered) throw new Error('An untidy file was formatted, and it is not what it was before.');
  const orderedFile = parseFile('file:///ordered.cjoip', ordered);
  const untidyFile = parseFile('file:///untidy.cjoip', untidy);
  return medians(runs, () => ({
    parse: timed(() => parseFile('file:///untidy.cjoip', untidy)),
    ordered: timed(() => formatEdits(orderedFile)),
    untidy: timed(() => formatEdits(untidyFile)),
  }));
}
