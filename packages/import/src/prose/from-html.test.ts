import { describe, expect, it } from 'vitest';
import { proseFromHtml } from './from-html.ts';
import { proseFromText } from './from-text.ts';
import { markdownOf } from './markdown.ts';

function read(html: string): string {
  return markdownOf(proseFromHtml(html).blocks);
}

/** What Word puts around what it copies. */
function fromWord(body: string): string {
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} @list l0 {mso-list-type:hybrid;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
}

function wordEntry(glyph: string, words: string, level = 1): string {
  return `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${glyph}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${words}<o:p></o:p></p>`;
}

describe('what Word copies', () => {
  it('paragraphs keep their quotation marks, and lose spaces and hyphens that nobody typed', () => {
    const html = fromWord(
      '<p class=MsoNormal>A&nbsp;&#8220;settled&#8221; home, it&#8217;s co&shy;ordinated\n<b>with</b><b> care</b>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>',
    );
    expect(read(html)).toBe('A “settled” home, it’s coordinated **with care**.');
  });

  it('headings, by their own tag, the title’s style and the outline’s level', () => {
    const html = fromWord(
      "<p class=MsoTitle>Our plan</p><h1>Vision<o:p></o:p></h1><p class=MsoNormal style='mso-outline-level:3'>Homes</p>",
    );
    expect(proseFromHtml(html).blocks.map((block) => (block.type === 'heading' ? block.depth : block.type))).toEqual([
      1, 1, 3,
    ]);
  });

  it('lists that are paragraphs with glyphs, with lists in them', () => {
    const html = fromWord(wordEntry('·', 'One') + wordEntry('o', 'Below one', 2) + wordEntry('§', 'Two'));
    expect(read(html)).toBe('- One\n  - Below one\n- Two');
    expect(read(fromWord(wordEntry('1.', 'First') + wordEntry('2.', 'Second')))).toBe('1. First\n2. Second');
  });

  it('lists whose glyph is only text', () => {
    expect(read('<p class="MsoListParagraph">·&nbsp;&nbsp; One</p><p class="MsoListParagraph">·&nbsp; Two</p>')).toBe(
      '- One\n- Two',
    );
  });

  it('no deleted words, no comments, no pictures; each is said', () => {
    const html = fromWord(
      `<p class=MsoNormal>Keep <del cite="mailto:a" datetime="2026-01-01">drop </del><ins>new</ins><span class=msoDel>x</span><a
style='mso-comment-reference:A_1'> here</a><span class=MsoCommentReference>[A1]</span> <img src="file:///c:/x.png"></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>No!</p></div></div>`,
    );
    const { remarks } = proseFromHtml(html);
    expect(read(html)).toBe('Keep new');
    expect(remarks).toEqual([
      'Words that were marked as deleted were left out.',
      'Comments were left out.',
      'Pictures were left out.',
    ]);
  });

  it('footnotes stay', () => {
    const html = fromWord(
      `<p>Most need a home<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a></p>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Exit survey, 2025</p></div></div>`,
    );
    expect(read(html)).toBe('Most need a home[1]\n\n[1] Exit survey, 2025');
  });

  it('tables, with their merged cells and several lines in a cell', () => {
    const html = fromWord(
      `<h2>Actions</h2><table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Action</b></p></td><td colspan=2>When</td></tr>
<tr><td rowspan=2><p class=MsoNormal>Build</p>${wordEntry('·', 'flats')}${wordEntry('·', 'houses')}</td><td>2027</td><td></td></tr><tr><td>2028</td><td>x</td></tr></table>`,
    );
    const table = proseFromHtml(html).blocks.find((block) => block.type === 'table');
    expect(table).toEqual({
      type: 'table',
      table: {
        place: 'table 1',
        title: 'Actions',
        rows: [
          [{ text: 'Action' }, { text: 'When', columns: 2 }],
          [{ text: 'Build\n- flats\n- houses', rows: 2 }, { text: '2027' }, { text: '' }],
          [{ text: '2028' }, { text: 'x' }],
        ],
      },
    });
  });

  it('no table of contents', () => {
    const { blocks, remarks } = proseFromHtml(
      '<p class=MsoToc1><a href="#_Toc123">Vision 4</a></p><p><a href="#_Toc123">Vision 4</a></p><p>Text</p>',
    );
    expect(markdownOf(blocks)).toBe('Text');
    expect(remarks).toEqual(['The table of contents was left out.']);
  });
});

describe('what others copy', () => {
  it.each([
    [
      'Google Docs',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span>Homes</span></h2><p dir="ltr"><span style="font-weight:400">A </span><span style="font-weight:700">home</span></p><ul><li dir="ltr"><p role="presentation"><span>One</span></p></li><ul><li><p>In it</p></li></ul></ul></b>',
      '### Homes\n\nA **home**\n\n- One\n  - In it',
    ],
    [
      'LibreOffice',
      '<html><body lang="en-GB"><p style="line-height: 100%">One</p>\n<ol><li><p>First</p></li><li><p>Second</p></li></ol></body></html>',
      'One\n\n1. First\n2. Second',
    ],
    [
      'Outlook',
      '<div class=WordSection1><p class=MsoNormal>Dear all<o:p></o:p></p><div>One<br>Two</div></div>',
      'Dear all\n\nOne\n\nTwo',
    ],
    [
      'a browser',
      '<p>See <a href="https://example.org/plan">the plan</a> and <a href="javascript:alert(1)">this</a></p>',
      'See [the plan](https://example.org/plan) and this',
    ],
    ['a frame around text', '<table role="presentation"><tr><td><p>Only text</p></td></tr></table>', 'Only text'],
  ])('%s', (_, html, markdown) => {
    expect(read(html)).toBe(markdown);
  });

  it('plain text with tabs, bullets and blank lines', () => {
    const { blocks } = proseFromText('A heading\nand more\n\n•\tone\n•\ttwo\n\nAction\tBy\nBuild\t"2027"\n');
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'list', 'table']);
    expect(blocks.at(-1)).toMatchObject({
      table: {
        rows: [
          [{ text: 'Action' }, { text: 'By' }],
          [{ text: 'Build' }, { text: '2027' }],
        ],
      },
    });
  });
});

describe('whatever it is', () => {
  it.each([
    [
      'marks that would mean something',
      '<p># no heading</p><p>- no list</p><p>5*6*7 &lt;script&gt; [x](y) snake_case Q&amp;A</p>',
      '\\# no heading\n\n\\- no list\n\n5\\*6\\*7 \\<script> \\[x]\\(y) snake_case Q&A',
    ],
    [
      'scripts and styles',
      '<script>alert(1)</script><style>p{}</style><p onclick="x">Text</p><iframe src="https://example.org"></iframe>',
      'Text',
    ],
    ['nothing', '', ''],
    ['words alone', 'just words', 'just words'],
    ['broken tags', '<p>One<p><b>Two</table></div>', 'One\n\n**Two**'],
  ])('%s', (_, html, markdown) => {
    expect(read(html)).toBe(markdown);
  });

  it.each([
    ['deep', `${'<div>'.repeat(20_000)}deep`],
    ['deep lists', `${'<ul><li>'.repeat(5_000)}deep`],
    ['tables in tables', `${'<table><tr><td>a</td><td>'.repeat(1_000)}deep`],
    ['many empty spans', `<p class="MsoListParagraph">${'<span></span>'.repeat(100_000)}deep</p>`],
    ['a billion columns', '<table><tr><td colspan=1000000000>deep</td><td rowspan=1000000000>b</td></tr></table>'],
  ])('%s: it comes to an end, and no words are lost', (_, html) => {
    expect(read(html)).toContain('deep');
  });
});
