import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, root } from '../cli/command.ts';
import { newPage, noBrowser, says, skips, startBrowser } from './browser.ts';
import { audiences, pageOf } from './examples.ts';
import { attacks, hostilePlan } from './hostile-plan.ts';
import { startPreview } from './preview.ts';
import { watched } from './watched.ts';

/*
 * The text of a plan may come from anybody. It is only ever text: in a page it can run nothing, ask for nothing and lead
 * nowhere that is dangerous.
 */

/** Every tag that a page of ours has, as this project writes them. */
const ourTags = new Set(
  (
    '!doctype html head meta title style body main header nav section article aside h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd ' +
    'div span strong em code pre blockquote br hr a table caption thead tbody tr th td figure figcaption details summary ' +
    'del svg g path rect circle line polyline polygon text tspan title desc defs pattern marker use'
  ).split(' '),
);

interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** Reads the tags of a page as a browser does that has found no script: every `<` in it begins one. */
function tagsOf(html: string): readonly Tag[] {
  const withoutStyle = html.replace(/<style>.*?<\/style>/s, '<style></style>');
  return [...withoutStyle.matchAll(/<(?!\/)([^\s>/]*)((?:[^>"]|"[^"]*")*)>/g)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: [...rest.matchAll(/([^\s"=/]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
      key.toLowerCase(),
      value,
    ]),
  }));
}

describe.each(attacks)('%s', (attack) => {
  it.each(audiences)('is text in every head and fact of every kind, %s', (audience) => {
    const html = pageOf({ 'plan.cjoip': hostilePlan(attack) }, audience);
    const tags = tagsOf(html);
    expect(tags.length).toBeGreaterThan(200);
    expect(
      tags.map(({ name }) => name).filter((name) => !ourTags.has(name)),
      'a tag that is not ours',
    ).toEqual([]);
    const attributes = tags.flatMap((tag) => tag.attributes.map(([key, value]) => ({ tag: tag.name, key, value })));
    const dangerous = attributes.filter(
      ({ tag, key, value }) =>
        /^on|^style$|^src|^srcdoc$|^action$|^formaction$|^data$|^xlink:/.test(key) ||
        (key === 'href' && !/^(?:#|https?:\/\/|mailto:)/i.test(value)) ||
        (key === 'http-equiv' && value !== 'Content-Security-Policy') ||
        (/^(?:fill|stroke|mask|clip-path|marker-(?:start|mid|end))$/.test(key) && /url\((?!#)/.test(value)) ||
        (tag === 'a' && key === 'target'),
    );
    expect(dangerous).toEqual([]);
    // Within the body an attribute may hold these words: it ends at its quotation mark.
    const head = html.slice(0, html.indexOf('<body'));
    expect(head.match(/<\/(?:style|title|head)>/g), 'what the head holds ends once').toEqual([
      '</title>',
      '</style>',
      '</head>',
    ]);
  });
});

it('says nothing of the machine that it was made on', () => {
  const html = pageOf({ 'plan.cjoip': hostilePlan('words') }, 'draft');
  expect(html).not.toMatch(/file:|\/plans|of%20somebody|of somebody/);
});

describe.skipIf(noBrowser !== undefined)(`in a browser${skips}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    buildCommand();
    browser = await startBrowser();
  }, 90_000);
  afterAll(() => browser?.close());

  // A file that holds what no text holds is not read at all.
  const readable = attacks.filter((attack) => !attack.includes('\u0000'));
  const all = readable.map((attack, index) => `section s${index}: ${attack}\n  text:\n    ${attack}\n`).join('\n');
  const plan = `${hostilePlan(readable.join(' '))}\n${all}`;

  /** Everything that could be set off by a reader: pointer, focus, opened details. */
  const touchAll = `for (const element of document.querySelectorAll('*')) {
    for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load']) element.dispatchEvent(new Event(type));
    if (element.localName === 'details') element.open = true;
  }
  [...document.links].map(({ href }) => new URL(href).protocol).filter((protocol) => !['http:', 'https:', 'mailto:', 'file:', 'about:'].includes(protocol))`;

  it('a document to send runs nothing and asks for nothing', async () => {
    const page = await newPage(browser);
    // Without its own guard: it has to be safe by what it consists of.
    const html = pageOf({ 'plan.cjoip': plan }, 'draft').replace(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/,
      '',
    );
    const seen = watched(page, 'about:');
    await page.setContent(html);
    expect(await page.evaluate(touchAll)).toEqual([]);
    expect(await seen()).toEqual([]);
    const has: number = await page.evaluate(
      `document.querySelectorAll('script, iframe, object, embed, form, input, img, link, base, video, audio, foreignObject, use:not([href^="#"]), image, animate, set, [style]').length`,
    );
    expect(has).toBe(0);
  }, 60_000);

  it('the preview runs its own script alone, when it is opened and when it follows', async () => {
    const { address, cwd } = await startPreview({ files: { 'a.cjoip': plan } });
    const page = await newPage(browser);
    const seen = watched(page, address);
    await page.goto(address);
    expect(await page.evaluate('document.scripts.length')).toBe(1);
    writeFileSync(join(cwd, 'b.cjoip'), `part of strategy\nvision: followed ${readable.join(' ')}\n`);
    await says(page, 'followed');
    expect(await page.evaluate(touchAll)).toEqual([]);
    expect(await seen()).toEqual([]);
    expect(await page.evaluate('document.scripts.length')).toBe(1);
  }, 60_000);
});

it('the script of the preview writes what it is sent as HTML by the parser of documents alone, which runs nothing', () => {
  const text = ['packages/cli/src/preview/page', 'packages/publish/src/page']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  expect(text).toContain('DOMParser');
  expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/);
});
