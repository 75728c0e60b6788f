import fc from 'fast-check';

/*
 * What an author does, drawn at random. Steps know nothing of the text that they meet: files and places are given as
 * parts of what there is, so that a run that goes wrong can be made shorter by leaving steps out.
 */

/** A place in a text, from its beginning (0) to before its end (1). */
type Part = number;

export type Edit =
  /** Typed sign by sign. */
  | { readonly type: 'type'; readonly at: Part; readonly text: string }
  /** Erased sign by sign, backwards. */
  | { readonly type: 'erase'; readonly at: Part; readonly count: number }
  | { readonly type: 'paste'; readonly at: Part; readonly over: number; readonly text: string }
  | {
      readonly type: 'lines';
      readonly at: Part;
      readonly count: number;
      readonly change: LineChange;
      readonly to: Part;
    }
  | { readonly type: 'whole'; readonly change: WholeChange }
  /** Goes back to an earlier text. */
  | { readonly type: 'undo'; readonly back: number };

export const lineChanges = ['delete', 'duplicate', 'move', 'join', 'indent', 'outdent', 'comment', 'cut'] as const;
export type LineChange = (typeof lineChanges)[number];

export const wholeChanges = ['empty', 'CRLF', 'CR', 'LF', 'tabs', 'mark', 'twice'] as const;
export type WholeChange = (typeof wholeChanges)[number];

/** What happens to a file as a whole, in the editor or behind its back. */
export const fileChanges = ['save', 'close', 'rename', 'delete', 'restore', 'overwrite', 'folder'] as const;
export type FileChange = (typeof fileChanges)[number];

/** What the server offers, taken up as the author's own. */
export const offers = ['format', 'rename', 'code action', 'completion'] as const;
export type Offered = (typeof offers)[number];

/** A question to the server. */
export interface Ask {
  /** Which feature, by its place in the table. */
  readonly feature: number;
  /** Where the author is, on what may be a name, or anywhere. */
  readonly where: 'cursor' | 'name' | 'anywhere';
  readonly at: Part;
  readonly to: Part;
  /** Chooses among what there is, from 0 to 1: an action to resolve, a name to rename to. */
  readonly choice: number;
  /** Of which file: usually the one that was edited. */
  readonly of: 'this' | 'other' | 'framework' | 'unknown' | 'beyond';
  readonly isWithdrawn: boolean;
}

export type Step = {
  /** Which of the files there are. */
  readonly file: Part;
  readonly asks: readonly Ask[];
  /** Whether the questions are asked while the edits are on their way. */
  readonly isHasty: boolean;
} & (
  | { readonly type: 'edit'; readonly edits: readonly Edit[] }
  | { readonly type: 'file'; readonly change: FileChange; readonly name: string; readonly text: string }
  | { readonly type: 'settings'; readonly text: string }
  | { readonly type: 'preferences'; readonly sent: unknown }
  | { readonly type: 'take'; readonly offer: Offered; readonly at: Part; readonly to: Part; readonly choice: number }
);

/** Objects as they are written, so that a run that is printed can be pasted. */
function record<T>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(parts, { noNullPrototype: true });
}

const part = fc.nat({ max: 9999 }).map((tenThousandths) => tenThousandths / 10_000);

const written = [
  '\nneed housing-2: A home of their own\n  category housing\n',
  'action A99: Open a hub by March 2027\n  towards O1\n  lead council, police\n',
  '  target 85% by March 2028\n',
  '  through housing-first, ',
  '  baseline 62% in 2024/25',
  '  cost £1.2 million in 2026/27\n',
  '  text:\n    What people said.\n\n    - one\n    - two\n',
  'strategy other: Another plan\n  uses cjpf\n  period 2026/27 to 2028/29\n',
  'part of northshire\n',
  'part of nowhere\n',
  'every action lead council\n',
  '# ignore thread/need-unmet: agreed by the partners\n',
  '# region Housing\n',
  '# endregion\n',
  '  contributes to cjpf.',
  '  uses northshire, eastvale\n',
  'categry housing\n',
  'by 31 February 2027',
];

const damages = [
  '<<<<<<< HEAD\n=======\n>>>>>>> theirs\n',
  '| Outcome | Lead |\n| --- | --- |\n| Homes | Council, police |\n',
  'Outcome\tLead\tBy\r\nHomes\tCouncil\t2027\r\n',
  'The partnership will work with people.\nIt will: listen, learn and “act” – together…\n\nAnd so on.\n',
  '\u2022 a point\n\u2022 another\n',
  ':',
  ',',
  '"',
  '#',
  ' ',
  '    ',
  '\t',
  '\r',
  '\r\n',
  '\n\n\n',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\u0085',
  '\0',
  '\ufeff',
  'خطة',
  '🙂',
  'need 👩‍👩‍👧: 𝒜 home\n',
  'e\u0301',
  '__proto__',
  'need constructor: x\n  category __proto__\n',
  'https://example.org/a?b=%zz <b>![x](y)</b> `z`\n',
  '  file: ../../%%%/annex.pdf\n',
  '”'.repeat(300),
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...written) },
  { weight: 4, arbitrary: fc.constantFrom(...damages) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: record({ type: fc.constant('type' as const), at: part, text }) },
  {
    weight: 2,
    arbitrary: record({ type: fc.constant('erase' as const), at: part, count: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 3,
    arbitrary: record({
      type: fc.constant('paste' as const),
      at: part,
      over: fc.oneof(fc.constant(0), fc.nat({ max: 5 }), fc.nat({ max: 500 })),
      text,
    }),
  },
  {
    weight: 4,
    arbitrary: record({
      type: fc.constant('lines' as const),
      at: part,
      count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
      change: fc.constantFrom(...lineChanges),
      to: part,
    }),
  },
  {
    weight: 1,
    arbitrary: record({ type: fc.constant('whole' as const), change: fc.constantFrom(...wholeChanges) }),
  },
  { weight: 2, arbitrary: record({ type: fc.constant('undo' as const), back: fc.integer({ min: 1, max: 6 }) }) },
);

const ask: fc.Arbitrary<Ask> = record({
  feature: fc.nat({ max: 999 }),
  where: fc.constantFrom('cursor', 'name', 'anywhere'),
  at: part,
  to: part,
  choice: part,
  of: fc.oneof(
    { weight: 12, arbitrary: fc.constant('this' as const) },
    { weight: 1, arbitrary: fc.constantFrom('other', 'framework', 'unknown', 'beyond') },
  ),
  isWithdrawn: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const settings = fc.constantFrom(
  '',
  '{}',
  '{ "rules": { "thread/need-unmet": "off" } }',
  '{ "rules": { "thread/need-unmet": "error", "name/unknown": "hint" } }',
  '{ "rules": { "no/such-rule": "off" } }',
  '{ "rules": ',
  '[1]',
);

const preferences = fc.constantFrom<unknown>(
  null,
  { goldenthread: { codeLens: { enabled: false } } },
  { goldenthread: { codeLens: { enabled: true }, inlayHints: { financialYears: true, titles: true } } },
  { goldenthread: 'yes' },
);

const what = fc.oneof(
  {
    weight: 10,
    arbitrary: record({ type: fc.constant('edit' as const), edits: fc.array(edit, { minLength: 1, maxLength: 4 }) }),
  },
  {
    weight: 3,
    arbitrary: record({
      type: fc.constant('file' as const),
      change: fc.constantFrom(...fileChanges),
      name: fc.constantFrom('renamed', 'a plan', 'ünïcode', '100%', 'needs'),
      text,
    }),
  },
  { weight: 1, arbitrary: record({ type: fc.constant('settings' as const), text: settings }) },
  { weight: 1, arbitrary: record({ type: fc.constant('preferences' as const), sent: preferences }) },
  {
    weight: 5,
    arbitrary: record({
      type: fc.constant('take' as const),
      offer: fc.constantFrom(...offers),
      at: part,
      to: part,
      choice: part,
    }),
  },
);

/** A run of steps. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .tuple(
      record({
        file: part,
        asks: fc.array(ask, { maxLength: 12 }),
        isHasty: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      }),
      what,
    )
    .map(([common, special]): Step => ({ ...common, ...special })),
  { minLength: 1, maxLength: 14, size: 'max' },
);
