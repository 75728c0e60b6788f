import type { CompletionTree, Values } from './tree.ts';

/** Places behind options of a command where the same values can stand. */
export interface Place {
  readonly command: string;
  readonly options: readonly string[];
  readonly values: Values;
}

/** Every option that wants something behind it, those with the same values together. */
export function placesOf({ commands }: CompletionTree): readonly Place[] {
  return commands.flatMap(({ name, options }) => {
    const alike = Map.groupBy(
      options.filter(({ values }) => values !== undefined),
      ({ values }) => JSON.stringify(values),
    );
    return [...alike.values()].map((group): Place => {
      return {
        command: name,
        options: group.flatMap(({ long, short }) => (short === undefined ? [long] : [long, short])),
        values: group[0]?.values ?? { type: 'free' },
      };
    });
  });
}
