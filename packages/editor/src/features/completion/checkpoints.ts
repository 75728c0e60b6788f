import { type FileLine, fileLines, type ParsedFile } from '@goldenthread/language';

/** The stage of the checkpoint that a line stands in. */
export function stageHere(file: ParsedFile, { number }: FileLine): string | undefined {
  const head = linesAround(file, number)[0];
  const name = head?.kind === 'checkpoint' ? head.tokens.find(({ type }) => type === 'name') : undefined;
  return name && file.text.slice(name.span.start, name.span.end);
}

/** The questions that the checkpoint answers on its other lines. */
export function answeredQuestions(file: ParsedFile, { number }: FileLine): ReadonlySet<string> {
  const names = linesAround(file, number)
    .filter((line) => line.fact === 'question' && line.type === 'fact' && line.number !== number)
    .flatMap(({ tokens }) => tokens.find(({ type }) => type === 'name') ?? []);
  return new Set(names.map(({ span }) => file.text.slice(span.start, span.end)));
}

/** The lines of the item that a line stands in, from its head to the next. */
function linesAround(file: ParsedFile, number: number): readonly FileLine[] {
  const lines = fileLines(file);
  let from = number;
  while (from > 0 && lines[from]?.type !== 'head') from--;
  let to = number + 1;
  while (to < lines.length && lines[to]?.type !== 'head') to++;
  return lines.slice(from, to);
}
