import { parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { codeBlocks, pages } from './pages.ts';

/** The language page shows one slip on purpose, and says what a reader is told of it. */
const slips: readonly RegExp[] = [/^`statutary` is not a sector\. After `sector` write `statutory`/];

const blocks = pages.flatMap(codeBlocks).filter(({ language }) => language === 'cjoip');

describe('plans in the documentation', () => {
  it.each(blocks)('$path, line $line: is well written', ({ path, text }) => {
    const messages = parseFile(`file:///${path}`, text).findings.map((finding) => finding.message);
    expect(messages.filter((message) => !slips.some((slip) => slip.test(message)))).toEqual([]);
  });
});
