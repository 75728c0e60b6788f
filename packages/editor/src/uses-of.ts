import { type DefinedName, type NameUse, type ParsedFile, qualifiedName, type Span } from '@goldenthread/language';
import type { Strategy, StrategyWorkspace } from '@goldenthread/strategy';

/** A name where it is used, with its file. */
export interface UsedName {
  readonly file: ParsedFile;
  readonly span: Span;
  /** `undefined` after `part of`. */
  readonly use: NameUse | undefined;
}

/**
 * Every place that names an item: in its own strategy and in those that use it. Read from the names as they are written,
 * so that those in damaged items are found as well.
 */
export function usesOf(defined: DefinedName, workspace: StrategyWorkspace): readonly UsedName[] {
  const owner = workspace.strategyOf(defined.uri);
  if (owner === undefined) return [];
  const isWhole = defined.kind === 'strategy' || defined.kind === 'framework';
  const found: UsedName[] = [];
  for (const strategy of reaching(owner, workspace)) {
    for (const file of strategy.files) {
      const { header, uses } = file.outline;
      if (isWhole && strategy === owner && header?.type === 'part' && header.name === defined.name) {
        found.push({ file, span: header.span, use: undefined });
      }
      for (const use of uses) {
        if (qualifiedName(use.name).own === defined.name && standsFor(use, defined, strategy)) {
          found.push({ file, span: use.span, use });
        }
      }
    }
  }
  return found;
}

/** Names that reach into a strategy by its own: `northshire.home`, where `northshire` is asked for. */
export function namesReachingInto(defined: DefinedName, workspace: StrategyWorkspace): readonly UsedName[] {
  const owner = workspace.strategyOf(defined.uri);
  if (owner === undefined || (defined.kind !== 'strategy' && defined.kind !== 'framework')) return [];
  return reaching(owner, workspace).flatMap(({ files }) =>
    files.flatMap((file) =>
      file.outline.uses
        .filter((use) => qualifiedName(use.name).strategy === defined.name)
        .map((use) => ({ file, span: use.span, use })),
    ),
  );
}

/** The strategies in which names of this one may stand: itself, and those that use it. */
export function reaching(owner: Strategy, workspace: StrategyWorkspace): readonly Strategy[] {
  const others = workspace
    .strategies()
    .filter(
      (strategy) =>
        strategy !== owner &&
        [...strategy.used.values()].some(({ folder, name }) => folder === owner.folder && name === owner.name),
    );
  return [owner, ...others];
}

function standsFor(use: NameUse, defined: DefinedName, strategy: Strategy): boolean {
  const resolution = strategy.names.resolve(use.name, use.kinds);
  if (resolution.type !== 'found' && resolution.type !== 'wrong kind') return false;
  return resolution.defined.uri === defined.uri && resolution.defined.span.start === defined.span.start;
}
