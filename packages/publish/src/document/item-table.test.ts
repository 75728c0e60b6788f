import { expect, it } from 'vitest';
import { documentOf, nodesIn, wordsIn } from '../testing/documents.ts';

const plan = `strategy n: N
criterion reach: How many people it **reaches**
criterion cost: What it costs
  text: Over three years.
priority p: Homes
  score 5 on reach
`;

const document = documentOf(plan, { only: ['priorities'] });
const nodes = nodesIn(document);

it('items of which only the titles are known stand as points, and not in a table of one column', () => {
  expect(nodes.filter(({ type }) => type === 'table')).toEqual([]);
  const points = nodes.flatMap((node) => (node.type === 'listItem' ? [wordsIn(node)] : []));
  expect(points).toEqual(['How many people it reaches', 'What it costs']);
});

it('each item has one address, that of the point or that of its entry below', () => {
  const anchors = nodes.flatMap(({ data }) => data?.anchor ?? []);
  expect(anchors.filter((anchor) => anchor.startsWith('item-criterion'))).toEqual([
    'item-criterion/reach',
    'item-criterion/cost',
  ]);
});

it('titles that all stand above entries are not listed before them', () => {
  const explained = plan.replace('**reaches**\n', '**reaches**\n  text: In a year.\n');
  const made = nodesIn(documentOf(explained, { only: ['priorities'] }));
  expect(made.map(wordsIn).join(' ')).toContain('In a year.');
  expect(made.filter(({ type }) => type === 'listItem')).toEqual([]);
});
