import type { IsoDate } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import type { AskedFile } from '../../asked.ts';
import type { Feature, FeatureContext } from '../../feature.ts';
import type { JudgedPlan } from '../../judged-plans.ts';
import { writtenAt } from '../../written-at.ts';
import { type Candidate, ClientSide } from './candidate.ts';
import { factCandidates } from './fact-words.ts';
import { ignoreCandidates } from './ignores.ts';
import { itemCandidates } from './item-words.ts';
import { describeName, isNameData } from './name-documentation.ts';
import { beginsWith, valueCandidates } from './values.ts';

/** More are no help in a list: the client asks again when more of a word is typed. */
const most = 300;

/** What may stand at the cursor, with what it means. */
export const completion: Feature = {
  capabilities: () => ({
    // A space ends a word of the language, a dot reaches into a framework, a slash goes on with a finding's code.
    completionProvider: { triggerCharacters: [' ', '.', '/'], resolveProvider: true },
  }),
  listen: (context) => {
    const { connection, answer } = context;
    connection.onCompletion((params, token) =>
      answer(params.textDocument.uri, token, (asked) =>
        completionsAt(asked, params, {
          client: context.client(),
          today: context.host.today(),
          judge: (strategy) => context.judged.of(strategy),
        }),
      ),
    );
    connection.onCompletionResolve((item, token) => resolved(item, context, token));
  },
};

/** What is asked for beside the file. */
export interface CompletionContext {
  readonly client: ClientCapabilities;
  readonly today: IsoDate;
  readonly judge: (strategy: Strategy) => JudgedPlan;
}

/** What may stand at a position; an empty list in the author's own words. */
export function completionsAt(
  asked: AskedFile,
  params: Pick<CompletionParams, 'position' | 'context'>,
  context: CompletionContext,
): CompletionList {
  const { file, strategy } = asked;
  const here = writtenAt(file, params.position);
  const { itemWord, factWord, values, remark, offset } = here;
  const { today } = context;
  const isBySpace = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const candidates: Candidate[] = [];
  if (values !== undefined) candidates.push(...valueCandidates(asked, here, values, today));
  // Below a block of text, whoever types spaces may be going on with it.
  if (factWord !== undefined && !(isBySpace && factWord.isBelowText)) {
    candidates.push(...begunWith(factCandidates(asked, here, factWord), factWord.typed, values !== undefined));
  }
  if (itemWord !== undefined) {
    candidates.push(...begunWith(itemCandidates(asked, here, itemWord, today), itemWord.typed, values !== undefined));
  }
  if (remark !== undefined) candidates.push(...ignoreCandidates(file, here, () => context.judge(strategy)));
  const shown = candidates.length > most ? narrowed(candidates, file.text, offset) : candidates;
  const client = new ClientSide(context.client);
  return {
    isIncomplete: shown.length < candidates.length,
    items: shown.map((candidate, place) => client.item(candidate, place, file, offset)),
  };
}

/** A phrase that has begun is gone on with: behind `set out`, and wherever values may be meant as well. */
function begunWith(candidates: readonly Candidate[], typed: string, isPhrase: boolean): readonly Candidate[] {
  return isPhrase || /\s/.test(typed) ? candidates.filter((candidate) => beginsWith(candidate, typed)) : candidates;
}

/** Those in whose name or title the typed letters stand, in their order. */
function narrowed(candidates: readonly Candidate[], text: string, offset: number): readonly Candidate[] {
  const fitting = candidates.filter(({ label, filter, span }) => {
    const typed = text.slice(span.start, offset).toLowerCase();
    const found = (filter ?? label).toLowerCase();
    let at = 0;
    for (const letter of typed) {
      at = found.indexOf(letter, at) + 1;
      if (at === 0) return false;
    }
    return true;
  });
  return fitting.slice(0, most);
}

async function resolved(
  item: CompletionItem,
  context: FeatureContext,
  token: Parameters<FeatureContext['ready']>[0],
): Promise<CompletionItem> {
  const data: unknown = item.data;
  if (!isNameData(data)) return item;
  const about = await context.answer(data.uri, token, (asked) => describeName(asked, data));
  return about === null ? item : { ...item, documentation: new ClientSide(context.client()).documentation(about) };
}
