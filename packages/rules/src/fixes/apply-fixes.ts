import { byPlace, type Finding, type Fix, LineIndex, lineEndOf, type TextChange } from '@goldenthread/language';

/** Texts of files by their addresses. */
export type Texts = ReadonlyMap<string, string>;

export interface AppliedFix {
  /** What the fix mends; its place is that of the text as it was before the fix. */
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface FixedTexts {
  readonly texts: Texts;
  /** In the order in which they were applied. */
  readonly applied: readonly AppliedFix[];
}

export interface AllFixed extends FixedTexts {
  /** What is left to be said of the texts. */
  readonly findings: readonly Finding[];
  /** `false` where it was given up before the end. */
  readonly isDone: boolean;
}

/** A fix can make room for the next, but a text that has to be judged more often than this is not one that somebody wrote. */
const mostJudgements = 200;

/**
 * Applies safe fixes until none is left that changes anything. Doing it again changes nothing more. There are never more
 * errors afterwards: fixes that would bring to light more than they mend are left for the author.
 * @param findingsOf what is to be said of the texts
 */
export function applyAllSafeFixes(texts: Texts, findingsOf: (texts: Texts) => readonly Finding[]): AllFixed {
  const applied: AppliedFix[] = [];
  let judgements = 0;
  const judged = (texts: Texts): readonly Finding[] => {
    judgements += 1;
    return findingsOf(texts);
  };
  let current: Judged = { texts, findings: judged(texts) };
  while (judgements < mostJudgements) {
    const next = attempt(current, current.findings, judged);
    if (next === undefined) return { ...current, applied, isDone: true };
    applied.push(...next.applied);
    current = next;
  }
  return { texts: current.texts, findings: current.findings, applied, isDone: false };
}

interface Judged {
  readonly texts: Texts;
  readonly findings: readonly Finding[];
}

/** The fixes of the candidates, as many of them together as bring no more errors; `undefined` where none does. */
function attempt(
  before: Judged,
  candidates: readonly Finding[],
  findingsOf: (texts: Texts) => readonly Finding[],
): (Judged & FixedTexts) | undefined {
  const { texts, applied } = applySafeFixes(before.texts, candidates);
  if (applied.length === 0) return undefined;
  const findings = findingsOf(texts);
  if (countErrors(findings) <= countErrors(before.findings)) return { texts, applied, findings };
  if (applied.length === 1) return undefined;
  const mended = applied.map(({ finding }) => finding);
  const half = Math.ceil(mended.length / 2);
  return attempt(before, mended.slice(0, half), findingsOf) ?? attempt(before, mended.slice(half), findingsOf);
}

function countErrors(findings: readonly Finding[]): number {
  return findings.reduce((count, { severity }) => (severity === 'error' ? count + 1 : count), 0);
}

/**
 * Applies the safe fixes of the findings, each as a whole or not at all. Of fixes that overlap or touch, the first in the
 * text is applied; what it leaves of the others shows when the new text is judged. A fix that would change a file that is
 * not among the texts is left alone. What no fix speaks of stays as it is, byte for byte.
 */
export function applySafeFixes(texts: Texts, findings: readonly Finding[]): FixedTexts {
  const files = new Map<string, FileChanges>();
  const applied: AppliedFix[] = [];
  for (const finding of [...findings].sort(byPlace)) {
    const { fix } = finding;
    if (fix?.isSafe && take(fix, texts, files)) applied.push({ finding, fix });
  }
  const changed = [...files].map(([uri, file]) => [uri, file.apply()] as const);
  return { texts: new Map([...texts, ...changed]), applied };
}

/** Plans the changes of a fix. `false`, and nothing planned, where they cannot all be made. */
function take({ changes }: Fix, texts: Texts, files: Map<string, FileChanges>): boolean {
  const planned: (readonly [FileChanges, Replacement])[] = [];
  for (const change of changes) {
    const { uri } = change.place;
    const text = texts.get(uri);
    if (text === undefined) return false;
    const file = files.get(uri) ?? new FileChanges(uri, text);
    files.set(uri, file);
    const replacement = file.replacementFor(change);
    const mine = planned.filter(([other]) => other === file).map(([, other]) => other);
    if (!file.isFree(replacement) || mine.some((other) => overlap(other, replacement))) return false;
    planned.push([file, replacement]);
  }
  if (!planned.some(([file, replacement]) => file.isChange(replacement))) return false;
  for (const [file, replacement] of planned) file.plan(replacement);
  return true;
}

/** Offsets in the text, the end exclusive. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

function overlap(a: Replacement, b: Replacement): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The changes of one file, planned from its start to its end. */
class FileChanges {
  readonly #text: string;
  readonly #index: LineIndex;
  readonly #lineEnd: string;
  readonly #planned: Replacement[] = [];
  /** Fixes come in the order of the text: what lies behind this is free. */
  #taken = -1;

  constructor(uri: string, text: string) {
    this.#text = text;
    this.#index = new LineIndex(uri, text);
    this.#lineEnd = lineEndOf(text);
  }

  /** Text is written with the file's own line ends, and behind its byte order mark. */
  replacementFor({ place: { range }, newText }: TextChange): Replacement {
    const first = this.#text.startsWith('\ufeff') ? 1 : 0;
    const start = Math.max(first, this.#index.offset(range.start));
    const end = Math.max(start, this.#index.offset(range.end));
    return { start, end, newText: newText.replace(/\r\n?|\n/g, this.#lineEnd) };
  }

  isFree({ start }: Replacement): boolean {
    return start > this.#taken;
  }

  isChange({ start, end, newText }: Replacement): boolean {
    return this.#text.slice(start, end) !== newText;
  }

  plan(replacement: Replacement): void {
    this.#planned.push(replacement);
    this.#taken = Math.max(this.#taken, replacement.end);
  }

  apply(): string {
    let text = '';
    let position = 0;
    for (const { start, end, newText } of this.#planned.sort((a, b) => a.start - b.start)) {
      text += this.#text.slice(position, start) + newText;
      position = end;
    }
    return text + this.#text.slice(position);
  }
}
