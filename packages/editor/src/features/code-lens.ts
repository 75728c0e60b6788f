import { countOf, itemKinds, type Place } from '@goldenthread/language';
import { baselineOf, figureSaid, type StrategyReport, smartJudgements } from '@goldenthread/rules';
import { contributorsTo, type Item, isKind, type Strategy } from '@goldenthread/strategy';
import type { CodeLens, Command } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { location } from '../links.ts';
import { showPlacesCommand } from '../protocol/show-places.ts';
import { smartSaid } from '../smart-said.ts';

/** The kinds of item above which a line tells how they stand. */
const kinds = ['strategy', 'outcome', 'need', 'objective', 'action', 'measure'] as const;
type LensKind = (typeof kinds)[number];

interface LensData {
  readonly uri: string;
  readonly id: string;
}

/** How an item stands, in a line above it: "4 objectives · 2 services · target 62% → 85%", "SMART 4 of 5". */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  listen: (context) => {
    const { connection, answer, preferences } = context;
    connection.onCodeLens(({ textDocument }, token) =>
      answer(textDocument.uri, token, (asked) => (preferences().codeLens.enabled ? lenses(asked) : [])),
    );
    // What a line says is worked out only where it is seen.
    connection.onCodeLensResolve(async (lens, token) => {
      const data = lens.data as LensData;
      return (await answer(data.uri, token, (asked) => resolved(lens, data, asked, context))) ?? lens;
    });
  },
};

function lenses({ file, strategy }: AskedFile): CodeLens[] {
  return strategy
    .itemsIn(file.uri)
    .filter((item) => isKind(item, ...kinds))
    .map((item) => ({ range: item.namePlace.range, data: { uri: file.uri, id: item.id } satisfies LensData }));
}

function resolved(lens: CodeLens, { id }: LensData, { strategy }: AskedFile, context: FeatureContext): CodeLens {
  const item = strategy.item(id);
  const said = item && isKind(item, ...kinds) ? saidOf(item, strategy, context) : { parts: [], places: [] };
  const title = said.parts.join(' · ') || 'nothing refers to it yet';
  return { ...lens, command: commandFor(title, said.places, item, context) };
}

interface Said {
  readonly parts: readonly string[];
  /** What is shown when the line is clicked. */
  readonly places: readonly Place[];
}

function saidOf(item: Item<LensKind>, strategy: Strategy, { judged }: FeatureContext): Said {
  if (isKind(item, 'strategy')) return { parts: checklistParts(judged.of(strategy).report, strategy), places: [] };
  if (isKind(item, 'measure')) return measureSaid(item, strategy);
  const below = contributorsTo(strategy, item).map((step) => step.item);
  const parts = [...counts(below)];
  if (isKind(item, 'need') && !below.some((each) => each.kind === 'service')) parts.push('no service meets it');
  if (isKind(item, 'outcome', 'objective', 'action')) parts.push(...targetParts(item, strategy));
  if (isKind(item, 'objective', 'action')) parts.push(...smartParts(item, strategy));
  return { parts, places: below.map(({ namePlace }) => namePlace) };
}

function checklistParts({ checklist }: StrategyReport, strategy: Strategy): string[] {
  const parts: string[] = [];
  if (checklist.length > 0) {
    parts.push(`checklist ${checklist.filter(({ isMet }) => isMet).length} of ${checklist.length}`);
  }
  const judgements = [...smartJudgements(strategy).values()];
  if (judgements.length > 0) {
    parts.push(`SMART ${judgements.filter(({ overall }) => overall === 'smart').length} of ${judgements.length}`);
  }
  return parts;
}

function measureSaid(measure: Item<'measure'>, strategy: Strategy): Said {
  const last = strategy
    .facts(measure, 'value')
    .flatMap(({ figures }) => figures)
    .at(-1);
  const links = strategy.links(measure);
  const period = last?.in === undefined ? '' : ` in ${last.in.written}`;
  return {
    parts: [
      ...(last === undefined ? ['no value yet'] : [`${figureSaid(last.quantity)}${period}`]),
      ...counts([...new Set(links.map(({ from }) => from))]),
    ],
    places: links.flatMap(({ fact }) => (fact === undefined ? [] : [fact.place])),
  };
}

/** "4 objectives", "2 services", in the order of a plan. */
function counts(items: readonly Item[]): string[] {
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  return itemKinds.flatMap((kind) => {
    const { length } = byKind.get(kind) ?? [];
    return length === 0 ? [] : [countOf(length, kind)];
  });
}

function targetParts(item: Item<'outcome' | 'objective' | 'action'>, strategy: Strategy): string[] {
  return strategy.facts(item, 'target').map((target) => {
    if (target.direction !== undefined) return `target ${target.direction} ${figureSaid(target.amount)}`;
    const from = baselineOf(strategy, target);
    return `target ${from === undefined ? '' : `${figureSaid(from)} → `}${figureSaid(target.amount)}`;
  });
}

function smartParts(item: Item<'objective' | 'action'>, strategy: Strategy): string[] {
  const judgement = smartJudgements(strategy).get(item);
  if (judgement === undefined) return [];
  return [smartSaid(judgement)];
}

/** A client that has the command lists the places; elsewhere the line is there to be read. */
function commandFor(title: string, places: readonly Place[], item: Item | undefined, context: FeatureContext): Command {
  if (places.length === 0 || item === undefined || !context.commands().has(showPlacesCommand)) {
    return { title, command: '' };
  }
  const { uri, range } = item.namePlace;
  return { title, command: showPlacesCommand, arguments: [uri, range.start, places.map(location)] };
}
