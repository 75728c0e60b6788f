import type { Notice } from './nodes.ts';

/** The first words of what is said about the plan, in every format. */
export const noticeTitles: Readonly<Record<Notice['kind'], string>> = {
  gap: 'Still to be written',
  note: 'Drafting note',
  ignored: 'Left as it is',
  finding: 'To look at',
};
