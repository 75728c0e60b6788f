import { type FactWord, type ItemKind, itemKinds, kindDefinition } from '../vocabulary/index.ts';
import type { Line } from './lines.ts';
import { phraseAt } from './phrases.ts';

/** `every action`, with what follows it. Positions are in the clean line. */
export interface DefaultFactFound {
  readonly kind: ItemKind;
  /** `every actions`. */
  readonly isPlural: boolean;
  /** Position after `every action`. */
  readonly wordsEnd: number;
  /** `undefined` where no fact follows. */
  readonly fact: FactWord | undefined;
  readonly factStart: number;
  readonly factEnd: number;
}

const kindsOfOneWord: ReadonlyMap<string, ItemKind> = new Map(
  itemKinds.flatMap((kind): [string, ItemKind][] => {
    const { word, plural } = kindDefinition(kind);
    return [word, plural].filter((one) => !one.includes(' ')).map((one) => [one, kind]);
  }),
);

/** `every action lead all partners`: where the fact for all items of a kind begins. The kind may stand in its plural. */
export function defaultFactIn(line: Line): DefaultFactFound | undefined {
  const match = /^every[ \t]+([a-z]+)(?:[ \t]+|$)/.exec(line.text.slice(line.content));
  const kind = kindsOfOneWord.get(match?.[1] ?? '');
  if (match === null || kind === undefined) return undefined;
  const isPlural = match[1] !== kindDefinition(kind).word;
  const wordsEnd = line.content + match[0].trimEnd().length;
  const factStart = line.content + match[0].length;
  const found = phraseAt(line.text, factStart);
  const fact = found?.phrase.type === 'fact' ? found.phrase.fact : undefined;
  return { kind, isPlural, wordsEnd, fact, factStart, factEnd: found?.end ?? factStart };
}
