import {
  type DefinedName,
  type FactWord,
  fileName,
  folderOf,
  type ItemKind,
  type ItemName,
  kindDefinition,
  lineEndOf,
  nounOf,
  progressSubjects,
  standardFramework,
  standardFrameworkNames,
} from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import type { WrittenToken } from '../../written-at.ts';
import { type Candidate, kinds } from './candidate.ts';
import type { ValuePlace } from './values.ts';

/** Facts that speak of national outcomes and indicators first. */
const nationalFirst: ReadonlySet<FactWord> = new Set<FactWord>(['contributes to', 'using', 'reports', 'leaves out']);

/** Facts that stay within the plan: nobody leads to, or is towards, a national outcome. */
const withinPlan: ReadonlySet<FactWord> = new Set<FactWord>(['leads to', 'towards', 'meets', 'lead', 'depends on']);

/** The names that stand among these values. */
export function namesIn(written: readonly WrittenToken[]): ReadonlySet<string> {
  return new Set(written.filter(({ type }) => type === 'name').map(({ text }) => text));
}

/** The names that may stand at the place, without those that stand in the list already and that of the item itself. */
export function nameCandidates(place: ValuePlace): readonly Candidate[] {
  const { asked, values, use, before } = place;
  const { fact, kind } = values;
  if (fact === 'uses' || fact === 'replaces' || kind === 'part') return strategyCandidates(place);
  const wanted =
    fact === undefined ? (kind === 'progress' ? progressSubjects : (['outcome'] as const)) : (use?.to ?? []);
  const taken = new Set([...namesIn(before), ownName(place)]);
  const { strategy } = asked;
  const own = named(strategy, wanted, undefined, taken, place);
  const isNational = fact === undefined ? kind === 'assessment' : nationalFirst.has(fact);
  if (fact === undefined ? kind === 'progress' : withinPlan.has(fact)) return own;
  const others = [...strategy.used].flatMap(([name, used]) => named(used, wanted, name, taken, place));
  if (!isNational) return [...own, ...others];
  return [...(others.length === 0 ? inForce(wanted, taken, place) : others), ...own];
}

/** The national framework that a plan is judged by. */
const frameworkInForce = 'cjpf';

/**
 * The items of the framework in force, where the plan uses none yet: `uses cjpf` is written below its first line with
 * them. Only where that line stands in the same file: a completion changes no other.
 */
function inForce(wanted: readonly ItemKind[], taken: ReadonlySet<string | undefined>, place: ValuePlace): Candidate[] {
  const { strategy, workspace, file } = place.asked;
  const { header } = strategy;
  const framework = standardFramework(frameworkInForce);
  const items = framework && workspace.strategyOf(framework.uri);
  if (items === undefined || header?.kind !== 'strategy' || header.place.uri !== file.uri) return [];
  const offset = file.index.offset(header.place.range.end);
  return named(items, wanted, frameworkInForce, taken, place).map((candidate) => ({
    ...candidate,
    detail: `${candidate.detail} · adds \`uses ${frameworkInForce}\``,
    also: { offset, text: `${lineEndOf(file.text)}  uses ${frameworkInForce}` },
  }));
}

/** The item's own name, which none of its facts names. */
function ownName({ asked, here }: ValuePlace): string | undefined {
  const { declarations } = asked.file.outline;
  const above = declarations.findLast(({ span }) => span.start < here.line.span.start);
  return above?.name;
}

function named(
  strategy: Strategy,
  wanted: readonly ItemKind[],
  qualifier: ItemName | undefined,
  taken: ReadonlySet<string | undefined>,
  place: ValuePlace,
): Candidate[] {
  const found: Candidate[] = [];
  for (const kind of wanted) {
    for (const defined of strategy.names.ofKind(kind)) {
      const name = qualifier === undefined ? defined.name : `${qualifier}.${defined.name}`;
      if (!taken.has(name)) found.push(nameCandidate(name, defined, wanted.length > 1 ? kind : undefined, place));
    }
  }
  return found;
}

function nameCandidate(name: ItemName, defined: DefinedName, kind: ItemKind | undefined, place: ValuePlace): Candidate {
  const title = defined.title?.replace(/\s+/g, ' ').trim() ?? '';
  const where = fileName(defined.uri);
  return {
    label: name,
    kind: kinds.name,
    detail: [kind === undefined ? '' : nounOf(kind), title, where].filter(Boolean).join(' · '),
    filter: title === '' ? name : `${name} ${title}`,
    span: { start: place.start, end: place.end },
    data: { uri: defined.uri, offset: defined.span.start },
  };
}

/** The frameworks and strategies that this one may use, or that a file may be part of: those nearest first. */
function strategyCandidates(place: ValuePlace): readonly Candidate[] {
  const { asked, values, before, start, end } = place;
  const { workspace, strategy, file } = asked;
  const taken = namesIn(before);
  const isPart = values.kind === 'part';
  const others = workspace
    .strategies()
    .filter(({ type, name }) => type === 'strategy' || (values.fact === 'uses' && type === 'framework' && name !== ''))
    .filter(({ name }) => isPart || name !== strategy.name);
  const folder = folderOf(file.uri);
  const near = others.toSorted((a, b) => Number(b.folder === folder) - Number(a.folder === folder));
  const own = near.map((other) => ({
    name: other.name,
    title: other.title,
    type: other.type as 'strategy' | 'framework',
  }));
  const standard =
    values.fact === 'uses'
      ? [...standardFrameworkNames].map((name) => {
          const title = standardFramework(name)?.outline.declarations.find((each) => each.kind === 'framework')?.title;
          return { name, title: title ?? name, type: 'framework' as const };
        })
      : [];
  const all = new Map([...own, ...standard].map((each) => [each.name, each]));
  return [...all.values()]
    .filter(({ name }) => !taken.has(name))
    .map(({ name, title, type }) => ({
      label: name,
      kind: kinds.strategy,
      detail: `${kindDefinition(type).word} · ${title}`,
      filter: `${name} ${title}`,
      span: { start, end },
    }));
}
