import { firstIndex, type IsoDate, lineEndOf, type ParsedFile, type Place, readMoment } from '@goldenthread/language';
import { allFacts, type Strategy } from '@goldenthread/strategy';

/**
 * A finding left as it is, on the record: `# ignore thread/need-unmet until 31 March 2027: agreed by the board` above an
 * item covers the item, above a fact the fact.
 */
export interface Ignore {
  /** The comment as it is written, from its `#`. */
  readonly text: string;
  readonly code: string;
  readonly codePlace: Place;
  readonly reason: string;
  /** The last day on which it holds; `undefined` where it holds as long as the plan. */
  readonly until: IsoDate | undefined;
  /** What stands after `until` and is no day. */
  readonly unreadableUntil: string | undefined;
  /** `until` with what follows, and the blanks before it. */
  readonly untilPlace: Place | undefined;
  /** Whether it is written as an ignore is. */
  readonly isUnderstood: boolean;
  /** The comment itself. */
  readonly place: Place;
  /** Its line with the line end. */
  readonly linePlace: Place;
  /** What stands before the comment on its line: blanks. */
  readonly indent: string;
  /** How lines of the file end. */
  readonly lineEnd: string;
  /** What it covers; `undefined` where no item or fact stands below. */
  readonly covers: Covered | undefined;
}

/** An item or a fact by its lines, counted from 0. */
export interface Covered {
  readonly what: 'item' | 'fact' | 'line';
  /** `need home-on-release`, `by` or `the line below`, for messages. */
  readonly label: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Meant as an ignore: it names something like a code, or goes on after a colon. */
const attempt = /^#\s*ignore(?:\s*:|\s+[^\s:]*\/)/iu;
const form = /^#\s*ignore\s+(?<code>[^\s:]+)(?<until>\s+until\s+[^:]*)?\s*(?::(?<reason>.*))?$/iu;

/** The ignores of a strategy, in the order of its files and of the text. */
export function readIgnores(strategy: Strategy): Ignore[] {
  return strategy.files.flatMap((file) => {
    const comments = file.comments.filter(({ text, span }) => attempt.test(text) && isAlone(file, span.start));
    if (comments.length === 0) return [];
    const covered = coveredIn(file.uri, strategy);
    const lineEnd = lineEndOf(file.text);
    return comments.map(({ text, span }) => {
      const match = form.exec(text);
      const { code = '', until, reason = '' } = match?.groups ?? {};
      const lastDay = until === undefined ? undefined : readMoment(until.trim().replace(/^until\s+/i, ''))?.end;
      const codeStart = span.start + text.indexOf(code);
      const place = file.index.place(span.start, span.end);
      const untilStart = codeStart + code.length;
      return {
        text,
        code,
        codePlace: file.index.place(codeStart, codeStart + code.length),
        reason: reason.trim(),
        until: lastDay,
        unreadableUntil: until !== undefined && lastDay === undefined ? until.trim() : undefined,
        untilPlace: until === undefined ? undefined : file.index.place(untilStart, untilStart + until.trimEnd().length),
        place,
        indent: beforeOn(file, span.start),
        lineEnd,
        linePlace: lineOf(file, place.range.start.line),
        isUnderstood: match !== null && code.includes('/') && !/[,;]$/.test(code),
        covers: below(file, covered, place.range.start.line),
      };
    });
  });
}

/** A comment behind a fact is a remark and no ignore: it would not say what it covers. */
function isAlone(file: ParsedFile, start: number): boolean {
  return beforeOn(file, start).trim() === '';
}

function beforeOn({ text, index }: ParsedFile, start: number): string {
  return text.slice(index.offset({ line: index.position(start).line, character: 0 }), start);
}

function lineOf({ index }: ParsedFile, line: number): Place {
  return index.place(index.offset({ line, character: 0 }), index.offset({ line: line + 1, character: 0 }));
}

/** The items and facts of a file in the order of their first lines. An item reaches to the next one. */
function coveredIn(uri: string, strategy: Strategy): readonly Covered[] {
  const items = strategy.items.filter((item) => item.place.uri === uri);
  return items.flatMap((item, at) => {
    const facts = allFacts(item).map(({ word, place: { range } }): Covered => {
      return { what: 'fact', label: word, firstLine: range.start.line, lastLine: range.end.line };
    });
    const lastLine = (items[at + 1]?.place.range.start.line ?? Number.POSITIVE_INFINITY) - 1;
    const label = item.name === undefined ? item.kind : `${item.kind} ${item.name}`;
    return [{ what: 'item' as const, label, firstLine: item.place.range.start.line, lastLine }, ...facts];
  });
}

/** The item or the fact that begins on the next line that is no comment; that line alone where none does. */
function below({ text, index }: ParsedFile, covered: readonly Covered[], line: number): Covered | undefined {
  for (let next = line + 1; ; next++) {
    const start = index.offset({ line: next, character: 0 });
    if (index.position(start).line !== next) return undefined;
    const content = text.slice(start, index.offset({ line: next + 1, character: 0 })).trim();
    if (content === '' || content.startsWith('#')) continue;
    return startingAt(covered, next) ?? { what: 'line', label: 'the line below', firstLine: next, lastLine: next };
  }
}

function startingAt(covered: readonly Covered[], line: number): Covered | undefined {
  const found = covered[firstIndex(covered, ({ firstLine }) => firstLine >= line)];
  return found?.firstLine === line ? found : undefined;
}
