import { expect, it } from 'vitest';
import { documentOf, outlineOf } from '../testing/documents.ts';

function outline(text: string, only: string): readonly string[] {
  return outlineOf(documentOf(`strategy n: N\n\n${text}\n`, { only: [only], audience: 'draft' }));
}

it.each([
  ['from the first level', ['# One', '## Two', '# Three'], ['### One', '#### Two', '### Three']],
  ['from the third level', ['### One', '#### Two'], ['### One', '#### Two']],
  ['with a level left out', ['# One', '#### Two', '## Three'], ['### One', '#### Two', '#### Three']],
  ['with a higher one later', ['### One', '# Two'], ['### One', '### Two']],
  [
    'deeper than there are levels',
    ['# A', '## B', '### C', '#### D', '##### E', '###### F'],
    ['### A', '#### B', '##### C', '###### D', '###### E', '###### F'],
  ],
])("the author's headings stand below the section's: %s", (_, written, expected) => {
  const lines = written.flatMap((line) => ['', `    ${line}`, '', '    Words.']);
  const text = `section local: Local context\n  text:\n${lines.slice(1).join('\n')}`;
  expect(outline(text, 'local')).toEqual(['## Local context', ...expected]);
});

it('those of an item stand below its own, and the next item is not moved by them', () => {
  const text = `objective O1: First
  text:
    # More

    Words.

objective O2: Second
  text:
    ## Other

    Words.
`;
  expect(outline(text, 'objectives')).toEqual([
    '## Strategic objectives',
    '### O1 First',
    '#### More',
    '### O2 Second',
    '#### Other',
  ]);
});

it('those in a fact, a note or a vision leave out no level and head nothing else', () => {
  const text = `vision:
  # Everyone at home

  Words.

objective O1: First
  because: # Not a heading
  realistic because:
    # Reasons

    Words.
  note:
    # To do

    Words.
`;
  expect(outline(text, 'vision')).toEqual(['## Vision', '### Everyone at home']);
  expect(outline(text, 'objectives')).toEqual(['## Strategic objectives', '### O1 First', '#### To do']);
});
