import { factDefinitions, factWordsOf, itemKinds, kindDefinition } from '@goldenthread/language';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { asOf, nodesIn, reportOf, wordsIn } from '../testing/documents.ts';
import { type Comparison, compareReports, isNothingChanged, isSubstanceSame, oneSided } from './compare.ts';
import { comparisonDocument } from './document.ts';
import { headlines } from './headlines.ts';

/** What both sides have, so that names stand for something. */
const around = `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036
  uses cjpf

partner council: Northshire Council
partner police: Police Scotland
resource fund: Change fund
resource grant: Section 27 grant
measure homes: Homes on release
need home: A settled home
outcome settled: People are settled
group board: Partnership board

`;

function compared(before: string, after: string): Comparison {
  return compareReports(reportOf(`${around}${before}\n`), reportOf(`${around}${after}\n`));
}

const choices = { asOf, from: 'v2026', to: 'the working files' };

/** What is told of the items, each sentence or point by itself. */
function told(comparison: Comparison): readonly string[] {
  const { document } = comparisonDocument([comparison], choices);
  return nodesIn(document)
    .filter((node) => node.type === 'entry')
    .flatMap((entry) => nodesIn(entry))
    .flatMap((node) => (node.type === 'paragraph' ? [sentenceOf(node)] : []));
}

/** The words, with what was taken out and put in marked. */
function sentenceOf(node: Nodes): string {
  if (node.type === 'delete') return `[-${wordsIn(node)}-]`;
  if (node.type === 'strong' && node.data !== undefined) return `{+${wordsIn(node)}+}`;
  if ('value' in node) return node.type === 'inlineCode' ? `\`${node.value}\`` : node.value;
  return 'children' in node ? (node.children as Nodes[]).map(sentenceOf).join('') : '';
}

const objective = 'objective supported-homes: House people on release\n  target homes from 40% in 2024/25';

describe('reads like minutes', () => {
  it.each<readonly [what: string, before: string, after: string, told: readonly string[]]>([
    [
      'a target that is raised and moved',
      `${objective} to 55% by 30 September 2027`,
      `${objective} to 60% by 31 March 2028`,
      [
        'Objective `supported-homes` (House people on release) now asks for 60% instead of 55% (5 percentage points more) in “Homes on release”, by 31 March 2028 instead of 30 September 2027 (6 months later).',
      ],
    ],
    [
      'a target that is only moved',
      `${objective} to 60% by 30 September 2027`,
      `${objective} to 60% by 31 March 2028`,
      [
        'Objective `supported-homes` (House people on release) moves the day of its target in “Homes on release”: by 31 March 2028 instead of 30 September 2027 (6 months later).',
      ],
    ],
    [
      'a date that comes earlier',
      'action A1: Sign it\n  by 31 March 2028',
      'action A1: Sign it\n  by 31 March 2027',
      ['Action `A1` (Sign it) is now due by 31 March 2027 instead of 31 March 2028 (1 year earlier).'],
    ],
    [
      'a date that is given up',
      'action A1: Sign it\n  by 31 March 2028',
      'action A1: Sign it',
      ['Action `A1` (Sign it) no longer says that it is due by 31 March 2028.'],
    ],
    [
      'another lead with another post',
      'action A1: Sign it\n  lead council: Head of Housing',
      'action A1: Sign it\n  lead police: Chief Inspector',
      [
        'Action `A1` (Sign it) is now led by Police Scotland (Chief Inspector) instead of Northshire Council (Head of Housing).',
      ],
    ],
    [
      'another post with the same lead',
      'action A1: Sign it\n  lead council: Head of Housing',
      'action A1: Sign it\n  lead council: Head of Homes',
      ['Action `A1` (Sign it). Led by: Head of [-Housing-] {+Homes+}.'],
    ],
    [
      'money that is less',
      'service s: First nights\n  cost £52,000 a year',
      'service s: First nights\n  cost £12,000 a year',
      ['Service `s` (First nights) now costs £12,000 a year instead of £52,000 a year (£40,000 a year less).'],
    ],
    [
      'money that comes from elsewhere',
      'action A1: Sign it\n  funded by fund £30,000',
      'action A1: Sign it\n  funded by grant £30,000',
      [
        'Action `A1`: Sign it',
        'Is no longer paid for by Change fund: £30,000.',
        'Is now paid for by Section 27 grant: £30,000.',
      ],
    ],
    [
      'several things, the most important first',
      'service s: First nights\n  meets home\n  staff skills: Listening\n  note: Ask',
      'service s: First nights\n  towards settled\n  staff skills: Listening well\n  cost £5,000 a year\n  note: Ask the board',
      [
        'Service `s`: First nights',
        'Now costs £5,000 a year; before, nothing was said.',
        'No longer meets the need home (A settled home).',
        'Now contributes to settled (People are settled).',
        'Skills of staff: Listening {+well+}.',
        'Drafting note: Ask {+the board+}.',
      ],
    ],
    [
      'a new name',
      `${objective} to 60% by 31 March 2028`,
      `${objective.replace('supported-homes', 'homes-first')} to 60% by 31 March 2028`,
      ['Objective `homes-first` (House people on release) was called `supported-homes` before.'],
    ],
    [
      'several names that come and go',
      'group g: Delivery group\n  members council',
      'group g: Delivery group\n  members police, council, courts',
      ['Group `g` (Delivery group) now has as a member Police Scotland, courts.'],
    ],
    [
      'several needs at once',
      'need phone: A phone\nservice s: First nights\n  meets home, phone',
      'need phone: A phone\nservice s: First nights',
      ['Service `s` (First nights) no longer meets the need home (A settled home), phone (A phone).'],
    ],
    [
      'words',
      'vision: Everyone has a home.',
      'vision: Everyone who wants one has a home.',
      ['Vision now reads: Everyone {+who wants one+} has a home.'],
    ],
    [
      'a new item, with its facts',
      '',
      'action A1: Sign it\n  by 31 March 2028\n  lead council\n  ongoing',
      ['New action `A1`: Sign it', 'Northshire Council', '31 March 2028', 'Yes'],
    ],
    [
      'an item that was dropped, with what it was known by',
      'action A1: Sign it\n  by 31 March 2028\n  note: Ask the board',
      '',
      ['Dropped: action `A1`: Sign it', '31 March 2028'],
    ],
    [
      'a status',
      'progress on settled at 1 May 2027: Going well\n  status on-track',
      'progress on settled at 1 May 2027: Going well\n  status off-track',
      ['Progress report is now off track instead of on track.'],
    ],
    [
      'a fact that is given to every action',
      'delivery\n  every action lead council',
      'delivery\n  every action lead police',
      ['Delivery plan. Led by (every action): Police Scotland instead of Northshire Council.'],
    ],
    [
      'how often a group meets',
      'group g: Delivery group\n  sits 4 times a year',
      'group g: Delivery group\n  sits every month',
      ['Group `g` (Delivery group) now meets every month instead of 4 times a year.'],
    ],
    [
      'a period',
      'delivery\n  period 1 April 2026 to 31 March 2029',
      'delivery\n  period 1 April 2026 to 31 March 2030',
      ['Delivery plan now runs to 31 March 2030 instead of 31 March 2029 (1 year later).'],
    ],
  ])('%s', (_, before, after, expected) => {
    const sentences = told(compared(before, after));
    expect(new Set(sentences)).toEqual(new Set(expected));
    // What a table of facts shows is in the order of the vocabulary; sentences are in the order of importance.
    if (!expected[0]?.startsWith('New') && !expected[0]?.startsWith('Dropped')) expect(sentences).toEqual(expected);
  });

  it('shows of a long text what is around the change', () => {
    const long = (word: string): string =>
      `section s: Foreword\n  text: ${'Before the change. '.repeat(30)}The ${word} begins.${' After the change.'.repeat(30)}`;
    const [sentence = ''] = told(compared(long('work'), long('journey')));
    expect(sentence).toContain('The [-work-] {+journey+} begins.');
    expect(sentence.length).toBeLessThan(400);
  });
});

/** The fact with another value: other digits, other words, another name. */
function otherwise(example: string): string {
  if (/\d/.test(example)) return example.replace(/(\d)(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10 || 1));
  if (example.includes(':')) return example.replace(/:.*/, ': Said in quite another way');
  return example.replace(/[\w.-]+$/, 'quite-another');
}

describe('every fact of every kind is told in a sentence', { timeout: 30_000 }, () => {
  const kinds = itemKinds.filter(
    (kind) => kindDefinition(kind).head === 'named' && kind !== 'strategy' && kind !== 'framework',
  );
  it.each(kinds)('of %s', (kind) => {
    for (const word of factWordsOf(kind)) {
      const { example } = factDefinitions[word];
      const head = `${kindDefinition(kind).word} x-1: Settled homes`;
      const versions = [head, `${head}\n  ${example}`, `${head}\n  ${otherwise(example)}`];
      for (const before of versions) {
        for (const after of versions) {
          const comparison = compared(before, after);
          const sentences = told(comparison).join(' ');
          expect(sentences, `${word}: ${before} / ${after}`).not.toMatch(
            /undefined|null|NaN|\[object|\bnow now\b|\.\.$|: ?\.?$/,
          );
          if (!isSubstanceSame(comparison))
            expect(sentences, `nothing is told of ${word}`).toMatch(/`x-1`.{5,}[.!?:+-]\}?\]?$/);
        }
      }
    }
  });
});

describe('headlines', () => {
  it('say what a board wants to know first', () => {
    const before = `${objective} to 60% by 31 March 2028\n  lead council\nobjective dropped: Share desks\nservice s: First nights\n  meets home\n  cost £52,000 a year\n`;
    const after = `${objective} to 55% by 31 March 2029\n  lead police\nobjective a: Open a flat\nobjective b: Train sheriffs\nservice s: First nights\n  cost £12,000 a year\n`;
    const lines = headlines(compared(before, after));
    expect(lines.slice(0, -1)).toEqual([
      '1 need no longer met: A settled home',
      '2 objectives added, 1 dropped, 1 changed',
      '1 service changed',
      '1 target lowered: objective supported-homes (House people on release)',
      '£40,000 a year less for First nights',
      '1 date later, by 1 year: objective supported-homes (House people on release)',
      '1 lead changed: objective supported-homes (House people on release)',
    ]);
    expect(lines.at(-1)).toMatch(/^\d+ new findings \(\d+ of them errors\), \d+ fixed$/);
  });

  it('name what has no line of its own, where it is little', () => {
    const lines = headlines(compared('vision: Homes\nrisk r: Costs rise', 'vision: Homes for all\nrisk r: Costs fall'));
    expect(lines).toContain('2 items changed: the vision; risk r (Costs fall)');
  });

  it('of a strategy that is new say so', () => {
    const plan = reportOf(around).strategy;
    expect(headlines(oneSided('added', plan))).toEqual([`This strategy is new: it holds ${plan.items.length} items`]);
  });
});

describe('nothing to tell', () => {
  it('is said', () => {
    const comparison = compared('need phone: A phone', '# A remark\n\nneed phone: A   phone');
    expect(isNothingChanged(comparison)).toBe(true);
    expect(wordsIn(comparisonDocument([comparison], choices).document)).toContain('No change in substance.');
  });

  it('but of how the plan is judged', () => {
    const comparison = compared(
      'need phone: A phone',
      '# ignore thread/need-unmet: agreed by the board on 3 March 2026\nneed phone: A phone',
    );
    expect([isSubstanceSame(comparison), isNothingChanged(comparison)]).toEqual([true, false]);
    const words = wordsIn(comparisonDocument([comparison], choices).document);
    expect(words).toContain('the plan says the same. It is judged otherwise.');
    expect(words).toContain('Left as they are, on the record: 1');
  });
});

it('several strategies stand in sections of their own, and their anchors do not meet', () => {
  const one = compared('need phone: A phone', 'need phone: A phone of their own');
  const { title, document } = comparisonDocument([one, one, compared('', '')], choices);
  expect(title).toBe('What has changed');
  const anchors = nodesIn(document).flatMap((node) => node.data?.anchor ?? (node.type === 'section' ? node.id : []));
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(wordsIn(document)).toContain('Northshire plan: no change in substance.');
});

describe('findings', () => {
  const services = (of: string, more = ''): string =>
    ['a', 'b', 'c'].map((name) => `objective ${name}: Raise it\n  through ${of}\n`).join('') + more;
  const said = (comparison: Comparison): readonly string[] =>
    nodesIn(comparisonDocument([comparison], choices).document)
      .filter((node) => node.type === 'listItem')
      .map((node) => wordsIn(node).replace(/\s+/g, ' '))
      .filter((words) => words.includes('name/unknown'));

  it('that say the same of several items are one line, with the count and the items', () => {
    const lines = said(compared(services('s', 'service s: First nights'), services('s')));
    expect(lines).toEqual([
      expect.stringMatching(
        /^Error, 3 times: There is no service called s\. .* name\/unknown In objective a, objective b, objective c\.$/,
      ),
    ]);
  });

  it('of one item stand with it', () => {
    const one = 'objective a: Raise it\n  through s\n';
    expect(said(compared(`${one}service s: First nights`, one))).toEqual([
      expect.stringMatching(/^Error, objective a: There is no service called s\. .* name\/unknown$/),
    ]);
  });

  it('of very many items name ten, and say how many more', () => {
    const many = Array.from({ length: 14 }, (_, at) => `objective o${at}: Raise it\n  through s\n`).join('');
    const [line = ''] = said(compared(`${many}service s: First nights`, many));
    expect(line).toMatch(/^Error, 14 times: .* and 4 more\.$/);
    expect(line.match(/objective o\d+/g)).toHaveLength(10);
  });
});
