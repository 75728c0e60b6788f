import { capital, nounOf } from '@goldenthread/language';
import type { FindingNote, ReportDiff } from '@goldenthread/rules';
import type { PhrasingContent } from 'mdast';
import { authorLine } from '../document/author-text.ts';
import { inlines, list, paragraph, section, strong, text } from '../document/make.ts';
import type { Block, Section } from '../document/nodes.ts';
import { code } from './predicates.ts';

const states = {
  met: 'met',
  gap: 'named by a gap, and no service meets it',
  left: 'knowingly left unmet',
  uncovered: 'unmet, and nothing speaks of it',
} as const;

/** Needs that lost or found their service, and points of the checklist that were lost and gained. */
export function needsAndChecklist({ needs, checklist }: ReportDiff, id: string): readonly Section[] {
  const blocks: Block[] = [
    ...points(
      'Needs no longer met',
      needs.noLongerMet.map(({ name, title, after }) => [...called(name, title), `: ${states[after]}.`]),
    ),
    ...points(
      'Needs met at last',
      needs.nowMet.map(({ name, title, before }) => [...called(name, title), `: before, ${states[before]}.`]),
    ),
    ...points(
      'Points of the Partnership checklist no longer met',
      checklist.lost.map(({ point, title }) => [`Point ${point}: ${title}.`]),
    ),
    ...points(
      'Points of the Partnership checklist now met',
      checklist.gained.map(({ point, title }) => [`Point ${point}: ${title}.`]),
    ),
  ];
  return blocks.length === 0 ? [] : [section(id, 'Needs and the checklist', blocks)];
}

/** What the check of the plan says that it did not say, and the other way round. */
export function findingSections({ findings }: ReportDiff, id: string): readonly Section[] {
  const blocks: Block[] = [
    ...findingPoints('New', findings.new),
    ...findingPoints('Fixed', findings.fixed),
    ...findingPoints('Left as they are, on the record', findings.ignored),
    ...findingPoints('Gone with what was dropped', findings.dropped),
  ];
  return blocks.length === 0 ? [] : [section(id, 'What the check of the plan says', blocks)];
}

type Point = readonly (string | PhrasingContent)[];

function points(title: string, all: readonly Point[]): readonly Block[] {
  return all.length === 0 ? [] : [paragraph(strong(`${title}: ${all.length}`)), list(all.map((each) => inlines(each)))];
}

function called(name: string | undefined, title: string | undefined): Point {
  const words = title === undefined ? [] : [authorLine(title)];
  if (name === undefined) return words;
  return words.length === 0 ? [code(name)] : [code(name), ' ', ...words];
}

/** Items that a line names; how many more there are is said. */
const mostItems = 10;

/** A point for each thing that is said, however many items it is said of; the title counts all findings. */
function findingPoints(title: string, all: readonly FindingNote[]): readonly Block[] {
  const alike = Map.groupBy(all, ({ severity, code: rule, message }) => JSON.stringify([severity, rule, message]));
  const said = [...alike.values()].flatMap((notes) => {
    const [first] = notes;
    return first === undefined ? [] : [inlines(findingWords(first, notes))];
  });
  return all.length === 0 ? [] : [paragraph(strong(`${title}: ${all.length}`)), list(said)];
}

/** @param alike the finding with all that say the same of other items */
function findingWords({ severity, code: rule, message }: FindingNote, alike: readonly FindingNote[]): Point {
  const words = [...withCode(message), ' ', code(rule)];
  const items = alike.flatMap(({ item }) => item ?? []);
  const times = alike.length === 1 ? '' : `, ${alike.length} times`;
  const [only, second] = items;
  if (only === undefined) return [strong(capital(severity)), times, ': ', ...words];
  if (second === undefined && times === '')
    return [strong(capital(severity)), ', ', ...itemWords(only), ': ', ...words];
  const distinct = [...new Map(items.map((item) => [`${item.kind} ${item.name}`, item])).values()];
  const shown = distinct.slice(0, mostItems).flatMap((item, index) => [index === 0 ? '' : ', ', ...itemWords(item)]);
  const more = distinct.length - mostItems;
  return [strong(capital(severity)), times, ': ', ...words, ' In ', ...shown, more > 0 ? ` and ${more} more.` : '.'];
}

function itemWords({ kind, name }: NonNullable<FindingNote['item']>): Point {
  return name === undefined ? [nounOf(kind)] : [`${nounOf(kind)} `, code(name)];
}

/** A message with what it quotes as code, so that no quoted text becomes anything else. */
function withCode(message: string): Point {
  return message.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? code(part) : text(part)));
}
