import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile, readIsoDate } from '@goldenthread/language';
import { reportOn, type StrategyReport } from '@goldenthread/rules';
import { type AnyFact, allFacts, type Item, type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { nodesIn, wordsIn } from '../testing/documents.ts';
import { authorBlocks } from './author-text.ts';
import { buildDocument } from './build-document.ts';
import type { Audience } from './context.ts';

const root = fileURLToPath(new URL('../../../../examples', import.meta.url));
const day = readIsoDate('2026-11-22');
if (day === undefined) throw new Error('The day of the test is no day.');
const asOf = day;

/** Every plan of the examples, those with problems too: a document has to bear them. */
function reports(): readonly (readonly [name: string, report: StrategyReport])[] {
  const workspace = new StrategyWorkspace();
  for (const path of globSync('**/*.cjoip', { cwd: root }).sort()) {
    workspace.set(parseFile(`file:///examples/${path}`, readFileSync(join(root, path), 'utf8')));
  }
  return workspace
    .strategies()
    .filter(({ type }) => type !== 'framework')
    .map((plan) => [
      `${plan.folder.slice('file:///examples/'.length)} ${plan.name}`,
      reportOn(plan, workspace, { asOf }),
    ]);
}

const cases = reports().flatMap(([name, report]) =>
  (['draft', 'public'] as const).map((audience) => [name, audience, report] as const),
);
const documents = new Map(
  cases.map(([name, audience, report]) => [`${name} ${audience}`, buildDocument(report, { asOf, audience })]),
);

it('looks at every example', () => {
  expect(cases.length).toBeGreaterThan(8);
});

describe.each(cases)('%s for %s', (name, audience, report) => {
  const document = documents.get(`${name} ${audience}`);
  if (document === undefined) throw new Error('There is no document.');
  const nodes = nodesIn(document);
  const { strategy: plan } = report;

  it('shows every item', () => {
    const shown = new Set(nodes.flatMap(({ data }) => data?.origin?.item ?? []));
    // A line that only says what its file is part of has nothing for readers.
    const told = plan.items.filter((item) => item.kind !== 'part' || allFacts(item).length > 0);
    expect(told.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('says all that the author wrote', () => {
    const words = new Set<string>();
    const all = plain(wordsIn(document));
    for (const item of plan.items) {
      for (const said of writtenIn(item, plan, audience))
        if (!all.includes(plain(said))) words.add(`${item.id}: ${said}`);
    }
    expect([...words]).toEqual([]);
  });

  it('has one place for each address, and a place for each link', () => {
    const anchors = nodes.flatMap((node) => {
      const anchor = node.data?.anchor ?? (node.type === 'section' || node.type === 'picture' ? node.id : undefined);
      return anchor === undefined ? [] : [anchor];
    });
    expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([]);
    const known = new Set(anchors);
    const links = nodes.flatMap((node) =>
      node.type === 'link' && node.url.startsWith('#') ? [node.url.slice(1)] : [],
    );
    expect([...new Set(links.filter((link) => !known.has(link)))]).toEqual([]);
  });

  it('leaves out no level of heading', () => {
    let last = 1;
    for (const node of nodes) {
      if (node.type !== 'heading') continue;
      expect(node.depth, wordsIn(node)).toBeLessThanOrEqual(last + 1);
      last = node.depth;
    }
  });

  it('has nothing empty, and no two tables of one title', () => {
    const empty = nodes.filter((node) => {
      if (node.type === 'facts') return node.rows.length === 0 || node.rows.some(({ content }) => content.length === 0);
      if (node.type === 'table') return node.children.length < 2;
      if (node.type === 'section' || node.type === 'list' || node.type === 'notice') return node.children.length === 0;
      return node.type === 'heading' && wordsIn(node) === '';
    });
    expect(empty).toEqual([]);
    const captions = nodes.flatMap((node) => (node.type === 'table' ? (node.data?.caption ?? []) : []));
    expect(captions.filter((caption, at) => captions.indexOf(caption) !== at)).toEqual([]);
  });

  it('is in plain English', () => {
    const words = wordsIn(document);
    expect(words).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
    if (audience === 'draft') return;
    const codes = words.match(/\b(?:thread|smart|checklist|needs|services|outcomes)\/[a-z-]+/g);
    expect(codes).toBeNull();
    expect(nodes.filter(({ type }) => type === 'notice')).toEqual([]);
  });
});

const goodPlans = cases.filter(([name]) => !name.startsWith('problems'));

it.each(goodPlans)('%s for %s has a section for everything', (name, audience) => {
  // What no section looks for stands in `further`.
  const ids = documents.get(`${name} ${audience}`)?.children.map((node) => (node.type === 'section' ? node.id : ''));
  expect(ids).not.toContain('further');
});

/** The author's own words in an item, in pieces of a paragraph; those that stand for something are shown by its title. */
function writtenIn(item: Item, plan: Strategy, audience: Audience): readonly string[] {
  // The title of the plan stands above its document, and is for the page to show.
  const said = item === plan.header ? undefined : item.statement;
  const facts = allFacts(item).filter(({ word }) => audience === 'draft' || word !== 'note');
  return [...(said === undefined ? [] : [said]), ...facts.flatMap(wordsOf)].filter((said) => plain(said) !== '');
}

function wordsOf(fact: AnyFact): readonly string[] {
  const { text, role, about, reason, weakPoints, called } = fact as unknown as Readonly<
    Record<string, string | undefined>
  >;
  const written = [text, role, about, reason, weakPoints].flatMap((each) =>
    each === undefined ? [] : authorBlocks(each),
  );
  const pieces = written.flatMap(nodesIn).flatMap((node) => (pieceTypes.has(node.type) ? [wordsIn(node)] : []));
  // A plan's own word heads what it calls, in the plural.
  return called === undefined || called === '' ? pieces : [...pieces, called.replace(/y$/, '')];
}

/** What stands together wherever it is shown. */
const pieceTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

function plain(words: string): string {
  return words.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}
