import { fileLines, frameworkScheme, type ParsedFile, type Span } from '@goldenthread/language';
import type { DocumentLink } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature, FeatureContext } from '../feature.ts';

/**
 * What can be opened from a file: addresses on the web, files that `file:` names, as far as they are there, and the
 * frameworks that a strategy uses.
 */
export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  listen: (context) => {
    context.connection.onDocumentLinks(async ({ textDocument }, token) => {
      const found = await context.answer(textDocument.uri, token, (asked) => ({
        links: [...addresses(asked.file), ...frameworks(asked)],
        files: filesNamed(asked.file),
      }));
      return found && [...found.links, ...(await filesThere(found.files, context))];
    });
  },
};

/** Addresses of the web in the author's words and in remarks. No other scheme is ever a link. */
function addresses({ text, index }: ParsedFile): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { 0: written, index: at } of text.matchAll(/\bhttps?:\/\/[^\s<>"'`]+/g)) {
    const target = written.replace(/[.,;:!?)\]}]+$/, '');
    if (URL.canParse(target)) links.push({ range: index.range(at, at + target.length), target });
  }
  return links;
}

/** `uses cjpf`: the text of the framework, which the server itself has. */
function frameworks({ file, strategy }: AskedFile): DocumentLink[] {
  return file.outline.uses.flatMap(({ by, name, span }) => {
    const uri = by === 'uses' ? strategy.used.get(name)?.files[0]?.uri : undefined;
    if (!uri?.startsWith(`${frameworkScheme}:`)) return [];
    return [{ range: file.index.range(span.start, span.end), target: uri, tooltip: 'Read the framework' }];
  });
}

interface NamedFile {
  readonly range: DocumentLink['range'];
  readonly uri: string;
}

/** `file: annexes/needs.pdf`, found from the folder of the file that says so. */
function filesNamed(file: ParsedFile): NamedFile[] {
  const files: NamedFile[] = [];
  for (const { type, fact, tokens } of fileLines(file)) {
    const span: Span | undefined = tokens.find((token) => token.type === 'text')?.span;
    if (type !== 'fact' || fact !== 'file' || span === undefined) continue;
    const path = file.text.slice(span.start, span.end);
    const uri = addressOf(path, file.uri);
    if (uri !== undefined) files.push({ range: file.index.range(span.start, span.end), uri });
  }
  return files;
}

function addressOf(path: string, from: string): string | undefined {
  // `C:` would be taken for the scheme of an address.
  const written = path.split(/[\\/]/).map(encodeURIComponent).join('/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || !URL.canParse(written, from)) return undefined;
  return new URL(written, from).href;
}

async function filesThere(files: readonly NamedFile[], { host }: FeatureContext): Promise<DocumentLink[]> {
  const there = await Promise.all(files.map(({ uri }) => host.files.isFile(uri)));
  return files.filter((_, index) => there[index]).map(({ range, uri }) => ({ range, target: uri }));
}
