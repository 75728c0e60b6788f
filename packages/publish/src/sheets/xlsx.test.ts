import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { formulaAttacks, markupAttacks } from '../testing/attacks.ts';
import type { Cell, Sheet } from './sheet.ts';
import { workbook } from './xlsx.ts';

function sheetOf(...rows: readonly (readonly Cell[])[]): Sheet {
  const columns = (rows[0] ?? []).map((_, at) => ({ heading: `H${at}`, width: 10 + at }));
  return { id: 's', title: 'Delivery plan', columns, rows };
}

async function partsOf(...sheets: readonly Sheet[]): Promise<ReadonlyMap<string, string>> {
  const parts = unzipSync(await workbook(sheets));
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const sheetPath = 'xl/worksheets/sheet1.xml';

/** Every part is well-formed XML; the words of the shared strings. */
function stringsOf(parts: ReadonlyMap<string, string>): readonly string[] {
  const strings: string[] = [];
  for (const [path, xml] of parts) {
    const parser = new SaxesParser();
    let inText = false;
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.on('opentag', ({ name }) => {
      inText = name === 't' && path === 'xl/sharedStrings.xml';
      if (inText) strings.push('');
    });
    parser.on('text', (text) => {
      if (inText) strings[strings.length - 1] += text;
    });
    parser.on('closetag', () => {
      inText = false;
    });
    parser.write(xml).close();
  }
  return strings;
}

describe('a workbook', () => {
  it('keeps the headings in sight, filters by them and gives columns their widths', async () => {
    const xml = (await partsOf(sheetOf(['a', 'b'], ['c', 'd']))).get(sheetPath) ?? '';
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toContain('<autoFilter ref="A1:B3"/>');
    expect(xml.indexOf('<autoFilter')).toBeGreaterThan(xml.indexOf('</sheetData>'));
    expect(xml).toMatch(/<col [^>]*width="11"/);
  });

  it('has rows as high as their lines, which grow with what is typed', async () => {
    const xml = (await partsOf(sheetOf(['a', 'b'], ['c', ['one', 'two', 'x'.repeat(25)]]))).get(sheetPath) ?? '';
    const heights = [...xml.matchAll(/<row r="\d+" ht="(\d+)">/g)].map(([, height]) => Number(height));
    // The last column is 11 wide: one line, one line, then two lines and three of 25 letters.
    expect(heights).toEqual([15, 15, 67]);
    expect(xml).not.toContain('customHeight');
  });

  it('is printed as wide as its paper, with its headings on each page', async () => {
    const wide = { ...sheetOf(['a']), id: 't', title: "The partners' plan", columns: [{ heading: 'M', width: 400 }] };
    const parts = await partsOf(sheetOf(['a', 'b']), wide);
    const papers = [1, 2].map((number) => parts.get(`xl/worksheets/sheet${number}.xml`) ?? '');
    for (const xml of papers) {
      expect(xml).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
      expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"\/>/);
    }
    expect(papers.map((xml) => /paperSize="(\d)"/.exec(xml)?.[1])).toEqual(['9', '8']);
    const workbookPart = parts.get('xl/workbook.xml') ?? '';
    expect(workbookPart).toContain(`localSheetId="0">'Delivery plan'!$1:$1<`);
    expect(workbookPart).toContain(`localSheetId="1">'The partners''${' '}plan'!$1:$1<`);
  });

  it('holds days and numbers as such, each in its format', async () => {
    const day = { day: '2026-11-22' } as Cell;
    const cells: Cell[] = [
      day,
      { number: 12_000, as: 'pounds' },
      { number: 0.62, as: 'percent' },
      { number: 0.618, as: 'percent' },
    ];
    const parts = await partsOf(sheetOf([...cells, { number: 0.5, as: 'pounds' }, { number: 41, as: 'number' }]));
    // 22 November 2026 is day 46,348 of Excel's calendar.
    expect(parts.get(sheetPath)).toMatch(
      /<v>46348<\/v>.*<v>12000<\/v>.*<v>0\.62<\/v>.*<v>0\.618<\/v>.*<v>0\.5<\/v>.*<v>41<\/v>/,
    );
    const styles = parts.get('xl/styles.xml') ?? '';
    for (const format of ['d mmm yyyy', '[$£-809]#,##0', '[$£-809]#,##0.00', '0.0#%']) {
      expect(styles).toContain(`formatCode="${format}"`);
    }
  });

  it('has a sheet for each, also for one without rows', async () => {
    const parts = await partsOf(sheetOf(['a']), {
      ...sheetOf(),
      id: 't',
      title: 'Measures',
      columns: [{ heading: 'M', width: 9 }],
    });
    expect(parts.get('xl/workbook.xml')).toMatch(/name="Delivery plan".*name="Measures"/);
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<autoFilter ref="A1:A1"/>');
  });

  it('is the same, byte for byte, whenever it is written', async () => {
    const sheet = sheetOf(['a', { day: '2026-11-22' } as Cell]);
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
    const first = await workbook([sheet]);
    vi.setSystemTime(new Date('2027-03-31T18:30:00Z'));
    expect(await workbook([sheet])).toEqual(first);
  });

  it('cuts a cell that Excel could not open, and says so', async () => {
    const strings = stringsOf(await partsOf(sheetOf(['x'.repeat(40_000)])));
    expect(strings.at(-1)).toHaveLength(32_767);
    expect(strings.at(-1)).toMatch(/x…$/);
  });
});

describe('words stay words', () => {
  it.each([...formulaAttacks, ...markupAttacks])('%j', async (attack) => {
    const parts = await partsOf(sheetOf([attack, [attack, 'more']]));
    const strings = stringsOf(parts);
    // The library leaves the mark for a character that was taken out away.
    const line = attack
      .replace('\ufeff', '')
      .replace(/[\t\r\n]/g, ' ')
      .trim();
    expect(strings).toContain(line);
    expect(strings).toContain(`${line}\nmore`);
    for (const [path, xml] of parts) if (path.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/);
    expect([...parts.keys()].filter((path) => /vba|externalLink|hyperlink/i.test(path))).toEqual([]);
  });

  it('that look like the codes of a workbook', async () => {
    expect(stringsOf(await partsOf(sheetOf(['_x003D_1+1'])))).toContain('_x005F_x003D_1+1');
  });
});
