import { parseFile, readIsoDate } from '@goldenthread/language';
import { reportOn } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { codeBlocks, pages } from './pages.ts';

const asOf = readIsoDate('2026-11-22');
if (asOf === undefined) throw new Error('The day of the tests is no day.');
const context = { asOf };

const blocks = pages.flatMap(codeBlocks);

describe('a plan in the documentation', () => {
  it.each(blocks.filter(({ language }) => language === 'cjoip'))('$path, line $line: is well written', (block) => {
    expect(messagesOfText(block.text)).toEqual([]);
  });

  it.each(blocks.filter(({ language }) => language === 'cjoip with slips'))(
    '$path, line $line: has slips, and the page says what a reader is told',
    ({ path, text }) => {
      const page = pages.find((other) => other.path === path)?.text.replace(/\s+/g, ' ') ?? '';
      const messages = messagesOfText(text);
      expect(messages).not.toEqual([]);
      for (const message of messages) expect(page).toContain(message);
    },
  );
});

it('README.md shows findings as they are', () => {
  const mine = blocks.filter(({ path }) => path === 'README.md');
  const plan = mine.find(({ language }) => language === 'cjoip with slips')?.text ?? '';
  const output = mine.find(({ language }) => language === 'text')?.text ?? '';
  const shown = output.split('\n').filter((line) => /^ {2}\d+:\d+ /.test(line));
  expect(shown.length).toBeGreaterThan(2);
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plan/plan.cjoip', plan));
  const found = workspace
    .strategies()
    .flatMap((strategy) => reportOn(strategy, workspace, context).findings)
    .map(({ place: { range }, severity, message, code }) => {
      const { line, character } = range.start;
      return `  ${line + 1}:${character + 1}  ${severity}  ${message}  ${code}`;
    });
  for (const line of shown) expect(found).toContain(line);
});

function messagesOfText(text: string): string[] {
  return parseFile('file:///plan/plan.cjoip', text).findings.map((finding) => finding.message);
}
