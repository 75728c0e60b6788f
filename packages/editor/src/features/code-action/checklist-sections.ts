import { type SectionScaffold, sectionScaffolds } from '@goldenthread/rules';
import { CodeActionKind } from 'vscode-languageserver';
import type { Offer, Offers, Question } from './offer.ts';

/** The points of the Partnership checklist that the plan misses, on its first line and where a finding tells of one. */
export const checklistSections: Offers = {
  kinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor],
  make: (question) => {
    const { asked, plan, findings } = question;
    const told = new Set(findings.map(({ code }) => code).filter((code) => code.startsWith('checklist/')));
    const isOnHeader = touchesHeader(question);
    if (!isOnHeader && told.size === 0) return [];
    const sections = sectionScaffolds(asked.strategy, plan).filter(({ code }) => isOnHeader || told.has(code));
    return sections.map((section) => offerOf(section, sections, question));
  },
};

function touchesHeader({ asked: { strategy, file }, first, last }: Question): boolean {
  const place = strategy.header?.place;
  return place?.uri === file.uri && place.range.start.line <= last && place.range.end.line >= first;
}

function offerOf(section: SectionScaffold, all: readonly SectionScaffold[], { findings }: Question): Offer {
  const { code, point, fix } = section;
  const mended = findings.filter((finding) => finding.code === code);
  const words = code.slice('checklist/'.length).replaceAll('-', ' ');
  const isOneOfMany = all.some((other) => other !== section && other.code === code);
  const what = isOneOfMany ? `${words} (point ${point}): ${fix.title}` : `${words} (point ${point})`;
  return {
    title: `Add the missing checklist section: ${what}`,
    // A point whose finding is not told, by the settings or by the plan itself, is no fault that wants a fix.
    kind: mended.length > 0 ? CodeActionKind.QuickFix : CodeActionKind.Refactor,
    findings: mended,
    changes: fix.changes,
  };
}
