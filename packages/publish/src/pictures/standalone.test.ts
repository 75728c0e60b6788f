import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { markupAttacks } from '../testing/attacks.ts';
import { contextOf } from '../testing/documents.ts';
import { there } from '../testing/drawings.ts';
import { goldenThread } from './golden-thread.ts';
import { flatSvg, standaloneSvg } from './standalone.ts';

function threadOf(title: string) {
  const text = title.replace(/\s+/g, ' ');
  return there(
    goldenThread(
      contextOf(`strategy n: N
outcome home: ${text}
  meets tonight
objective O1: ${text}
  towards home
need tonight: ${text}
`),
    ),
  );
}

/** The names of a file's elements and attributes; fails where it is not well-formed XML. */
function namesIn(xml: string): ReadonlySet<string> {
  const found = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    found.add(name);
    for (const key of Object.keys(attributes)) found.add(`@${key}`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

const plain = threadOf('Words');

describe.each(markupAttacks)('%s', (attack) => {
  it('adds no element and no attribute to a file of a picture', () => {
    const picture = threadOf(attack);
    for (const write of [standaloneSvg, (each: typeof plain) => flatSvg(each, 'dark')]) {
      const added = [...namesIn(write(picture))].filter((name) => !namesIn(write(plain)).has(name) && name !== 'tspan');
      expect(added).toEqual([]);
    }
  });
});

it('a file of a picture says by its own title and description what it shows', () => {
  const xml = standaloneSvg(plain);
  const [, names = '', title = ''] =
    /<svg[^>]* aria-labelledby="([^"]+)"[^>]*><title id="([^"]+)">The golden thread<\/title><desc id="/.exec(xml) ?? [];
  expect(names).toBe(title);
  expect(xml).toContain(` aria-describedby="${/<desc id="([^"]+)"/.exec(xml)?.[1]}"`);
});
