import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from '../client.ts';

interface OpenFile {
  readonly document: TextDocument;
  /** Earlier texts, the last one last. */
  readonly history: string[];
}

/**
 * The author's desk: files on a disk, some of them open in the editor with a text of their own. Whatever is done here
 * the server is told of, as an editor tells it.
 */
export class Desk {
  readonly folder: string;
  readonly #client: TestClient;
  readonly #disk = new Map<string, string>();
  readonly #open = new Map<string, OpenFile>();
  /** Where the author was last, in each file. */
  readonly #cursors = new Map<string, number>();
  #renamed = 0;

  private constructor(client: TestClient, folder: string) {
    this.#client = client;
    this.folder = folder;
  }

  /** Puts copies of files on the desk, and opens their folder. `from` are folders below the examples. */
  static async with(client: TestClient, from: string): Promise<Desk> {
    const path = await mkdtemp(join(tmpdir(), 'golden-thread-'));
    const desk = new Desk(client, pathToFileURL(path).href);
    const examples = fileURLToPath(new URL(`../../../examples/${from}/`, import.meta.url));
    for (const entry of await readdir(examples, { recursive: true })) {
      if (!entry.endsWith('.cjoip') && !entry.endsWith('.json')) continue;
      await desk.#write(desk.#address(entry), await readFile(join(examples, entry), 'utf8'));
    }
    await client.foldersChanged([desk.folder], []);
    return desk;
  }

  /** The files there are, open or not, by address in order. */
  get uris(): readonly string[] {
    const all = [...this.#disk.keys(), ...this.#open.keys()].filter((uri) => uri.endsWith('.cjoip'));
    return [...new Set(all)].sort();
  }

  /** The text of a file as the author sees it. */
  text(uri: string): string | undefined {
    return this.#open.get(uri)?.document.getText() ?? this.#disk.get(uri);
  }

  /** Every text there is, by address. */
  texts(): ReadonlyMap<string, string> {
    const opened = [...this.#open].map(([uri, { document }]) => [uri, document.getText()] as const);
    return new Map([...this.#disk, ...opened]);
  }

  /** The version of an open text; `null` for others, as the protocol has it. */
  version(uri: string): number | null {
    return this.#open.get(uri)?.document.version ?? null;
  }

  /** The text in the editor, opened if it is not. */
  async document(uri: string): Promise<TextDocument> {
    const known = this.#open.get(uri);
    if (known !== undefined) return known.document;
    const document = TextDocument.create(uri, 'golden-thread', 1, this.#disk.get(uri) ?? '');
    this.#open.set(uri, { document, history: [] });
    await this.#client.open(uri, document.getText());
    return document;
  }

  /** Changes an open text, and tells of the changes in one message. Each is of the text that those before it left. */
  async change(uri: string, changes: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    const document = await this.document(uri);
    this.#open.get(uri)?.history.push(document.getText());
    const version = document.version + 1;
    TextDocument.update(document, [...changes], version);
    const last = changes.at(-1);
    if (last !== undefined && 'range' in last) {
      this.#cursors.set(uri, document.offsetAt(last.range.start) + last.text.length);
    }
    await this.#client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
  }

  /** Changes what stands between two offsets. */
  async replace(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = await this.document(uri);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    await this.change(uri, [{ range, text }]);
  }

  /** Where the author was last in a file, as an offset. */
  cursor(uri: string): number {
    return this.#cursors.get(uri) ?? 0;
  }

  /** A text from `back` changes ago. */
  earlier(uri: string, back: number): string | undefined {
    return this.#open.get(uri)?.history.at(-back);
  }

  async save(uri: string): Promise<void> {
    await this.#write(uri, (await this.document(uri)).getText());
    await this.#client.notify('textDocument/didSave', { textDocument: { uri } });
    await this.#client.filesChanged({ uri, type: 2 });
  }

  async close(uri: string): Promise<void> {
    if (this.#open.delete(uri)) await this.#client.close(uri);
  }

  /** Gives a file another name, and opens it there if it was open. What was not saved goes with it. */
  async rename(uri: string, name: string): Promise<string> {
    this.#renamed++;
    const other = new URL(`${encodeURIComponent(`${name} ${this.#renamed}`)}.cjoip`, uri).href;
    const text = this.#open.get(uri)?.document.getText();
    const onDisk = this.#disk.get(uri);
    if (onDisk !== undefined) {
      await rename(fileURLToPath(uri), fileURLToPath(other));
      this.#disk.delete(uri);
      this.#disk.set(other, onDisk);
    }
    await this.close(uri);
    if (text !== undefined) {
      this.#open.set(other, { document: TextDocument.create(other, 'golden-thread', 1, text), history: [] });
      await this.#client.open(other, text);
    }
    await this.#client.notify('workspace/didRenameFiles', { files: [{ oldUri: uri, newUri: other }] });
    await this.#client.filesChanged({ uri, type: 3 }, { uri: other, type: 1 });
    return other;
  }

  /** Takes a file off the disk, behind the editor's back. */
  async delete(uri: string): Promise<void> {
    if (!this.#disk.delete(uri)) return;
    await rm(fileURLToPath(uri));
    await this.#client.filesChanged({ uri, type: 3 });
  }

  /** Writes a file on the disk, behind the editor's back. */
  async overwrite(uri: string, text: string): Promise<void> {
    const type = this.#disk.has(uri) ? 2 : 1;
    await this.#write(uri, text);
    await this.#client.filesChanged({ uri, type });
  }

  /** The settings of the plans on the desk; none where the text is empty. */
  async settings(text: string): Promise<void> {
    const uri = this.#address('goldenthread.json');
    if (text === '') await this.delete(uri);
    else await this.overwrite(uri, text);
  }

  /** Tells of the author's own settings of the editor. */
  async prefer(sent: unknown): Promise<void> {
    await this.#client.notify('workspace/didChangeConfiguration', { settings: sent });
  }

  /** Takes the folder out of the editor and back in. */
  async reopenFolder(): Promise<void> {
    await this.#client.foldersChanged([], [this.folder]);
    await this.#client.foldersChanged([this.folder], []);
  }

  /** Closes everything. */
  async clear(): Promise<void> {
    for (const uri of [...this.#open.keys()]) await this.close(uri);
    await this.#client.foldersChanged([], [this.folder]);
    this.#disk.clear();
  }

  /** Opens for another client what is open here. */
  async showTo(client: TestClient): Promise<void> {
    for (const [uri, { document }] of this.#open) await client.open(uri, document.getText());
  }

  async remove(): Promise<void> {
    await rm(fileURLToPath(this.folder), { recursive: true, force: true });
  }

  #address(path: string): string {
    return pathToFileURL(join(fileURLToPath(this.folder), path)).href;
  }

  async #write(uri: string, text: string): Promise<void> {
    const path = fileURLToPath(uri);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    this.#disk.set(uri, text);
  }
}
