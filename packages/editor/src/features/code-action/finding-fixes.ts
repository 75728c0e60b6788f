import type { Finding, Fix } from '@goldenthread/language';
import { CodeActionKind } from 'vscode-languageserver';
import type { Offer, Offers } from './offer.ts';

/** What mends the findings on the lines, and the skeletons with which to begin what they miss. */
export const findingFixes: Offers = {
  kinds: [CodeActionKind.QuickFix],
  make: ({ findings }) => {
    const mending = findings.flatMap((finding) => offersOf(finding, finding.fix));
    // The sections of the checklist are offered by name (`checklist-sections.ts`).
    const begun = findings.filter(({ code }) => !code.startsWith('checklist/'));
    return [
      ...mending.sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred)),
      ...begun.flatMap((finding) => offersOf(finding, finding.scaffold)),
    ];
  },
};

function offersOf(finding: Finding, fix: Fix | undefined): Offer[] {
  if (fix === undefined) return [];
  const { title, changes, isSafe } = fix;
  return [{ title, kind: CodeActionKind.QuickFix, findings: [finding], isPreferred: isSafe, changes }];
}
