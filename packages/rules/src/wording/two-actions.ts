import type { Item } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import type { Word } from '../smart/reading/text.ts';
import { called, capital } from '../wording.ts';
import { isCommand, wordsOfStatement } from './commands.ts';

export const wordingTwoActions: Rule = {
  code: 'wording/two-actions',
  title: 'An action or objective is one thing to do',
  severity: 'hint',
  why: 'Two things in one sentence have one date and one lead between them. When one is done and the other is not, nobody can say how it stands.',
  source: 'Framework, Develop priorities, and strategies, p. 28: plans in SMART terms',
  fix: 'Write an item for each, with its own `lead` and `by`; or name the one result that both lead to.',
  ruleSets: ['plain-english'],
  ignoreWhen: 'The two are one piece of work that one person does on one day.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Train 60 police officers and open a support room in the custody suite
  towards O1

objective O1: Raise settled homes on release to 75%, and set up a panel of tenants
`,
    marks: ['A1', 'O1'],
  },
  right: `strategy northshire: Northshire plan

action A1: Develop and publish a housing protocol

action A2: Train 60 police officers and fiscals in the support that people want

action A3: Write the guide and publish it

action A4: Sign a protocol for staff who assess and support people

objective O1: Raise settled homes on release to 75%
`,
  check(plan, report) {
    for (const kind of ['action', 'objective'] as const) {
      for (const item of finished(plan, kind) as readonly Item[]) {
        const second = secondCommand(item.statement ?? '');
        if (second === undefined) continue;
        report({
          place: item.namePlace,
          message: `${capital(called(item))} holds two things to do, the second from \`${second}\` on, with one date and one lead between them. Write an item for each, or name the one result.`,
        });
      }
    }
  },
};

/** Words after which "and" joins what somebody else does, or what something is for. */
const inner = new Set('who that which to where how what whether by when while so'.split(' '));

const pronouns = new Set('it them this these both its their'.split(' '));

/** "and open": the second command of a sentence that begins with one. */
function secondCommand(statement: string): string | undefined {
  if (!/\band\b/i.test(statement)) return undefined;
  const words = wordsOfStatement(statement);
  if (!isCommand(words, 0)) return undefined;
  for (let at = 2; at < words.length - 2; at++) {
    const word = words[at];
    const next = words[at + 1];
    if (word?.lower !== 'and' || next === undefined) {
      // In a part of the sentence that hangs on a word, "and" goes on with that part.
      if (word !== undefined && inner.has(word.lower)) {
        at = endOfPart(words, at);
      }
      continue;
    }
    if (!isCommand(words, at + 1) || pronouns.has(words[at + 2]?.lower ?? '')) continue;
    // "Develop and publish a plan": two verbs with one object.
    if (at === 1 || isCommand(words, at - 1)) continue;
    return `and ${next.text}`;
  }
  return undefined;
}

/** Where the part of the sentence ends that hangs on the word at `from`: before the next comma or semicolon. */
function endOfPart(words: readonly Word[], from: number): number {
  for (let at = from + 1; at < words.length; at++) if (/[,;:]/.test(words[at]?.before ?? '')) return at - 1;
  return words.length;
}
