import { inWords } from '@goldenthread/language';
import { allFacts } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { factRows, narrative, notes } from '../item-entry.ts';
import { emphasis, entry, facts, paragraph } from '../make.ts';
import type { Block } from '../nodes.ts';

/** Whose plan it is, for where and when, how far it has got and who approved it (Framework, Plan, p. 26). */
export const coverSection: DocumentSection = {
  id: 'cover',
  title: 'About this plan',
  build: (context) => {
    const { header, items } = context.plan;
    // A file that only says what it is part of has nothing for readers.
    const parts = items.filter((item) => item.kind === 'part' && allFacts(item).length > 0);
    return [
      ...workingCopy(context),
      ...(header === undefined ? [] : [headerEntry(header, context)]),
      ...parts.map((part) => entry(part, [...partFacts(part, context), ...narrative(part), ...notes(part, context)])),
    ];
  },
};

function headerEntry(header: NonNullable<DocumentContext['plan']['header']>, context: DocumentContext): Block {
  const { audience, plan } = context;
  const isUnfinished = plan.status === 'draft' || plan.status === 'consultation';
  const rows = factRows(header, context, [
    // Said by headings and beside the national outcomes.
    'calls',
    'leaves out',
    // Who looks at a draft as the public will see it wants to see it without the word.
    ...(audience === 'public' && isUnfinished ? (['status'] as const) : []),
  ]);
  return entry(header, [...(rows.length > 0 ? [facts(rows)] : []), ...narrative(header), ...notes(header, context)]);
}

function partFacts(part: Parameters<typeof factRows>[0], context: DocumentContext): Block[] {
  const rows = factRows(part, context);
  return rows.length > 0 ? [facts(rows)] : [];
}

function workingCopy({ audience, plan, asOf }: DocumentContext): Block[] {
  if (audience === 'public') return [];
  const what = plan.status === 'draft' ? 'Draft' : 'Working copy';
  return [
    paragraph([
      emphasis(
        `${what} as of ${inWords(asOf)}. It shows gaps, drafting notes and what was found in the plan, which the published document leaves out.`,
      ),
    ]),
  ];
}
