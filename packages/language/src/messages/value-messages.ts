import type { IRecognitionException, IToken } from 'chevrotain';
import type { Finding } from '../finding.ts';
import type { LineIndex } from '../line-index.ts';
import { type FactWord, factDefinitions, isFactWord, kindOfWord } from '../vocabulary/index.ts';
import { quoted } from './lists.ts';

const otherLineStarts: ReadonlySet<string> = new Set(['EVERY_KIND', 'UNKNOWN_LINE', 'UNKNOWN_KIND']);

/**
 * A line whose values do not fit its word, in words a planner uses. Where a value is missing at the end of a line, the
 * finding is on that line, and not on the next.
 */
export function valueFinding(
  error: IRecognitionException,
  tokens: readonly IToken[],
  index: LineIndex,
): Finding | undefined {
  const at = Number.isNaN(error.token.startOffset) ? tokens.length : indexOf(tokens, error.token.startOffset);
  const token = tokens[at];
  const isLineEnd = token === undefined || beginsLine(token);
  const last = isLineEnd ? tokens[at - 1] : token;
  const start = lineStart(tokens, isLineEnd ? at - 1 : at);
  if (last === undefined || start === undefined) return undefined;
  const word = start.tokenType.name;
  const message = isLineEnd ? unfinished(word, last) : notUnderstood(word, last, tokens[at - 1]);
  const from = isLineEnd ? start.startOffset : last.startOffset;
  return {
    ...message,
    severity: 'error',
    place: index.place(from, (last.endOffset ?? last.startOffset) + 1),
    ...fix(message.code, last, index),
  };
}

interface Wording {
  readonly code: string;
  readonly message: string;
}

function unfinished(word: string, last: IToken): Wording {
  if (last.tokenType.name === 'COMMA') {
    return {
      code: 'line/unfinished',
      message: 'The list ends with a comma. Add the next name, or take the comma away.',
    };
  }
  return {
    code: 'line/unfinished',
    message: `\`${word}\` is not finished, so it is not yet part of the plan. ${howToWrite(word)}`,
  };
}

function notUnderstood(word: string, token: IToken, before: IToken | undefined): Wording {
  const image = token.image;
  const type = token.tokenType.name;
  if (kindOfWord(word) !== undefined && type !== 'UNREADABLE') {
    return { code: 'line/not-understood', message: `${quoted(image)} is not understood here. ${howToWrite(word)}` };
  }
  if (type === 'COLON') {
    return {
      code: 'line/text-not-here',
      message: `\`${word}\` takes no text after a colon. Put the text on a line of its own, after \`text:\` or \`note:\`.`,
    };
  }
  if (isFactWord(image) && image !== word && type !== 'UNREADABLE') {
    return {
      code: 'line/two-facts',
      message: `Each fact stands on its own line. Start a new line before \`${image}\`.`,
    };
  }
  if (type === 'NAME' && before?.tokenType.name === 'NAME' && isList(word)) {
    return {
      code: 'line/comma-missing',
      message: `Put a comma between \`${before.image}\` and \`${image}\` if they are two. A single name has no spaces: \`${before.image}-${image}\`.`,
    };
  }
  if (type === 'UNREADABLE') {
    return {
      code: 'value/unreadable',
      message: `${quoted(image)} cannot be read as a name, a date or an amount. ${howToWrite(word)}`,
    };
  }
  return { code: 'line/not-understood', message: `${quoted(image)} is not understood here. ${howToWrite(word)}` };
}

function fix(code: string, token: IToken, index: LineIndex): Pick<Finding, 'fix'> {
  if (code === 'line/two-facts') {
    return {
      fix: {
        title: `Start a new line before \`${token.image}\``,
        isSafe: false,
        changes: [{ place: index.place(token.startOffset, token.startOffset), newText: '\n  ' }],
      },
    };
  }
  if (code === 'line/comma-missing') {
    return {
      fix: {
        title: 'Put a comma between the two names',
        isSafe: false,
        changes: [{ place: index.place(token.startOffset - 1, token.startOffset), newText: ', ' }],
      },
    };
  }
  return {};
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

function isList(word: string): boolean {
  return isFactWord(word) && takesList(word);
}

function takesList(word: FactWord): boolean {
  const { shape } = factDefinitions[word];
  return shape === 'names' || shape === 'words' || shape === 'people' || shape === 'funding' || shape === 'leaves out';
}

/** Words of the language are named as they are written; what stands within a line has a name in capitals. */
function beginsLine(token: IToken): boolean {
  const { name } = token.tokenType;
  return otherLineStarts.has(name) || isFactWord(name) || kindOfWord(name) !== undefined;
}

function lineStart(tokens: readonly IToken[], from: number): IToken | undefined {
  for (let index = from; index >= 0; index--) {
    const token = tokens[index];
    if (token !== undefined && beginsLine(token)) return token;
  }
  return undefined;
}

function indexOf(tokens: readonly IToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
