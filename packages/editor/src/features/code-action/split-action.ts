import { capital, fileLines, freeName, lineEndOf, type ParsedFile, type Span } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { CodeActionKind } from 'vscode-languageserver';
import type { Change } from '../../workspace-edit.ts';
import { type ItemHere, itemHere } from './item-here.ts';
import { hasTextErrors, type Offers } from './offer.ts';

/** Makes two actions of one that says two things, from the line that it begins with. */
export const splitAction: Offers = {
  kinds: [CodeActionKind.RefactorRewrite],
  make: (question) => {
    const { asked, first } = question;
    const here = itemHere(asked, first);
    if (here?.item.kind !== 'action' || here.lines.first !== first) return [];
    if (hasTextErrors(question, here.lines.first, here.lines.last)) return [];
    const changes = split(here, asked.file, asked.strategy);
    return changes === undefined
      ? []
      : [{ title: 'Split this action in two', kind: CodeActionKind.RefactorRewrite, changes }];
  },
};

/** Each has half of the sentence where it can be told what the halves are, else all of it; both have all the facts. */
function split({ item, lines }: ItemHere, file: ParsedFile, strategy: Strategy): readonly Change[] | undefined {
  const tokens = fileLines(file)[lines.first]?.tokens ?? [];
  const name = tokens.find(({ type }) => type === 'name')?.span;
  const statement = tokens.find(({ type }) => type === 'text')?.span;
  if (item.name === undefined || name === undefined || statement === undefined) return undefined;
  const start = file.index.lineSpan(lines.first).start;
  const end = file.index.lineSpan(lines.last).end;
  const halves = halvesOf(file.text.slice(statement.start, statement.end));
  const whole = file.text.slice(start, end);
  const copy = replaced(whole, start, [
    { span: name, newText: freeName(item.name, (name) => strategy.names.definitions(name).length > 0) },
    ...(halves === undefined ? [] : [{ span: statement, newText: halves[1] }]),
  ]);
  const lineEnd = lineEndOf(file.text);
  const below = fileLines(file)[lines.last + 1];
  const needsBlank = below !== undefined && below.type !== 'blank';
  return [
    ...(halves === undefined ? [] : [{ place: file.index.place(statement.start, statement.end), newText: halves[0] }]),
    {
      place: file.index.place(end, end),
      newText: `${lineEnd}${lineEnd}${copy}${needsBlank ? lineEnd : ''}`,
    },
  ];
}

/** Where the sentence goes on with something else: at a semicolon, else at the `and` that is nearest to its middle. */
function halvesOf(statement: string): readonly [string, string] | undefined {
  if (/[\r\n]/.test(statement)) return undefined;
  const joints = [...statement.matchAll(/\s*;\s+/g)];
  const places = joints.length > 0 ? joints : [...statement.matchAll(/,?\s+and\s+/g)];
  const middle = statement.length / 2;
  const nearest = places.toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0];
  if (nearest === undefined) return undefined;
  const first = statement.slice(0, nearest.index).trim();
  const second = statement
    .slice(nearest.index + nearest[0].length)
    .replace(/^and\s+/i, '')
    .trim();
  // One word is no sentence: "drugs and alcohol" are not two actions.
  if (![first, second].every((half) => half.includes(' '))) return undefined;
  const isCapital = /^\p{Lu}/u.test(first);
  return [first, isCapital ? capital(second) : second];
}

function replaced(
  text: string,
  offset: number,
  changes: readonly { readonly span: Span; readonly newText: string }[],
): string {
  let result = text;
  for (const { span, newText } of changes.toSorted((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start - offset) + newText + result.slice(span.end - offset);
  }
  return result;
}
