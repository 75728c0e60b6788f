import type { ExampleFiles, ExplainedFinding } from './explained-finding.ts';

const header = 'strategy northshire: Northshire plan\n';

/** A plan in one file: the header, then `text`. */
function plan(text: string): ExampleFiles {
  return { 'plan.cjoip': `${header}\n${text}` };
}

/** Every finding about the text itself: lines, facts, words, values, names and files. In the order of the reference. */
export const textFindings: readonly ExplainedFinding[] = [
  {
    code: 'line/misspelt',
    title: 'A line begins with a misspelt word',
    files: plan('need home-on-release: A settled home on the day of release\n  categry housing\n'),
  },
  {
    code: 'line/unknown',
    title: 'A line begins with no word of the language',
    files: plan('need home-on-release: A settled home on the day of release\n  Ask the council about this one\n'),
  },
  {
    code: 'line/unknown-kind',
    title: 'An item is of no kind that there is',
    files: plan('outcom settled-homes: People leaving custody have a settled home\n  medium term\n'),
  },
  {
    code: 'line/not-an-item',
    title: 'A kind of item stands where a fact is meant',
    files: plan(
      'gap too-few-tenancies: There are 12 tenancies for 41 people a year\n  kind too-little\n  need home-on-release\n',
    ),
  },
  {
    code: 'line/goes-on',
    title: 'A text goes on over several lines',
    files: plan(
      'objective O1: Offer a settled tenancy to every person\n  realistic because: Housing First reached 74% in the pilot\n  and the council has agreed to double its places.\n',
    ),
  },
  {
    code: 'line/not-further-in',
    title: 'A text stands no further in than its line',
    files: plan(
      'need home-on-release: A settled home on the day of release\n  complexity:\n  One in three also has a drug problem.\n',
    ),
  },
  {
    code: 'line/pasted',
    title: 'A list or a table was pasted in',
    files: plan('need home-on-release: A settled home on the day of release\n  \u2022 No bus after six\n'),
  },
  {
    code: 'line/merge-conflict',
    title: 'Two versions of the file were merged and nobody has chosen',
    files: plan(
      'need home-on-release: A settled home on the day of release\n<<<<<<< HEAD\n  category housing\n=======\n  category health\n>>>>>>> other\n',
    ),
  },
  {
    code: 'line/run-together',
    title: 'Two lines have run together',
    files: plan('need home-on-release: A settled home action A1.1: Sign a protocol with the prison\n'),
  },
  {
    code: 'line/two-facts',
    title: 'Two facts stand on one line',
    files: plan('action A1.1: Sign a protocol with the prison\n  from April 2026 by 30 September 2026\n'),
  },
  {
    code: 'line/colon-missing',
    title: 'A colon is missing',
    files: plan('need home-on-release A settled home on the day of release\n'),
  },
  {
    code: 'line/colon-not-needed',
    title: 'A colon stands before a value',
    files: plan('need home-on-release: A settled home on the day of release\n  category: housing\n'),
  },
  {
    code: 'line/text-missing',
    title: 'A text is missing',
    files: plan('need home-on-release: A settled home on the day of release\n  barrier:\n'),
  },
  {
    code: 'line/text-not-here',
    title: 'A text stands where none is read',
    files: plan('action A1.1: Sign a protocol with the prison\n  by 30 September 2026: if the prison agrees\n'),
  },
  {
    code: 'line/statement-missing',
    title: 'An item does not say what it is',
    files: plan('need home-on-release\n  category housing\n'),
  },
  {
    code: 'line/statement-below',
    title: 'The statement of an item stands below its line',
    files: plan('need home-on-release:\n  A settled home on the day of release\n'),
  },
  {
    code: 'line/date-missing',
    title: 'Progress without a day',
    files: plan('action A1.1: Sign a protocol with the prison\n\nprogress on A1.1: The draft is with the prison\n'),
  },
  {
    code: 'line/unfinished',
    title: 'A value is missing at the end of a line',
    files: plan(
      'need home-on-release: A settled home on the day of release\n  size 312 people in\n  category housing\n',
    ),
  },
  {
    code: 'line/not-understood',
    title: 'A line does not read on as its first word asks',
    files: plan('need home-on-release: A settled home on the day of release\n  size 312 people since 2024/25\n'),
  },
  {
    code: 'line/comma-missing',
    title: 'A comma is missing between two names',
    files: plan(
      'partner council: Northshire Council\npartner police: Police Scotland\n\ngroup board: Partnership board\n  members council police\n',
    ),
  },
  {
    code: 'line/comma-extra',
    title: 'A comma stands where nothing is missing',
    files: plan(
      'partner council: Northshire Council\npartner police: Police Scotland\n\ngroup board: Partnership board\n  members council,, police\n',
    ),
  },
  {
    code: 'line/comma-first',
    title: 'A line begins with a comma',
    files: plan(
      'partner council: Northshire Council\npartner police: Police Scotland\n\ngroup board: Partnership board\n  members council\n    , police\n',
    ),
  },
  {
    code: 'fact/not-here',
    title: 'A fact of another kind of item',
    files: plan('service housing-first: Housing First\n  category housing\n'),
  },
  {
    code: 'fact/nobody',
    title: 'A post without the partner whose it is',
    files: plan('deliverable protocol: A housing protocol\n  lead: Head of Housing\n'),
  },
  {
    code: 'fact/no-item',
    title: 'A fact above the first item',
    files: { 'plan.cjoip': `category housing\n\n${header}` },
  },
  {
    code: 'fact/twice',
    title: 'A fact that can be given once is given twice',
    files: plan('vision: Everyone has a settled home.\n  number 1\n  number 2\n'),
  },
  {
    code: 'fact/repeated',
    title: 'The same line stands twice in an item',
    files: plan('need home-on-release: A settled home on the day of release\n  category housing\n  category housing\n'),
  },
  {
    code: 'word/unknown',
    title: 'A word that is not in its list',
    files: plan('partner council: Northshire Council\n  sector statutary\n'),
  },
  {
    code: 'word/only-one',
    title: 'Several words where one is taken',
    files: plan('measure settled-on-release: People with a settled home\n  unit people settled\n'),
  },
  {
    code: 'value/no-such-day',
    title: 'A day that the calendar does not have',
    files: plan('action A1.1: Sign a protocol with the prison\n  by 31 June 2026\n'),
  },
  {
    code: 'value/which-years',
    title: 'Two years that may be meant for a financial year',
    files: plan('action A1.1: Sign a protocol with the prison\n  by 2026-2027\n'),
  },
  {
    code: 'value/unreadable',
    title: 'A value that cannot be read',
    files: plan('action A1.1: Sign a protocol with the prison\n  cost ?12,000\n'),
  },
  {
    code: 'name/missing',
    title: 'An item without a name',
    files: plan('need : A settled home on the day of release\n'),
  },
  {
    code: 'name/characters',
    title: 'A name with spaces, quotation marks or a digit in front',
    files: plan('need home on release: A settled home on the day of release\n'),
  },
  {
    code: 'name/unknown',
    title: 'A name that stands for nothing',
    files: plan(
      'need home-on-release: A settled home on the day of release\n\nservice housing-first: Housing First\n  meets home-on-relase\n',
    ),
  },
  {
    code: 'name/wrong-kind',
    title: 'A name of an item of another kind',
    files: plan(
      'outcome settled-homes: People leaving custody have a settled home\n\nservice housing-first: Housing First\n  meets settled-homes\n',
    ),
  },
  {
    code: 'name/not-used',
    title: 'A name in a framework or strategy that is not used',
    files: plan(
      'outcome settled-homes: People leaving custody have a settled home\n  contributes to cjpf.accommodation\n',
    ),
  },
  {
    code: 'name/unknown-strategy',
    title: 'A framework or strategy that is not there',
    files: { 'plan.cjoip': `${header}  uses cjp\n` },
  },
  {
    code: 'file/no-header',
    title: 'A file does not say which strategy it is part of',
    files: { 'needs.cjoip': 'need home-on-release: A settled home on the day of release\n', 'plan.cjoip': header },
  },
  {
    code: 'file/no-strategy',
    title: 'A file is part of a strategy that is not there',
    files: { 'needs.cjoip': 'part of northshire\n\nneed home-on-release: A settled home on the day of release\n' },
  },
  {
    code: 'file/second-header',
    title: 'A strategy has two headers',
    files: { 'second.cjoip': header, 'first.cjoip': header },
  },
];

export const textFindingCodes: ReadonlySet<string> = new Set(textFindings.map(({ code }) => code));
