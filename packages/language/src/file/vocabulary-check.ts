import type { AstNode } from 'langium';
import type { Finding } from '../finding.ts';
import type {
  CallsFact,
  Checkpoint,
  CjoipFile,
  Fact,
  Item,
  PeopleFact,
  PeriodFact,
  Progress,
  QuestionFact,
  TermsFact,
  WordsFact,
} from '../generated/ast.ts';
import type { LineProblem } from '../lexer/line-problem.ts';
import { nearest } from '../lexer/nearest.ts';
import type { LineIndex } from '../line-index.ts';
import { either, joined, kindsInPlural, quoted, wordsOf } from '../messages/lists.ts';
import { capital } from '../text.ts';
import { readMoment } from '../values/moment.ts';
import {
  type ClosedListName,
  closedList,
  type FactWord,
  factDefinitions,
  factUse,
  type ItemKind,
  itemKinds,
  kindDefinition,
  kindOfWord,
  questionsOf,
  withArticle,
} from '../vocabulary/index.ts';
import { Confusions } from './confusions.ts';
import { addHeadless, type Headless, type HeadlessFacts } from './headless-facts.ts';
import { factWordOf, headSpan, kindOf, kindOfDefault, spanOf, textOf } from './tree.ts';

/**
 * Facts that do not belong to their item, facts given twice, and words that are not in their list. `problems` tell where
 * two lines or two versions of the file have run together, so that what follows from that is not said again; facts in
 * lines that have an error already (`damaged`, counted from 0) are left alone.
 */
export function checkVocabulary(
  tree: CjoipFile,
  index: LineIndex,
  problems: readonly LineProblem[] = [],
  damaged: ReadonlySet<number> = new Set(),
): VocabularyReport {
  const findings: Finding[] = [];
  const headless: Headless = { kinds: new Set(), facts: new Set() };
  const [first, ...others] = tree.strayFacts;
  if (first !== undefined) {
    addHeadless(tree.strayFacts, headless);
    const words = other(first.word, others);
    findings.push({
      code: 'fact/no-item',
      severity: 'error',
      message: `${words} stands above the first item, so it belongs to nothing. Put it below the item that it speaks of. If the line that begins its item was lost, write it above.`,
      place: placeOf(first, index),
    });
  }
  const confusions = new Confusions(problems);
  for (const item of tree.items) new ItemCheck(item, index, findings, headless, confusions, damaged).run();
  return { findings, headless };
}

/** What was found, and the facts whose item has lost its first line. */
export interface VocabularyReport {
  readonly findings: readonly Finding[];
  readonly headless: HeadlessFacts;
}

/** "`category`", "`category` with the 3 facts below it". */
function other(word: string, others: readonly unknown[]): string {
  const count = others.length;
  return count === 0 ? `\`${word}\`` : `\`${word}\`, with the ${count === 1 ? 'fact' : `${count} facts`} below it,`;
}

/** Items that may say what holds for all items of a kind that lack a fact, or for those that serve them. */
const mayHaveDefaults: ReadonlySet<ItemKind> = new Set<ItemKind>(['strategy', 'outcome', 'objective']);

const blankLine = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*[\r\n]/;

interface FactsSeen {
  /** The first fact with each word, and with each `every action lead`. */
  readonly words: Map<string, Fact>;
  readonly texts: Set<string>;
}

class ItemCheck {
  readonly #item: Item;
  readonly #kind: ItemKind | undefined;
  readonly #index: LineIndex;
  readonly #findings: Finding[];
  readonly #headless: Headless;
  readonly #confusions: Confusions;
  readonly #damaged: ReadonlySet<number>;

  constructor(
    item: Item,
    index: LineIndex,
    findings: Finding[],
    headless: Headless,
    confusions: Confusions,
    damaged: ReadonlySet<number>,
  ) {
    this.#item = item;
    this.#kind = kindOf(item);
    this.#index = index;
    this.#findings = findings;
    this.#headless = headless;
    this.#confusions = confusions;
    this.#damaged = damaged;
  }

  run(): void {
    this.#head();
    if (this.#kind === undefined) return;
    const seen: FactsSeen = { words: new Map(), texts: new Set() };
    for (const [number, facts] of this.#paragraphs().entries()) {
      const before = this.#findings.length;
      this.#paragraph(facts, this.#kind, seen);
      if (number === 0 || this.#findings.length === before) continue;
      // Below a blank line, facts that do not fit are most often those of an item whose first line was lost.
      const [first] = this.#findings.splice(before);
      if (first === undefined) continue;
      addHeadless(facts, this.#headless);
      const message = `${first.message} If the line that begins its item was lost, write it above.`;
      this.#findings.push({ ...first, message });
      return;
    }
  }

  /** The item's facts as blank lines divide them. */
  #paragraphs(): Fact[][] {
    const itemStart = this.#item.$cstNode?.offset ?? 0;
    const paragraphs: Fact[][] = [[]];
    let end = itemStart;
    for (const fact of this.#item.facts) {
      const cst = fact.$cstNode;
      if (cst === undefined || this.#damaged.has(this.#index.position(cst.offset).line)) continue;
      if (this.#confusions.covers(cst.offset, itemStart)) continue;
      if (end > itemStart && blankLine.test(cst.root.fullText.slice(end, cst.offset))) paragraphs.push([]);
      paragraphs.at(-1)?.push(fact);
      end = spanOf(cst).end;
    }
    return paragraphs;
  }

  #paragraph(facts: readonly Fact[], kind: ItemKind, seen: FactsSeen): void {
    let strangers: Fact[] = [];
    for (const fact of facts) {
      if (this.#isStranger(fact, kind)) {
        strangers.push(fact);
        continue;
      }
      this.#strangers(strangers, kind);
      strangers = [];
      this.#fact(fact, kind, seen);
    }
    this.#strangers(strangers, kind);
  }

  #fact(fact: Fact, kind: ItemKind, seen: FactsSeen): void {
    if (fact.$type === 'DefaultFact') {
      this.#default(fact as Fact & { readonly fact?: Fact }, seen);
      return;
    }
    const word = factWordOf(fact);
    if (word === undefined) return;
    this.#values(fact, word, kind);
    this.#again(fact, word, word, kind, seen);
  }

  /** What was said before: `written` tells facts of the item from those that it gives to others. */
  #again(fact: Fact, written: string, word: FactWord, kind: ItemKind, { words, texts }: FactsSeen): void {
    const before = words.get(written);
    if (before === undefined) words.set(written, fact);
    else if (!factUse(kind, word)?.many) this.#givenOnce(fact, word, kind, before);
    const text = fact.$cstNode && textOf(fact.$cstNode);
    if (text === undefined || !texts.has(text)) {
      if (text !== undefined) texts.add(text);
    } else if (factUse(kind, word)?.many) {
      this.#repeated(fact);
    }
  }

  #isStranger(fact: Fact, kind: ItemKind): boolean {
    if (fact.$type === 'DefaultFact') return !mayHaveDefaults.has(kind);
    const word = factWordOf(fact);
    return word !== undefined && factUse(kind, word) === undefined;
  }

  /** Facts that follow each other and have no place in the item: one slip, such as a lost head, and one finding. */
  #strangers(facts: readonly Fact[], kind: ItemKind): void {
    const [first, ...others] = facts;
    if (first === undefined) return;
    const word = factWordOf(first);
    const owners = word === undefined ? [] : itemKinds.filter((owner) => factUse(owner, word) !== undefined);
    const of =
      first.$type === 'DefaultFact'
        ? 'is for a strategy, an outcome or an objective'
        : `is a fact of ${kindsInPlural(owners.length > 4 ? owners.slice(0, 4) : owners)}`;
    this.#findings.push({
      code: 'fact/not-here',
      severity: 'error',
      message: `${other(first.word, others)} ${of}, not of ${withArticle(kind)}, so nothing reads it here. Move it to the item that it speaks of, or use \`note:\`.`,
      place: placeOf(first, this.#index),
    });
  }

  #head(): void {
    if (this.#item.$type === 'Checkpoint') {
      const { stage } = this.#item as Checkpoint;
      if (stage !== undefined) this.#inList(stage, 'checkpoint', this.#item, 'checkpoint');
    }
    if (
      this.#item.$type === 'Progress' &&
      (this.#item as Progress).at === undefined &&
      (this.#item as Progress).about
    ) {
      const { start, end } = headSpan(this.#item);
      this.#findings.push({
        code: 'line/date-missing',
        severity: 'error',
        message:
          'Progress needs the day it speaks of, or nobody can tell which report is the latest. Write it like this: `progress on O1 at 30 June 2027: What has been done`.',
        place: this.#index.place(start, end),
      });
    }
  }

  #default(fact: Fact & { readonly fact?: Fact }, seen: FactsSeen): void {
    const kind = kindOfDefault(fact.word);
    const inner = fact.fact;
    const word = inner && factWordOf(inner);
    if (kind === undefined || inner === undefined || word === undefined) return;
    if (factUse(kind, word) === undefined) {
      this.#strangers([inner], kind);
      return;
    }
    this.#values(inner, word, kind);
    this.#again(fact, `${fact.word} ${word}`, word, kind, seen);
  }

  #values(fact: Fact, word: FactWord, kind: ItemKind): void {
    const use = factUse(kind, word);
    if (use === undefined) return;
    this.#unfinished(fact, word);
    if (fact.$type === 'WordsFact' && use.list !== undefined) {
      const { words } = fact as WordsFact;
      if (words.length > 1 && !use.many) this.#onlyOne(fact, word, kind, words);
      else for (const written of words) this.#inList(written, use.list, fact, word);
    } else if (fact.$type === 'TermsFact') {
      for (const { term } of (fact as TermsFact).terms) if (term !== undefined) this.#inList(term, 'term', fact, word);
    } else if (fact.$type === 'QuestionFact') {
      this.#question(fact as QuestionFact, word);
    } else if (fact.$type === 'CallsFact') {
      this.#isKind((fact as CallsFact).kind, fact);
    }
  }

  /** Each checkpoint has its own questions; where its stage is not known, neither are they. */
  #question(fact: QuestionFact, word: FactWord): void {
    const { question, answer } = fact;
    const { stage = '' } = this.#item as Checkpoint;
    const lists: Readonly<Record<string, ClosedListName>> = questionsOf;
    const list = Object.hasOwn(lists, stage) ? lists[stage] : undefined;
    if (question !== undefined && list !== undefined) this.#inList(question, list, fact, word);
    if (answer !== undefined) this.#inList(answer, 'yesNo', fact, `question ${question ?? ''}`.trim());
  }

  /** Facts whose values the grammar leaves open, because other values may follow. */
  #unfinished(fact: Fact, word: FactWord): void {
    const { everyone, people, role } = fact as PeopleFact;
    const isNobody = fact.$type === 'PeopleFact' && !everyone && people.length === 0;
    if (isNobody && role !== undefined && !isOwnLead(word, this.#kind)) {
      this.#findings.push({
        code: 'fact/nobody',
        severity: 'error',
        message: `\`${word}\` names nobody: what follows the colon is the post, and readers must see whose it is. Write the partner's name before the colon, like this: \`${factDefinitions[word].example}\`.`,
        place: placeOf(fact, this.#index),
      });
      return;
    }
    const isEmpty = isNobody && role === undefined;
    const { start, end } = fact as PeriodFact;
    const hasNoEnd =
      fact.$type === 'PeriodFact' && end === undefined && readMoment(start?.written ?? '')?.precision === 'day';
    if (!isEmpty && !hasNoEnd) return;
    this.#findings.push({
      code: 'line/unfinished',
      severity: 'error',
      message: `\`${word}\` is not finished, so it is not yet part of the plan. Write it like this: \`${factDefinitions[word].example}\`.`,
      place: placeOf(fact, this.#index),
    });
  }

  #onlyOne(fact: Fact, word: FactWord, kind: ItemKind, words: readonly string[]): void {
    this.#findings.push({
      code: 'word/only-one',
      severity: 'error',
      message: `${capital(withArticle(kind))} has one \`${word}\`, and here are ${words.length}: readers cannot tell which holds. Keep one of ${joined(words.map(quoted), 'and')}.`,
      place: placeOf(fact, this.#index),
    });
  }

  #repeated(fact: Fact): void {
    this.#findings.push({
      code: 'fact/repeated',
      severity: 'hint',
      tag: 'unnecessary',
      message: 'The same line already stands above in this item. It says nothing new, so it can be taken away.',
      place: placeOf(fact, this.#index),
    });
  }

  #givenOnce(fact: Fact, word: FactWord, kind: ItemKind, before: Fact): void {
    this.#findings.push({
      code: 'fact/twice',
      severity: 'error',
      message: `${capital(withArticle(kind))} has one \`${word}\`, and this is the second: readers cannot tell which holds. Keep one of them.`,
      place: placeOf(fact, this.#index),
      related: [{ message: 'The first is here.', place: placeOf(before, this.#index) }],
    });
  }

  #inList(written: string, name: ClosedListName, fact: AstNode, word: string): void {
    const list = closedList(name);
    if (list.open || Object.hasOwn(list.words, written)) return;
    const near = nearest(written, Object.keys(list.words));
    const { start, end } = wordSpan(fact, written);
    this.#findings.push({
      code: 'word/unknown',
      severity: 'error',
      message: `${quoted(written)} is not ${list.what}. After \`${word}\` write ${wordsOf(name)}.`,
      place: this.#index.place(start, end),
      ...(near === undefined
        ? {}
        : {
            fix: {
              title: `Change to \`${near}\``,
              isSafe: near === written.toLowerCase(),
              changes: [{ place: this.#index.place(start, end), newText: near }],
            },
          }),
    });
  }

  #isKind(written: string | undefined, fact: Fact): void {
    if (written === undefined || kindOfWord(written) !== undefined) return;
    const near = nearest(
      written,
      itemKinds.map((kind) => kindDefinition(kind).word),
    );
    this.#findings.push({
      code: 'word/unknown',
      severity: 'error',
      message: `${quoted(written)} is not a kind of item.${near === undefined ? '' : ` Did you mean ${either([near])}?`} Write it like this: \`calls outcome: Aim\`.`,
      place: placeOf(fact, this.#index),
    });
  }
}

function placeOf(node: AstNode, index: LineIndex): Finding['place'] {
  const cst = node.$cstNode;
  if (cst === undefined) return index.place(0, 0);
  const { start, end } = spanOf(cst);
  return index.place(start, end);
}

/** Where the word stands in its fact; the fact itself where the text was cleaned. */
function wordSpan(fact: AstNode, written: string): { readonly start: number; readonly end: number } {
  const cst = fact.$cstNode;
  if (cst === undefined) return { start: 0, end: 0 };
  const at = new RegExp(`(?<![\\p{L}\\p{N}_-])${written.replace(/[.]/g, '\\.')}(?![\\p{L}\\p{N}_-])`, 'u').exec(
    textOf(cst),
  )?.index;
  return at === undefined ? spanOf(cst) : { start: cst.offset + at, end: cst.offset + at + written.length };
}

/** A partner or a group may leave out whose its leads are: they are its own. */
function isOwnLead(word: FactWord, kind: ItemKind | undefined): boolean {
  return (word === 'strategic lead' || word === 'operational lead') && (kind === 'partner' || kind === 'group');
}
