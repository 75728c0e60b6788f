import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { heading, link, paragraph, section, table, text } from '../document/make.ts';
import type { Block, Picture } from '../document/nodes.ts';
import { markupAttacks } from '../testing/attacks.ts';
import { documentOf } from '../testing/documents.ts';
import { writeMarkdown } from './write-markdown.ts';

/** As readers of Markdown with tables read it. */
function readBack(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmAutolinkLiteral()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmAutolinkLiteralFromMarkdown()],
  });
}

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

function words(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
}

function written(...children: readonly Block[]): string {
  return writeMarkdown({ type: 'root', children: [...children] }, { title: 'Plan' });
}

describe('a document as Markdown', () => {
  it('has sections as headings, facts as points, notices as quotations and tables as tables', () => {
    const plan =
      'strategy n: North\n  partnership: North Partnership\nneed home: A home\n  category housing\n  note: Ask Jo\n';
    const markdown = writeMarkdown(documentOf(plan, { only: ['cover', 'needs'], audience: 'draft' }), {
      title: 'North',
    });
    expect(markdown).toMatch(/^# North\n\n## About this plan\n/);
    expect(markdown).toContain('\n- **Partnership:** North Partnership\n');
    expect(markdown).toContain('\n> **Drafting note**\n>\n> Ask Jo\n');
    expect(markdown).toMatch(/\n\| Need \|.*\|\n\| - \|.*\|\n\| A home \|.*\|\n/);
  });

  it('tells what pictures say in words, with the table behind each', () => {
    const plan = 'strategy n: N\nneed a: A home\nservice s: Flats\n  meets a\n';
    const markdown = writeMarkdown(documentOf(plan, { only: ['services'] }), { title: 'N' });
    expect(markdown).toContain('**Picture: Needs and the services that meet them**\n\nA grid of 1 need and 1 service.');
    expect(markdown).toContain('| A home | Flats |');
    expect(markdown).not.toContain('![');
  });

  it('keeps links to other places and leaves out those within the document', () => {
    const links = [link('https://example.org/a_b', 'there'), text(' '), link('#item-x', 'here')];
    expect(written(paragraph(links))).toBe('# Plan\n\n[there](https://example.org/a_b) here\n');
  });

  it('writes rows that are too short with empty cells', () => {
    const ragged = table('T', ['A', 'B', 'C'], [{ cells: ['1'] }, { cells: ['1', '2'] }]);
    expect(written(ragged)).toContain('| A | B | C |\n| - | -: | - |\n| 1 | | |\n| 1 | 2 | |');
  });

  it('has figures to the right, and a column with a word in it to the left', () => {
    const rows = [{ cells: ['a', '£1,200 a year', '5 homes', '1'] }, { cells: ['b', '62%', '7 homes', ''] }];
    expect(written(table('T', ['A', 'B', 'C', 'D'], rows))).toContain('| - | -: | - | -: |');
  });

  it('does not tell of a picture what a table says', () => {
    const rows = [{ cells: ['Council', '£1'] }, { cells: ['Health', '£2'] }];
    const shown = table(
      'Money by source',
      ['Source', 'Amount', 'Held by'],
      rows.map(({ cells }) => ({ cells: [...cells, 'Board'] })),
    );
    const picture = {
      type: 'picture',
      id: 'picture-money',
      title: 'Money',
      alternative: 'Two bars. The table gives each.',
      drawing: { type: 'element', tagName: 'svg', properties: {}, children: [] },
      table: table('Money', ['Source', 'Amount'], rows),
      children: [],
    } as const satisfies Picture;
    const both = writeMarkdown({ type: 'root', children: [picture, shown] }, { title: 'Plan' });
    expect(both.match(/£2/g)).toHaveLength(1);
    expect(both).not.toContain('Picture: Money');
    expect(written(picture)).toContain('Two bars. The table gives each.');
    expect(written(picture)).toContain('| Health | £2 |');
  });

  it('keeps the lines of a cell apart', () => {
    const content = [text('one'), { type: 'break' } as const, text('two'), { type: 'break' } as const, text('• three')];
    expect(written(table('T', ['A'], [{ cells: [content] }]))).toContain('| one; two • three |');
  });
});

describe('whoever reads the Markdown back', () => {
  const difficult = [
    ...markupAttacks,
    ...['a * b * c', '_under_score_', '1. not a list', '- not a point', '# no heading', '> no quotation', '+ plus'],
    ...['a | b', 'a \\| b', '\\', '`tick', '~~struck~~', '$x$', '[ ] no task', '[^1]', '***', '---', '===', '1) one'],
    ...['www.example.org', 'https://example.org/a_b_c?d=e&f', 'jo@example.org', '&copy; &amp;', 'line\nbreak', '\ttab'],
  ];

  it.each(difficult)('gets the same words: %j', (attack) => {
    const expected = attack.replace(/\s/g, ' ').trim();
    const places = [
      paragraph(attack),
      heading(3, attack),
      section('s', attack, []),
      table('T', [attack], [{ cells: [attack] }]),
    ];
    for (const place of places) {
      const root = readBack(written(place));
      const leaf = all(root).filter(({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell');
      const said = leaf.map((node) => words(node).trim()).filter((each) => each !== 'Plan' && each !== 'T');
      expect(new Set(said), written(place)).toEqual(new Set([expected]));
    }
  });

  it.each(difficult)('finds no HTML, picture or link that is not safe, wherever an author writes %j', (attack) => {
    const lines = attack.replace(/\n/g, '\n    ');
    const plan = `strategy n: ${attack.split('\n')[0]}\n  text:\n    ${lines}\nneed a: ${attack.split('\n')[0]}\n  note: ${attack.split('\n')[0]}\n  source: ${attack.split('\n')[0]}\n`;
    const root = readBack(writeMarkdown(documentOf(plan, { audience: 'draft' }), { title: attack }));
    for (const node of all(root)) {
      expect(['html', 'image', 'imageReference', 'definition']).not.toContain(node.type);
      if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:|mailto:)/);
    }
  });

  it('finds no address that is not safe, even where the document has one', () => {
    const root = readBack(written(paragraph([link('javascript:alert(1)', 'x'), link('data:text/html,x', 'y')])));
    expect(all(root).some(({ type }) => type === 'link')).toBe(false);
    expect(words(root)).toBe('Planxy');
  });

  it('finds no characters that steer a terminal', () => {
    expect(written(paragraph('a\u001b[31mb\u0000c\u202ed'))).toBe('# Plan\n\na\ufffd\\[31mb\ufffdc\ufffdd\n');
  });
});
