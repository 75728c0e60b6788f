import { describe, expect, it } from 'vitest';
import { contextOf } from '../testing/documents.ts';
import { addressesIn, boxOf, elementsIn, rowsOf, textsIn, there, withLook } from '../testing/drawings.ts';
import { deliveryTimeline } from './delivery-timeline.ts';
import { governanceChart } from './governance-chart.ts';
import { measurePanels } from './measure-panels.ts';
import { moneyChart } from './money-chart.ts';
import { needsAndServices } from './needs-and-services.ts';
import { outcomesOverTime } from './outcomes-over-time.ts';
import { preventionBalance } from './prevention-balance.ts';

const opening = 'strategy here: A plan\n  period 1 April 2026 to 31 March 2029\n\n';

describe('needs and services', () => {
  const picture = there(
    needsAndServices(
      contextOf(`${opening}need home: A home
need work: Work
need money: Money
  unmet because: No partner can
need health: Health
service flats: Leased flats
  meets home
service advice: Advice
  meets home, work
gap more: Too few flats
  concerns home
  despite flats
gap none: Nothing for health
  concerns health
`),
    ),
  );

  it('marks each service that meets a need, and where a gap is left all the same', () => {
    const circles = elementsIn(picture.drawing).filter(({ tagName }) => tagName === 'circle');
    // Two stand in the legend.
    expect(circles).toHaveLength(3 + 2);
    expect(circles.filter((each) => String(each.properties.className).includes('hollow'))).toHaveLength(1 + 1);
  });

  it('says how each need stands', () => {
    expect(rowsOf(picture)).toEqual([
      ['A home', 'Leased flats; Advice', 'Too few flats', '1 gap'],
      ['Work', 'Advice', '', ''],
      ['Money', '', '', 'Left unmet for now'],
      ['Health', '', 'Nothing for health', 'Gap, no service'],
    ]);
    expect(picture.alternative).toContain('2 needs are met by a service, 2 are not: Money; Health.');
  });

  it('says the same of a need that is left to authors and to the public', () => {
    const plan = `${opening}need money: Money
  unmet because: No funds
service advice: Advice
`;
    for (const audience of ['draft', 'public'] as const) {
      const { alternative, table } = there(needsAndServices(contextOf(plan, audience)));
      expect(JSON.stringify(table)).toContain('Left unmet for now');
      expect(alternative).toContain('No needs are met by a service, 1 is not: Money. A gap is named for no needs.');
    }
  });
});

describe('outcomes over time', () => {
  const picture = there(
    outcomesOverTime(
      contextOf(`${opening}outcome later: Later
  long term
outcome first: First
  short term
  leads to next, later
outcome next: Next
  medium term
  leads to later
`),
    ),
  );

  it('has an arrow for each outcome that leads to another, and reads from the short term to the long term', () => {
    const arrows = elementsIn(picture.drawing).filter(({ properties }) => properties.markerEnd !== undefined);
    expect(arrows).toHaveLength(3);
    expect(addressesIn(picture)).toEqual(['#item-outcome/first', '#item-outcome/next', '#item-outcome/later']);
    expect(picture.alternative).toContain(
      '3 outcomes: 1 for the short term, 1 for the medium term, 1 for the long term',
    );
  });

  it('puts later terms further to the right', () => {
    const places = withLook(picture, 'box').map((box) => boxOf(box).x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(3);
  });
});

describe('the delivery timeline', () => {
  const text = `${opening}objective O1: The aim
partner council: The council
action A1: From April to September
  towards O1
  from 1 April 2026
  by 30 September 2026
  milestone by 30 June 2026: Draft
  lead council: Officer
action A2: The whole of the second year
  towards O1
  from 1 April 2027
  by 31 March 2028
progress on A1 at 30 September 2026: Done
  status complete
`;
  const picture = there(deliveryTimeline(contextOf(text))[0]);

  it('draws half a year half as long as a year, and a year later one year further', () => {
    const [half, year] = withLook(picture, 'bar')
      .filter(({ tagName }) => tagName === 'rect')
      .map(boxOf);
    expect((half?.width ?? 0) / (year?.width ?? 1)).toBeCloseTo(183 / 366, 1);
    expect((year?.x ?? 0) - (half?.x ?? 0)).toBeCloseTo(year?.width ?? 0, -1);
  });

  it('names the quarters, the lead and what was reported', () => {
    const texts = textsIn(picture);
    expect(texts).toEqual(expect.arrayContaining(['2026/27', '2027/28', 'The council', '✓ Complete']));
    expect(texts.filter((each) => /^Q\d$/.test(each))).toHaveLength(8);
    expect(rowsOf(picture)[0]).toEqual([
      'A1 From April to September',
      'O1 The aim',
      '1 April 2026',
      '30 September 2026',
      '30 June 2026: Draft',
      'The council',
      'Complete',
    ]);
  });

  it('goes on on further pages, and leaves no action out', () => {
    const many = Array.from({ length: 50 }, (_, index) => `action B${index}: Do it\n  towards O1\n  by May 2027\n`);
    const pages = deliveryTimeline(contextOf(text + many.join('')));
    expect(pages.length).toBeGreaterThan(2);
    expect(new Set(pages.flatMap(addressesIn)).size).toBe(52);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  });

  it('bears dates that lie ages apart', () => {
    const far = `${opening}action A1: One\n  by 31 March 2026\naction A2: Other\n  by 31 March 9926\n`;
    const drawn = there(deliveryTimeline(contextOf(far))[0]);
    expect(elementsIn(drawn.drawing).length).toBeLessThan(200);
  });
});

describe('measures', () => {
  const text = `${opening}measure homes: Homes kept
  kind impact
  better when higher
  value 60% in 2023/24
  value 64% in 2024/25
measure new: Something new
  baseline by 31 March 2027
outcome home: A home
  target homes from 64% in 2024/25 to 82% by 31 March 2029
  target homes from 64% in 2024/25 to 70% by 31 March 2027
progress on homes at 30 September 2026: Better
  value 66%
`;
  const panels = measurePanels(contextOf(text));
  const [impact, other] = [there(panels[0]), there(panels[1])];

  it('says the baseline, the latest value, the last target and how it stands against it', () => {
    const said = ['Baseline: 64% (2024/25)', 'Latest: 66% (Sept 2026)', 'Target: 82% by Mar 2029', 'Behind'];
    expect(textsIn(impact)).toEqual(expect.arrayContaining(said));
    expect(rowsOf(impact)).toEqual([
      [
        'Homes kept',
        '• 60% in 2023/24• 64% in 2024/25 (start)• 66% on 30 September 2026',
        '• 70% by 31 March 2027• 82% by 31 March 2029',
        'Behind',
      ],
    ]);
  });

  it('draws higher values higher and later ones further to the right', () => {
    const points = elementsIn(impact.drawing)
      .filter(({ tagName }) => tagName === 'circle')
      .slice(0, 3)
      .map(({ properties: { cx, cy } }) => [Number(cx), Number(cy)] as const);
    const [first, second, reported] = points;
    expect(first?.[0]).toBeLessThan(second?.[0] ?? 0);
    expect(second?.[0]).toBeLessThan(reported?.[0] ?? 0);
    expect(first?.[1]).toBeGreaterThan(second?.[1] ?? 1e9);
    expect(second?.[1]).toBeGreaterThan(reported?.[1] ?? 1e9);
  });

  it('says when the first value of a new measure will be there', () => {
    expect(other.title).toBe('Measures');
    expect(textsIn(other)).toEqual(expect.arrayContaining(['No figures yet', 'Baseline: due by Mar 2027']));
  });
});

describe('the balance of prevention', () => {
  const picture = there(
    preventionBalance(
      contextOf(`${opening}service a: One
  prevention primary
  cost £100,000 a year
service b: Two
  prevention tertiary
  cost £25,000 a month
service c: Three
`),
    ),
  );

  it('counts services and money a year', () => {
    expect(rowsOf(picture).map(([name, , ...rest]) => [name, ...rest])).toEqual([
      ['Primary', '1', '33%', '£100,000', '25%'],
      ['Tertiary', '1', '33%', '£300,000', '75%'],
      ['Not said', '1', '33%', '£0', '0%'],
    ]);
    expect(picture.alternative).toContain('tertiary 1 service (33%) with £300,000 a year (75%)');
  });

  it('says that some services do not say what they cost', () => {
    expect(textsIn(picture)).toContain('Money: 2 services of 3 say what they cost a year.');
  });
});

describe('governance', () => {
  const picture = there(
    governanceChart(
      contextOf(`${opening}partner council: The council
group board: The board
  chair council: Leader
  sits 4 times a year
group doers: The doers
  accountable to board
  reports to board every quarter: Progress
group helpers: The helpers
  reports to doers every month: All
`),
    ),
  );

  it('stands who answers to no other first, and each below whom it answers to', () => {
    expect(addressesIn(picture)).toEqual(['#item-group/board', '#item-group/doers', '#item-group/helpers']);
    const [board, doers, helpers] = withLook(picture, 'box').map(boxOf);
    expect(board?.x).toBeLessThan(doers?.x ?? 0);
    expect(doers?.x).toBeLessThan(helpers?.x ?? 0);
  });

  it('tells accounting from mere reporting by the line', () => {
    const lines = elementsIn(picture.drawing).filter(({ properties }) => properties.markerStart !== undefined);
    expect(lines.map((each) => String(each.properties.className).includes('dashed'))).toEqual([false, true]);
  });

  it('bears groups that answer to each other in a circle', () => {
    const circle = there(
      governanceChart(
        contextOf(
          `${opening}group a: A\n  accountable to b\ngroup b: B\n  accountable to c\ngroup c: C\n  accountable to a\n`,
        ),
      ),
    );
    expect(withLook(circle, 'box')).toHaveLength(3);
  });
});

it('shows the money of each source in each year', () => {
  const picture = there(
    moneyChart(
      contextOf(`${opening}partner council: The council
resource fund: The fund
  kind finance
  amount £50,000 a year
service a: One
  cost £40,000 a year
  funded by fund £40,000 a year
`),
    ),
  );
  // One source needs no sum.
  expect(rowsOf(picture)).toEqual([['The fund', '£40,000', '£40,000', '£40,000']]);
  expect(textsIn(picture)).toEqual(expect.arrayContaining(['2026/27', '2028/29', '£40k']));
});
