import type { CompletedOption, CompletionTree, Values } from './tree.ts';

/** For Fish. */
export function fishCompletion({ commands, options }: CompletionTree): string {
  const names = commands.map(({ name }) => name).join(' ');
  const none = `not __fish_seen_subcommand_from ${names}`;
  return [
    '# Completion of goldenthread for Fish: goldenthread completion fish > ~/.config/fish/completions/goldenthread.fish',
    '',
    'function __goldenthread_pairs',
    '    for key in (string split " " $argv[1])',
    '        for word in (string split " " $argv[2])',
    '            echo $key=$word',
    '        end',
    '    end',
    'end',
    '',
    'complete -c goldenthread -f',
    ...commands.map(
      ({ name, description }) => `complete -c goldenthread -n '${none}' -a ${name} -d ${quoted(description)}`,
    ),
    ...options.map((option) => `complete -c goldenthread -n '${none}' ${flags(option)}`),
    ...commands.flatMap((command) => {
      const here = `complete -c goldenthread -n '__fish_seen_subcommand_from ${command.name}'`;
      const values = command.arguments;
      return [
        ...(values === undefined || values.type === 'free' ? [] : [`${here} ${offered(values)}`]),
        ...command.options.map((option) => `${here} ${flags(option)}`),
      ];
    }),
    '',
  ].join('\n');
}

function flags({ long, short, description, values }: CompletedOption): string {
  const names = [...(short === undefined ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`].join(' ');
  return [names, ...(values === undefined ? [] : ['-r', offered(values)]), `-d ${quoted(description)}`].join(' ');
}

function offered(values: Values): string {
  switch (values.type) {
    case 'words':
      return `-f -a ${quoted(values.words.join(' '))}`;
    case 'pairs':
      return `-f -a ${quoted(`(__goldenthread_pairs "${values.keys.join(' ')}" "${values.words.join(' ')}")`)}`;
    case 'files':
      return '-F';
    case 'free':
      return '-f';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
