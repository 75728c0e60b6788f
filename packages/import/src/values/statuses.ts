import { plainly } from '../clean.ts';

/** A word of the closed list `progressStatus`. */
export type StatusWord = 'on-track' | 'at-risk' | 'off-track' | 'complete' | 'not-started';

/** How partnerships say how work stands, colours among them. "In progress" says nothing of how it goes, and is not here. */
export const statusWords: Readonly<Record<StatusWord, readonly string[]>> = {
  'on-track': ['on track', 'green', 'g', 'on schedule', 'on target', 'progressing well', 'going well', 'as planned'],
  'at-risk': [
    'at risk',
    'amber',
    'yellow',
    'a',
    'behind',
    'behind schedule',
    'delayed',
    'delay',
    'slipping',
    'slippage',
    'some concerns',
    'some delay',
  ],
  'off-track': [
    'off track',
    'red',
    'r',
    'off target',
    'overdue',
    'stalled',
    'not achieved',
    'missed',
    'significant delay',
    'will not be met',
  ],
  complete: [
    'complete',
    'completed',
    'done',
    'finished',
    'closed',
    'achieved',
    'blue',
    'b',
    'delivered',
    '100%',
    'action complete',
  ],
  'not-started': [
    'not started',
    'not yet started',
    'not begun',
    'to start',
    'to be started',
    'not yet due',
    'planned',
    'grey',
    'gray',
    'white',
  ],
};

const byWords: ReadonlyMap<string, StatusWord> = new Map(
  Object.entries(statusWords).flatMap(([status, words]) => words.map((word) => [word, status as StatusWord] as const)),
);

/** "Green", "Amber – delayed by recruitment", "RAG: Red". `undefined` where the words do not say how work stands. */
export function statusWord(written: string): StatusWord | undefined {
  const first = written.slice(0, 200).split(/[\n;:,.(\u2013\u2014]| - /, 1)[0] ?? '';
  for (const words of [plainly(written.slice(0, 200)), plainly(first)]) {
    const found = byWords.get(words.replace(/^(?:b?rag|status) /, ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the words say how work stands and nothing else. */
export function isStatusWord(written: string): boolean {
  return byWords.has(plainly(written.slice(0, 200)));
}
