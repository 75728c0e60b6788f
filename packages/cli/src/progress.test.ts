import { expect, it } from 'vitest';
import { progressLine } from './progress.ts';

/** What a terminal shows after everything that was written to its one line. */
function shown(written: string): string {
  return written.split('\r\u001b[K').at(-1) ?? '';
}

function lineAt(columns = 80) {
  let time = 0;
  let written = '';
  const progress = progressLine(
    (text) => {
      written += text;
    },
    () => time,
    columns,
  );
  return { progress, after: (milliseconds: number) => (time += milliseconds), written: () => written };
}

it('says nothing of work that is over within a second', () => {
  const { progress, after, written } = lineAt();
  for (let file = 1; file <= 9; file++) {
    after(100);
    progress.count('Reading file', file, 9);
  }
  progress.end();
  expect(written()).toBe('');
});

it('counts what takes longer, a few times a second, and takes the line away at the end', () => {
  const { progress, after, written } = lineAt();
  for (let file = 1; file <= 2000; file++) {
    after(1);
    progress.count('Reading file', file, 2000);
  }
  expect(shown(written())).toBe('Reading file 2000 of 2000 …');
  expect(written().split('\r').length).toBeLessThan(15);
  progress.end();
  expect(shown(written())).toBe('');
});

it('says at once what is known to take long', () => {
  const { progress, written } = lineAt();
  progress.say('Writing docx');
  expect(shown(written())).toBe('Writing docx …');
});

it('never breaks its line, which a terminal could not take back', () => {
  const { progress, written } = lineAt(10);
  progress.say('Writing something with a long name');
  expect(shown(written())).toHaveLength(9);
});
