import { stripTypeScriptTypes } from 'node:module';
import { buildDocument } from '@goldenthread/publish';
import type { Root } from 'mdast';
import { expect, it } from 'vitest';
import { asOf, exampleFiles, reportOf } from '../publish/examples.ts';
import { pages } from './pages.ts';

it('the example of an export format works as it stands in the guide', async () => {
  const guide = pages.find(({ path }) => path === 'docs/how-to/add-an-export-format.md')?.text ?? '';
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(guide) ?? [];
  const script = stripTypeScriptTypes(code.replace(/^ {3}/gm, ''));
  const module: { writeOutline: (document: Root) => string } = await import(
    `data:text/javascript,${encodeURIComponent(script)}`
  );
  const outline = module.writeOutline(buildDocument(reportOf(exampleFiles('starter')), { asOf, audience: 'public' }));
  expect(outline).toContain(
    '\nOutcomes\n  Short term outcomes\n    People have a housing plan before they leave custody\n',
  );
});
