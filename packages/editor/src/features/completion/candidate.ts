import type { ParsedFile, Span } from '@goldenthread/language';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver';
import { escapeMarkdown } from '../../markdown.ts';

/** Something that may stand at the cursor. The order of candidates is that in which they are shown. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What it is, in a few words. */
  readonly detail: string;
  /** More about it, one paragraph each; plain text. */
  readonly about?: readonly string[];
  /** A line of a plan as an example. */
  readonly example?: string;
  /** What is inserted, where that is not the label. */
  readonly text?: string;
  /** The same with tab stops, for clients that have them. */
  readonly snippet?: string;
  /** What is typed to find it, where that is not the label. */
  readonly filter?: string;
  /** The offsets in the file of what it takes the place of. */
  readonly span: Span;
  /** The name and the file of an item whose documentation is made when it is asked for. */
  readonly data?: NameData;
  /** What is inserted elsewhere in the file with it, at an offset. */
  readonly also?: { readonly offset: number; readonly text: string };
  /** Whether something is sure to follow, so that the client may ask again at once. */
  readonly goesOn?: boolean;
}

/** Which item a completion names, so that it can be found again. */
export interface NameData {
  readonly uri: string;
  readonly offset: number;
}

/** A detail as far as it leaves room in the list for what is offered. */
function inList(detail: string): string {
  return detail.length > longestInList ? `${detail.slice(0, longestInList - 1).trimEnd()}…` : detail;
}

const longestInList = 32;

export const kinds = {
  item: CompletionItemKind.Class,
  fact: CompletionItemKind.Property,
  name: CompletionItemKind.Reference,
  word: CompletionItemKind.EnumMember,
  link: CompletionItemKind.Keyword,
  date: CompletionItemKind.Value,
  amount: CompletionItemKind.Constant,
  unit: CompletionItemKind.Unit,
  strategy: CompletionItemKind.Module,
  rule: CompletionItemKind.Event,
} as const;

/** What the client can show and insert. */
export class ClientSide {
  readonly hasSnippets: boolean;
  readonly #isMarkdown: boolean;
  readonly #insertsAndReplaces: boolean;
  /** Whether a detail has a place in each line of the list, and not only beside the line that is chosen. */
  readonly #hasLabelDetails: boolean;
  /** The client's own command that asks for completions again. */
  readonly #askAgain: string | undefined;

  constructor(client: ClientCapabilities) {
    const item = client.textDocument?.completion?.completionItem;
    this.hasSnippets = item?.snippetSupport ?? false;
    this.#isMarkdown = item?.documentationFormat?.includes(MarkupKind.Markdown) ?? false;
    this.#insertsAndReplaces = item?.insertReplaceSupport ?? false;
    this.#hasLabelDetails = item?.labelDetailsSupport ?? false;
    this.#askAgain = commandsOf(client).find((command) => command === 'editor.action.triggerSuggest');
  }

  /** @param place the candidate's place in the list, which decides its order */
  item(candidate: Candidate, place: number, { index }: ParsedFile, offset: number): CompletionItem {
    const { label, kind, detail, about, example, text, snippet, filter, span, data, also, goesOn } = candidate;
    const isSnippet = this.hasSnippets && snippet !== undefined;
    const newText = (isSnippet ? snippet : text) ?? label;
    const insert = index.range(span.start, Math.max(offset, span.start));
    const replace = index.range(span.start, span.end);
    return {
      label,
      kind,
      ...(this.#hasLabelDetails ? { labelDetails: { description: inList(detail) } } : {}),
      // Where the list holds its beginning and the documentation the whole, it is not said a third time.
      ...(this.#hasLabelDetails && (about ?? data) !== undefined ? {} : { detail }),
      sortText: String(place).padStart(5, '0'),
      ...(filter === undefined ? {} : { filterText: filter }),
      ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      textEdit: this.#insertsAndReplaces ? { newText, insert, replace } : { newText, range: replace },
      ...(about === undefined ? {} : { documentation: this.documentation(about, example) }),
      ...(data === undefined ? {} : { data }),
      ...(also === undefined
        ? {}
        : { additionalTextEdits: [{ range: index.range(also.offset, also.offset), newText: also.text }] }),
      ...(goesOn && this.#askAgain !== undefined ? { command: { title: 'Go on', command: this.#askAgain } } : {}),
    };
  }

  documentation(about: readonly string[], example?: string): MarkupContent {
    if (!this.#isMarkdown) {
      return {
        kind: MarkupKind.PlainText,
        value: [...about, ...(example === undefined ? [] : [example])].join('\n\n'),
      };
    }
    const fence = example === undefined ? [] : [`\`\`\`cjoip\n${example}\n\`\`\``];
    return { kind: MarkupKind.Markdown, value: [...about.map(escapeMarkdown), ...fence].join('\n\n') };
  }
}

/** Commands of its own that a client says it has: `experimental: { commands: { commands: [...] } }`. */
function commandsOf({ experimental }: ClientCapabilities): readonly unknown[] {
  const commands: unknown = (experimental as { readonly commands?: { readonly commands?: unknown } } | undefined)
    ?.commands?.commands;
  return Array.isArray(commands) ? commands : [];
}
