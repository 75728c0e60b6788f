import type { Finding, Fix, Place, Severity } from '../finding.ts';
import type { LineProblem, UnknownLineReason } from '../lexer/line-problem.ts';
import { isTableRow, listMark } from '../lexer/pasted.ts';
import type { LineIndex } from '../line-index.ts';
import { capital } from '../text.ts';
import { inWords } from '../values/moment.ts';
import { withFullYear } from '../values/short-year.ts';
import {
  factDefinitions,
  factUse,
  factWordsOf,
  type ItemKind,
  kindDefinition,
  kindOfWord,
  nounOf,
  withArticle,
} from '../vocabulary/index.ts';
import { either, quoted } from './lists.ts';
import { asText, furtherIn, isBlock, wholeText } from './run-fixes.ts';

type Problem<T extends LineProblem['type']> = Extract<LineProblem, { readonly type: T }>;

interface Wording {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: Fix;
}

/** What the lexer saw, in words a planner uses. */
export function lineFinding(problem: LineProblem, index: LineIndex): Finding {
  return { ...wording(problem, index), place: index.place(problem.start, endOf(problem)) };
}

/** A run of lines is one place; a misspelt word is its own line's. */
function endOf(problem: LineProblem): number {
  if (problem.type !== 'unknown line' || problem.why.type === 'misspelt') return problem.end;
  return problem.run.lines.at(-1)?.end ?? problem.end;
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
        message: `This ${nounOf(problem.kind)} has no name, so nothing can refer to it. Write a short name after \`${kindWord(problem.kind)}\`, for example \`${kindWord(problem.kind)} ${exampleName(problem.kind)}: …\`.`,
      };
    case 'name with other characters':
      return otherCharacters(problem, index);
    case 'merge conflict':
      return {
        code: 'line/merge-conflict',
        severity: 'error',
        message:
          'Two versions of this file were merged here and nobody has chosen between them. Keep the lines you want and take away the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
      };
    case 'colon missing':
      return {
        code: 'line/colon-missing',
        severity: 'error',
        message: `A colon is missing after ${quoted(problem.word)}. The colon shows where your own words begin.`,
        fix: {
          title: 'Add the colon',
          isSafe: isSureOfColon(problem),
          changes: [{ place: index.place(problem.at, problem.to), newText: ':' }],
        },
      };
    case 'colon not needed':
      return {
        code: 'line/colon-not-needed',
        severity: 'error',
        message: `No colon stands after \`${problem.word}\`: a colon begins free text, and this is read as a value. Write it like this: \`${factDefinitions[problem.word].example}\`.`,
        ...(problem.isAlone
          ? {}
          : {
              fix: {
                title: 'Take the colon away',
                isSafe: true,
                changes: [{ place: index.place(problem.end - 1, problem.end), newText: problem.isTight ? ' ' : '' }],
              },
            }),
      };
    case 'text missing':
      return {
        code: 'line/text-missing',
        severity: 'error',
        message: problem.hasColon
          ? `There is no text after \`${problem.word}\`, so the line says nothing yet. Write it after the colon, or on the lines below and further in; or take the line away.`
          : `\`${problem.word}\` needs a text after a colon, so that readers know what is meant. Write it like this: \`${factDefinitions[problem.word].example}\`.`,
      };
    case 'text not here':
      return {
        code: 'line/text-not-here',
        severity: 'error',
        message: `\`${problem.word}\` takes no text after a colon, so nothing reads it here. Put the text on a line of its own, after \`text:\` or \`note:\`.`,
      };
    case 'statement missing':
      return statementMissing(problem);
    case 'statement below':
      return {
        code: 'line/statement-below',
        severity: 'hint',
        message: `The ${kindDefinition(problem.kind).calls} of this ${nounOf(problem.kind)} stands on the lines below. It is easier to find on the same line, after the colon.`,
      };
    case 'lines run together': {
      const head = `${kindWord(problem.kind)} ${problem.name}`;
      return {
        code: 'line/run-together',
        severity: 'hint',
        message: `Two lines may have run together here: ${quoted(head)} looks like the start of an item. If it is one, put it on a line of its own.`,
        fix: {
          title: `Start a new line before ${quoted(head)}`,
          isSafe: false,
          changes: [{ place: index.place(problem.start - 1, problem.start), newText: '\n\n' }],
        },
      };
    }
    case 'every in plural': {
      const right = `every ${kindWord(problem.kind)}`;
      return {
        code: 'line/misspelt',
        severity: 'error',
        message: `What holds for all ${kindDefinition(problem.kind).plural} begins with \`${right}\`, in the singular.`,
        fix: change(`Change to \`${right}\``, true, index.place(problem.start, problem.end), right),
      };
    }
    case 'default without fact':
      return {
        code: 'line/unfinished',
        severity: 'error',
        message: defaultWithoutFact(problem),
      };
    case 'no such day':
      return noSuchDay(problem, index.place(problem.start, problem.end));
    case 'which years':
      return whichYears(problem, index.place(problem.start, problem.end));
  }
}

function change(title: string, isSafe: boolean, place: Place, newText: string): Fix {
  return { title, isSafe, changes: [{ place, newText }] };
}

function defaultWithoutFact({ kind, rest }: Problem<'default without fact'>): string {
  const words = `every ${kindWord(kind)}`;
  const why =
    rest === '' || rest.startsWith('#') ? 'no fact follows' : `${quoted(rest.split(/\s/, 1)[0] ?? '')} is no fact`;
  return `\`${words}\` begins a fact that holds for all ${kindDefinition(kind).plural}, and ${why}, so nothing is said of them. Write it like this: \`${words} lead all partners\`.`;
}

/** A word after a kind of item may begin the statement: it is a name for sure where it is written like one, or a sign follows. */
function isSureOfColon({ word, at, to }: Problem<'colon missing'>): boolean {
  const [first = '', ...name] = word.split(/\s+/);
  return name.length === 0 || kindOfWord(first) === undefined || to > at || /[\d_-]/.test(name.join(' '));
}

function noSuchDay({ written }: Problem<'no such day'>, place: Place): Wording {
  const code = 'value/no-such-day';
  const rest = 'Write a day as `31 March 2029`, a financial year as `2028/29`.';
  if (/(?:day|week|month|year)s?$/i.test(written)) {
    const message = `${quoted(written)} does not say from which day, so everyone counts to another one. Write the day itself, such as \`31 March 2029\`.`;
    return { code, severity: 'error', message };
  }
  const full = withFullYear(written);
  const fix = full === undefined ? {} : { fix: change(`Write ${quoted(full)}`, false, place, full) };
  if (/\d{4}/.test(written)) {
    const message =
      full === undefined
        ? `There is no ${quoted(written)} in the calendar, so nothing can be planned for it. ${rest}`
        : `${quoted(written)} is not read as a day. Write ${quoted(full)}, with the day first, if that is the day.`;
    return { code, severity: 'error', message, ...fix };
  }
  const right = full === undefined ? rest : `Write ${quoted(full)} if that is what is meant.`;
  return {
    code,
    severity: 'error',
    message: `${quoted(written)} has no year of four digits, so nobody can tell when it is. ${right}`,
    ...fix,
  };
}

function whichYears({ written, from, to }: Problem<'which years'>, place: Place): Wording {
  const year = written.slice(0, 4);
  const financialYear = `${year}/${written.slice(-2)}`;
  const days = from === undefined || to === undefined ? 'two years' : `${inWords(from)} to ${inWords(to)}`;
  return {
    code: 'value/which-years',
    severity: 'warning',
    message: `${quoted(written)} is read as two years, ${days}. If the financial year is meant, which ends on 31 March, write ${quoted(financialYear)}; if not, write ${quoted(`${year} to ${written.slice(-4)}`)}, so that no reader mistakes it.`,
    fix: change(`Write ${quoted(financialYear)}`, false, place, financialYear),
  };
}

function unknownLine(problem: Problem<'unknown line'>, index: LineIndex): Wording {
  const { line, kind, why, run } = problem;
  if (why.type === 'misspelt') return misspelt(why, kind, index.place(problem.start, why.nearEnd));
  if (why.type === 'not further in') {
    return {
      code: 'line/not-further-in',
      severity: 'error',
      message: `${run.lines.length === 1 ? 'This line stands' : `These ${run.lines.length} lines stand`} no further in than ${quoted(why.below)} above, so nothing here is part of its text. Begin ${run.lines.length === 1 ? 'the line' : 'each line'} with more spaces.`,
      fix: furtherIn(run, why.indent, index),
    };
  }
  const text = asText(run, kind, index);
  const keep = optional(text);
  const pasted = pastedText(line);
  if (pasted !== undefined) return { ...pasted, severity: 'error', ...(line.startsWith(',') ? {} : keep) };
  switch (why.type) {
    case 'goes on':
      return {
        code: 'line/goes-on',
        severity: 'error',
        message: isBlock(why.text.headOf)
          ? 'The text above seems to go on here, but only its first line is read. Put the whole text on its own lines below the colon, further in.'
          : 'The line above seems to go on here, but only what stands on it is read. Write the whole of it on one line.',
        ...optional(wholeText(run, why.text, index)),
      };
    case 'kind without a name':
      return kindWithoutName(why, kind, index.place(problem.start, why.wordEnd));
    case 'fact as prose':
      return {
        code: 'line/unknown',
        severity: 'error',
        message: `This line begins with the word \`${why.fact}\` and goes on as text, so it is no part of the plan yet. If it is text, put it below \`text:\`, further in. A fact is written like this: \`${factDefinitions[why.fact].example}\`.`,
        ...keep,
      };
    case 'no word':
      return {
        code: 'line/unknown',
        severity: 'error',
        message:
          run.lines.length === 1
            ? `${quoted(line)} does not begin with a word of the language, so it is no part of the plan yet. If it is text, put it below \`text:\`, further in; if it is a remark for yourself, begin the line with \`#\`.`
            : `These ${run.lines.length} lines, from ${quoted(line)} on, begin with no words of the language, so they are no part of the plan yet. If they are text, put them below \`text:\`, further in; if they are remarks for yourself, begin each line with \`#\`.`,
        ...keep,
      };
  }
}

function optional(fix: Fix | undefined): Partial<Pick<Wording, 'fix'>> {
  return fix === undefined ? {} : { fix };
}

type Reason<T extends UnknownLineReason['type']> = Extract<UnknownLineReason, { readonly type: T }>;

function misspelt({ near }: Reason<'misspelt'>, kind: ItemKind | undefined, place: Place): Wording {
  const { phrase, written } = near;
  const isOwnFact = phrase.type === 'fact' && kind !== undefined && factUse(kind, phrase.fact) !== undefined;
  const what =
    phrase.type === 'kind'
      ? `${quoted(written)} is not a word of the language.`
      : isOwnFact
        ? `${quoted(written)} is not a fact that ${withArticle(kind)} can have.`
        : `${quoted(written)} is not a fact that any item can have.`;
  const isCaseOnly = written !== phrase.words && written.toLowerCase() === phrase.words;
  return {
    code: 'line/misspelt',
    severity: 'error',
    message: isCaseOnly
      ? `The words of the language are written in small letters, so ${quoted(written)} is not read. Write \`${phrase.words}\`.`
      : `${what} Did you mean \`${phrase.words}\`?`,
    fix: {
      title: `Change to \`${phrase.words}\``,
      isSafe: isCaseOnly,
      changes: [{ place, newText: phrase.words }],
    },
  };
}

/** `service housing-first` below an objective: the fact that names a service is meant. */
function kindWithoutName({ kind }: Reason<'kind without a name'>, within: ItemKind | undefined, place: Place): Wording {
  const facts =
    within === undefined ? [] : factWordsOf(within).filter((fact) => factUse(within, fact)?.to?.includes(kind));
  const [only] = facts;
  const word = kindWord(kind);
  const instead =
    within === undefined || facts.length === 0
      ? 'If it is text, put it below `text:`, further in.'
      : `${capital(withArticle(within))} names ${withArticle(kind)} with ${either(facts)}.`;
  return {
    code: 'line/not-an-item',
    severity: 'error',
    message: `\`${word}\` begins an item, which is written \`${word} ${exampleName(kind)}: …\`, and this line is none. ${instead}`,
    ...(only === undefined || facts.length > 1
      ? {}
      : { fix: { title: `Change to \`${only}\``, isSafe: false, changes: [{ place, newText: only }] } }),
  };
}

function pastedText(line: string): Pick<Wording, 'code' | 'message'> | undefined {
  if (isTableRow(line)) {
    return {
      code: 'line/pasted',
      message:
        'This looks like a table from another document, so it is no part of the plan yet. Put it below `text:`, further in, or make each row an item.',
    };
  }
  if (listMark.test(line)) {
    return {
      code: 'line/pasted',
      message:
        'This looks like a list from another document, so it is no part of the plan yet. Put it below `text:`, further in, or make each point an item.',
    };
  }
  if (line.startsWith(',')) {
    return {
      code: 'line/comma-first',
      message: 'A list goes on to the next line only after a comma. Put the comma at the end of the line above.',
    };
  }
  return undefined;
}

function unknownKind({ word, name, meant, start, end }: Problem<'unknown kind'>, index: LineIndex): Wording {
  const left = name === undefined ? 'what stands here' : quoted(name);
  const message = `${quoted(word)} is not a kind of item, so ${left} is left out of the plan.`;
  if (meant === undefined) {
    return {
      code: 'line/unknown-kind',
      severity: 'error',
      message: `${message} Write one of the language's kinds, such as \`need\`, \`outcome\`, \`objective\` or \`action\`.`,
    };
  }
  const right = kindWord(meant);
  const isCaseOnly = word.toLowerCase() === right;
  return {
    code: 'line/unknown-kind',
    severity: 'error',
    message: isCaseOnly
      ? `The words of the language are written in small letters, so ${left} is left out of the plan. Write \`${right}\` in place of ${quoted(word)}.`
      : `${message} Did you mean \`${right}\`?`,
    fix: {
      title: `Change to \`${right}\``,
      isSafe: isCaseOnly,
      changes: [{ place: index.place(start, end), newText: right }],
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
      ? `${quoted(written)} begins with a digit, and a name begins with a letter so that it cannot be taken for a number. Write ${quoted(better)}, and ${quoted(`number ${name}`)} for the label that readers see.`
      : `${quoted(written)} is read as the name ${quoted(name)}. A name begins with a letter and has letters, digits, \`-\` and \`_\`, without spaces or quotation marks.`,
    ...(startsWithDigit
      ? {}
      : {
          fix: {
            title: `Write ${quoted(name)}`,
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
    message: `${quoted(head)} has no ${calls}, so readers cannot tell what it is. Write it after a colon: ${quoted(`${head}: …`)}.`,
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
