import { caseArms } from './case-arms.ts';
import type { CompletedOption, CompletionTree, Values } from './tree.ts';

/** For the completion system of Zsh. */
export function zshCompletion(tree: CompletionTree): string {
  const arms = caseArms(tree, {
    behindOption: (values) => `${offered(values)}; return`,
    argument: offered,
    options: described,
  });
  return `#compdef goldenthread
# Completion of goldenthread for Zsh. In ~/.zshrc, below compinit: source <(goldenthread completion zsh)

_goldenthread() {
  local word command='' option=''
  local -a candidates
  for word in "\${(@)words[2,CURRENT-1]}"; do
    if [[ $word == -* ]]; then
      option=$word
    else
      [[ -z $command ]] && command=$word
      option=''
    fi
  done
  if [[ \${words[CURRENT]} == --*=* ]]; then
    option=\${words[CURRENT]%%=*}
    compset -P 1 '*='
  fi
  case "$command $option" in
${arms.behindOptions}
  esac
  if [[ $PREFIX == -* ]]; then
    case "$command" in
${arms.options}
    esac
    _describe -o 'option' candidates
  elif [[ -z $command ]]; then
    candidates=(${tree.commands.map(({ name, description }) => entry(name, description)).join(' ')})
    _describe 'command' candidates
  else
    case "$command" in
${arms.arguments}
    esac
  fi
}

# Where this file stands in $fpath, Zsh calls it; where it is sourced, it registers itself.
if [[ \${funcstack[1]} == _goldenthread ]]; then
  _goldenthread "$@"
else
  compdef _goldenthread goldenthread
fi
`;
}

function offered(values: Values): string {
  switch (values.type) {
    case 'words':
      return `compadd -- ${values.words.join(' ')}`;
    case 'pairs':
      return `if compset -P '*='; then compadd -- ${values.words.join(' ')}; else compadd -S = -- ${values.keys.join(' ')}; fi`;
    case 'files':
      return '_files';
    case 'free':
      return ':';
  }
}

function described(options: readonly CompletedOption[]): string {
  return `candidates=(${options.map(({ long, description }) => entry(long, description)).join(' ')})`;
}

/** A word with its meaning behind a colon. */
function entry(word: string, description: string): string {
  return `'${word}:${description.replaceAll("'", "'\\''").replaceAll(':', '\\:')}'`;
}
