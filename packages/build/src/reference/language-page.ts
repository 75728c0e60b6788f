import {
  closedList,
  commonFacts,
  type FactUse,
  type FactWord,
  factDefinitions,
  factUse,
  factWords,
  type ItemKind,
  isFactWord,
  itemKinds,
  type KindDefinition,
  kindDefinition,
} from '@goldenthread/language';
import { drawn, type ExplainedFinding, exampleFindings, textFindings } from '@goldenthread/rules';
import { closedListNames, listHeading, listUses, listWords } from './closed-list-uses.ts';
import type { KindExample } from './kind-examples.ts';
import { block, capital, code, linkTo, page, paragraph, table } from './markdown.ts';

/** The reference of the language: the introduction, which a person wrote, and the rest from the vocabulary. */
export function languagePage(introduction: string, examples: ReadonlyMap<ItemKind, KindExample>): string {
  return page(
    introduction.trim(),
    '## Kinds of item',
    table(
      ['Kind', 'What it is'],
      itemKinds.map((kind) => [linkTo(kindDefinition(kind).word), kindDefinition(kind).meaning]),
    ),
    '### On every item',
    'Every item can have these facts, and they are not repeated below.',
    factTable(Object.entries(commonFacts) as readonly (readonly [FactWord, FactUse])[]),
    ...itemKinds.map((kind) => kindSection(kind, examples.get(kind))),
    '## Fact words',
    'Every word or phrase that begins the line of a fact. A fact is written in the same way wherever it stands.',
    table(['Word', 'Example', 'What it says', 'On'], [...factWords].sort().map(factRow)),
    '## Closed lists',
    paragraph(
      'Words with a fixed meaning. They are ordinary words and reserved nowhere: they count only after the facts named here. Where a list is open, other words are taken too.',
    ),
    ...closedListNames.map(listSection),
    '## Findings of the language',
    paragraph(
      'What can be said of the text before anybody judges the plan: lines, values, facts, names and files. Each is shown on the smallest plan that has it. What is said of the plan itself stands in [rules.md](rules.md).',
    ),
    table(
      ['Code', 'What is wrong'],
      textFindings.map(({ code: name, title }) => [linkTo(name), title]),
    ),
    ...textFindings.map(findingSection),
  );
}

function kindSection(kind: ItemKind, example: KindExample | undefined): string {
  const { word, meaning, source, facts } = kindDefinition(kind);
  const own = Object.entries(facts) as [FactWord, FactUse][];
  return [
    `### ${word}`,
    paragraph(meaning),
    `${capital(headForm(kind))}. Source: ${source}.`,
    ...(example === undefined ? [] : [block(example.text, 'cjoip'), `From [${example.path}](../${example.path}).`]),
    own.length === 0 ? 'It has no facts but those of every item.' : factTable(own),
  ].join('\n\n');
}

function headForm(kind: ItemKind): string {
  const { word, head, calls }: KindDefinition = kindDefinition(kind);
  const text = capital(calls);
  switch (head) {
    case 'named':
      return `written ${code(`${word} name: ${text}`)}`;
    case 'text':
      return `written ${code(`${word}: ${text}`)}; it has no name`;
    case 'alone':
      return `written ${code(word)}, alone on its line; it has no name`;
    case 'part':
      return `written ${code(`${word} strategy`)} with the name of the strategy`;
    case 'about':
      return `written ${code(`${word} framework.outcome: ${text}`)}`;
    case 'about at':
      return `written ${code(`${word} name at day: ${text}`)}`;
    case 'stage':
      return `written ${code(`${word} stage`)} with one of ${linkTo(listHeading('checkpoint'), 'the checkpoints')}`;
  }
}

function factTable(facts: readonly (readonly [FactWord, FactUse])[]): string {
  return table(
    ['Fact', 'What it says', 'Takes', 'How often'],
    facts.map(([word, use]) => [
      code(example(word, use)),
      factDefinitions[word].meaning,
      takes(word, use),
      use.many ? 'may repeat' : 'once',
    ]),
  );
}

/** The fact as it may be written in this kind of item: with a word of its list, where it has one. */
function example(word: FactWord, { list }: FactUse): string {
  const { example: written } = factDefinitions[word];
  if (list === undefined) return written;
  const words = Object.keys(closedList(list).words);
  const [given = ''] = written.slice(word.length).trim().split(/[,: ]/);
  return words.includes(given) ? written : `${word} ${words[0]}`;
}

function takes(word: FactWord, { to, list }: FactUse): string {
  if (list !== undefined) {
    const open = closedList(list).open ? ', or your own word' : '';
    return linkTo(listHeading(list), listHeading(list).toLowerCase()) + open;
  }
  if (to === undefined) return ownWords[factDefinitions[word].shape] ?? '';
  return to.map((kind) => linkTo(kindDefinition(kind).word)).join(', ');
}

const ownWords: Readonly<Record<string, string>> = {
  text: 'text',
  label: 'a label',
  flag: '',
  words: 'a word',
  date: 'a day or a period',
  period: 'two days or periods',
  recurrence: 'how often',
  quantity: 'an amount',
  figures: 'amounts, each with its period',
  terms: 'years for each term',
  calls: 'a kind of item, then text',
  'now by': 'a day or a period, then text',
  question: 'a question, then yes or no',
};

function factRow(word: FactWord): string[] {
  const { example: written, meaning } = factDefinitions[word];
  return [code(word), code(written), meaning, isCommon(word) ? 'every item' : ownersOf(word).map(linked).join(', ')];
}

function isCommon(word: FactWord): boolean {
  return Object.hasOwn(commonFacts, word);
}

function ownersOf(word: FactWord): ItemKind[] {
  if (!isFactWord(word)) return [];
  return itemKinds.filter((kind) => factUse(kind, word) !== undefined);
}

function linked(kind: ItemKind): string {
  return linkTo(kindDefinition(kind).word);
}

function listSection(name: (typeof closedListNames)[number]): string {
  const list = closedList(name);
  return [
    `### ${listHeading(name)}`,
    paragraph(`Used by ${listUses(name)}.${list.open ? ' The list is open: other words are taken too.' : ''}`),
    table(['Word', 'Meaning'], listWords(list)),
  ].join('\n\n');
}

function findingSection({ code: name, title, files }: ExplainedFinding): string {
  const findings = exampleFindings(files);
  const [[fileName, text] = ['', '']] = Object.entries(files);
  return [`### ${name}`, `${title}.`, block(drawn(text, findings.get(fileName) ?? []), 'text')].join('\n\n');
}
