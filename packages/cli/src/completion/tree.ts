import type { Command, Option } from 'commander';

/** What can stand behind an option, or as a command's argument. */
export type Values =
  | { readonly type: 'words'; readonly words: readonly string[] }
  /** `KEY=WORD`, such as a rule and what it should be. */
  | { readonly type: 'pairs'; readonly keys: readonly string[]; readonly words: readonly string[] }
  | { readonly type: 'files' }
  /** Anything, such as a day or a name: nothing can be offered. */
  | { readonly type: 'free' };

export interface CompletedOption {
  /** "--format". */
  readonly long: string;
  /** "-h". */
  readonly short: string | undefined;
  readonly description: string;
  /** What stands behind it; `undefined` where nothing does. */
  readonly values: Values | undefined;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments are; `undefined` where it takes none. */
  readonly arguments: Values | undefined;
}

/** Everything that can be completed. */
export interface CompletionTree {
  /** The options of every command. */
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

/** The words that can stand in a place: "lint --format", or "explain" for the command's argument. */
export type KnownValues = Readonly<Record<string, Values>>;

const files: Values = { type: 'files' };
const free: Values = { type: 'free' };

/** Placeholders of what is a file or a folder; every other is free where nothing is known of it. */
const filePlaceholders = /^[[<]?(?:PATH|FILE|FOLDER|PLAN|OLD|NEW|OUT)\b/;

export function completionTree(program: Command, known: KnownValues): CompletionTree {
  const help = program.createHelp();
  const commands = help.visibleCommands(program).map((command): CompletedCommand => {
    const name = command.name();
    const argument = command.registeredArguments[0];
    return {
      name,
      description: firstSentence(command.description()),
      options: help.visibleOptions(command).map((option) => completedOption(option, name, known)),
      arguments: argument && (known[name] ?? (filePlaceholders.test(argument.name()) ? files : free)),
    };
  });
  return { options: help.visibleOptions(program).map((option) => completedOption(option, '', known)), commands };
}

function completedOption(option: Option, command: string, known: KnownValues): CompletedOption {
  const { long, short, description, flags } = option;
  const placeholder = /<(.*)>/.exec(flags)?.[1];
  const name = long ?? short ?? flags;
  return {
    long: name,
    short: short === name ? undefined : short,
    description: firstSentence(description),
    values:
      placeholder === undefined
        ? undefined
        : (known[`${command} ${name}`] ?? (filePlaceholders.test(placeholder) ? files : free)),
  };
}

/** A shell shows one line: what stands before the first stop. */
function firstSentence(text: string): string {
  return text.replace(/[;:.](?:\s.*)?$/s, '');
}
