import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Box } from './draw.ts';
import { layered } from './layered.ts';

const sizes = { boxWidth: 100, columnGap: 40, rowGap: 6, left: 8, top: 20 };

it('puts a box beside the one that it is linked to, whatever the order it is told in', () => {
  const boxes = ['a', 'b', 'c'].flatMap((name) => [{ id: name, column: 0, height: 30 }]);
  const right = ['c2', 'b2', 'a2'].map((id) => ({ id, column: 1, height: 30 }));
  const links = ['a', 'b', 'c'].map((name) => ({ left: name, right: `${name}2` }));
  const { places } = layered([...boxes, ...right], links, sizes);
  for (const { left, right: other } of links) expect(places.get(left)?.y).toBe(places.get(other)?.y);
});

it('leaves room between the boxes of a column for a link that passes it', () => {
  const boxes = [
    { id: 'left', column: 0, height: 30 },
    { id: 'between', column: 1, height: 30 },
    { id: 'right', column: 2, height: 30 },
  ];
  const links = [
    { left: 'left', right: 'between' },
    { left: 'left', right: 'right' },
    { left: 'between', right: 'right' },
  ];
  const { places, ways } = layered(boxes, links, sizes);
  const between = places.get('between') as Box;
  // Where the way enters the column between.
  const lane = Number(/ ?148,(-?[\d.]+)/.exec(ways[1] ?? '')?.[1]);
  expect(lane, ways[1]).not.toBeNaN();
  expect(lane < between.y || lane > between.y + between.height).toBe(true);
});

it('never lays one box over another, and starts below the headings', () => {
  const plans = fc
    .array(fc.record({ column: fc.integer({ min: 0, max: 4 }), height: fc.integer({ min: 10, max: 80 }) }), {
      maxLength: 40,
    })
    .chain((boxes) =>
      fc.record({
        boxes: fc.constant(boxes.map((box, index) => ({ id: String(index), ...box }))),
        links: fc.array(
          fc.record({
            left: fc.nat(Math.max(0, boxes.length - 1)).map(String),
            right: fc.nat(Math.max(0, boxes.length - 1)).map(String),
          }),
          { maxLength: 80 },
        ),
      }),
    );
  fc.assert(
    fc.property(plans, ({ boxes, links }) => {
      const { places, height } = layered(boxes, links, sizes);
      expect(places.size).toBe(boxes.length);
      const all = [...places.values()];
      for (const [index, a] of all.entries()) {
        expect(a.y).toBeGreaterThanOrEqual(sizes.top - 1);
        expect(a.y + a.height).toBeLessThanOrEqual(height + 1);
        for (const b of all.slice(index + 1)) expect(areApart(a, b), JSON.stringify([a, b])).toBe(true);
      }
    }),
  );
});

function areApart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}
