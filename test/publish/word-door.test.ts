import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { drawnPictures, writeWordFile } from '@goldenthread/publish/word';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/command.ts';
import { exampleFiles } from './examples.ts';
import { all, draftOf, noDrawing, opened, styleOf, words, type Xml } from './word-parts.ts';

/** The writing of files of Word by itself: in a page or a worker, away from whatever reads plans. */

const slow = 60_000;

const bundle = await build({
  entryPoints: [join(root, 'packages/publish/src/word/index.ts')],
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  mainFields: ['module', 'main'],
  target: 'es2022',
  minify: true,
  metafile: true,
  write: false,
  logLevel: 'silent',
});
const code = bundle.outputFiles[0]?.contents ?? new Uint8Array();

/** What a bundle for a browser may hold: nothing that reads plans, and no drawing of pictures. */
const welcome = [
  /^packages\/publish\/src\/word\//,
  /^packages\/publish\/src\/paper\/measures\.ts$/,
  /^packages\/publish\/src\/document\/(?:notice-titles|safe-url|words-of)\.ts$/,
];
const libraries = ['docx', 'fflate'];

describe('the writing of files of Word, bundled for a browser', () => {
  it('brings nothing that reads plans', () => {
    const inputs = Object.values(bundle.metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    expect(inputs.length).toBeGreaterThan(10);
    const others = inputs.filter(
      (path) =>
        !welcome.some((each) => each.test(path)) && !libraries.some((name) => path.startsWith(`node_modules/${name}/`)),
    );
    expect(others, 'Import these elsewhere, or say above why a browser needs them to write.').toEqual([]);
  });

  // Nearly all is the library's: 250 kB that write, and 1 MB that lay out the pages.
  it('is no more than 450 kB to load', () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(450_000);
  });

  it(
    'writes from a draft that was sent as JSON the same bytes as beside the plan',
    async () => {
      const draft = draftOf(exampleFiles('starter'), 'draft');
      const pngs = await drawnPictures(draft, noDrawing);
      const door = (await import(
        /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
      )) as { readonly writeWordFile: typeof writeWordFile };
      const sent = await door.writeWordFile(JSON.parse(JSON.stringify(draft)), pngs);
      const here = await writeWordFile(draft, pngs);
      expect(Buffer.compare(sent, here)).toBe(0);
      expect(opened(sent).paths).toContain('word/document.xml');
    },
    slow,
  );
});

describe('a draft', () => {
  it(
    'has all its pictures to draw, each with a name of its own',
    () => {
      const { pictures, document } = draftOf(exampleFiles('northshire'), 'draft');
      const names = pictures.map(({ id }) => id);
      expect(names.length).toBeGreaterThan(10);
      expect(new Set(names).size).toBe(names.length);
      for (const { svg, width } of pictures) {
        expect(svg).toMatch(/^<svg /);
        expect(width).toBeGreaterThan(0);
      }
      const drawn = JSON.stringify(document).split('"tagName":"rect"').length - 1;
      expect(drawn, 'boxes in drawings that nobody needs once they are PNG').toBe(0);
    },
    slow,
  );

  it(
    'shows a golden thread that has no room on a page outcome by outcome',
    () => {
      const of = (name: string) => draftOf(exampleFiles(name), 'draft').pictures;
      const threads = of('northshire').filter((picture) => picture.of === 'picture-golden-thread');
      expect(threads.filter(({ isContinued }) => !isContinued).length).toBe(9);
      for (const { title } of threads) expect(title).toMatch(/^The golden thread around “\d/);
    },
    slow,
  );

  it(
    'does not write a table behind a picture again that stands beside it',
    async () => {
      const draft = draftOf(exampleFiles('starter'), 'draft');
      // The money of one source is told by the same rows, and so are who chairs each group and the figures of measures.
      expect(Object.keys(draft.tablesBeside)).toEqual([
        'picture-money',
        'picture-governance',
        'picture-measures-activity',
        'picture-measures-performance',
        'picture-measures-impact',
      ]);
      const document = opened(await writeWordFile(draft, await drawnPictures(draft, noDrawing))).part(
        'word/document.xml',
      );
      const captions = all(document, 'w:p').filter((paragraph) => styleOf(paragraph) === 'Caption');
      const chart = captions.map(words).filter((caption) => caption.includes('Who answers to whom'));
      expect(chart.map((caption) => caption.split(' ')[0])).toEqual(['Figure']);
      const link = all(document, 'w:hyperlink').find((each) => words(each) === '“Who answers to whom” as a table');
      const anchor = link?.attributes['w:anchor'];
      const [there] = all(document, 'w:p').filter((paragraph) =>
        all(paragraph, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name'] === anchor),
      );
      expect(words(there as Xml)).toMatch(/^Table \d+\. Who chairs each group/);
    },
    slow,
  );

  it(
    'tells the figures of measures once, also those of several pages of pictures and of partnerships',
    () => {
      const draft = draftOf(exampleFiles('northshire'), 'draft');
      const beside = draft.pictures.filter(({ of }) => /^picture-(?:measures|governance)/.test(of));
      expect(beside.length).toBeGreaterThan(5);
      expect(beside.filter(({ of }) => draft.tablesBeside[of] === undefined)).toEqual([]);
    },
    slow,
  );

  it('is not written while a picture is missing', async () => {
    const draft = draftOf(exampleFiles('starter'), 'draft');
    const [, ...others] = draft.pictures;
    const pngs = await drawnPictures({ pictures: others }, noDrawing);
    await expect(writeWordFile(draft, pngs)).rejects.toThrow(/has to be drawn/);
  });

  it('draws pictures one after the other, in a browser as well', async () => {
    const draft = draftOf(exampleFiles('starter'), 'draft');
    let drawing = 0;
    const pngs = await drawnPictures(draft, async (svg, width) => {
      drawing += 1;
      expect(drawing).toBe(1);
      await Promise.resolve();
      drawing -= 1;
      return noDrawing(svg, width);
    });
    expect(Object.keys(pngs)).toEqual(draft.pictures.map(({ id }) => id));
  });
});
