import { type Word, wordsOf } from '../smart/reading/text.ts';
import { verbsAt } from '../smart/words/verbs.ts';

/** What may follow a verb that is a noun as well, and shows that it is a verb here: "plan the moves", "support 40 people". */
const openers = new Set(
  'a an the our their its all each every any more fewer people communities families those these at'.split(' '),
);

/** Of a statement no more is read. */
const longest = 1_000;

export function wordsOfStatement(statement: string): readonly Word[] {
  return wordsOf(statement.slice(0, longest).replace(/[\u2018\u2019]/g, "'"));
}

/** Whether a verb stands here in the form in which one tells somebody to do it: "sign", "raise", "set up". */
export function isCommand(words: readonly Word[], at: number): boolean {
  return verbsAt(words, at).some(({ form, isAlsoNoun, words: own }) => {
    if (form !== 'base') return false;
    const next = words[at + own.length];
    return (
      !isAlsoNoun || (next !== undefined && next.before === '' && (openers.has(next.lower) || /^£?\d/.test(next.lower)))
    );
  });
}
