import { CancellationTokenSource, type Position, type Range, ResponseError } from 'vscode-languageserver-protocol';
import type { TestClient } from '../client.ts';
import { editsIn, outside, overlap, rangesIn } from './places.ts';

/** A request takes longer only on a server that hangs. */
const longest = 30_000;

const refused = -32803;
const withdrawn = -32800;

/** What the author may be refused, with a reason: a name that will not do. */
const mayRefuse: ReadonlySet<string> = new Set(['textDocument/prepareRename', 'textDocument/rename']);

/** The text of a file that there is. */
export type TextOf = (uri: string) => Promise<string | undefined>;

export interface Place {
  readonly uri: string;
  readonly position: Position;
  readonly range: Range;
}

/** Asks one question of the server at a place, and checks whatever it answers. */
export class Asker {
  readonly #client: TestClient;
  readonly #textOf: TextOf | undefined;
  readonly #isWithdrawn: boolean;
  readonly #choice: number;
  readonly place: Place;

  /**
   * `textOf` gives the texts that the answers are about; without it, they are on their way while the question is asked.
   * `choice`, from 0 to 1, chooses among what is offered.
   */
  constructor(
    client: TestClient,
    place: Place,
    {
      textOf,
      isWithdrawn = false,
      choice = 0,
    }: {
      readonly textOf?: TextOf;
      readonly isWithdrawn?: boolean;
      readonly choice?: number;
    } = {},
  ) {
    this.#client = client;
    this.place = place;
    this.#textOf = textOf;
    this.#isWithdrawn = isWithdrawn;
    this.#choice = choice;
  }

  /** One of what there is. */
  one<T>(list: readonly T[] | null | undefined): T | undefined {
    return list?.[Math.min(Math.floor(this.#choice * list.length), list.length - 1)];
  }

  /** Asks about the place. */
  async at<R>(method: string, more: object = {}): Promise<R | null> {
    const { uri, position } = this.place;
    return await this.request<R>(method, { textDocument: { uri }, position, ...more });
  }

  /** Asks about the range at the place. */
  async within<R>(method: string, more: object = {}): Promise<R | null> {
    const { uri, range } = this.place;
    return await this.request<R>(method, { textDocument: { uri }, range, ...more });
  }

  /** Asks about the file. */
  async of<R>(method: string, more: object = {}): Promise<R | null> {
    return await this.request<R>(method, { textDocument: { uri: this.place.uri }, ...more });
  }

  /** `null` where the server has nothing to say, refuses, or was told that the answer is not wanted. */
  async request<R>(method: string, params: object): Promise<R | null> {
    const source = new CancellationTokenSource();
    const asked = this.#client.request<R>(method, params, source.token);
    if (this.#isWithdrawn) source.cancel();
    let answer: R;
    try {
      answer = await inTime(asked, () => `${method} was not answered. It was asked with ${JSON.stringify(params)}`);
    } catch (error) {
      if (error instanceof ResponseError) {
        if (this.#isWithdrawn && error.code === withdrawn) return null;
        if (error.code === refused && mayRefuse.has(method)) return null;
        throw new Error(
          `${method} was answered with the error ${error.code}: ${error.message}\nIt was asked with ${JSON.stringify(params)}`,
        );
      }
      throw error;
    }
    await this.#check(method, params, answer);
    return answer;
  }

  async #check(method: string, params: object, answer: unknown): Promise<void> {
    // What a hierarchy shows may be of another file than the place.
    const askedUri = 'item' in params ? (params.item as { readonly uri: string }).uri : this.place.uri;
    const asked = (): string => `It was asked with ${JSON.stringify(params)}`;
    for (const { uri, range } of this.#textOf === undefined ? [] : rangesIn(answer, askedUri)) {
      const text = await this.#textOf?.(uri);
      const fault = text === undefined ? 'there is no such file' : outside(text, range);
      if (fault === undefined) continue;
      throw new Error(`${method} gave ${JSON.stringify(range)} in ${uri}, but ${fault}.\n${asked()}`);
    }
    for (const { uri, ranges } of editsIn(answer, askedUri)) {
      const both = overlap(ranges);
      if (both === undefined) continue;
      throw new Error(`${method} gave edits of ${uri} that overlap: ${JSON.stringify(both)}.\n${asked()}`);
    }
  }

  /** The text that is asked about; `undefined` where there is none, or where it is on its way. */
  async text(): Promise<string | undefined> {
    return await this.#textOf?.(this.place.uri);
  }
}

/** What is promised, or an error where it takes too long. */
export async function inTime<T>(promised: Promise<T>, message: () => string, milliseconds = longest): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`After ${milliseconds / 1000} seconds: ${message()}`)), milliseconds);
  });
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}
