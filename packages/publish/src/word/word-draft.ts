import { inWords } from '@goldenthread/language';
import type { StrategyReport } from '@goldenthread/rules';
import { ownFacts } from '@goldenthread/strategy';
import type { Root } from 'mdast';
import { authorLine } from '../document/author-text.ts';
import { type BuildChoices, buildDocument } from '../document/build-document.ts';
import { type DocumentContext, documentContext } from '../document/context.ts';
import type { Cover, DrawPng, WordDraft } from './draft.ts';
import { onPaper } from './on-paper.ts';

/**
 * A plan on its way into a file of Word, with the plan's own title, partnership and period on its first page.
 * @param document the document of this report and these choices, where it is there already
 */
export function wordDraft(
  report: StrategyReport,
  choices: BuildChoices,
  document: Root = buildDocument(report, choices),
): WordDraft {
  const context = documentContext(report, choices);
  return { ...onPaper(document, context), cover: coverOf(context) };
}

function coverOf({ plan, audience, asOf }: DocumentContext): Cover {
  const { header, period, title } = plan;
  const [partnership, area] = (['partnership', 'area'] as const).map((word) => {
    const said = header === undefined ? undefined : ownFacts(header, word)[0];
    return said === undefined || !('text' in said) ? '' : authorLine(String(said.text));
  });
  const whose = partnership || area || '';
  const days = [period.start, period.end].flatMap((day) => (day === undefined ? [] : [inWords(day)]));
  const isDraft = audience === 'draft';
  return {
    title,
    lines: [whose, days.join(' to '), isDraft ? `Draft as of ${inWords(asOf)}` : ''].filter((line) => line !== ''),
    author: whose,
    subject: 'Community Justice Outcomes Improvement Plan',
    asOf,
    isDraft,
  };
}

/**
 * Makes what draws the pictures of a file of Word, without a browser.
 * @param program the bytes of `index_bg.wasm` of `@resvg/resvg-wasm`; only those given first are used
 * @param fonts TrueType files of one family, in which all words are drawn
 * @param family the name of the family
 */
export async function pngDrawer(program: Uint8Array, fonts: readonly Uint8Array[], family: string): Promise<DrawPng> {
  const { startedDrawer } = await import('./draw-png.ts');
  return startedDrawer(program, fonts, family);
}
