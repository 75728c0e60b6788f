import { type Ast, type ItemKind, kindOf, parseFile, spanOf } from '@goldenthread/language';

/** A file that examples are taken from, with its path in the repository. */
export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

/** An item of an example plan as it is written, and the file that holds it. */
export interface KindExample {
  readonly path: string;
  readonly text: string;
}

/** An example longer than this is hard to take in beside its table. */
const mostLines = 12;

/**
 * One item of each kind, from the first of the files that has any: of those of at most `mostLines` lines the one that
 * says most, of equals the first; the shortest where all are longer.
 */
export function kindExamples(files: readonly ExampleFile[]): ReadonlyMap<ItemKind, KindExample> {
  const best = new Map<ItemKind, Candidate>();
  for (const { path, text } of files) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    for (const item of parseFile(`file:///${path}`, text).tree.items) {
      const kind = kindOf(item);
      if (kind === undefined) continue;
      const candidate = candidateOf(item, text, path, folder);
      const before = best.get(kind);
      if (before === undefined || (before.folder === folder && isBetter(candidate, before))) best.set(kind, candidate);
    }
  }
  return best;
}

interface Candidate extends KindExample {
  readonly folder: string;
  readonly lines: number;
  readonly words: number;
}

function candidateOf(item: Ast.Item, text: string, path: string, folder: string): Candidate {
  const { start, end } = item.$cstNode === undefined ? { start: 0, end: 0 } : spanOf(item.$cstNode);
  const written = text.slice(start, end).trimEnd();
  const words = new Set(item.facts.map((fact) => fact.word)).size;
  return { path, folder, text: written, lines: written.split('\n').length, words };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.lines > mostLines || b.lines > mostLines) return a.lines < b.lines;
  return a.words > b.words;
}
