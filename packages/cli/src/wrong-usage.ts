import type { CommanderError } from 'commander';

/** What the command-line library says about wrong usage, in our words: what is wrong and what to type instead. */
export function inPlainEnglish(error: CommanderError): string {
  const said = error.message.replace(/^error: /, '');
  const quoted = /'([^']*)'/.exec(said)?.[1] ?? '';
  const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(said)?.[1];
  const suggestion = near === undefined ? '' : ` Did you mean ${near.split(', ').map(code).join(' or ')}?`;
  switch (error.code) {
    case 'commander.unknownCommand':
      return `There is no command ${code(quoted)}.${suggestion || pathAdvice(quoted)} Run \`goldenthread --help\` to see all commands.`;
    case 'commander.unknownOption':
      return `There is no option ${code(quoted)} here.${suggestion} Run the command with \`--help\` to see all options.`;
    case 'commander.optionMissingArgument':
      return `The option ${code(quoted)} needs a value behind it.`;
    case 'commander.missingArgument':
      return `The command needs a ${quoted.toLowerCase()} to work on. Run it with \`--help\` to see how it is used.`;
    case 'commander.excessArguments':
      return excessArguments(quoted);
    case 'commander.help':
      return 'There is no command of that name. Run `goldenthread --help` to see all commands.';
    default:
      return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  }
}

function excessArguments(command: string): string {
  if (command === 'rules') return '`goldenthread rules` lists all rules and takes only options.';
  if (command === 'diff') return '`goldenthread diff` compares two versions, and more are given.';
  return `There is more than one ${command === 'explain' ? 'code' : 'path'}, and this command takes one.`;
}

/** Somebody gave a path where the command stands. */
function pathAdvice(word: string): string {
  return /[./\\]/.test(word) ? ` Did you mean ${code(`goldenthread lint ${word}`)}?` : '';
}

function code(word: string): string {
  return `\`${word}\``;
}
