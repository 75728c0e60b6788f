import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  factWordsOf,
  type ItemKind,
  itemKinds,
  kindDefinition,
  type ParsedFile,
  parseFile,
  readIsoDate,
} from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CompletionItem,
  InsertTextFormat,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { AskedFile } from '../../asked.ts';
import type { JudgedPlan } from '../../judged-plans.ts';
import { signatureAt } from '../signature-help.ts';
import { completionsAt } from './completion.ts';

const folder = new URL('../../../../../examples/starter/', import.meta.url);
const day = readIsoDate('2027-06-01');
if (day === undefined) throw new Error('The day of the test is none.');
const today = day;

const workspace = new StrategyWorkspace();
const files = readdirSync(fileURLToPath(folder))
  .filter((name) => name.endsWith('.cjoip'))
  .map((name) => parseFile(new URL(name, folder).href, readFileSync(new URL(name, folder), 'utf8')));
for (const file of files) workspace.set(file);

const withStops: ClientCapabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

/** What they can do, and at how many positions they ask: at every one, at every thirteenth. */
const clients: readonly (readonly [string, ClientCapabilities, number])[] = [
  ['with tab stops', withStops, 1],
  ['without tab stops', {}, 13],
];

/** Reading the file again takes a while: at so many positions once, a completion is inserted. */
const sampled = 13;

/** Codes of findings which say that a line does not begin as a line of the language does. */
const unreadable = /^line\/(?:unknown|misspelt|not-an-item|run-together)/;

function askedFor(file: ParsedFile): AskedFile {
  const strategy = workspace.strategyOf(file.uri);
  if (strategy === undefined) throw new Error(`${file.uri} is part of no strategy.`);
  return { file, strategy, workspace };
}

function unreadableLines({ findings }: ParsedFile, first: number, last: number): string[] {
  return findings
    .filter(
      ({ code, place }) => unreadable.test(code) && place.range.start.line >= first && place.range.start.line <= last,
    )
    .map(({ code, message }) => `${code}: ${message}`);
}

/** What stands there once the client has inserted the text and the author has left the tab stops as they are. */
function plainText({ textEdit, insertTextFormat }: CompletionItem): string {
  const { newText = '' } = textEdit ?? {};
  if (insertTextFormat !== InsertTextFormat.Snippet) return newText;
  return newText
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\(.)/g, '$1');
}

const judge = (): JudgedPlan => ({ byFile: new Map() }) as unknown as JudgedPlan;

/** What is wrong with one completion of those at a position, once it is inserted: another one at each position. */
function damageBy(file: ParsedFile, position: Position, items: readonly CompletionItem[], which: number): string[] {
  const item = items[which % Math.max(1, items.length)];
  if (item?.textEdit === undefined || !('range' in item.textEdit)) return [];
  const newText = plainText(item);
  const after = parseFile(file.uri, applied(file, item.textEdit.range, newText));
  const last = position.line + newText.split('\n').length - 1;
  const before = unreadableLines(file, position.line, position.line);
  return unreadableLines(after, position.line, last)
    .filter((finding) => !before.includes(finding))
    .map(
      (finding) =>
        `${position.line + 1}:${position.character + 1} ${item.label} -> ${JSON.stringify(newText)}: ${finding}`,
    );
}

const named = files.map((file) => [file.uri.split('/').at(-1), file] as const);

describe.each(clients)('for a client %s', (_, client, step) => {
  it.each(named)(
    'every position of %s gives completions that leave its lines readable',
    { timeout: 90_000 },
    (_name, file) => {
      const asked = askedFor(file);
      const damaged: string[] = [];
      const misplaced: string[] = [];
      let offered = 0;
      for (let offset = 0; offset <= file.text.length; offset += step) {
        const position = file.index.position(offset);
        const { items } = completionsAt(asked, { position }, { client, today, judge });
        signatureAt(asked, position, client);
        offered += items.length;
        for (const item of items) if (!isAround(item, position)) misplaced.push(JSON.stringify([position, item]));
        if (offset % sampled === 0) damaged.push(...damageBy(file, position, items, offset / sampled));
      }
      expect(misplaced, 'a completion takes the place of what stands around the cursor, on its line').toEqual([]);
      expect(damaged, 'mend what these completions insert').toEqual([]);
      expect(offered, 'there is something to complete in the file').toBeGreaterThan(100);
    },
  );

  it.each(named)(
    'lines of %s that are cut off are completed so that they can be read',
    { timeout: 90_000 },
    (_name, whole) => {
      const damaged: string[] = [];
      for (let offset = 0; offset < whole.text.length; offset += 4 * sampled) {
        const position = whole.index.position(offset);
        const { end } = whole.index.lineSpan(position.line);
        const file = parseFile(whole.uri, whole.text.slice(0, offset) + whole.text.slice(end));
        workspace.set(file);
        const { items } = completionsAt(askedFor(file), { position }, { client, today, judge });
        damaged.push(...damageBy(file, position, items, offset / (4 * sampled)));
      }
      workspace.set(whole);
      expect(damaged, 'mend what these completions insert').toEqual([]);
    },
  );
});

describe('every kind of item', () => {
  const above = 'strategy s: S\n\n';
  const heads: Partial<Record<ItemKind, string>> = {
    part: 'part of s',
    assessment: 'assessment of a: A',
    progress: 'progress on a at 30 June 2027: A',
    checkpoint: 'checkpoint plan',
    option: 'appraisal b: B\noption a: A',
  };

  function damageOf(text: string): { readonly labels: readonly string[]; readonly damaged: readonly string[] } {
    const file = parseFile('file:///plan/plan.cjoip', text);
    const own = new StrategyWorkspace();
    own.set(file);
    const strategy = own.strategyOf(file.uri);
    if (strategy === undefined) throw new Error('The text is part of no strategy.');
    const position = file.index.position(text.length);
    const client = withStops;
    const { items } = completionsAt({ file, strategy, workspace: own }, { position }, { client, today, judge });
    return {
      labels: items.map(({ label }) => label),
      damaged: items.flatMap((_, at) => damageBy(file, position, items, at)),
    };
  }

  it('can be begun with the lines that the Framework asks for, and these can be read', () => {
    const { labels, damaged } = damageOf(`${above}appraisal a: A\n\n`);
    const expected = itemKinds.filter((kind) => !['strategy', 'part', 'framework', 'indicator'].includes(kind));
    expect(labels.toSorted()).toEqual(expected.map((kind) => kindDefinition(kind).word).toSorted());
    expect(damaged).toEqual([]);
    expect(damageOf('').labels.slice(0, 3).toSorted()).toEqual(['framework', 'part of', 'strategy']);
    expect(damageOf('').damaged).toEqual([]);
  });

  it.each(itemKinds)('is offered all of its facts and no others: %s', (kind) => {
    const { word, head } = kindDefinition(kind);
    const usual = { named: `${word} a: A`, text: `${word}: A`, alone: word };
    const line = heads[kind] ?? usual[head as keyof typeof usual];
    const { labels, damaged } = damageOf(`${kind === 'strategy' ? '' : above}${line}\n  `);
    const facts = labels.filter((label) => !/^every ./.test(label));
    expect(facts.toSorted()).toEqual(factWordsOf(kind).toSorted());
    expect(damaged, 'mend what these completions insert').toEqual([]);
  });
});

/** A range that a client takes: on one line, with the cursor in it. */
function isAround({ textEdit }: CompletionItem, { line, character }: Position): boolean {
  if (textEdit === undefined || !('range' in textEdit)) return false;
  const { start, end } = textEdit.range;
  return start.line === line && end.line === line && start.character <= character && character <= end.character;
}

function applied({ text, index }: ParsedFile, range: Range, newText: string): string {
  return text.slice(0, index.offset(range.start)) + newText + text.slice(index.offset(range.end));
}
