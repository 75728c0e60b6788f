import { type FileLine, type Finding, fileLines, lineEndOf, type ParsedFile } from '@goldenthread/language';
import { textFindingCodes } from '@goldenthread/rules';
import { CodeActionKind } from 'vscode-languageserver';
import type { Change } from '../../workspace-edit.ts';
import type { Offer, Offers, Question } from './offer.ts';

/**
 * Leaves a finding as it is, on the record: a remark above the item or the fact, whose reason the author writes. Until
 * there is one, nothing is ignored.
 */
export const ignoreRemarks: Offers = {
  kinds: [CodeActionKind.QuickFix],
  make: (question) => {
    const offers = new Map<string, Offer>();
    for (const finding of question.findings.filter((each) => canBeIgnored(each, question))) {
      const { code } = finding;
      const line = lineCovering(question.asked.file, finding.place.range.start.line);
      if (line === undefined || isIgnoredAbove(question.asked.file, line, code)) continue;
      const key = `${line.number} ${code}`;
      const known = offers.get(key);
      offers.set(key, {
        title: `Ignore \`${code}\` here, with a reason`,
        kind: CodeActionKind.QuickFix,
        findings: [...(known?.findings ?? []), finding],
        changes: [remarkAbove(question.asked.file, line, code)],
      });
    }
    return [...offers.values()];
  },
};

/** A line that cannot be read has to be mended, and a finding about a remark is mended at the remark. */
function canBeIgnored({ code, severity, place }: Finding, { asked: { strategy } }: Question): boolean {
  if (code.startsWith('ignore/')) return false;
  if (severity === 'error' && textFindingCodes.has(code)) return false;
  // What is said of a plan without a first line stands at its very start: no remark can stand above it.
  const { start, end } = place.range;
  const isOnNothing = start.line === end.line && start.character === end.character;
  return !(isOnNothing && strategy.header === undefined);
}

/** The first line of the fact or the head that a line is part of; `undefined` where it is part of neither. */
function lineCovering(file: ParsedFile, number: number): FileLine | undefined {
  const lines = fileLines(file);
  for (let at = number; at >= 0; at--) {
    const line = lines[at];
    if (line?.type === 'head' || line?.type === 'fact') return line;
    if (line?.type !== 'text' && line?.type !== 'list' && line?.type !== 'comment') return undefined;
  }
  return undefined;
}

function isIgnoredAbove(file: ParsedFile, { number }: FileLine, code: string): boolean {
  const lines = fileLines(file);
  for (let at = number - 1; lines[at]?.type === 'comment' || lines[at]?.type === 'blank'; at--) {
    const { start, end } = lines[at]?.span ?? { start: 0, end: 0 };
    const [, ignored] = /^\s*#\s*ignore\s+([^\s:]+)/i.exec(file.text.slice(start, end)) ?? [];
    if (ignored === code) return true;
  }
  return false;
}

function remarkAbove(file: ParsedFile, line: FileLine, code: string): Change {
  const { start } = line.span;
  const above = fileLines(file)[line.number - 1];
  const isBelowHeadText = line.type === 'fact' && above?.type === 'text' && above.fact === undefined;
  // Further in than the head, the remark would be part of the text above.
  const indent = isBelowHeadText ? '' : (/^[ \t]*/.exec(file.text.slice(start, line.span.end))?.[0] ?? '');
  const remark = `${indent}# ignore ${code}: `;
  const lineEnd = lineEndOf(file.text);
  return {
    place: file.index.place(start, start),
    newText: `${remark}${lineEnd}`,
    // Nothing stands in for the reason: what nobody has written would be taken for one.
    snippet: `${remark}$0${lineEnd}`,
  };
}
