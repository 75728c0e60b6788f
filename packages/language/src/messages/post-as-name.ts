import type { IToken } from 'chevrotain';
import type { LineIndex } from '../line-index.ts';
import { type FactWord, factDefinitions, factUse, itemKinds } from '../vocabulary/index.ts';
import { either, eitherKind, joined, quoted } from './lists.ts';
import { endOf, type Wording } from './value-slips.ts';

/** More names than this are no help in a message. */
const mostNames = 6;

/**
 * `lead Head of Housing`: the post stands where the name of its partner should. The words are the tokens from number
 * `from` to number `to`; `undefined` where they do not read as a post.
 */
export function postAsName(
  word: FactWord,
  tokens: readonly IToken[],
  from: number,
  to: number,
  index: LineIndex,
): Wording | undefined {
  const run = tokens.slice(from, to + 1);
  const [first, second] = run;
  if (factDefinitions[word].shape !== 'people' || first === undefined) return undefined;
  const hasColon = tokens[to + 1]?.tokenType.name === 'COLON';
  if (/^\p{Ll}/u.test(first.image)) {
    if (second === undefined || hasColon || !/^\p{Lu}/u.test(second.image)) return undefined;
    const post = run.slice(1).map(({ image }) => image);
    return {
      code: 'line/colon-missing',
      message: `A colon is missing after ${quoted(first.image)}. The name stands before it and the post behind it: ${quoted(`${word} ${first.image}: ${post.join(' ')}`)}.`,
      fix: {
        title: 'Add the colon',
        isSafe: false,
        changes: [{ place: index.place(endOf(first), second.startOffset), newText: ': ' }],
      },
    };
  }
  const written = run.map(({ image }) => image).join(' ');
  const names = partnersIn(tokens);
  const [only] = names;
  return {
    code: 'fact/nobody',
    message: `${quoted(written)} reads as a post. \`${word}\` begins with the name of ${kindsOf(word)}, so that readers see whose post it is, and the post follows a colon: ${quoted(`${word} ${only ?? 'council'}: ${written}`)}.${known(names)}`,
    ...(only === undefined || names.length > 1 || hasColon
      ? {}
      : {
          fix: {
            title: `Write ${quoted(`${only}: ${written}`)}`,
            isSafe: false,
            changes: [{ place: index.place(first.startOffset, first.startOffset), newText: `${only}: ` }],
          },
        }),
  };
}

function kindsOf(word: FactWord): string {
  const kinds = new Set(itemKinds.flatMap((kind) => factUse(kind, word)?.to ?? []));
  return eitherKind([...kinds]);
}

function known(names: readonly string[]): string {
  if (names.length < 2 || names.length > mostNames) return '';
  return ` The partners in this file are ${joined(
    names.map((name) => either([name])),
    'and',
  )}.`;
}

/** By a file's tokens, so that many slips in a file cost one look at it. */
const partners = new WeakMap<readonly IToken[], readonly string[]>();

function partnersIn(tokens: readonly IToken[]): readonly string[] {
  const before = partners.get(tokens);
  if (before !== undefined) return before;
  const names = tokens.flatMap(({ tokenType, image }, at) =>
    tokenType.name === 'NAME' && tokens[at - 1]?.tokenType.name === 'partner' ? [image] : [],
  );
  partners.set(tokens, names);
  return names;
}
