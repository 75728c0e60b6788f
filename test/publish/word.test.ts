import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { programPath } from '../programs.ts';
import { exampleFiles } from './examples.ts';
import { checklist, headings, tables } from './word-checklist.ts';
import { lines } from './word-lines.ts';
import { all, drawer, one, opened, styleOf, type WordParts, wordOf, words } from './word-parts.ts';

/** The export to Word, over the examples. Northshire has 180 pages, which take some seconds to lay out. */
const slow = 120_000;

describe.each([
  ['starter', 'draft'],
  ['effectiveness', 'public'],
  ['northshire', 'draft'],
] as const)('%s as a %s document', (name, audience) => {
  let file: WordParts;
  beforeAll(async () => {
    file = opened(await wordOf(exampleFiles(name), audience));
  }, slow);

  it.each(Object.entries(checklist))('%s', (_, faults) => {
    expect(faults(file)).toEqual([]);
  });

  it('holds all that makes a check say something', () => {
    const document = file.part('word/document.xml');
    expect(headings(file).length).toBeGreaterThan(10);
    expect(tables(file).length).toBeGreaterThan(2);
    expect(all(document, 'wp:docPr').length).toBeGreaterThan(1);
    expect(all(document, 'w:numPr').length).toBeGreaterThan(2);
    expect(all(document, 'w:hyperlink').length).toBeGreaterThan(10);
  });

  it('a picture over several pages has one number, and the next picture the next', () => {
    const captions = all(file.part('word/document.xml'), 'w:p')
      .filter((each) => styleOf(each) === 'Caption')
      .map((each) => words(each))
      .filter((caption) => caption.startsWith('Figure'));
    // A part within a picture's own title is that of a picture by itself.
    const isContinued = (caption: string): boolean => /\(part (?!1 )\d+ of \d+\)$/.test(caption);
    let number = 0;
    for (const caption of captions) {
      if (!isContinued(caption)) number += 1;
      expect(caption).toMatch(new RegExp(`^Figure ${number}\\. `));
    }
    expect(number).toBeGreaterThan(0);
  });

  it('every part is well-formed, and pages are of A4', () => {
    for (const path of file.paths) if (/\.(?:xml|rels)$/.test(path)) file.part(path);
    const sizes = all(file.part('word/document.xml'), 'w:pgSz').map(({ attributes }) => [
      attributes['w:w'],
      attributes['w:h'],
    ]);
    for (const size of sizes) expect(size.toSorted()).toEqual(['11906', '16838']);
  });

  it('every page but the first says which it is, of how many, and of what plan', () => {
    const feet = file.paths.filter((path) => /footer\d+\.xml$/.test(path)).map((path) => file.part(path));
    const numbered = feet.filter((foot) => one(foot, 'w:instrText') !== undefined);
    expect(numbered.length).toBeGreaterThan(0);
    const title = one(file.part('docProps/core.xml'), 'dc:title')?.children.join('') ?? '';
    for (const foot of numbered) {
      expect(all(foot, 'w:instrText').map(({ children }) => children.join(''))).toEqual(['PAGE', 'NUMPAGES']);
      expect(words(foot)).toContain(title);
    }
  });
});

it(
  'notices stand apart in a draft, and are left out for the public',
  async () => {
    const noticesIn = async (audience: 'draft' | 'public') =>
      all(opened(await wordOf(exampleFiles('problems'), audience)).part('word/document.xml'), 'w:p').filter((each) =>
        styleOf(each).startsWith('Notice'),
      );
    expect((await noticesIn('draft')).length).toBeGreaterThan(5);
    expect(await noticesIn('public')).toEqual([]);
  },
  slow,
);

it('the starter reads as it was judged', async () => {
  const file = opened(await wordOf(exampleFiles('starter'), 'draft'));
  await expect(lines(file)).toMatchFileSnapshot('golden/starter.docx.txt');
});

describe('the same plan', () => {
  afterEach(() => void vi.useRealTimers());

  it(
    'gives the same bytes, whenever and however often it is written',
    async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
      const drawPng = await drawer();
      const first = await wordOf(exampleFiles('starter'), 'draft', drawPng);
      vi.setSystemTime(new Date('2031-02-03T23:59:59Z'));
      await wordOf(exampleFiles('effectiveness'), 'draft');
      const second = await wordOf(exampleFiles('starter'), 'draft', drawPng);
      expect(Buffer.compare(first, second)).toBe(0);
      const core = opened(first).part('docProps/core.xml');
      const days = ['dcterms:created', 'dcterms:modified'].map((name) => one(core, name)?.children.join(''));
      expect(days).toEqual(['2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z']);
    },
    slow,
  );
});

it('pictures are drawn with words, at twice their size', async () => {
  const drawPng = await drawer();
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20" viewBox="0 0 90 20"><text x="2" y="15" font-family="system-ui, Arial, sans-serif" font-weight="600">${text}</text></svg>`;
  const [empty, spoken] = [await drawPng(svg(''), 180), await drawPng(svg('Homes à è'), 180)];
  expect(Buffer.from(spoken).readUInt32BE(16)).toBe(180);
  expect(spoken.length).toBeGreaterThan(empty.length * 2);
});

const office = programPath('soffice', 'libreoffice');

// LibreOffice is large, and nothing else needs it: .ci/run installs it, and elsewhere the other tests have to do.
it.skipIf(office === undefined)(
  `LibreOffice ${office === undefined ? '(not installed) ' : ''}opens it and prints every heading`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden thread '));
    try {
      const bytes = await wordOf(exampleFiles('starter'), 'draft', await drawer());
      writeFileSync(join(folder, 'starter.docx'), bytes);
      const profile = `-env:UserInstallation=file://${encodeURI(folder)}/profile`;
      const args = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', 'starter.docx'];
      const run = spawnSync(office ?? '', args, { cwd: folder, encoding: 'utf8', timeout: slow });
      expect(run.status, run.stderr).toBe(0);
      const printed = readFileSync(join(folder, 'starter.txt'), 'utf8');
      const wanted = headings(opened(bytes)).map((heading) => words(heading));
      expect(wanted.filter((text) => !printed.includes(text))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  slow,
);
