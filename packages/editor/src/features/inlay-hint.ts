import { fileLines, financialYearOf, type NameUse, type ParsedFile, readMoment } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';
import { itemTitle } from '../item-label.ts';

/** A title that is longer says nothing more at a glance. */
const longest = 40;

/** What is behind a date or a name, shown beside it. Off until somebody asks for it. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen: ({ connection, answer, preferences }) => {
    connection.languages.inlayHint.on(({ textDocument, range }, token) =>
      answer(textDocument.uri, token, (asked) => {
        const { financialYears, titles } = preferences().inlayHints;
        const { start, end } = range;
        return [
          ...(financialYears ? yearHints(asked.file, start.line, end.line) : []),
          ...(titles ? titleHints(asked, start.line, end.line) : []),
        ];
      }),
    );
  },
};

/** `by 30 September 2026` is in 2026/27. A year that is written needs no hint. */
function yearHints(file: ParsedFile, from: number, to: number): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const { tokens } of fileLines(file).slice(from, to + 1)) {
    for (const { type, span } of tokens) {
      const moment = type === 'date' ? readMoment(file.text.slice(span.start, span.end)) : undefined;
      if (moment?.end === undefined || !yearless.has(moment.precision)) continue;
      hints.push({
        position: file.index.position(span.end),
        label: financialYearOf(moment.end),
        paddingLeft: true,
        tooltip: 'The financial year, from April to March',
      });
    }
  }
  return hints;
}

/** What stands for no more than a part of a financial year. */
const yearless: ReadonlySet<string> = new Set(['day', 'month', 'season']);

function titleHints({ file, strategy }: AskedFile, from: number, to: number): InlayHint[] {
  return file.outline.uses.flatMap((use) => {
    const position = file.index.position(use.span.end);
    if (position.line < from || position.line > to) return [];
    const title = titleOf(use, strategy);
    if (title === undefined) return [];
    const label = title.length > longest ? `${title.slice(0, longest - 1).trimEnd()}…` : title;
    return [
      { position, label, kind: InlayHintKind.Type, paddingLeft: true, ...(label === title ? {} : { tooltip: title }) },
    ];
  });
}

function titleOf(use: NameUse, strategy: Strategy): string | undefined {
  const resolution = strategy.names.resolve(use.name, use.kinds);
  const item = resolution.type === 'found' ? strategy.itemOf(resolution.defined) : undefined;
  return item?.statement === undefined ? undefined : itemTitle(item);
}
