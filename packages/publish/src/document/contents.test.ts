import { expect, it } from 'vitest';
import { documentOf, nodesIn, wordsIn } from '../testing/documents.ts';
import { contentsOf } from './contents.ts';

const plan = `strategy n: N

vision: A home for everyone

section foreword: Foreword
  before vision
  text: Welcome.

population leavers: People leaving custody

need home: A settled home
`;

it('lists the sections and their parts, each with a link to where it stands', () => {
  const document = documentOf(plan, { audience: 'public' });
  const contents = contentsOf(document);
  if (contents === undefined) throw new Error('There are no contents.');
  expect(wordsIn(contents)).toBe(
    'Contents About this plan Foreword Vision Needs and populations Who the plan is for What people need',
  );
  const anchors = nodesIn(document).flatMap((node) => (node.type === 'section' ? [node.data?.anchor ?? node.id] : []));
  const links = nodesIn(contents).flatMap((node) => (node.type === 'link' ? [node.url] : []));
  expect(links).toEqual(anchors.map((anchor) => `#${anchor}`));
});

it('of one section are not needed', () => {
  expect(contentsOf(documentOf(plan, { only: ['vision'] }))).toBeUndefined();
});
