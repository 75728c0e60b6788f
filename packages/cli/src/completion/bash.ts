import { caseArms } from './case-arms.ts';
import type { CompletionTree, Values } from './tree.ts';

/** For Bash 3.2, which macOS brings, and later; it needs nothing but Bash. */
export function bashCompletion(tree: CompletionTree): string {
  const arms = caseArms(tree, {
    behindOption: offered,
    argument: offered,
    options: (options) => `candidates='${options.map(({ long }) => long).join(' ')}'`,
  });
  return `# Completion of goldenthread for Bash. In ~/.bashrc: source <(goldenthread completion bash)

_goldenthread() {
  local -a line=()
  local word i candidates='' files='' command='' option='' cut
  # Bash cuts words at "=" and ":"; here they are put together again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((\${#line[@]} > 0)) && [[ $word == [=:]* || \${line[\${#line[@]}-1]} == *[=:] ]]; then
      line[\${#line[@]}-1]+=$word
    else
      line+=("$word")
    fi
  done
  local current=\${line[\${#line[@]}-1]}
  for ((i = 0; i < \${#line[@]} - 1; i++)); do
    case \${line[i]} in
      -*) option=\${line[i]} ;;
      *)
        if [[ -z $command ]]; then command=\${line[i]}; fi
        option=''
        ;;
    esac
  done
  local value=$current
  if [[ $current == --*=* ]]; then
    option=\${current%%=*}
    value=\${current#*=}
  fi
  case "$command $option" in
${arms.behindOptions}
    *) option='' ;;
  esac
  if [[ -z $option && $current == -* ]]; then
    files=''
    case "$command" in
${arms.options}
    esac
  elif [[ -z $option && -z $command ]]; then
    candidates='${tree.commands.map(({ name }) => name).join(' ')}'
  elif [[ -z $option ]]; then
    case "$command" in
${arms.arguments}
    esac
  fi
  COMPREPLY=()
  if [[ -n $candidates ]]; then
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$candidates" -- "$value")
    cut=\${value%"\${value##*[=:]}"}
    if [[ -n $cut ]]; then COMPREPLY=("\${COMPREPLY[@]#"$cut"}"); fi
    if ((\${#COMPREPLY[@]} == 1)) && [[ \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
  elif [[ -n $files ]]; then
    compopt -o default 2>/dev/null
  fi
}

# An older Bash offers files wherever nothing else is known.
if ((BASH_VERSINFO[0] >= 4)); then
  complete -F _goldenthread goldenthread
else
  complete -o default -F _goldenthread goldenthread
fi
`;
}

function offered(values: Values): string {
  switch (values.type) {
    case 'words':
      return `candidates='${values.words.join(' ')}'`;
    case 'pairs':
      return `if [[ $value == *=* ]]; then candidates="${values.words.map((word) => `\${value%%=*}=${word}`).join(' ')}"; else candidates='${values.keys.map((key) => `${key}=`).join(' ')}'; fi`;
    case 'files':
      return 'files=yes';
    case 'free':
      return ':';
  }
}
