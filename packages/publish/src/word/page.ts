import { Footer, Header, type ISectionOptions, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { margin, type PageTurn, paper, textWidth } from '../paper/measures.ts';
import { colours } from './styles.ts';

/** What stands on every page. */
export interface Running {
  readonly title: string;
  readonly isDraft: boolean;
}

/** The page of a stretch, with what stands at its head and foot. The title page has no foot. */
export function pageOf(turn: PageTurn, running: Running, place?: 'first'): Omit<ISectionOptions, 'children'> {
  const isFirst = place === 'first';
  const header = { default: headerOf(running) };
  const footer = { default: footerOf(running, turn) };
  return {
    headers: isFirst ? { ...header, first: headerOf(running) } : header,
    footers: isFirst ? { ...footer, first: new Footer({ children: [new Paragraph({})] }) } : footer,
    properties: {
      titlePage: isFirst,
      type: 'nextPage',
      page: {
        size: { ...paper, orientation: turn === 'upright' ? 'portrait' : 'landscape' },
        margin: { top: margin, bottom: margin, left: margin, right: margin, header: 600, footer: 600 },
      },
    },
  };
}

function headerOf({ isDraft }: Running): Header {
  if (!isDraft) return new Header({ children: [new Paragraph({})] });
  const draft = new TextRun({ text: 'Draft', bold: true, color: colours.noticeTitle });
  return new Header({ children: [new Paragraph({ alignment: 'right', children: [draft] })] });
}

function footerOf({ title }: Running, turn: PageTurn): Footer {
  const look = { size: 18, color: colours.quiet };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: textWidth(turn) }],
        border: { top: { style: 'single', size: 4, space: 6, color: colours.rule } },
        children: [
          new TextRun({ ...look, text: inFoot(title, turn) }),
          new TextRun({ ...look, children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** A title that would wrap, or push the number of the page away, is cut. */
function inFoot(title: string, turn: PageTurn): string {
  const room = turn === 'upright' ? 85 : 140;
  return title.length <= room
    ? title
    : `${[...title]
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
}
