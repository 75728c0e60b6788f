import { beforeAll, describe, expect, it } from 'vitest';
import { instructions } from './word-checklist.ts';
import { all, one, opened, type WordParts, wordOf, words } from './word-parts.ts';

/** Whatever an author writes, it is text in the file of Word and nothing else. */

/** Each would be more than text if something took it for its own. */
const hostile = [
  '</w:t></w:r></w:p><w:p><w:r><w:instrText>DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"</w:instrText></w:r></w:p>',
  '<script>alert(1)</script>',
  '<!ENTITY x SYSTEM "file:///etc/passwd"> &x;',
  ']]><x/><![CDATA[',
  '{ HYPERLINK "https://evil.example" }',
  '{ INCLUDEPICTURE "https://evil.example/p.png" \\d }',
  'w:name="_Toc1" w:anchor="_Toc1" r:id="rId1" PAGEREF _Toc1',
  '"&quot;&amp;&#x0;\'',
  '\u202eoffice\u202c',
  '=cmd|"/c calc"!A0',
] as const;

/** XML may hold none of these (XML 1.0, 2.2). */
const unwritable = ['\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800', '\udfff'];

const links = [
  '[one](javascript:alert(1))',
  '[two](file:///etc/passwd)',
  '[three](\\\\evil\\share)',
  '[four](data:text/html,x)',
  '[five](vbscript:x)',
  '![picture](https://evil.example/p.png)',
  '[six][a]',
  '[good](https://good.example/a?b=1&c="2")',
  '[post](mailto:somebody@good.example)',
] as const;

const plan = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return [
    `strategy north: North ${line}`,
    `  partnership: Partners ${line}`,
    '  period 1 April 2026 to 31 March 2029',
    '  status draft',
    `  note: Note ${line}`,
    '',
    `vision: Vision ${line}`,
    '',
    `section extra: Extra ${line}`,
    '  text:',
    `    Text ${line}`,
    '',
    `    - List ${line}`,
    '',
    `    | Head ${line.replaceAll('|', '/')} | Two |`,
    '    | --- | --- |',
    `    | Cell ${line.replaceAll('|', '/')} | Two |`,
    '',
    '    [a]: javascript:alert(1)',
    '',
    `need homes: Need ${line}`,
    '  category housing',
    '  known by figures',
    `  evidence: Evidence ${line}`,
    '',
  ].join('\n');
};

const written = async (text: string): Promise<WordParts> => opened(await wordOf({ 'a.cjoip': plan(text) }, 'draft'));

/** The fields that we write ourselves. */
const ours = /^(?:TOC \\h \\o "1-2"|PAGEREF _Toc\d+ \\h|PAGE|NUMPAGES|SEQ (?:Table|Figure))$/;

function isOnlyText(file: WordParts): void {
  for (const path of file.paths) if (/\.(?:xml|rels)$/.test(path)) file.part(path);
  expect(instructions(file).filter((instruction) => !ours.test(instruction))).toEqual([]);
  const names = ['w:fldSimple', 'w:object', 'w:altChunk', 'w:script', 'w:control', 'script', 'x'];
  expect(names.filter((name) => one(file.part('word/document.xml'), name))).toEqual([]);
  expect(file.paths.filter((path) => /\.(?:bin|html?|mht|rtf|vml)$|embeddings|activeX/i.test(path))).toEqual([]);
}

function leadingAway(file: WordParts): string[] {
  return file.paths
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => all(file.part(path), 'Relationship'))
    .filter(({ attributes }) => attributes.TargetMode === 'External')
    .map(({ attributes }) => `${attributes.Type?.split('/').at(-1)} ${attributes.Target}`);
}

describe.each(hostile)('%j', (text) => {
  let file: WordParts;
  beforeAll(async () => {
    file = await written(text);
  });

  it('is only text, in every place', () => {
    isOnlyText(file);
    expect(leadingAway(file).filter((each) => !each.startsWith('hyperlink https://evil.example'))).toEqual([]);
  });

  it('is there to be read, in the title and in a statement', () => {
    const said = words(file.part('word/document.xml'));
    const line = text.replace(/\s+/g, ' ').trim();
    expect(said).toContain(`North ${line}`);
    expect(said).toContain(`Need ${line}`);
    expect(one(file.part('docProps/core.xml'), 'dc:title')?.children.join('')).toBe(`North ${line}`);
  });
});

it('characters that XML may not hold become a mark', async () => {
  const file = await written(`before ${unwritable.join(' ')} after`);
  isOnlyText(file);
  const said = words(file.part('word/document.xml'));
  expect(said).toContain('Need before');
  expect(said).toContain('\ufffd');
});

it('a name of half a character stays text', async () => {
  isOnlyText(await written(`${'long '.repeat(200)}\ud83d`));
});

it('only addresses of the web and of mail lead out of the file', async () => {
  const file = await written(links.join(' '));
  isOnlyText(file);
  const away = [...new Set(leadingAway(file))];
  expect(away.sort()).toEqual([
    'hyperlink https://good.example/a?b=1&c=%222%22',
    'hyperlink mailto:somebody@good.example',
  ]);
});
