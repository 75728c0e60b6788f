import { parseFile, readIsoDate } from '@goldenthread/language';
import { reportOn } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { renderListPage, renderPlainPage } from './plain-page.ts';

const asOf = readIsoDate('2026-11-22');
if (asOf === undefined) throw new Error('The day of the tests is no day.');
const context = { asOf };

function page(files: Readonly<Record<string, string>>): string {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) workspace.set(parseFile(`file:///plans/${name}`, text));
  const strategy = workspace.strategies()[0];
  if (strategy === undefined) throw new Error('The text of the test holds no strategy.');
  return renderPlainPage(reportOn(strategy, workspace, context));
}

/** The page as a reader sees it: without tags, in one line. */
function readable(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<\/?(?:a|strong|code|span)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&')
    .replace(/\s+/g, ' ');
}

const plan = `strategy northshire: Northshire plan
  partnership: Northshire Community Justice Partnership
  period 1 April 2026 to 31 March 2036
  status consultation
  every action lead council: Co-ordinator
vision: A home for everyone
need home: A settled home
  category housing
  note: Ask the board
service first-nights: First Nights
  meets home
  cost £96,000 a year
`;

it('says what the plan says', () => {
  const html = page({
    'northshire/plan.cjoip': plan,
    'northshire/who.cjoip': 'part of northshire\npartner council: The Council\n',
  });
  const text = readable(html);
  expect(html).toMatch(/^<!doctype html><html lang="en-GB">/);
  expect(text).toContain(
    'Northshire Community Justice Partnership · 1 April 2026 to 31 March 2036 · Status: consultation',
  );
  expect(text).toContain('Vision A home for everyone');
  expect(text).toContain('Met: The plan has one vision');
  expect(text).toContain('first-nights First Nights Meets A settled home Cost £96,000 a year');
  expect(text).toContain('Every action: lead The Council (Co-ordinator)');
  expect(html).toContain('<a href="#item-need%2Fhome">A settled home</a>');
  expect(html).toContain('<article id="item-need/home">');
});

it('shows remarks for readers of the draft while it is one, and not after', () => {
  expect(readable(page({ 'plan.cjoip': plan }))).not.toContain('Ask the board');
  expect(readable(page({ 'plan.cjoip': plan.replace('consultation', 'draft') }))).toContain('Note Ask the board');
});

it('lists what is left as it is, with the reason, while the plan is a draft', () => {
  const ignoring = (status: string): string => `strategy north: North plan
  status ${status}

# ignore thread/need-unmet until 31 March 2027: agreed <b>by the board</b>
need home: A home
`;
  const draft = readable(page({ 'plan.cjoip': ignoring('draft') }));
  expect(draft).toMatch(
    /on the record \(1\) plan\.cjoip, line 5: No service meets `home`.*thread\/need-unmet agreed <b>by the board<\/b> \(until 31 March 2027\)/,
  );
  expect(readable(page({ 'plan.cjoip': ignoring('published') }))).not.toContain('on the record');
});

it('groups findings by file and says where they are', () => {
  const text = readable(
    page({
      'north shire/plan.cjoip': plan,
      'north shire/needs/Ärea.cjoip': 'part of northshire\n\nneed health: Health\n',
    }),
  );
  expect(text).toMatch(/needs\/Ärea\.cjoip .*Warning line 3, column 6: No service meets `health`.*thread\/need-unmet/);
});

/** Facts of every shape, as they are read aloud. */
const facts: readonly (readonly [item: string, line: string, shown: string])[] = [
  ['action a: A', 'by 31 March 2029', 'By 31 March 2029'],
  ['action a: A', 'by 2029-03-31', 'By 31 March 2029'],
  ['action a: A', 'by end of 2028, then ongoing', 'By end of 2028 , then ongoing'],
  ['action a: A', 'milestone by March 2027: Draft agreed', 'Milestone by March 2027 (Draft agreed)'],
  ['action a: A', 'lead all partners', 'Lead all partners'],
  ['action a: A', 'every 6 months', 'Every 6 months'],
  ['action a: A', 'funded by fund £12,000, other', 'Funded by fund £12,000, other'],
  ['outcome o: O', 'short term', 'Short term yes'],
  [
    'outcome o: O',
    'target m from 62% in 2024/25 to 85% by March 2031',
    'Target m from 62% in 2024/25 to 85% by March 2031',
  ],
  ['outcome o: O', 'target m up 2 points', 'Target m up 2 points'],
  ['priority p: P', 'score 4 on reach', 'Score 4 on reach'],
  ['need n: N', 'size 312 people in 2024/25', 'Size 312 people in 2024/25'],
  ['group g: G', 'sits 5 times a year', 'Sits 5 times a year'],
  ['group g: G', 'reports to board every 6 months: Progress', 'Reports to board every 6 months (Progress)'],
  ['measure m: M', 'reported every quarter to board', 'Reported every quarter to board'],
  ['service s: S', 'quality good: Inspected', 'Quality good (Inspected)'],
  ['strategy t: T', 'approved by board on 3 March 2026: Chair', 'Approved by board on 3 March 2026 (Chair)'],
  ['strategy t: T', 'leaves out x.y because: Too few', 'Leaves out x.y (Too few)'],
  ['strategy t: T', 'terms short to 5 years, long to 10 years', 'Terms short to 5 years, long to 10 years'],
  ['strategy t: T', 'calls outcome: Aim', 'Calls outcome: Aim'],
  ['need n: N', 'reviewed on 3 March 2026 by council: Head', 'Reviewed on 3 March 2026 by council (Head)'],
  ['progress on o at 30 June 2027: Late', 'now by 30 June 2028 because: Ill', 'Now by 30 June 2028 because: Ill'],
  ['checkpoint analyse', 'question gaps no: Old', 'Question gaps: no (Old)'],
  ['section f: F', 'before vision', 'Before vision'],
];

it.each(facts)('%s, %s reads: %s', (item, line, shown) => {
  expect(readable(page({ 'plan.cjoip': `strategy n: N\n${item}\n  ${line}\n` }))).toContain(` ${shown} `);
});

describe('the text of a plan is only text', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '</title><script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<!--<svg onload=alert(1)>-->',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<a href="javascript:alert(1)">x</a>',
    '\u0000<\u0000script>',
  ];
  const allowed = new Set(
    'doctype html head meta title style body main section article h1 h2 h3 p ul ol li dl dt dd strong code span a'.split(
      ' ',
    ),
  );

  it.each(attacks)('%s', (attack) => {
    const html = page({
      'plan.cjoip': `strategy n: ${attack}
  partnership: ${attack}
  status ${attack}
vision: ${attack}
need ${attack}: ${attack}
service s: ${attack}
  meets ${attack}
  where: ${attack}
  quality good: ${attack}
  lead s: ${attack}
${attack}
document d: ${attack}
  link: javascript:alert(1)
`,
    });
    const tags = [...html.matchAll(/<[!/]?\s*([^\s>/]*)/g)].map((match) => match[1]);
    expect(tags.filter((tag) => !allowed.has(tag ?? ''))).toEqual([]);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|src)\s*=/i);
    expect([...html.matchAll(/<[^>]*\shref="([^"]*)"/g)].filter(([, href]) => !href?.startsWith('#'))).toEqual([]);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });

  it('in a list of pages too', () => {
    const html = renderListPage('<b>', [{ href: '/"x', title: '<script>' }], [{ message: '<img src=x>' }]);
    expect(html).not.toMatch(/<(?:b|script|img)>/);
    expect(html).not.toMatch(/href="\/"/);
  });
});
