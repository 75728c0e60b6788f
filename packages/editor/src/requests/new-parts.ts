import { fileName } from '@goldenthread/language';
import { newParts as filesOf } from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import type { Feature } from '../feature.ts';
import { type NewPart, NewPartsRequest } from '../protocol/new-parts.ts';
import { answer } from '../protocol/request.ts';
import { firstToWrite } from './first-to-write.ts';

/** The files that a strategy can be given one more of, with the Framework's prompts. */
export const newParts: Feature = {
  capabilities: () => ({}),
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
    name: freeName(name, taken),
    text,
    at: firstToWrite(text),
  }));
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = `${name}.cjoip`;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}.cjoip`;
  return free;
}
