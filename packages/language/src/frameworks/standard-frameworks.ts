import type { ItemName } from '../file/outline.ts';
import { type ParsedFile, parseFile } from '../file/parsed-file.ts';
import { frameworkTexts } from '../generated/frameworks.ts';

/** Addresses of the frameworks that come with the tool: read-only, and in no folder. */
export const frameworkScheme = 'goldenthread-framework';

const texts = new Map(frameworkTexts.map(({ fileName, text }) => [fileName.replace(/\.cjoip$/, ''), text]));
const read = new Map<ItemName, ParsedFile>();

/** The names of the frameworks that come with the tool, which are those of their files. */
export const standardFrameworkNames: ReadonlySet<ItemName> = new Set(texts.keys());

/** A framework that comes with the tool, read when it is first asked for: most plans use one. */
export function standardFramework(name: ItemName): ParsedFile | undefined {
  const text = texts.get(name);
  if (text === undefined) return undefined;
  const file = read.get(name) ?? parseFile(`${frameworkScheme}:/${name}.cjoip`, text);
  read.set(name, file);
  return file;
}

/** The standard framework at an address. */
export function standardFrameworkAt(uri: string): ParsedFile | undefined {
  if (!uri.startsWith(`${frameworkScheme}:/`) || !uri.endsWith('.cjoip')) return undefined;
  return standardFramework(uri.slice(frameworkScheme.length + 2, -'.cjoip'.length));
}

/** All of them. */
export function standardFrameworks(): readonly ParsedFile[] {
  return [...standardFrameworkNames].map(standardFramework).filter((file) => file !== undefined);
}
