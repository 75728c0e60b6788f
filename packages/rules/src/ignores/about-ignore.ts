import { type Finding, type Fix, type IsoDate, inWords, nearest } from '@goldenthread/language';
import type { Ignore } from './ignore.ts';

/**
 * What an ignore does: it leaves a finding out; or covers one that is reported all the same; or covers only what another
 * ignore leaves out; or covers nothing that is wrong.
 */
export type Effect = 'ignores' | 'reported' | 'overlapped' | 'nothing';

/** Whether an ignore can leave anything out on a day: it gives a reason, and its last day, if it names one, is not over. */
export function holds({ reason, until, unreadableUntil }: Ignore, asOf: IsoDate): boolean {
  return reason !== '' && unreadableUntil === undefined && (until === undefined || asOf <= until);
}

/**
 * What is to be said of an ignore; nothing of one that does what it should.
 * @param codes every finding that there is
 */
export function aboutIgnore(ignore: Ignore, effect: Effect, asOf: IsoDate, codes: ReadonlySet<string>): Finding[] {
  const { code, codePlace, place, reason, until, untilPlace, unreadableUntil } = ignore;
  const covered = coveredInWords(ignore);
  const onIt = covered === undefined ? '' : ` on ${covered}`;
  const say = (name: string, message: string, fix: Fix | undefined): Finding[] => [
    {
      code: `ignore/${name}`,
      severity: 'warning',
      message,
      place,
      ...(name === 'nothing' ? { tag: 'unnecessary' as const } : {}),
      ...(fix === undefined ? {} : { fix }),
    },
  ];
  if (!ignore.isUnderstood) {
    return say(
      'not-understood',
      `This seems meant as an ignore and is not written as one, so nothing is ignored${onIt}. Name one finding, then a colon and the reason: \`# ignore needs/size: agreed by the board on 3 March 2026\`.`,
      asMeant(ignore, codes),
    );
  }
  if (!codes.has(code)) {
    const near = code.includes('*') ? undefined : nearest(code, codes);
    return say(
      'unknown-code',
      `There is no finding called \`${code}\`, so nothing is ignored${onIt}.${near === undefined ? oneAtATime(code, codes) : ` Did you mean \`${near}\`?`}`,
      near === undefined ? takeAway(ignore) : review(`Change to \`${near}\``, codePlace, near),
    );
  }
  if (unreadableUntil !== undefined) {
    return say(
      'unreadable-date',
      `\`${unreadableUntil}\` gives no day, so \`${code}\` is not ignored${onIt}. Write it like this: \`# ignore ${code} until 31 March 2027: the reason\`; or leave the day away.`,
      untilPlace && review(`Take \`${unreadableUntil}\` away`, untilPlace, ''),
    );
  }
  if (effect === 'nothing' || (effect === 'overlapped' && holds(ignore, asOf))) {
    return say('nothing', ofNoUse(ignore, effect), takeAway(ignore));
  }
  const another =
    effect === 'overlapped' ? 'Another ignore covers the same, so this one can be taken away.' : undefined;
  if (reason === '') {
    return say(
      'no-reason',
      another === undefined
        ? `This covers ${covered}, but gives no reason, so \`${code}\` is not ignored: readers must be able to tell who agreed and why. Add a colon and the reason: \`# ignore ${code}: agreed by the board on 3 March 2026\`.`
        : `This covers ${covered}, but gives no reason. ${another}`,
      takeAway(ignore),
    );
  }
  if (until !== undefined && asOf > until) {
    const ended = `The ignore of \`${code}\`${onIt} ended on ${inWords(until)}`;
    return say(
      'expired',
      another === undefined
        ? `${ended}, so it is reported again. Mend what it says, or agree on a later day.`
        : `${ended}. ${another}`,
      takeAway(ignore),
    );
  }
  return [];
}

function coveredInWords({ covers }: Ignore): string | undefined {
  return covers?.what === 'line' ? covers.label : covers && `\`${covers.label}\``;
}

function ofNoUse(ignore: Ignore, effect: 'overlapped' | 'nothing'): string {
  const covered = coveredInWords(ignore);
  if (covered === undefined) {
    return 'Nothing stands below this, so it ignores nothing. Put it above the item or the fact that it is about, or take the line away.';
  }
  return effect === 'overlapped'
    ? `Another ignore already covers what is wrong with ${covered} under \`${ignore.code}\`, so this ignore does nothing. Take one of the two away.`
    : `Nothing is wrong with ${covered} under \`${ignore.code}\`, so this ignore does nothing. Take the line away, so that it cannot hide something later.`;
}

/** For `smart/*`, which is meant for all the findings that begin so. */
function oneAtATime(code: string, codes: ReadonlySet<string>): string {
  const group = code.slice(0, code.indexOf('/') + 1);
  const inGroup = [...codes].filter((each) => each.startsWith(group)).sort();
  // A sentence that is not specific is what most often fails.
  const example = inGroup.find((each) => each === 'smart/specific') ?? inGroup[0];
  return example === undefined ? '' : ` Ignore one code at a time, such as \`${example}\`.`;
}

/** Not safe, as every fix of an ignore: what the partners agreed is on the record until somebody has looked at it. */
function review(title: string, place: Ignore['place'], newText: string): Fix {
  return { title, isSafe: false, changes: [{ place, newText }] };
}

function takeAway({ linePlace }: Ignore): Fix {
  return review('Take the ignore away', linePlace, '');
}

const opening = /^#\s*ignore\s*:?\s*/iu;
const nextCode = /^(?:and\s+)?(?<code>[a-z][a-z-]*\/[a-z][a-z-]*)[\s,;:]*/iu;
const beforeReason = /^(?:[-–—:]+|because\b)?\s*/iu;

/** One ignore for each finding that the remark names, with what follows as the reason; `undefined` where it names none. */
function asMeant({ text, place, indent, lineEnd, ...ignore }: Ignore, codes: ReadonlySet<string>): Fix | undefined {
  const named: string[] = [];
  let rest = text.replace(opening, '');
  for (let match = nextCode.exec(rest); match !== null; match = nextCode.exec(rest)) {
    named.push(match.groups?.code ?? '');
    rest = rest.slice(match[0].length);
  }
  if (named.length === 0 || !named.every((code) => codes.has(code))) return undefined;
  const reason = rest.replace(beforeReason, '').trim();
  if (reason === '') return takeAway({ text, place, indent, lineEnd, ...ignore });
  const remarks = named.map((code) => `# ignore ${code}: ${reason}`);
  return review('Write it as an ignore', place, remarks.join(`${lineEnd}${indent}`));
}
