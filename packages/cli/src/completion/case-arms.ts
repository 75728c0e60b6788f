import { placesOf } from './places.ts';
import type { CompletedOption, CompletionTree, Values } from './tree.ts';

/** How a shell writes what it offers. */
export interface Offers {
  /** What offers the values that stand behind an option. */
  readonly behindOption: (values: Values) => string;
  readonly argument: (values: Values) => string;
  /** What puts options among the candidates. */
  readonly options: (options: readonly CompletedOption[]) => string;
}

/** The arms of `case … esac`, which Bash and Zsh write alike. */
export interface CaseArms {
  /** By command and option: "lint --format". */
  readonly behindOptions: string;
  /** By command; the last for none. */
  readonly options: string;
  readonly arguments: string;
}

export function caseArms(tree: CompletionTree, offers: Offers): CaseArms {
  const { commands } = tree;
  return {
    behindOptions: placesOf(tree)
      .map(({ command, options, values }) => {
        const patterns = options.map((option) => `'${command} ${option}'`).join(' | ');
        return `    ${patterns}) ${offers.behindOption(values)} ;;`;
      })
      .join('\n'),
    options: [...commands, { name: '*', options: tree.options }]
      .map(({ name, options }) => `      ${name}) ${offers.options(options)} ;;`)
      .join('\n'),
    arguments: commands
      .flatMap(({ name, arguments: values }) =>
        values === undefined ? [] : [`      ${name}) ${offers.argument(values)} ;;`],
      )
      .join('\n'),
  };
}
