import { placesOf } from './places.ts';
import type { CompletedOption, CompletionTree } from './tree.ts';

/** For Windows PowerShell 5 and PowerShell 7. Where nothing is offered, PowerShell offers files. */
export function powershellCompletion(tree: CompletionTree): string {
  const places = placesOf(tree).flatMap(({ command, options, values }) =>
    options.map((option) => ({ place: `${command} ${option}`, values })),
  );
  return `# Completion of goldenthread for PowerShell. In $PROFILE: goldenthread completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName goldenthread -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = ${described(tree.commands.map(({ name, description }) => ({ word: name, description })))}
    $options = @{
        '' = ${optionsOf(tree.options)}
${tree.commands.map(({ name, options }) => `        ${quoted(name)} = ${optionsOf(options)}`).join('\n')}
    }
    $values = @{
${places.flatMap(({ place, values }) => (values.type === 'words' ? [`        ${quoted(place)} = ${list(values.words)}`] : [])).join('\n')}
    }
    $pairs = @{
${places.flatMap(({ place, values }) => (values.type === 'pairs' ? [`        ${quoted(place)} = @{ keys = ${list(values.keys)}; words = ${list(values.words)} }`] : [])).join('\n')}
    }
    # Behind these stands a file, or what nobody can know.
    $others = ${list(places.flatMap(({ place, values }) => (values.type === 'files' || values.type === 'free' ? [place] : [])))}
    $arguments = @{
${tree.commands.flatMap(({ name, arguments: values }) => (values?.type === 'words' ? [`        ${quoted(name)} = ${list(values.words)}`] : [])).join('\n')}
    }

    $command = ''
    $option = ''
    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $word = $element.Extent.Text
        if ($word.StartsWith('-')) {
            $option = $word
        } else {
            if ($command -eq '') { $command = $word }
            $option = ''
        }
    }
    $prefix = ''
    $value = $wordToComplete
    if ($wordToComplete -match '^(--[^=]+)=(.*)$') {
        $option = $Matches[1]
        $value = $Matches[2]
        $prefix = "$option="
    }
    $place = "$command $option"
    $found = [ordered]@{}
    if ($others -contains $place) {
        return
    } elseif ($pairs.ContainsKey($place)) {
        $key = $value.Split('=')[0]
        if ($value.Contains('=')) {
            foreach ($word in $pairs[$place].words) { $found["$key=$word"] = $word }
        } else {
            foreach ($word in $pairs[$place].keys) { $found["$word="] = $word }
        }
    } elseif ($values.ContainsKey($place)) {
        foreach ($word in $values[$place]) { $found[$word] = $word }
    } elseif ($wordToComplete.StartsWith('-')) {
        if ($options.ContainsKey($command)) { $found = $options[$command] } else { $found = $options[''] }
    } elseif ($command -eq '') {
        $found = $commands
    } elseif ($arguments.ContainsKey($command)) {
        foreach ($word in $arguments[$command]) { $found[$word] = $word }
    }
    foreach ($word in $found.Keys) {
        if ($word.StartsWith($value, [System.StringComparison]::OrdinalIgnoreCase)) {
            [System.Management.Automation.CompletionResult]::new("$prefix$word", $word, 'ParameterValue', $found[$word])
        }
    }
}
`;
}

function optionsOf(options: readonly CompletedOption[]): string {
  return described(options.map(({ long, description }) => ({ word: long, description })));
}

/** Words with their meanings, in their order. */
function described(all: readonly { readonly word: string; readonly description: string }[]): string {
  return `[ordered]@{ ${all.map(({ word, description }) => `${quoted(word)} = ${quoted(description || word)}`).join('; ')} }`;
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`;
}

/** A text in which nothing is replaced. PowerShell takes curly quotation marks for straight ones. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
