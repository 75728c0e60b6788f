import { damaged, type Unusual } from './damage.ts';

const need = 'need home-on-release';
const service = 'service housing-first';
const objective = 'objective O1';
const action = 'action A1.1';

function form(what: string, item: string, from: string, to: string): Unusual {
  return { what, change: (plan) => damaged(item, [from, to], plan) };
}

/** Forms that are unusual and right. Nothing is said about them, and the plan reads the same. */
export const unusualForms: readonly Unusual[] = [
  // Lines and spaces
  { what: 'LF at the end missing', change: (plan) => plan.trimEnd() },
  { what: 'CRLF', change: (plan) => plan.replaceAll('\n', '\r\n') },
  { what: 'lone CR', change: (plan) => plan.replaceAll('\n', '\r') },
  { what: 'mixed line ends', change: (plan) => plan.replace(/\n/g, (_, at: number) => (at % 2 ? '\n' : '\r\n')) },
  { what: 'BOM', change: (plan) => `\ufeff${plan}` },
  { what: 'tabs', change: (plan) => plan.replace(/^ +/gm, '\t') },
  { what: 'mixed tabs', change: (plan) => plan.replace(/^ +/gm, (_, at: number) => (at % 2 ? '\t' : '    ')) },
  { what: 'space and tab', change: (plan) => plan.replace(/^ +/gm, ' \t') },
  {
    what: 'no indentation of facts',
    change: (plan) =>
      plan.replace(/^ +/gm, (indent, at: number) =>
        plan.indexOf('By 2036') <= at + 2 && at < plan.indexOf('# People') ? indent : '',
      ),
  },
  { what: 'deep indentation', change: (plan) => plan.replace(/^ +/gm, '            ') },
  { what: 'item indented', change: (plan) => plan.replace(/^(?=[a-z].*:)/gm, ' ') },
  { what: 'spaces at line ends', change: (plan) => plan.replace(/(?<=\S)$/gm, '  \t') },
  { what: 'blank lines with spaces', change: (plan) => plan.replaceAll('\n\n', '\n   \t\n') },
  { what: 'no blank lines', change: (plan) => plan.replace(/\n\n+/g, '\n') },
  { what: 'a blank line between facts', change: (plan) => plan.replace(/\n(?= +[a-z]+ (?!health))/g, '\n\n') },
  form(
    'several spaces between words',
    objective,
    'supported by shelter-north, police',
    'supported   by   shelter-north,   police',
  ),
  form('tabs between words', objective, 'supported by shelter', 'supported\tby\tshelter'),
  {
    what: 'nbsp in phrases and dates',
    change: (plan) =>
      damaged(
        action,
        ['by 30 September 2026\n  milestone by', 'by\u00a030\u00a0September\u00a02026\n  milestone\u00a0by'],
        plan,
      ),
  },
  { what: 'nbsp indent', change: (plan) => plan.replace(/^ +(?=.)/gm, '\u00a0\u00a0') },
  { what: 'form feed between parts', change: (plan) => plan.replace('\n\n#', '\n\f\n#') },
  form('soft hyphen in a fact', objective, 'supported by', 'sup\u00adported by'),
  form('soft hyphen in a name', need, 'based on exit-survey', 'based on exit-sur\u00advey'),
  form('non-breaking hyphen in a name', need, 'based on exit-survey', 'based on exit\u2011survey'),
  form('hyphen of its own character in a name', need, 'based on exit-survey', 'based on exit\u2010survey'),
  form('zero-width space in a fact', need, 'category housing', 'cate\u200bgory housing\u200b'),
  form('marks of direction round a name', need, 'for people-leaving-custody', 'for \u200epeople-leaving-custody\u200f'),
  form('word joiner in a date', objective, '31 March 2029', '31\u2060 March 2029'),
  form('thin space in an amount', 'service housing-first', '£120,000', '£120\u2009000'),
  form('narrow no-break space in an amount', 'service housing-first', '£120,000', '£120\u202f000'),
  form('no-break space before percent', 'measure settled-on-release', '62%', '62\u00a0%'),
  form('space before the colon of a head', need, 'release:', 'release :'),
  form('space before the colon of a fact', service, 'where:', 'where :'),
  form('no space after a colon', service, 'where: The', 'where:The'),
  form('no space after the colon of a head', need, ': A settled', ':A settled'),
  form('no spaces after commas', service, 'council, shelter-north', 'council,shelter-north'),
  form('spaces before commas', service, 'council, shelter-north', 'council , shelter-north'),

  // Comments
  form('comment in column 0 between facts', need, '  category', '# ask the board\n  category'),
  form('comment between facts', need, '  category', '    # ask the board\n  category'),
  form('trailing comment', need, 'category housing', 'category housing # or health'),
  form('trailing comment after a flag', 'outcome settled-homes', 'medium term', 'medium term # or long?'),
  form('trailing comment after a list', service, 'shelter-north', 'shelter-north # and police?'),
  form('comment that looks like a fact', need, '  category', '  # category health\n  category'),
  form('comment in column 0 in prose block', 'vision', '  the health', '# agreed in May\n  the health'),
  form('comment between a head and its text', 'vision', '  By 2036', '# agreed in May\n  By 2036'),
  form('comment of 10,000 characters', need, '  category', `  # ${'x'.repeat(10_000)}\n  category`),
  form('NUL in a comment', need, '  category', '  # \0\n  category'),
  form('conflict marker in a comment', need, '  category', '  # <<<<<<< HEAD\n  category'),

  // Blocks and lists
  form('list wrapped after comma', service, 'council, shelter-north', 'council,\n    shelter-north'),
  form('list wrapped after comma to column 0', service, 'council, shelter-north', 'council,\nshelter-north'),
  form('list wrapped with a comment', service, 'council, shelter-north', 'council, # first\n    shelter-north'),
  form(
    'list wrapped with a comment between',
    service,
    'council, shelter-north',
    'council,\n    # then\n    shelter-north',
  ),
  form('list of people wrapped', objective, 'shelter-north, police', 'shelter-north,\n    police'),
  form(
    'statement of text on the line of its head',
    'vision',
    'vision:\n  By 2036 everyone in Northshire has the home,\n  the health and',
    'vision:\n      By 2036 everyone in Northshire has the home,\n      the health and',
  ),
  form('text of a fact below its colon', service, 'where: The whole county', 'where:\n      The whole county'),
  form(
    'text of a role below its colon',
    objective,
    'lead council: Head of Housing',
    'lead council:\n      Head of Housing',
  ),

  // Dates
  form('day in digits', objective, '31 March 2029', '2029-03-31'),
  form('day with slashes', objective, '31 March 2029', '31/03/2029'),
  form('day with dots', objective, '31 March 2029', '31.03.2029'),
  form('day with one digit for the month', objective, '31 March 2029', '31/3/2029'),
  form('31st March 2029', objective, '31 March 2029', '31st March 2029'),
  form('month cut short', objective, '31 March 2029', '31 Mar 2029'),
  form('month cut short with a stop', objective, '31 March 2029', '31 Mar. 2029'),
  form('month in small letters', objective, '31 March 2029', '31 march 2029'),
  form('month in capitals', objective, '31 March 2029', '31 MARCH 2029'),
  form('31st of March', objective, '31 March 2029', '31st of March 2029'),
  form('comma before the year', objective, '31 March 2029', '31 March, 2029'),
  form('month as 2026-04', action, 'from April 2026', 'from 2026-04'),
  form('month as Apr 2026', action, 'from April 2026', 'from Apr 2026'),
  form('2024-25', 'measure settled-on-release', '2024/25', '2024-25'),
  form('2024\u201325', 'measure settled-on-release', '2024/25', '2024\u201325'),
  form('2024/2025', 'measure settled-on-release', '2024/25', '2024/2025'),
  form('dash between the days of a period', 'strategy northshire', '2026 to 31', '2026 \u2013 31'),

  // Amounts
  form('62 per cent', 'measure settled-on-release', '62%', '62 per cent'),
  form('62 percent', 'measure settled-on-release', '62%', '62 percent'),
  form('62 %', 'measure settled-on-release', '62%', '62 %'),
  form('62.0%', 'measure settled-on-release', '62%', '62.0%'),
  form('£120k', service, '£120,000', '£120k'),
  form('£120K', service, '£120,000', '£120K'),
  form('£0.12m', service, '£120,000', '£0.12m'),
  form('£0.12 million', service, '£120,000', '£0.12 million'),
  form('£120 000', service, '£120,000', '£120 000'),
  form('£120000', service, '£120,000', '£120000'),
  form('£120,000.00', service, '£120,000', '£120,000.00'),
  form('£ 120,000', service, '£120,000', '£ 120,000'),
  form('per in place of a', service, '£120,000 a year', '£120,000 per year'),
  form('per annum', service, '£120,000 a year', '£120,000 per annum'),
];
