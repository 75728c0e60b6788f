import { fileName } from '../addresses.ts';
import type { NameUse } from '../file/outline.ts';
import { linesWithErrors, type ParsedFile } from '../file/parsed-file.ts';
import type { Finding, Fix, Place, RelatedPlace } from '../finding.ts';
import { either, eitherKind, joined, quoted, wordsOf } from '../messages/lists.ts';
import { closedList, factDefinitions, type ItemKind, isFactWord, nounOf, withArticle } from '../vocabulary/index.ts';
import type { DefinedName, NameTable, Resolution } from './name-table.ts';

/** Where a definition stands, for "defined here". `undefined` where the file is not at hand. */
export type PlaceOfName = (defined: DefinedName) => Place | undefined;

/**
 * Names in a file that stand for nothing, or for something that the fact cannot name. A line that has an error already
 * is left alone, and so are names that may be those of an item whose head cannot be read yet.
 */
export function nameFindings(file: ParsedFile, table: NameTable, placeOf: PlaceOfName): Finding[] {
  const findings: Finding[] = [];
  const taken = linesWithErrors(file.findings);
  for (const use of file.outline.uses) {
    if (use.by === 'replaces') continue;
    const resolution = table.resolve(use.name, use.kinds);
    if (resolution.type === 'found') continue;
    if (taken.has(file.index.position(use.span.start).line)) continue;
    if (resolution.type === 'unknown' && isHeldBack(use, resolution.near, table)) continue;
    if (isPartOfDocument(use)) continue;
    findings.push(finding(file, use, resolution, table, placeOf));
  }
  return findings;
}

/** A difference in case alone is told all the same. */
function isHeldBack(use: NameUse, near: DefinedName | undefined, table: NameTable): boolean {
  return table.hasNameless(use.kinds) && near?.name.toLowerCase() !== use.name.toLowerCase();
}

/** `before` and `after` name parts of the document as well as sections. */
function isPartOfDocument(use: NameUse): boolean {
  return (use.by === 'before' || use.by === 'after') && Object.hasOwn(closedList('documentPart').words, use.name);
}

function finding(
  file: ParsedFile,
  use: NameUse,
  resolution: Exclude<Resolution, { readonly type: 'found' }>,
  table: NameTable,
  placeOf: PlaceOfName,
): Finding {
  const place = file.index.place(use.span.start, use.span.end);
  switch (resolution.type) {
    case 'wrong kind':
      return wrongKind(use, resolution.defined, place, placeOf);
    case 'unknown':
      return unknown(use, resolution, place, table, placeOf);
    case 'not used':
      return {
        code: 'name/not-used',
        severity: 'error',
        message: `${quoted(use.name)} is an item of ${quoted(resolution.strategy)}, which this strategy does not use. Add ${quoted(`uses ${resolution.strategy}`)} below \`strategy\`.`,
        place,
      };
    case 'no such strategy': {
      const near = resolution.near === undefined ? '' : ` Did you mean ${quoted(resolution.near)}?`;
      return {
        code: 'name/unknown-strategy',
        severity: 'error',
        message: `There is no strategy or framework called ${quoted(resolution.strategy)} here.${near} A name with a dot, such as \`cjpf.accommodation\`, reaches into another strategy or framework.`,
        place,
        ...(resolution.near === undefined
          ? {}
          : {
              fix: change(
                `Change to ${quoted(resolution.near)}`,
                place,
                use.name.replace(resolution.strategy, resolution.near),
              ),
            }),
      };
    }
  }
}

function wrongKind(use: NameUse, defined: DefinedName, place: Place, placeOf: PlaceOfName): Finding {
  const kind = defined.kind === undefined ? 'something else' : withArticle(defined.kind);
  return {
    code: 'name/wrong-kind',
    severity: 'error',
    message: `${quoted(use.name)} is ${kind}; \`${use.by}\` needs the name of ${eitherKind(use.kinds ?? [])}.`,
    place,
    ...related('It is defined here.', defined, placeOf),
  };
}

function unknown(
  use: NameUse,
  { near, choices }: Extract<Resolution, { readonly type: 'unknown' }>,
  place: Place,
  table: NameTable,
  placeOf: PlaceOfName,
): Finding {
  const kinds: readonly ItemKind[] = use.kinds ?? [];
  const what = kinds.length === 0 ? 'nothing' : `no ${joined(kinds.map(nounOf), 'or')}`;
  const where = near === undefined ? undefined : placeOf(near);
  const suggestion =
    near === undefined
      ? use.by === 'before' || use.by === 'after'
        ? ` Give the name of a section, or a part of the document: ${wordsOf('documentPart')}.`
        : choices !== undefined && choices.length > 0
          ? ` Choose one of ${either(choices)}.`
          : ` Give the name of one that is there${inBrackets(namesThere(kinds, table))}, or write the item that it names.${postBelongs(use)}`
      : ` Did you mean ${quoted(near.name)}${where === undefined ? '' : ` (${fileName(where.uri)}, line ${where.range.start.line + 1})`}?`;
  return {
    code: 'name/unknown',
    severity: 'error',
    message: `There is ${what} called ${quoted(use.name)}.${suggestion}`,
    place,
    ...(near === undefined
      ? {}
      : { fix: change(`Change to ${quoted(near.name)}`, place, withPrefix(use.name, near.name)) }),
    ...(near === undefined ? {} : related(`${quoted(near.name)} is defined here.`, near, placeOf)),
  };
}

/** More names than this are no help in a message. */
const mostNames = 6;
const longestNames = 120;

/** The names that the fact might mean, where they are few. */
function namesThere(kinds: readonly ItemKind[], table: NameTable): readonly string[] {
  const defined = kinds.map((kind) => table.ofKind(kind));
  const count = defined.reduce((sum, { length }) => sum + length, 0);
  return count > mostNames ? [] : [...new Set(defined.flat().map(({ name }) => name))];
}

function inBrackets(names: readonly string[]): string {
  const shown = joined(names.map(quoted), 'or');
  return names.length === 0 || shown.length > longestNames ? '' : ` (${shown})`;
}

/** `lead Head-of-Housing`: a post is no name. */
function postBelongs({ by }: NameUse): string {
  if (!isFactWord(by) || factDefinitions[by].shape !== 'people') return '';
  return ` If it is a post, it follows the name of its partner and a colon: \`${factDefinitions[by].example}\`.`;
}

function related(
  message: string,
  defined: DefinedName,
  placeOf: PlaceOfName,
): { readonly related?: readonly RelatedPlace[] } {
  const place = placeOf(defined);
  return place === undefined ? {} : { related: [{ message, place }] };
}

function change(title: string, place: Place, newText: string): Fix {
  return { title, isSafe: false, changes: [{ place, newText }] };
}

function withPrefix(written: string, name: string): string {
  const dot = written.search(/\.\p{L}/u);
  return dot > 0 ? `${written.slice(0, dot)}.${name}` : name;
}
