import type { Range } from '@goldenthread/language';
import type { ClientCapabilities, CodeActionKind } from 'vscode-languageserver';
import type { AskedFile } from '../../asked.ts';
import type { JudgedPlan } from '../../judged-plans.ts';
import { checklistSections } from './checklist-sections.ts';
import { findingFixes } from './finding-fixes.ts';
import { fixAll } from './fix-all.ts';
import { ignoreRemarks } from './ignore-remarks.ts';
import { missingFacts } from './missing-facts.ts';
import { neededItems } from './needed-items.ts';
import { type Offer, type Offers, type Question, standsOn } from './offer.ts';
import { organizeFacts } from './organize-facts.ts';
import { pastedText } from './pasted-text.ts';
import { splitAction } from './split-action.ts';

/** Every sort of offers, in the order in which they are shown. */
const sorts: readonly Offers[] = [
  findingFixes,
  neededItems,
  pastedText,
  checklistSections,
  missingFacts,
  splitAction,
  ignoreRemarks,
  fixAll,
  organizeFacts,
];

/** What an author can choose, and how it is found again: where it was asked for, and which of its title it is. */
export interface Choice {
  readonly uri: string;
  readonly range: Range;
  readonly kind: CodeActionKind;
  readonly title: string;
  readonly nth: number;
}

/** What a client asks for; `only` are the kinds that it wants, with those below them. */
export interface Wanted {
  readonly range: Range;
  readonly only?: readonly CodeActionKind[] | undefined;
}

/** What can be done in a range. Two findings may offer the same change: it is offered once. */
export function offersAt(
  asked: AskedFile,
  plan: JudgedPlan,
  { range, only }: Wanted,
): readonly { readonly offer: Offer; readonly choice: Choice }[] {
  const question = questionAt(asked, plan, range);
  const wants = (kind: CodeActionKind): boolean =>
    only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
  const made = sorts
    .filter(({ kinds, onlyWhenAsked }) => kinds.some(wants) && !(onlyWhenAsked && only === undefined))
    .flatMap(({ make }) => make(question))
    .filter(({ kind }) => wants(kind));
  const times = new Map<string, number>();
  return eachOnce(made).map((offer) => {
    const { title, kind } = offer;
    const nth = times.get(`${kind} ${title}`) ?? 0;
    times.set(`${kind} ${title}`, nth + 1);
    return { offer, choice: { uri: asked.file.uri, range, kind, title, nth } };
  });
}

/** Whether the client asks for the edit of an action once it has been chosen. */
export function canResolve({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport = false, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport && (resolveSupport?.properties.includes('edit') ?? false);
}

/** Reads what a client sends back, which may be anything. */
export function readChoice(data: unknown): Choice | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, range, kind, title, nth } = data as Readonly<Record<string, unknown>>;
  const isChoice =
    typeof uri === 'string' && typeof kind === 'string' && typeof title === 'string' && typeof nth === 'number';
  return isChoice && isRange(range) ? { uri, range, kind, title, nth } : undefined;
}

function isRange(value: unknown): value is Range {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as Readonly<Record<string, unknown>>;
  return [start, end].every((position) => {
    if (typeof position !== 'object' || position === null) return false;
    const { line, character } = position as Readonly<Record<string, unknown>>;
    return typeof line === 'number' && typeof character === 'number';
  });
}

function questionAt(asked: AskedFile, plan: JudgedPlan, range: Range): Question {
  const lastLine = asked.file.index.lineCount - 1;
  const first = Math.min(range.start.line, lastLine);
  // A selection that ends where a line begins does not cover that line.
  const isBefore = range.end.character === 0 && range.end.line > range.start.line;
  const last = Math.max(first, Math.min(isBefore ? range.end.line - 1 : range.end.line, lastLine));
  const findings = (plan.byFile.get(asked.file.uri) ?? []).filter((finding) => standsOn(finding, first, last));
  return { asked, plan, range, first, last, findings };
}

function eachOnce(offers: readonly Offer[]): readonly Offer[] {
  const known = new Map<string, Offer>();
  for (const [at, offer] of offers.entries()) {
    const key = typeof offer.changes === 'function' ? String(at) : JSON.stringify(offer.changes);
    const same = known.get(key);
    const findings = [...new Set([...(same?.findings ?? []), ...(offer.findings ?? [])])];
    known.set(key, { ...(same ?? offer), findings });
  }
  return [...known.values()];
}
