import { type IsoDate, type ParsedFile, type Place, readMoment } from '@goldenthread/language';
import { allFacts, type Strategy } from '@goldenthread/strategy';

/**
 * A finding left as it is, on the record: `# ignore thread/need-unmet until 31 March 2027: agreed by the board` above an
 * item covers the item, above a fact the fact.
 */
export interface Ignore {
  readonly code: string;
  readonly codePlace: Place;
  readonly reason: string;
  /** The last day on which it holds; `undefined` where it holds as long as the plan. */
  readonly until: IsoDate | undefined;
  /** What stands after `until` and is no day. */
  readonly unreadableUntil: string | undefined;
  /** The comment itself. */
  readonly place: Place;
  /** Its line with the line end. */
  readonly linePlace: Place;
  /** What it covers; `undefined` where no item or fact stands below. */
  readonly covers: Covered | undefined;
}

/** An item or a fact by its lines, counted from 0. */
export interface Covered {
  readonly what: 'item' | 'fact';
  /** `need home-on-release` or `by`, for messages. */
  readonly label: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

const form = /^#\s*ignore\s+(?<code>[^\s:]+)(?<until>\s+until\s+[^:]*)?\s*(?::(?<reason>.*))?$/iu;

/** The ignores of a strategy, in the order of its files and of the text. */
export function readIgnores(strategy: Strategy): Ignore[] {
  return strategy.files.flatMap((file) => {
    const comments = file.comments.filter(({ text, span }) => form.test(text) && isAlone(file, span.start));
    if (comments.length === 0) return [];
    const covered = coveredIn(file.uri, strategy);
    return comments.map(({ text, span }) => {
      const { code = '', until, reason = '' } = form.exec(text)?.groups ?? {};
      const lastDay = until === undefined ? undefined : readMoment(until.trim().replace(/^until\s+/i, ''))?.end;
      const codeStart = span.start + text.indexOf(code);
      const place = file.index.place(span.start, span.end);
      return {
        code,
        codePlace: file.index.place(codeStart, codeStart + code.length),
        reason: reason.trim(),
        until: lastDay,
        unreadableUntil: until !== undefined && lastDay === undefined ? until.trim() : undefined,
        place,
        linePlace: lineOf(file, place.range.start.line),
        covers: firstBelow(covered, place.range.start.line),
      };
    });
  });
}

/** A comment behind a fact is a remark and no ignore: it would not say what it covers. */
function isAlone(file: ParsedFile, start: number): boolean {
  const lineStart = file.index.offset({ line: file.index.position(start).line, character: 0 });
  return file.text.slice(lineStart, start).trim() === '';
}

function lineOf({ index }: ParsedFile, line: number): Place {
  return index.place(index.offset({ line, character: 0 }), index.offset({ line: line + 1, character: 0 }));
}

/** The items and facts of a file in the order of their first lines. */
function coveredIn(uri: string, strategy: Strategy): readonly Covered[] {
  return strategy.items
    .filter((item) => item.place.uri === uri)
    .flatMap((item) => {
      const facts = allFacts(item).map(({ word, place: { range } }): Covered => {
        return { what: 'fact', label: word, firstLine: range.start.line, lastLine: range.end.line };
      });
      const { start, end } = item.place.range;
      const lastLine = facts.reduce((last, fact) => Math.max(last, fact.lastLine), end.line);
      const label = item.name === undefined ? item.kind : `${item.kind} ${item.name}`;
      return [{ what: 'item' as const, label, firstLine: start.line, lastLine }, ...facts];
    });
}

function firstBelow(covered: readonly Covered[], line: number): Covered | undefined {
  let low = 0;
  let high = covered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((covered[middle]?.firstLine ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return covered[low];
}
