import { expect, it } from 'vitest';
import { hashOf } from './hash.ts';
import { SentVersions } from './sent-versions.ts';
import { type ShownPage, shownPage } from './shown-page.ts';

/** A page of parts by their ids, the frame last. */
function page(parts: Readonly<Record<string, string>>, title = 'Plan'): ShownPage {
  return shownPage(
    title,
    Object.entries(parts).map(([id, html]) => ({ id, html, place: `<section id="${id}" data-part></section>` })),
  );
}

const first = page({ needs: 'needs', services: 'services', page: 'frame' });
const second = page({ needs: 'needs', services: 'other services', page: 'frame' });

it('sends all parts to those who have none, and only what differs to those who have a version', () => {
  const sent = new SentVersions();
  expect(sent.update(first, undefined).parts.map(({ id }) => id)).toEqual(['needs', 'services', 'page']);
  expect(sent.update(second, first.version).parts).toEqual([{ id: 'services', html: 'other services' }]);
  expect(sent.update(second, second.version).parts).toEqual([]);
  expect(sent.update(first, second.version).parts, 'and back').toEqual([{ id: 'services', html: 'services' }]);
});

it('sends all parts to those whose version is forgotten', () => {
  const sent = new SentVersions();
  sent.remember(first);
  for (let count = 0; count < 100; count++) sent.remember(page({ page: `frame ${count}` }));
  expect(sent.update(second, first.version).parts).toHaveLength(3);
});

it('calls the same page by the same version, and any other by another', () => {
  expect(page({ needs: 'needs', services: 'services', page: 'frame' }).version).toBe(first.version);
  const others = [
    second,
    page({ needs: 'needs', services: 'services', page: 'frame' }, 'Another plan'),
    page({ services: 'services', needs: 'needs', page: 'frame' }),
    page({ page: 'frame' }),
  ];
  expect(new Set([first, ...others].map(({ version }) => version)).size).toBe(others.length + 1);
});

it('tells texts apart that differ in little', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'aab', 'aba', 'é', 'e\u0301', '\u0000', '\u0000\u0000', 'x'.repeat(9_999)];
  for (let count = 0; count < 20_000; count++) texts.push(`item ${count}`);
  expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
});
