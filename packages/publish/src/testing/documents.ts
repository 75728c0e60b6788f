import { parseFile, readIsoDate } from '@goldenthread/language';
import { reportOn, type StrategyReport } from '@goldenthread/rules';
import { type AnyFact, type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import type { Nodes, Root } from 'mdast';
import { type BuildChoices, buildDocument } from '../document/build-document.ts';
import { type DocumentContext, documentContext } from '../document/context.ts';

const day = readIsoDate('2026-11-22');
if (day === undefined) throw new Error('The day of the tests is no day.');

/** The day of the documents in the tests. */
export const asOf = day;

/** A plan of one file, judged. */
export function reportOf(text: string): StrategyReport {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plans/plan.cjoip', text));
  const [plan] = workspace.strategies();
  if (plan === undefined) throw new Error('The text of the test holds no plan.');
  return reportOn(plan, workspace, { asOf });
}

/** The document of a plan of one file. */
export function documentOf(text: string, choices: Partial<BuildChoices> = {}): Root {
  return buildDocument(reportOf(text), { asOf, ...choices });
}

/** What a section or a picture of a plan of one file is made from. */
export function contextOf(text: string, audience: DocumentContext['audience'] = 'draft'): DocumentContext {
  return documentContext(reportOf(text), { asOf, audience });
}

/** The first fact of a plan that begins with a word. */
export function factIn(plan: Strategy, word: string): AnyFact | undefined {
  for (const item of plan.items) {
    const [fact] = (item.facts as Readonly<Record<string, readonly AnyFact[] | undefined>>)[word] ?? [];
    if (fact !== undefined) return fact;
  }
  return undefined;
}

/** Every node from one down, in the order of the document, with those in rows of facts and the tables of pictures. */
export function nodesIn(node: Nodes): Nodes[] {
  return [node, ...below(node).flatMap(nodesIn)];
}

/** What a reader reads, in one line; captions and labels with it. Pictures, which say nothing of their own, are left out. */
export function wordsIn(node: Nodes): string {
  return pieces(node).join('').replace(/\s+/g, ' ').trim();
}

function pieces(node: Nodes): string[] {
  if (node.type === 'picture') return [];
  if (node.type === 'facts') {
    return node.rows.flatMap(({ label, content }) => [` ${label} `, ...(content as readonly Nodes[]).flatMap(pieces)]);
  }
  const own = [blocks.has(node.type) ? ' ' : '', node.data?.caption ?? '', 'value' in node ? node.value : ''];
  return [...own, ...below(node).flatMap(pieces)];
}

function below(node: Nodes): readonly Nodes[] {
  if (node.type === 'facts') return node.rows.flatMap((row) => row.content as readonly Nodes[]);
  if (node.type === 'picture') return [node.table];
  return 'children' in node ? node.children : [];
}

/** The headings as an outline: "## Vision". */
export function outlineOf(root: Root): readonly string[] {
  return nodesIn(root).flatMap((node) =>
    node.type === 'heading'
      ? [`${'#'.repeat(node.depth)} ${wordsIn({ type: 'paragraph', children: node.children })}`]
      : [],
  );
}

const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'listItem',
  'break',
  'entry',
  'table',
  'section',
  'facts',
]);
