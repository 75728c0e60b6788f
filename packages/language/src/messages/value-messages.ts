import type { IToken } from 'chevrotain';
import type { Finding } from '../finding.ts';
import { firstIndex } from '../first-index.ts';
import type { LineIndex } from '../line-index.ts';
import { type FactWord, factDefinitions, factUse, isFactWord, itemKinds, kindOfWord } from '../vocabulary/index.ts';
import { quoted } from './lists.ts';
import { postAsName } from './post-as-name.ts';
import { endOf, knownSlip, takesValue, type Wording } from './value-slips.ts';

const otherLineStarts: ReadonlySet<string> = new Set(['EVERY_KIND', 'UNKNOWN_LINE', 'UNKNOWN_KIND']);

/**
 * A line whose values do not fit its word, in words a planner uses. `offset` is that of the token that does not fit,
 * infinite at the end of the file. Where a value is missing at the end of a line, the finding is on that line, and not on
 * the next.
 */
export function valueFinding(offset: number, tokens: readonly IToken[], index: LineIndex): Finding | undefined {
  const at = firstIndex(tokens, ({ startOffset }) => startOffset >= offset);
  const token = tokens[at];
  const isLineEnd = token === undefined || beginsLine(token);
  const first = lineStart(tokens, isLineEnd ? at - 1 : at);
  const start = tokens[first];
  const last = isLineEnd ? tokens[at - 1] : token;
  if (last === undefined || start === undefined) return undefined;
  const wording = isLineEnd ? unfinished(start.tokenType.name, last) : notUnderstood(start, first, tokens, at, index);
  const from = isLineEnd ? start.startOffset : last.startOffset;
  return { severity: 'error', place: index.place(from, endOf(last)), ...wording };
}

function unfinished(word: string, last: IToken): Wording {
  if (last.tokenType.name === 'COMMA') {
    return {
      code: 'line/unfinished',
      message: `The list after \`${word}\` ends with a comma. Add the next name, or take the comma away.`,
    };
  }
  return {
    code: 'line/unfinished',
    message: `\`${word}\` is not finished, so it is not yet part of the plan. ${howToWrite(word)}`,
  };
}

function notUnderstood(start: IToken, first: number, tokens: readonly IToken[], at: number, index: LineIndex): Wording {
  const word = start.tokenType.name;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return plainlyNot(word, '');
  const type = token.tokenType.name;
  const known = isFactWord(word) ? knownSlip({ word, tokens, first, at, index }) : undefined;
  if (known !== undefined) return known;
  const second = factFrom(tokens, at);
  // Right behind a word that takes a value, another fact's word stands in place of that value.
  const isValue = takesValue(word) && at === first + 1;
  if (second !== undefined && second !== word && !isValue) return twoFacts(second, token, before, index);
  if (type === 'COLON' && isFactWord(word)) {
    return {
      code: 'line/text-not-here',
      message: `\`${word}\` takes no text after a colon. Put the text on a line of its own, after \`text:\` or \`note:\`.`,
    };
  }
  if (isStatementStart(word, before)) return colonMissing(word, tokens, at, index);
  if (type === 'COMMA') return commaExtra(word, token, before, index);
  if (isName(token) && isName(before) && isFactWord(word) && takesWords(word)) {
    return takesList(word) ? commaMissing(tokens, at, start, index) : onlyOne(word, token.image);
  }
  if (type === 'UNREADABLE' && token.image !== '&') {
    return {
      code: 'value/unreadable',
      message: `${quoted(token.image)} cannot be read as a name, a date or an amount. ${howToWrite(word)}`,
    };
  }
  return plainlyNot(word, token.image);
}

function plainlyNot(word: string, image: string): Wording {
  return { code: 'line/not-understood', message: `${quoted(image)} is not understood here. ${howToWrite(word)}` };
}

function twoFacts(second: FactWord, token: IToken, before: IToken, index: LineIndex): Wording {
  return {
    code: 'line/two-facts',
    message: `Each fact stands on its own line, so \`${second}\` is not read here. Start a new line before it.`,
    fix: {
      title: `Start a new line before \`${second}\``,
      isSafe: false,
      changes: [{ place: index.place(endOf(before), token.startOffset), newText: '\n  ' }],
    },
  };
}

/** `progress on O1 at 30 June 2027 What has been done`: the head is complete and no colon follows. */
function isStatementStart(word: string, before: IToken): boolean {
  const last = before.tokenType.name;
  const kind = kindOfWord(word);
  return kind === 'progress' ? last === 'DAY' || last === 'PERIOD' : kind === 'assessment' && last === 'NAME';
}

function colonMissing(word: string, tokens: readonly IToken[], at: number, index: LineIndex): Wording {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined) return plainlyNot(word, '');
  return {
    code: 'line/colon-missing',
    message: `A colon is missing after ${quoted(before.image)}. The colon shows where your own words begin. ${howToWrite(word)}`,
    fix: {
      title: 'Add the colon',
      isSafe: !hasColonFrom(tokens, at),
      changes: [{ place: index.place(endOf(before), token.startOffset), newText: ': ' }],
    },
  };
}

/** Whether the author wrote a colon further on in the line. */
function hasColonFrom(tokens: readonly IToken[], at: number): boolean {
  for (let next = at; next < tokens.length; next++) {
    const token = tokens[next];
    if (token === undefined || beginsLine(token)) return false;
    if (token.tokenType.name === 'COLON') return true;
  }
  return false;
}

function commaExtra(word: string, token: IToken, before: IToken, index: LineIndex): Wording {
  if (isFactWord(word) && !takesList(word)) {
    return { code: 'line/not-understood', message: `\`${word}\` takes one value, and no list. ${howToWrite(word)}` };
  }
  return {
    code: 'line/comma-extra',
    message:
      'A comma stands between two names and nowhere else. Take this one away, or write the name that is missing.',
    fix: {
      title: 'Take the comma away',
      // Behind an amount or a period, a comma may stand for something that is missing.
      isSafe: before.tokenType.name === 'COMMA' || before.tokenType.name === word,
      changes: [{ place: index.place(endOf(before), endOf(token)), newText: '' }],
    },
  };
}

/** `council shelter-north`, `council and shelter-north`, `people leaving custody`. */
function commaMissing(tokens: readonly IToken[], at: number, start: IToken, index: LineIndex): Wording {
  const before = tokens[at - 1] ?? start;
  const token = tokens[at] ?? start;
  const next = tokens[at + 1];
  // `health and social care` is one name in several words, not two names.
  const isJoined = /^(?:and|or|&)$/.test(token.image) && isName(next) && !isName(tokens[at + 2]);
  if (isJoined && next !== undefined) {
    return {
      code: 'line/comma-missing',
      message: `Names in a list stand with a comma between them, and no \`${token.image}\`: ${quoted(`${before.image}, ${next.image}`)}.`,
      fix: {
        title: 'Put a comma between the two names',
        // Of `council or police`, only the author knows which is meant.
        isSafe: token.image !== 'or',
        changes: [{ place: index.place(endOf(before), next.startOffset), newText: ', ' }],
      },
    };
  }
  let last = at;
  while (isName(tokens[last + 1])) last++;
  const word = start.tokenType.name;
  const post = isFactWord(word) ? postAsName(word, tokens, at - 1, last, index) : undefined;
  if (post !== undefined) return post;
  const names = tokens.slice(at - 1, last + 1).map(({ image }) => image);
  const joined = names.join('-');
  const isTwo = names.length === 2;
  const place = index.place(
    isTwo ? endOf(before) : before.startOffset,
    isTwo ? token.startOffset : endOf(tokens[last] ?? token),
  );
  return {
    code: 'line/comma-missing',
    message: `Put a comma between ${quoted(before.image)} and ${quoted(token.image)} if they are two. A single name has no spaces: ${quoted(joined)}.`,
    fix: {
      title: isTwo ? 'Put a comma between the two names' : `Write ${quoted(joined)}`,
      isSafe: false,
      changes: [{ place, newText: isTwo ? ', ' : joined }],
    },
  };
}

function onlyOne(word: FactWord, extra: string): Wording {
  return {
    code: 'word/only-one',
    message: `\`${word}\` takes one word, so ${quoted(extra)} is not read. ${howToWrite(word)}`,
  };
}

/** Facts whose word is more likely one that somebody wrote for `in` than a fact of its own. */
const withinALine: ReadonlySet<string> = new Set(['on', 'of']);

/** The fact whose words begin with the token at `at`, within a line. */
function factFrom(tokens: readonly IToken[], at: number): FactWord | undefined {
  let phrase = '';
  let found: FactWord | undefined;
  for (let next = at; next < at + 4; next++) {
    const token = tokens[next];
    if (token === undefined || (next > at && beginsLine(token))) break;
    phrase = phrase === '' ? token.image : `${phrase} ${token.image}`;
    if (isFactWord(phrase) && !withinALine.has(phrase)) found = phrase;
  }
  return found;
}

function howToWrite(word: string): string {
  if (isFactWord(word)) return `Write it like this: \`${factDefinitions[word].example}\`.`;
  switch (kindOfWord(word)) {
    case 'part':
      return 'Write it like this: `part of northshire`.';
    case 'assessment':
      return 'Write it like this: `assessment of cjpf.accommodation: How near we are`.';
    case 'progress':
      return 'Write it like this: `progress on O1 at 30 June 2027: What has been done`.';
    case 'checkpoint':
      return 'Write it like this: `checkpoint analyse`.';
    default:
      return `\`${word}\` stands alone on its line, and its facts stand below it, each on a line of its own.`;
  }
}

function takesWords(word: FactWord): boolean {
  const { shape } = factDefinitions[word];
  return shape === 'names' || shape === 'words' || shape === 'people' || shape === 'funding' || shape === 'leaves out';
}

/** Whether the fact may hold a list: words of a closed list only where an item may have several of them. */
function takesList(word: FactWord): boolean {
  const { shape } = factDefinitions[word];
  if (shape === 'figures' || shape === 'terms' || shape === 'score' || shape === 'reported') return true;
  if (shape === 'words') return itemKinds.some((kind) => factUse(kind, word)?.many);
  return takesWords(word);
}

function isName(token: IToken | undefined): boolean {
  return token?.tokenType.name === 'NAME' || token?.image === '&';
}

/** Words of the language are named as they are written; what stands within a line has a name in capitals. */
function beginsLine(token: IToken): boolean {
  const { name } = token.tokenType;
  return otherLineStarts.has(name) || isFactWord(name) || kindOfWord(name) !== undefined;
}

/** Number of the token that begins the line; -1 where there is none. */
function lineStart(tokens: readonly IToken[], from: number): number {
  for (let index = from; index >= 0; index--) {
    const token = tokens[index];
    if (token !== undefined && beginsLine(token)) return index;
  }
  return -1;
}
