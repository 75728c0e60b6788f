import { fileName, freeName } from '@goldenthread/language';
import { newParts as filesOf } from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import type { Feature } from '../feature.ts';
import { type NewPart, NewPartsRequest } from '../protocol/new-parts.ts';
import { answer } from '../protocol/request.ts';
import { firstToWrite } from './first-to-write.ts';

/** The files that a strategy can be given one more of, with the Framework's prompts. */
export const newParts: Feature = {
  listen: ({ connection, answer: answered }) => {
    answer(connection, NewPartsRequest, ({ uri }, token) =>
      answered(uri, token, ({ strategy }) => (strategy.type === 'strategy' ? filesFor(strategy) : null)),
    );
  },
};

function filesFor(strategy: Strategy): readonly NewPart[] {
  const taken = new Set(strategy.files.map(({ uri }) => fileName(uri)));
  return filesOf(strategy).map(({ title, detail, name, text }) => ({
    title,
    detail,
    name: `${freeName(name, (free) => taken.has(`${free}.cjoip`))}.cjoip`,
    text,
    at: firstToWrite(text),
  }));
}
