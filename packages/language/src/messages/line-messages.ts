import type { Finding, Fix, Severity } from '../finding.ts';
import type { LineProblem } from '../lexer/line-problem.ts';
import { nearest, nearestPhrase } from '../lexer/nearest.ts';
import type { LineIndex } from '../line-index.ts';
import {
  factDefinitions,
  factUse,
  type ItemKind,
  itemKinds,
  kindDefinition,
  withArticle,
} from '../vocabulary/index.ts';
import { quoted } from './lists.ts';

type Problem<T extends LineProblem['type']> = Extract<LineProblem, { readonly type: T }>;

interface Wording {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: Fix;
}

/** What the lexer saw, in words a planner uses. */
export function lineFinding(problem: LineProblem, index: LineIndex): Finding {
  return { ...wording(problem, index), place: index.place(problem.start, problem.end) };
}

function wording(problem: LineProblem, index: LineIndex): Wording {
  switch (problem.type) {
    case 'unknown line':
      return unknownLine(problem, index);
    case 'unknown kind':
      return unknownKind(problem, index);
    case 'name missing':
      return {
        code: 'name/missing',
        severity: 'error',
        message: `This ${kindWord(problem.kind)} has no name, so nothing can refer to it. Write a short name after \`${kindWord(problem.kind)}\`, for example \`${kindWord(problem.kind)} ${exampleName(problem.kind)}: …\`.`,
      };
    case 'name with other characters':
      return otherCharacters(problem, index);
    case 'colon missing':
      return {
        code: 'line/colon-missing',
        severity: 'error',
        message: `A colon is missing after ${quoted(problem.word)}. The colon shows where your own words begin.`,
        fix: {
          title: 'Add the colon',
          isSafe: true,
          changes: [{ place: index.place(problem.at, problem.at), newText: ':' }],
        },
      };
    case 'colon not needed':
      return {
        code: 'line/colon-not-needed',
        severity: 'error',
        message: `No colon stands after \`${problem.word}\`: a colon begins free text, and this is read as a value. Write it like this: \`${factDefinitions[problem.word].example}\`.`,
        fix: {
          title: 'Take the colon away',
          isSafe: true,
          changes: [{ place: index.place(problem.end - 1, problem.end), newText: '' }],
        },
      };
    case 'text missing':
      return {
        code: 'line/text-missing',
        severity: 'error',
        message: `There is no text after \`${problem.word}:\`. Write it on this line, or on the lines below and further in; or take the line away.`,
      };
    case 'statement missing':
      return statementMissing(problem);
    case 'statement below':
      return {
        code: 'line/statement-below',
        severity: 'hint',
        message: `The ${kindDefinition(problem.kind).calls} of this ${kindWord(problem.kind)} stands on the lines below. It is easier to find on the same line, after the colon.`,
      };
    case 'lines run together':
      return {
        code: 'line/run-together',
        severity: 'hint',
        message: `Two lines may have run together here: ${quoted(problem.second)} looks like the start of an item. If it is one, put it on a line of its own.`,
        fix: {
          title: `Start a new line before ${quoted(problem.second)}`,
          isSafe: false,
          changes: [{ place: index.place(problem.start - 1, problem.start), newText: '\n\n' }],
        },
      };
    case 'no such day':
      return {
        code: 'value/no-such-day',
        severity: 'error',
        message: `There is no ${quoted(problem.written)} in the calendar, so nothing can be planned for it. Write a day as \`31 March 2029\`, a financial year as \`2028/29\`.`,
      };
  }
}

function unknownLine(problem: Problem<'unknown line'>, index: LineIndex): Wording {
  const { line, kind } = problem;
  const pasted = pastedText(line);
  if (pasted !== undefined) return { code: 'line/pasted', severity: 'error', message: pasted };
  const near = nearestPhrase(line, kind);
  if (near !== undefined && !(problem.goesOn && near.written.length < 5)) {
    const { phrase, written } = near;
    const isOwnFact = phrase.type === 'fact' && kind !== undefined && factUse(kind, phrase.fact) !== undefined;
    const what =
      phrase.type === 'kind'
        ? `\`${written}\` is not a word of the language.`
        : kind === undefined || !isOwnFact
          ? `\`${written}\` is not a fact that any item can have.`
          : `\`${written}\` is not a fact that ${withArticle(kind)} can have.`;
    return {
      code: 'line/misspelt',
      severity: 'error',
      message: `${what} Did you mean \`${phrase.words}\`?`,
      fix: {
        title: `Change to \`${phrase.words}\``,
        isSafe: false,
        changes: [{ place: index.place(problem.start, problem.start + written.length), newText: phrase.words }],
      },
    };
  }
  if (problem.goesOn) {
    return {
      code: 'line/goes-on',
      severity: 'error',
      message: 'This text goes on over several lines. Put it on its own lines below the colon, further in.',
    };
  }
  return {
    code: 'line/unknown',
    severity: 'error',
    message: `${quoted(line)} does not begin with a word of the language, so it is no part of the plan yet. If it is text, put it below \`text:\`, further in; if it is a remark for yourself, begin the line with \`#\`.`,
  };
}

function pastedText(line: string): string | undefined {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(line)) {
    return 'Two versions of this file were merged here and nobody has chosen between them. Keep the lines you want and take away the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.';
  }
  if (/^\|/.test(line) || /\t[^\t]*\t/.test(line)) {
    return 'This looks like a table from another document. Put it below `text:`, further in, or make each row an item.';
  }
  if (/^(?:[-*\u2022\u00b7\uf0b7]|\d{1,3}[.)])\s/.test(line)) {
    return 'This looks like a list from another document. Put it below `text:`, further in, or make each point an item.';
  }
  if (/^,/.test(line)) {
    return 'A list goes on to the next line only after a comma. Put the comma at the end of the line above.';
  }
  return undefined;
}

function unknownKind({ word, name, start }: Problem<'unknown kind'>, index: LineIndex): Wording {
  const words = itemKinds
    .filter((kind) => kindDefinition(kind).head === 'named')
    .map((kind) => kindDefinition(kind).word);
  const plural = itemKinds.find((kind) => kindDefinition(kind).plural === word.toLowerCase());
  const near = plural === undefined ? nearest(word, words) : kindDefinition(plural).word;
  const message = `\`${word}\` is not a kind of item, so \`${name}\` is left out of the plan.`;
  if (near === undefined) {
    return {
      code: 'line/unknown-kind',
      severity: 'error',
      message: `${message} Write one of the language's kinds, such as \`need\`, \`outcome\`, \`objective\` or \`action\`.`,
    };
  }
  return {
    code: 'line/unknown-kind',
    severity: 'error',
    message: `${message} Did you mean \`${near}\`?`,
    fix: {
      title: `Change to \`${near}\``,
      isSafe: false,
      changes: [{ place: index.place(start, start + word.length), newText: near }],
    },
  };
}

function otherCharacters(problem: Problem<'name with other characters'>, index: LineIndex): Wording {
  const { written, name } = problem;
  const startsWithDigit = /^\d/.test(name);
  const better = startsWithDigit ? `N${name}` : name;
  return {
    code: 'name/characters',
    severity: 'warning',
    message: startsWithDigit
      ? `${quoted(written)} begins with a digit, and a name begins with a letter so that it cannot be taken for a number. Write \`${better}\`, and \`number ${name}\` for the label that readers see.`
      : `${quoted(written)} is read as the name \`${name}\`. A name has letters, digits, \`-\` and \`_\`, without spaces or quotation marks.`,
    ...(startsWithDigit
      ? {}
      : {
          fix: {
            title: `Write \`${name}\``,
            isSafe: true,
            changes: [{ place: index.place(problem.start, problem.end), newText: name }],
          },
        }),
  };
}

function statementMissing({ kind, name }: Problem<'statement missing'>): Wording {
  const { calls, word } = kindDefinition(kind);
  const head = name === undefined ? word : `${word} ${name}`;
  return {
    code: 'line/statement-missing',
    severity: 'error',
    message: `\`${head}\` has no ${calls}, so readers cannot tell what it is. Write it after a colon: \`${head}: …\`.`,
  };
}

function kindWord(kind: ItemKind): string {
  return kindDefinition(kind).word;
}

function exampleName(kind: ItemKind): string {
  const names: Partial<Record<ItemKind, string>> = {
    objective: 'O1',
    action: 'A1.1',
    partner: 'council',
    outcome: 'settled-homes',
    need: 'home-on-release',
  };
  return names[kind] ?? `my-${kindWord(kind)}`;
}
