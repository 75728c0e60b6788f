import { type ParsedFile, parseFile } from '../file/parsed-file.ts';
import { frameworkTexts } from '../generated/frameworks.ts';

/** Addresses of the frameworks that come with the tool: read-only, and in no folder. */
export const frameworkScheme = 'goldenthread-framework';

let parsed: readonly ParsedFile[] | undefined;

/** The standard frameworks, read once. */
export function standardFrameworks(): readonly ParsedFile[] {
  parsed ??= frameworkTexts.map(({ fileName, text }) => parseFile(`${frameworkScheme}:/${fileName}`, text));
  return parsed;
}
