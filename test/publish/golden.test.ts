import { join } from 'node:path';
import {
  type Audience,
  allPictures,
  allSheets,
  buildDocument,
  documentContext,
  documentPage,
  sheetCsv,
  standaloneSvg,
  writeMarkdown,
} from '@goldenthread/publish';
import { describe, expect, it } from 'vitest';
import { asOf, exampleFiles, reportOf } from './examples.ts';

/*
 * Documents of the examples as they should be, to be read as text wherever a change makes them another. To take over
 * what is written now: npm run vitest -- test/publish/golden.test.ts --update
 */

const examples = ['starter', 'effectiveness', 'northshire'] as const;

function golden(...path: readonly string[]): string {
  return join(import.meta.dirname, 'golden', ...path);
}

/** The page's body with each element that is a block on a line of its own; its style is the same on every page. */
function readableBody(page: string): string {
  const body = page.slice(page.indexOf('<body'), page.indexOf('</body>'));
  const block =
    'main|header|nav|section|article|h\\d|p|ul|ol|li|dl|div|dt|dd|table|caption|thead|tbody|tr|th|td|figure|figcaption|details|summary|svg|g|text|title|desc|path|rect|line|circle|a class';
  return `${body.replace(new RegExp(`(?<!^)<(?=(?:${block})\\b)`, 'g'), '\n<').replace(/\n<svg[\s\S]*?<\/svg>/g, '\n<svg> as in the file of the picture </svg>')}\n`;
}

function markdownOf(name: string, audience: Audience): string {
  const report = reportOf(exampleFiles(name));
  return writeMarkdown(buildDocument(report, { asOf, audience }), { title: report.strategy.title });
}

describe.each(examples)('the documents of examples/%s', (name) => {
  it('as Markdown', async () => {
    await expect(markdownOf(name, 'draft')).toMatchFileSnapshot(golden(name, 'draft.md'));
  });

  it('as sheets', async () => {
    for (const sheet of allSheets(reportOf(exampleFiles(name)), { asOf, audience: 'draft' })) {
      if (sheet.rows.length === 0) continue;
      // Line ends as they are in every other file of the repository.
      const csv = sheetCsv(sheet).replaceAll('\r\n', '\n');
      await expect(csv).toMatchFileSnapshot(golden(name, `${sheet.id}.csv`));
    }
  });

  it('as pictures', async () => {
    for (const { picture } of allPictures(documentContext(reportOf(exampleFiles(name)), { asOf, audience: 'draft' }))) {
      // A shape on each line; the style is the same in every picture.
      const svg = standaloneSvg(picture)
        .replace(/<style>[\s\S]*?<\/style>/, '')
        .replaceAll('><', '>\n<');
      await expect(svg).toMatchFileSnapshot(golden(name, `${picture.id.replace(/^picture-/, '')}.svg`));
    }
  });
});

describe('the documents of examples/starter as the public sees them', () => {
  it('as Markdown', async () => {
    await expect(markdownOf('starter', 'public')).toMatchFileSnapshot(golden('starter', 'published.md'));
  });

  it('as a page', async () => {
    const report = reportOf(exampleFiles('starter'));
    const page = documentPage(buildDocument(report, { asOf, audience: 'public' }), { title: report.strategy.title });
    await expect(readableBody(page)).toMatchFileSnapshot(golden('starter', 'published.html'));
  });
});
