import type { AstNode } from 'langium';
import type { Finding } from '../finding.ts';
import type {
  CallsFact,
  Checkpoint,
  CjoipFile,
  Fact,
  Item,
  Progress,
  QuestionFact,
  TermsFact,
  WordsFact,
} from '../generated/ast.ts';
import { nearest } from '../lexer/nearest.ts';
import type { LineIndex } from '../line-index.ts';
import { either, kindsInPlural, quoted, wordsOf } from '../messages/lists.ts';
import {
  type ClosedListName,
  closedList,
  type FactWord,
  factUse,
  type ItemKind,
  itemKinds,
  kindDefinition,
  kindOfWord,
  withArticle,
} from '../vocabulary/index.ts';
import { factWordOf, headSpan, kindOf, kindOfDefault, spanOf } from './tree.ts';

/** Facts that do not belong to their item, facts given twice, and words that are not in their list. */
export function checkVocabulary(tree: CjoipFile, index: LineIndex): Finding[] {
  const findings: Finding[] = [];
  for (const fact of tree.strayFacts) {
    findings.push({
      code: 'fact/no-item',
      severity: 'error',
      message: `\`${fact.word}\` stands above the first item, so it belongs to nothing. Put it below the item that it speaks of.`,
      place: placeOf(fact, index),
    });
  }
  for (const item of tree.items) new ItemCheck(item, index, findings).run();
  return findings;
}

class ItemCheck {
  readonly #item: Item;
  readonly #kind: ItemKind | undefined;
  readonly #index: LineIndex;
  readonly #findings: Finding[];

  constructor(item: Item, index: LineIndex, findings: Finding[]) {
    this.#item = item;
    this.#kind = kindOf(item);
    this.#index = index;
    this.#findings = findings;
  }

  run(): void {
    this.#head();
    if (this.#kind === undefined) return;
    const seen = new Map<FactWord, Fact>();
    for (const fact of this.#item.facts) {
      if (fact.$type === 'DefaultFact') {
        this.#default(fact as Fact & { readonly fact?: Fact });
        continue;
      }
      const word = factWordOf(fact);
      if (word === undefined) continue;
      this.#belongs(fact, word, this.#kind);
      this.#givenOnce(fact, word, this.#kind, seen.get(word));
      if (!seen.has(word)) seen.set(word, fact);
    }
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

  #default(fact: Fact & { readonly fact?: Fact }): void {
    const kind = kindOfDefault(fact.word);
    const inner = fact.fact;
    const word = inner && factWordOf(inner);
    if (kind !== undefined && inner !== undefined && word !== undefined) this.#belongs(inner, word, kind);
  }

  #belongs(fact: Fact, word: FactWord, kind: ItemKind): void {
    const use = factUse(kind, word);
    if (use === undefined) {
      const owners = itemKinds.filter((other) => factUse(other, word) !== undefined);
      const shown = owners.length > 4 ? owners.slice(0, 4) : owners;
      this.#findings.push({
        code: 'fact/not-here',
        severity: 'error',
        message: `\`${word}\` is a fact of ${kindsInPlural(shown)}, not of ${withArticle(kind)}, so nothing reads it here. Move it to the item that it speaks of, or use \`note:\`.`,
        place: placeOf(fact, this.#index),
      });
      return;
    }
    if (fact.$type === 'WordsFact' && use.list !== undefined) {
      for (const written of (fact as WordsFact).words) this.#inList(written, use.list, fact, word);
    } else if (fact.$type === 'TermsFact') {
      for (const { term } of (fact as TermsFact).terms) if (term !== undefined) this.#inList(term, 'term', fact, word);
    } else if (fact.$type === 'QuestionFact') {
      const { answer } = fact as QuestionFact;
      if (answer !== undefined) this.#inList(answer, 'yesNo', fact, word);
    } else if (fact.$type === 'CallsFact') {
      this.#isKind((fact as CallsFact).kind, fact);
    }
  }

  #givenOnce(fact: Fact, word: FactWord, kind: ItemKind, before: Fact | undefined): void {
    if (before === undefined || factUse(kind, word)?.many || factUse(kind, word) === undefined) return;
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
              isSafe: false,
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
    cst.text,
  )?.index;
  return at === undefined ? spanOf(cst) : { start: cst.offset + at, end: cst.offset + at + written.length };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
