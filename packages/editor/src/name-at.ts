import type { DefinedName, NameUse, ParsedFile, Place, Span } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';
import type { AskedFile } from './asked.ts';

/** A name where it stands in a file. */
export type NameHere =
  | { readonly type: 'use'; readonly span: Span; readonly use: NameUse }
  | { readonly type: 'definition'; readonly span: Span }
  /** The strategy's name after `part of`. */
  | { readonly type: 'part'; readonly span: Span };

/** The name that stands at the offset, or ends there. */
export function nameAt(file: ParsedFile, offset: number): NameHere | undefined {
  const holds = (span: Span): boolean => span.start <= offset && offset <= span.end;
  const { uses, declarations, header } = file.outline;
  const use = uses.find((candidate) => holds(candidate.span));
  if (use !== undefined) return { type: 'use', span: use.span, use };
  if (header?.type === 'part' && holds(header.span)) return { type: 'part', span: header.span };
  const declaration = declarations.find((candidate) => holds(candidate.span));
  return declaration && { type: 'definition', span: declaration.span };
}

/** What a name stands for, as its file says it. */
export interface NamedItem {
  readonly defined: DefinedName;
  /** Where the name is defined. */
  readonly name: Place;
  /** The item; `undefined` for one whose first word is no kind. */
  readonly item: Item | undefined;
}

/** What the name here stands for; `undefined` where there is no such item. A name of the wrong kind still leads to it. */
export function namedItem(here: NameHere, asked: AskedFile): NamedItem | undefined {
  const defined = definedName(here, asked);
  if (defined === undefined) return undefined;
  const { uri, span } = defined;
  const name = asked.workspace.file(uri)?.index.place(span.start, span.end);
  if (name === undefined) return undefined;
  const item = asked.strategy.itemOf(defined) ?? asked.workspace.strategyOf(uri)?.itemOf(defined);
  return { defined, name, item };
}

/** The item at a position, by the name that stands there. */
export function namedItemAt(asked: AskedFile, offset: number): NamedItem | undefined {
  const here = nameAt(asked.file, offset);
  return here && namedItem(here, asked);
}

function definedName(here: NameHere, { file, strategy }: AskedFile): DefinedName | undefined {
  if (here.type === 'use') {
    const resolution = strategy.names.resolve(here.use.name, here.use.kinds);
    return resolution.type === 'found' || resolution.type === 'wrong kind' ? resolution.defined : undefined;
  }
  if (here.type === 'definition') {
    const declaration = file.outline.declarations.find(({ span }) => span.start === here.span.start);
    return declaration && { ...declaration, uri: file.uri };
  }
  const header = strategy.files.find(({ outline }) => outline.header?.type === 'strategy');
  const declaration = header?.outline.declarations.find(({ kind }) => kind === 'strategy');
  return declaration && header && { ...declaration, uri: header.uri };
}
