import { Paragraph } from 'docx';
import { expect, it } from 'vitest';
import { type Piece, stretches } from './pieces.ts';

const piece = (more: Omit<Piece, 'content'> = {}): Piece => ({ content: new Paragraph({}), ...more });
const caption = piece({ isHeading: true });
const turns = (...pieces: readonly Piece[]): readonly string[] =>
  stretches(pieces).map(({ turn, content }) => `${content.length} ${turn}`);

it('headings come with what they head, and text goes on upright', () => {
  const wide = piece({ turn: 'sideways' });
  expect(turns(piece(), caption, wide, piece())).toEqual(['1 upright', '2 sideways', '1 upright']);
});

it('a small picture stays on the page on its side that it follows, and a new part does not', () => {
  const wide = piece({ turn: 'sideways' });
  const small = piece({ turn: 'upright', staysOn: true });
  expect(turns(caption, wide, caption, small, small)).toEqual(['5 sideways']);
  expect(turns(piece(), caption, small)).toEqual(['3 upright']);
  expect(turns(wide, caption, caption, small)).toEqual(['1 sideways', '3 upright']);
});
