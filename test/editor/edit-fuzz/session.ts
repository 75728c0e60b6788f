import { expect } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionList,
  Diagnostic,
  Position,
  ServerCapabilities,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TestClient } from '../client.ts';
import { Asker, inTime, type Place } from './asker.ts';
import { Desk } from './desk.ts';
import { type Findings, findingsGiven, findingsOf } from './findings.ts';
import { nameAfter, perform, placeIn, placeNear, take } from './performing.ts';
import { newNames, questionsFor } from './questions.ts';
import type { Ask, Step } from './steps.ts';

const formatting = { options: { tabSize: 2, insertSpaces: true } };

/** A server at work, through as many runs as it lives. */
export class Session {
  readonly #client: TestClient;
  readonly #isPulling: boolean;
  readonly #frameworks = new Map<string, string>();
  #questions: ReturnType<typeof questionsFor> = [];
  /** What the client was last told, by file, for a client that pulls. */
  readonly #pulled = new Map<string, { readonly resultId: string; readonly items: Diagnostic[] }>();

  constructor(capabilities: ClientCapabilities) {
    this.#client = new TestClient(capabilities);
    this.#isPulling = capabilities.textDocument?.diagnostic !== undefined;
  }

  async start(folders: readonly string[] = []): Promise<ServerCapabilities> {
    const { capabilities } = await this.#client.start(folders, { commands: ['goldenthread.showPlaces'] });
    this.#questions = questionsFor(capabilities);
    return capabilities;
  }

  async stop(): Promise<void> {
    await this.#client.stop();
    this.expectNoComplaint();
  }

  async abandon(): Promise<void> {
    await this.#client.abandon();
  }

  /** Carries out steps on copies of an example, and checks after each what the server says. */
  async run(example: string, steps: readonly Step[], atTheEnd?: (desk: Desk) => Promise<void>): Promise<void> {
    const desk = await Desk.with(this.#client, example);
    try {
      for (const step of steps) await this.#step(desk, step);
      await atTheEnd?.(desk);
      await desk.clear();
      await this.#expectFindings(desk, {});
      this.expectNoComplaint();
    } finally {
      await desk.remove();
    }
  }

  /** Opens what is open on a desk, in a server that has seen nothing of how it came to be. */
  async expectSame(desk: Desk): Promise<void> {
    await desk.showTo(this.#client);
    await this.#expectFindings(desk);
  }

  async #step(desk: Desk, step: Step): Promise<void> {
    const { uris } = desk;
    const uri = uris[Math.min(Math.floor(step.file * uris.length), uris.length - 1)];
    if (uri === undefined) return;
    const asked = step.isHasty ? this.#askAll(desk, step, uri) : [];
    if (step.type === 'take') await this.#take(desk, step, uri);
    else await perform(desk, step, uri);
    if (!step.isHasty) asked.push(...this.#askAll(desk, step, uri));
    const answered = await Promise.allSettled(asked);
    for (const answer of answered) if (answer.status === 'rejected') throw answer.reason;
    await this.#expectFindings(desk);
    this.expectNoComplaint();
  }

  #askAll(desk: Desk, { asks, isHasty }: Step, uri: string): Promise<void>[] {
    return asks.map(async (ask) => {
      const asker = new Asker(this.#client, placeOf(desk, ask, uri), {
        ...(isHasty ? {} : { textOf: (of: string) => this.#textOf(desk, of) }),
        isWithdrawn: ask.isWithdrawn,
        choice: ask.choice,
      });
      await this.#questions[ask.feature % this.#questions.length]?.(asker);
    });
  }

  /** Asks for what the server offers, and takes it up. */
  async #take(desk: Desk, step: Extract<Step, { readonly type: 'take' }>, uri: string): Promise<void> {
    const document = await desk.document(uri);
    const { at, to, choice } = step;
    const place = placeOf(desk, { at, to, of: 'this', where: step.offer === 'rename' ? 'name' : 'anywhere' }, uri);
    const asker = new Asker(this.#client, place, { textOf: (of) => this.#textOf(desk, of), choice });
    switch (step.offer) {
      case 'format': {
        const edits = (await asker.of<TextEdit[]>('textDocument/formatting', formatting)) ?? [];
        await take(desk, uri, edits);
        const again = await asker.of<TextEdit[]>('textDocument/formatting', formatting);
        expect(again, `${document.uri} is formatted, and has nothing more to format`).toEqual([]);
        return;
      }
      case 'rename': {
        const newName = asker.one(newNames);
        return await this.#takeAll(desk, await asker.at<WorkspaceEdit>('textDocument/rename', { newName }));
      }
      case 'code action': {
        const context = { diagnostics: [], triggerKind: 1 };
        const action = asker.one(await asker.within<CodeAction[]>('textDocument/codeAction', { context }));
        if (action === undefined) return;
        const made = action.edit === undefined ? await asker.request<CodeAction>('codeAction/resolve', action) : action;
        return await this.#takeAll(desk, made?.edit ?? null);
      }
      case 'completion': {
        const list = await asker.at<CompletionList>('textDocument/completion', { context: { triggerKind: 1 } });
        const textEdit = asker.one(list?.items)?.textEdit;
        if (textEdit === undefined) return;
        const range = 'range' in textEdit ? textEdit.range : textEdit.replace;
        await take(desk, uri, [{ range, newText: withoutStops(textEdit.newText) }]);
      }
    }
  }

  async #takeAll(desk: Desk, edit: WorkspaceEdit | null): Promise<void> {
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) await take(desk, uri, edits);
    for (const change of edit?.documentChanges ?? []) {
      if (!('textDocument' in change))
        throw new Error(`The server wants to ${change.kind} a file: take that up here too.`);
      const { textDocument, edits } = change;
      expect(textDocument.version, `the version of ${textDocument.uri}`).toBe(desk.version(textDocument.uri));
      const plain = edits.map(
        (each): TextEdit => ({
          range: each.range,
          newText: 'snippet' in each ? withoutStops(each.snippet.value) : each.newText,
        }),
      );
      await take(desk, textDocument.uri, plain);
    }
  }

  /** Demands the findings of the texts on the desk, read from the beginning. */
  async #expectFindings(desk: Desk, expected?: Findings): Promise<void> {
    const wanted = expected ?? (await findingsOf(desk.texts()));
    if (this.#isPulling) {
      const previousResultIds = [...this.#pulled].map(([uri, { resultId }]) => ({ uri, value: resultId }));
      const { items } = await inTime(
        this.#client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds }),
        () => 'workspace/diagnostic was not answered',
      );
      for (const report of items) {
        if (report.kind === 'full')
          this.#pulled.set(report.uri, { resultId: report.resultId ?? '', items: report.items });
      }
      expect(findingsGiven([...this.#pulled].map(([uri, report]) => [uri, report.items]))).toEqual(wanted);
      return;
    }
    const sent = (): Findings =>
      findingsGiven([...this.#client.sent.keys()].map((uri) => [uri, this.#client.diagnostics(uri) ?? []]));
    const isSame = (): boolean => JSON.stringify(sent()) === JSON.stringify(wanted);
    await inTime(
      this.#client.until(isSame),
      () => `other findings were sent than those of ${desk.folder}`,
      15_000,
    ).catch(() => expect(sent()).toEqual(wanted));
  }

  expectNoComplaint(): void {
    expect(this.#client.exitCode, 'the server has ended').toBeUndefined();
    expect(this.#client.errors).toBe('');
    expect(this.#client.logged).toEqual([]);
  }

  /** The text of a file on the desk, or of a framework. */
  async #textOf(desk: Desk, uri: string): Promise<string | undefined> {
    const text = desk.text(uri) ?? this.#frameworks.get(uri);
    if (text !== undefined || !uri.startsWith('goldenthread-framework:')) return text;
    const framework = await this.#client.documentText(uri);
    this.#frameworks.set(uri, framework);
    return framework;
  }
}

/** What a snippet puts in where its stops are left as they are. */
function withoutStops(snippet: string): string {
  return snippet.replace(
    /\$\{\d+(?::|\|)?((?:[^}\\]|\\.)*)\}|\$\d+/g,
    (_, text?: string) => text?.split(/[,|]/)[0] ?? '',
  );
}

function placeOf(desk: Desk, { at, to, of, where }: Pick<Ask, 'at' | 'to' | 'of' | 'where'>, uri: string): Place {
  const address = addressOf(desk, of, uri, to);
  const text = desk.text(address) ?? '';
  const start =
    where === 'cursor'
      ? placeNear(text, desk.cursor(address), at)
      : where === 'name'
        ? nameAfter(text, placeIn(text, at))
        : placeIn(text, at);
  const first = positionIn(text, start);
  if (of === 'beyond') {
    const beyond = { line: first.line, character: first.character + 1000 };
    return {
      uri: address,
      position: beyond,
      range: { start: beyond, end: { line: first.line + 100_000, character: 7 } },
    };
  }
  // A selection is seldom longer than a screen.
  const end = placeIn(text, Math.min(1, (start + to * 2000) / (text.length + 1)));
  return { uri: address, position: first, range: { start: first, end: positionIn(text, end) } };
}

function addressOf(desk: Desk, of: Ask['of'], uri: string, choice: number): string {
  switch (of) {
    case 'framework':
      return 'goldenthread-framework:/cjpf.cjoip';
    case 'unknown':
      return 'file:///nowhere/there%20is/none.cjoip';
    case 'other':
      return desk.uris[Math.floor(choice * (desk.uris.length - 1))] ?? uri;
    default:
      return uri;
  }
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
