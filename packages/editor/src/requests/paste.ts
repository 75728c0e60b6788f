import { type PasteOffer, pasteOffers } from '@goldenthread/import';
import { countFindings, type ParsedFile, parseFile } from '@goldenthread/language';
import { askedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';
import { type PasteChoice, PasteRequest } from '../protocol/paste.ts';
import { answer } from '../protocol/request.ts';
import { type PasteSpot, pasteSpotAt } from './paste-spot.ts';

/** Text from other documents becomes prose or items where it is pasted. */
export const pasting: Feature = {
  listen: ({ connection, host, plans, ready }) => {
    answer(connection, PasteRequest, async ({ uri, position, html, text }, token) => {
      await ready(token);
      const asked = askedFile(plans, uri);
      const spot = asked && pasteSpotAt(asked.file, position);
      if (asked === undefined || spot === undefined) return [];
      const { file, strategy } = asked;
      const offers = pasteOffers({
        ...(html !== undefined && { html }),
        ...(text !== undefined && { text }),
        plan: strategy,
        asOf: host.today(),
        at: spot.place,
      });
      // Words of one line are pasted as they are: into a line, a name, a statement.
      const isOneLine = text !== undefined && !/[\r\n]/.test(text.trim());
      const choices = offers
        .filter(({ kind }) => kind === 'items' || !isOneLine)
        .map((offer) => choiceOf(file, spot, offer))
        .filter((choice) => choice !== undefined);
      // The first is taken unless another is chosen: among the author's own words, these.
      return spot.place.isInsideProse
        ? choices.sort((a, b) => Number(b.kind === 'prose') - Number(a.kind === 'prose'))
        : choices;
    });
  },
};

/** `undefined` where the lines round the cursor would no longer be read as they are. */
function choiceOf(file: ParsedFile, spot: PasteSpot, offer: PasteOffer): PasteChoice | undefined {
  const { title, kind } = offer;
  const at = spot.atCursor(offer);
  const choice: PasteChoice =
    at === undefined
      ? { title, kind, insertText: '', edits: [spot.below(offer)] }
      : { title, kind, insertText: at, edits: [] };
  return isRead(file, spot, choice) ? choice : undefined;
}

/** Whether the file has no more errors than before. */
function isRead(file: ParsedFile, { offset }: PasteSpot, { insertText, edits }: PasteChoice): boolean {
  const changes = [
    { at: offset, text: insertText },
    ...edits.map(({ range, newText }) => ({ at: file.index.offset(range.start), text: newText })),
  ].sort((a, b) => b.at - a.at);
  let after = file.text;
  for (const { at, text } of changes) after = after.slice(0, at) + text + after.slice(at);
  return countFindings(parseFile(file.uri, after).findings).error <= countFindings(file.findings).error;
}
