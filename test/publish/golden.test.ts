import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Audience,
  allPictures,
  allSheets,
  buildDocument,
  documentContext,
  markdownFile,
  pageFile,
  pictureFile,
  sheetCsv,
  workbookFile,
} from '@goldenthread/publish';
import type { StrategyReport } from '@goldenthread/rules';
import { strategyJson } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { buildCommand, goldenthread, root } from '../cli/command.ts';
import { asOf, exampleFiles, exampleFolders, reportsOf } from './examples.ts';
import {
  differences,
  itemOfEachKind,
  readableBody,
  readablePicture,
  withoutPlaces,
  workbookLines,
} from './golden-texts.ts';

/*
 * Documents of the examples as they should be, to be read as text wherever a change makes them another. To take over
 * what is written now: npm run vitest -- test/publish/golden.test.ts --update
 *
 * - Four examples are there in every format, for their authors and for the public. What the public sees of the page is
 *   kept whole, and beside it what differs in the draft. Sheets and pictures for the public are kept where they differ.
 * - `northshire` shows of everything much. Its published Markdown is kept as what differs from its draft, and its page
 *   with those sections alone that are fuller than in other examples: the rest of it is made as theirs is.
 * - JSON is kept whole for `starter`, with the framework that it uses; of the others the first item of each kind.
 * - `effectiveness` has no actions, measures, services or needs, so that its sheets have headings alone: they are in its
 *   workbook, and the same as in the files of the others.
 * - The folders below `problems` are there as Markdown, in which their findings can be read: what they say is made into
 *   other formats as `problems` itself is.
 * - Files of Word are in `word.test.ts`.
 */

const folder = join(import.meta.dirname, 'golden');
const kept = new Set<string>();
const slow = 60_000;

/** Holds a text against the file of its name; where it differs, those after it are held against theirs all the same. */
async function hold(text: string, ...path: readonly string[]): Promise<void> {
  kept.add(join(...path));
  await expect.soft(text).toMatchFileSnapshot(join(folder, ...path));
}

const audiences = ['draft', 'public'] as const satisfies readonly Audience[];
type OfEach<T> = Readonly<Record<(typeof audiences)[number], T>>;

function ofEach<T>(make: (audience: Audience) => T): OfEach<T> {
  return { draft: make('draft'), public: make('public') };
}

function markdownOf(report: StrategyReport): OfEach<string> {
  return ofEach((audience) => String(markdownFile(buildDocument(report, { asOf, audience }), report.strategy).content));
}

function pagesOf(report: StrategyReport, only?: readonly string[]): OfEach<Promise<string>> {
  return ofEach(async (audience) => {
    const document = buildDocument(report, { asOf, audience, ...(only === undefined ? {} : { only }) });
    const { content } = await pageFile(document, report.strategy, audience);
    return readableBody(String(content));
  });
}

function reportOfExample(name: string): StrategyReport {
  const [report] = reportsOf(exampleFiles(name)).filter(({ strategy }) => strategy.type === 'strategy');
  if (report === undefined) throw new Error(`examples/${name} holds no strategy.`);
  return report;
}

describe.each([
  { name: 'starter' },
  { name: 'effectiveness', hasSheets: false },
  { name: 'northshire', only: ['making', 'services', 'changes', 'participation', 'evaluation', 'risks'] },
  { name: 'problems' },
])('the documents of examples/$name', ({ name, only, hasSheets = true }) => {
  const report = reportOfExample(name);

  it(
    'as Markdown',
    async () => {
      const { draft, public: published } = markdownOf(report);
      await hold(draft, name, 'draft.md');
      if (only === undefined) await hold(published, name, 'published.md');
      else await hold(differences(draft, published), name, 'published.md.diff');
    },
    slow,
  );

  it(
    'as a page',
    async () => {
      const pages = pagesOf(report, only);
      const published = await pages.public;
      await hold(published, name, 'published.html');
      await hold(differences(published, withoutPlaces(await pages.draft)), name, 'draft.html.diff');
    },
    slow,
  );

  it(
    'as JSON',
    async () => {
      // Frameworks that come with the tool have no file.
      const json = strategyJson(report.strategy, (uri) =>
        uri.startsWith('file:') ? `examples/${name}/${uri.split('/').at(-1)}` : uri,
      );
      await hold(
        `${JSON.stringify(name === 'starter' ? json : itemOfEachKind(json), undefined, 2)}\n`,
        name,
        'plan.json',
      );
    },
    slow,
  );

  it(
    'as sheets',
    async () => {
      const { draft, public: published } = ofEach((audience) => allSheets(report, { asOf, audience }));
      expect(draft.some(({ rows }) => rows.length > 0)).toBe(hasSheets);
      for (const [index, sheet] of draft.entries()) {
        if (!hasSheets) continue;
        // Line ends as they are in every other file of the repository.
        const csv = sheetCsv(sheet).replaceAll('\r\n', '\n');
        await hold(csv, name, `${sheet.id}.csv`);
        const shown = published[index];
        const seen = shown === undefined ? '' : sheetCsv(shown).replaceAll('\r\n', '\n');
        if (seen !== csv) await hold(differences(csv, seen), name, `${sheet.id}-published.csv.diff`);
      }
    },
    slow,
  );

  it(
    'as a workbook',
    async () => {
      const { draft, public: published } = ofEach((audience) => workbookFile(allSheets(report, { asOf, audience })));
      const lines = workbookLines((await draft).content as Uint8Array);
      await hold(lines, name, 'draft.xlsx.txt');
      const seen = workbookLines((await published).content as Uint8Array);
      if (seen !== lines) await hold(differences(lines, seen), name, 'published.xlsx.diff');
    },
    slow,
  );

  it(
    'as pictures',
    async () => {
      const { draft, public: published } = ofEach((audience) =>
        allPictures(documentContext(report, { asOf, audience })).map(({ picture }) => pictureFile(picture)),
      );
      expect(draft.length).toBeGreaterThan(0);
      for (const { name: file, content } of draft) await hold(readablePicture(String(content)), name, file);
      const known = new Map(draft.map(({ name: file, content }) => [file, readablePicture(String(content))]));
      for (const { name: file, content } of published) {
        const before = known.get(file) ?? '';
        const seen = readablePicture(String(content));
        if (seen !== before) await hold(differences(before, seen), name, file.replace(/\.svg$/, '-published.svg.diff'));
      }
    },
    slow,
  );
});

describe.each(exampleFolders.filter((each) => each.startsWith('problems/')))('the plans of examples/%s', (name) => {
  it(
    'as Markdown',
    async () => {
      for (const report of reportsOf(exampleFiles(name))) {
        const [file = ''] = report.strategy.files.map(({ uri }) => fileURLToPath(uri).split('/').at(-1));
        const { draft, public: published } = markdownOf(report);
        await hold(draft, name, file.replace('.cjoip', '-draft.md'));
        await hold(published, name, file.replace('.cjoip', '-published.md'));
      }
    },
    slow,
  );
});

it(
  'the command writes the JSON that is kept',
  async () => {
    await buildCommand();
    const { stdout } = await goldenthread(['export', 'examples/starter', '--to', 'json'], { cwd: root });
    expect(stdout).toBe(readFileSync(join(folder, 'starter', 'plan.json'), 'utf8'));
  },
  2 * slow,
);

/** Made by other tests. */
const others = /\.docx\.txt$|^northshire-a-year-later/;

it('no file is kept that none of these makes', () => {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' }).flatMap((entry) =>
    entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name))] : [],
  );
  expect(
    found.filter((file) => !kept.has(file) && !others.test(file)),
    'Delete these files.',
  ).toEqual([]);
});
