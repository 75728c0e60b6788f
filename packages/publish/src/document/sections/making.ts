import { closedLists, type FactWord, questionsOf } from '@goldenthread/language';
import { type Item, ownFacts } from '@goldenthread/strategy';
import { authorLines } from '../author-text.ts';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { displayWord } from '../display-words.ts';
import { factContent } from '../fact-content.ts';
import { column, inLines, itemTable } from '../item-table.ts';
import { list, table } from '../make.ts';
import type { Block } from '../nodes.ts';
import { entryUnder, part } from '../parts.ts';

/**
 * What the plan rests on: what was found, the evidence behind it, the partners' answers to the Framework's questions, and
 * the national indicators that are not used (Framework, Define what you should do - and how, p. 23; checkpoints, pp. 25 to 48).
 */
export const makingSection: DocumentSection = {
  id: 'making',
  title: 'How the plan was made',
  build: (context) => {
    const { plan } = context;
    return [
      ...part('findings', 'What was found', findings(context)),
      ...part('evidence', 'Evidence', evidence(context)),
      ...part(
        'checkpoints',
        'Questions that partners answered',
        plan.ofKind('checkpoint').map((checkpoint) => checkpointEntry(checkpoint, context)),
      ),
      ...part('indicators-left-out', 'National indicators that are not used', leftOut(context)),
    ];
  },
};

function findings(context: DocumentContext): Block[] {
  const columns = [column('How it was found', 'approach'), column('Based on', 'based on'), column('Source', 'source')];
  return itemTable(
    context.plan.ofKind('finding'),
    { caption: 'Findings and conclusions', title: 'Finding', columns },
    context,
  );
}

function evidence(context: DocumentContext): Block[] {
  const columns = [
    column('Strength', 'rated'),
    column('For', 'for'),
    column('Source', 'source'),
    column('Date', 'date'),
  ];
  return itemTable(
    context.plan.ofKind('evidence'),
    { caption: 'What the evidence says', title: 'Evidence', columns },
    context,
  );
}

/** The answers of one checkpoint as a table, as the Framework prints them. */
function checkpointEntry(checkpoint: Item<'checkpoint'>, context: DocumentContext): Block {
  const { plan } = context;
  const stage = checkpoint.stage ?? '';
  const questions = isCheckpoint(stage) ? questionsOf[stage] : undefined;
  const rows = plan
    .facts(checkpoint, 'question')
    .map(({ question, answer, weakPoints }) => [
      displayWord(questions, question),
      displayWord('yesNo', answer),
      weakPoints === undefined ? [] : inLines(...authorLines(weakPoints)),
    ]);
  const hasWeakPoints = rows.some(([, , weak]) => weak !== undefined && weak.length > 0);
  const title = stage === '' ? 'Questions' : displayWord('checkpoint', stage);
  const headings = ['Question', 'Answer', ...(hasWeakPoints ? ['Weak points'] : [])];
  const answers = table(
    `Answers: ${title}`,
    headings,
    rows.map((cells) => ({ cells: hasWeakPoints ? cells : cells.slice(0, 2) })),
  );
  const without: readonly FactWord[] = ['question'];
  return entryUnder(title, checkpoint, context, { without, first: rows.length > 0 ? [answers] : [] });
}

function isCheckpoint(stage: string): stage is keyof typeof questionsOf {
  return Object.hasOwn(closedLists.checkpoint.words, stage);
}

function leftOut({ plan }: DocumentContext): Block[] {
  const { header } = plan;
  if (header === undefined) return [];
  const facts = ownFacts(header, 'leaves out');
  return facts.length === 0 ? [] : [list(facts.map((fact) => factContent(fact, plan)))];
}
