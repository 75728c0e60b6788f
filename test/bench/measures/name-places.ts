import type { Position } from 'vscode-languageserver-protocol/node';
import type { GeneratedFile } from '../corpus/corpus.ts';

/** A name where it stands in a text: with a letter more before it, it is another one. */
export interface NameInText extends Position {
  readonly name: string;
}

/** A name where one file defines it and another uses it. */
export interface NameElsewhere {
  readonly defined: NameInText;
  readonly file: GeneratedFile;
  readonly used: NameInText;
}

/** The places where `pattern`, which has the flag `d`, finds a name as its first group; those from the middle on first. */
export function namesInText(text: string, pattern: RegExp): readonly NameInText[] {
  const lines = text.split('\n');
  const names = lines.flatMap((content, line) => {
    const found = pattern.exec(content);
    const name = found?.[1];
    const character = found?.indices?.[1]?.[0];
    return name === undefined || character === undefined ? [] : [{ line, character, name }];
  });
  const middle = names.findIndex(({ line }) => line > lines.length / 2);
  return [...names.slice(middle), ...names.slice(0, middle)];
}

/** The names that a file defines and others of its folder use, by the patterns of both. */
export function namesElsewhere(
  files: readonly GeneratedFile[],
  definedIn: GeneratedFile,
  { defined, used }: { readonly defined: RegExp; readonly used: RegExp },
): readonly NameElsewhere[] {
  const folderOf = ({ uri }: GeneratedFile): string => uri.slice(0, uri.lastIndexOf('/'));
  const uses = new Map<string, Omit<NameElsewhere, 'defined'>>();
  for (const file of files) {
    if (file.uri === definedIn.uri || folderOf(file) !== folderOf(definedIn)) continue;
    for (const place of namesInText(file.text, used)) uses.set(place.name, { file, used: place });
  }
  return namesInText(definedIn.text, defined).flatMap((place) => {
    const use = uses.get(place.name);
    return use === undefined ? [] : [{ defined: place, ...use }];
  });
}
