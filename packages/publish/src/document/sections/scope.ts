import { closedLists } from '@goldenthread/language';
import { type Item, ownFacts } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { displayWord, lowerFirst } from '../display-words.ts';
import { itemEntry } from '../item-entry.ts';
import { column, itemTable } from '../item-table.ts';
import { kindTitle } from '../kind-words.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../nodes.ts';
import { part, untitledEntry } from '../parts.ts';

/**
 * What the plan covers, what its partners agreed to work by, and what law and policy ask of them (Framework, Analyse, p. 18;
 * Key principles, p. 13; Define what you should do - and how, p. 23).
 */
export const scopeSection: DocumentSection = {
  id: 'scope',
  title: 'Scope and principles',
  build: (context) => {
    const { plan } = context;
    return [
      ...plan.ofKind('scope').map((scope) => untitledEntry(scope, context)),
      ...part('principles', kindTitle(plan, 'principle'), principles(context)),
      ...part('duties', kindTitle(plan, 'duty', 'What law and policy ask of partners'), duties(context)),
    ];
  },
};

/** Entries with headings where one of them says more than its title; else a heading would head nothing. */
function principles(context: DocumentContext): Block[] {
  const entries = context.plan.ofKind('principle').map((principle) => itemEntry(principle, context));
  if (entries.length === 0 || entries.some(({ children }) => children.length > 1)) return entries;
  return [list(entries.map((each): Block[] => [{ ...each, children: each.children.map(unheaded) }]))];
}

function unheaded(block: Block): Block {
  return block.type === 'heading' ? paragraph(block.children) : block;
}

/** A table for each kind, so that law is told from plans and standards. */
function duties(context: DocumentContext): Block[] {
  const byKind = Map.groupBy(context.plan.ofKind('duty'), (duty) => ownFacts(duty, 'kind')[0]?.words[0] ?? '');
  const known = Object.keys(closedLists.dutyKind.words).filter((word) => byKind.has(word));
  const others = [...byKind.keys()].filter((word) => !known.includes(word));
  return [...known, ...others].flatMap((word) =>
    table(
      word === '' ? 'Other duties' : `Duties: ${lowerFirst(displayWord('dutyKind', word))}`,
      byKind.get(word) ?? [],
      context,
    ),
  );
}

function table(caption: string, duties: readonly Item<'duty'>[], context: DocumentContext): Block[] {
  const columns = [
    { heading: 'Kind', says: ['kind'] as const, cell: () => undefined },
    column('Set by', 'source'),
    column('Falls on', 'falls on'),
    column('Supports', 'supports'),
  ];
  return itemTable(duties, { caption, title: 'What is asked', columns }, context);
}
