import { type VerbForm, verbsAt } from '../words/verbs.ts';
import { type NounPhrase, nounPhrases } from './phrases.ts';
import type { Word } from './text.ts';
import type { Time } from './times.ts';

/**
 * What a verb does in its sentence.
 * - `main`: what is going to be done
 * - `means`: how: "by training 200 drivers"
 * - `example`: one of several: "including through a campaign"
 * - `follows`: what a vague verb leads to: "seek to introduce", "continue to fund"
 * - `purpose`: what for: "a conference to identify areas"
 */
export type ClauseRole = 'main' | 'means' | 'example' | 'follows' | 'purpose';

/** A verb with its object. */
export interface Clause {
  readonly role: ClauseRole;
  readonly verb: VerbForm;
  /** As written: "Carry out". */
  readonly written: string;
  readonly isPassive: boolean;
  /** What the verb is done to; of a passive verb, what stands before it. */
  readonly object: readonly NounPhrase[];
  /** What the first preposition after the verb leads to: "take part in the Equally Safe at Work programme". */
  readonly around: readonly NounPhrase[];
  /** Whether it is others who are asked, helped or paid to do it: "encourage boards to take part". */
  readonly isByOthers: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Clauses {
  readonly clauses: readonly Clause[];
  /** Who acts, where the sentence says it before its verb. */
  readonly subject: readonly NounPhrase[];
  readonly hasVerb: boolean;
}

const helpers = new Set(['will', 'shall', 'must', 'should', 'would', 'can', 'could', 'may', 'might']);
const being = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const between = new Set('also not now then all both jointly each together have has had continue'.split(' '));
const openings = new Set(
  `by in within over after when from during at on upon through where if for following once throughout as before across with under
   alongside working using to wherever while until between given`.split(/\s+/),
);
const determiners = new Set(
  'the a an our their its all every each this that these those any some no at up one two three four'.split(' '),
);
const relatives = new Set(['who', 'whom', 'whose', 'which', 'that', 'where', 'how', 'what', 'whether', 'why']);
const prepositions = new Set(
  'of for with on about from in into at as across over under within between among against towards during until after per via the a an our their its his her this these those any some every each no more better'.split(
    ' ',
  ),
);

/** Reads who does what in a sentence. One pass over its words. */
export function clausesOf(words: readonly Word[], times: readonly Time[]): Clauses {
  const from = afterOpening(words, times);
  const heads = findVerbs(words, from);
  const clauses = heads.map((head, index) => clauseOf(words, heads, index, from));
  const first = heads[0];
  const subject = first === undefined || first.at > from ? nounPhrases(words.slice(from, first?.at)) : [];
  return { clauses, subject, hasVerb: heads.length > 0 };
}

interface Head {
  readonly at: number;
  readonly next: number;
  readonly verb: VerbForm;
  readonly role: ClauseRole;
  readonly isPassive: boolean;
}

/** Where the sentence itself begins: after "By 2026,", "In addition,", "To make this happen,". */
function afterOpening(words: readonly Word[], times: readonly Time[]): number {
  const first = words[0];
  if (first === undefined) return 0;
  const isOpening = openings.has(first.lower) || first.lower.endsWith('ly');
  if (isOpening) {
    for (let at = 1; at < Math.min(words.length, 25); at += 1) if (/^,|^:/.test(words[at]?.before ?? '')) return at;
  }
  const time = times[0];
  if (time !== undefined && (time.start === 0 || (isOpening && time.start <= first.end + 5))) {
    const after = words.findIndex((word) => word.start >= time.end);
    if (after > 0) return after;
  }
  return 0;
}

function findVerbs(words: readonly Word[], from: number): readonly Head[] {
  const heads: Head[] = [];
  let isRelative = false;
  let relativeAt = -1;
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (/[;:]/.test(word.before)) isRelative = false;
    if (relatives.has(word.lower) && !(at === from)) {
      if (!isRelative) relativeAt = at;
      isRelative = true;
      continue;
    }
    const form = formAt(words, at, from, heads, isRelative);
    if (form === undefined) continue;
    const { verb, role, isPassive } = form;
    if (isRelative && !(role === 'main' && at > relativeAt + 2)) continue;
    isRelative = false;
    const next = at + verb.words.length;
    heads.push({ at, next, verb, role, isPassive });
    at = next - 1;
    if (heads.length >= 24) break;
  }
  return heads;
}

interface Found {
  readonly verb: VerbForm;
  readonly role: ClauseRole;
  readonly isPassive: boolean;
}

function formAt(
  words: readonly Word[],
  at: number,
  from: number,
  heads: readonly Head[],
  isRelative: boolean,
): Found | undefined {
  const options = verbsAt(words, at);
  if (options.length === 0) return undefined;
  const previous = previousWord(words, at, from);
  const last = heads.at(-1);
  const pick = (...forms: readonly VerbForm['form'][]): VerbForm | undefined =>
    options.find(({ form }) => forms.includes(form));
  const active = (verb: VerbForm | undefined, role: ClauseRole): Found | undefined =>
    verb && { verb, role, isPassive: false };
  const punctuation = words[at]?.before ?? '';

  if (previous === undefined) {
    // The first word of the sentence, but for adverbs.
    if (words[at + 1]?.lower === 'of') return active(pick('noun', 'base', 'ing'), 'main') ?? active(options[0], 'main');
    const verb = pick('base', 'ing');
    if (verb === undefined || (verb.isAlsoNoun && isNounAtStart(words, at, verb))) return undefined;
    return active(verb, 'main');
  }
  if (being.has(previous.lower)) {
    const passive = pick('past');
    if (passive !== undefined) return { verb: passive, role: isRelative ? 'purpose' : 'main', isPassive: true };
    return isRelative ? undefined : active(pick('ing'), 'main');
  }
  if (helpers.has(previous.lower)) return isRelative ? undefined : active(pick('base', 'past'), 'main');
  if (previous.lower === 'to') {
    const verb = pick('base');
    if (verb === undefined) return undefined;
    if (last === undefined) return active(verb, 'main');
    const leads = last.verb.kind === 'vague' || last.verb.kind === 'share' || last.verb.verb === 'start';
    return active(verb, leads && last.role !== 'purpose' ? 'follows' : 'purpose');
  }
  if (previous.lower === 'by' || previous.lower === 'through' || previous.lower === 'via') {
    const beforeThat = words[at - 2]?.lower;
    return active(pick('ing'), beforeThat === 'including' ? 'example' : 'means');
  }
  if (previous.lower === 'including' || previous.lower === 'as' || /\(?e\.?g/.test(previous.lower))
    return active(pick('ing'), 'example');
  if (last !== undefined && last.next === at && pick('ing') !== undefined) return active(pick('ing'), 'follows');
  if (isJoined(previous, punctuation) && last !== undefined) {
    const same = sameForm(last, options);
    if (
      same !== undefined &&
      (!same.isAlsoNoun || isFollowedByObject(words, at + same.words.length) || at - last.next <= 1)
    ) {
      return {
        verb: same,
        role:
          last.role === 'purpose' || isRelative ? (isRelative && last.role === 'main' ? 'main' : last.role) : last.role,
        isPassive: last.isPassive,
      };
    }
    const base = pick('base');
    const lead = heads[0];
    if (
      base !== undefined &&
      lead !== undefined &&
      lead.verb.form === 'base' &&
      (!base.isAlsoNoun || isFollowedByObject(words, at + base.words.length))
    ) {
      return active(base, 'main');
    }
  }
  if (/,/.test(punctuation)) {
    const verb = pick('ing');
    if (verb !== undefined && last !== undefined && !verb.isAlsoNoun)
      return active(verb, last.verb.form === 'ing' ? 'main' : 'means');
  }
  // "All staff receive": the first verb of a sentence that begins with who.
  if (last === undefined && !isRelative && !prepositions.has(previous.lower)) {
    const verb = pick('base', 's');
    if (verb === undefined || !isFinite(verb, previous, words, at)) return undefined;
    return active(verb, 'main');
  }
  return undefined;
}

/** The word before, past adverbs and helping words: "will also be", "will jointly publish". */
function previousWord(words: readonly Word[], at: number, from: number): Word | undefined {
  for (let before = at - 1; before >= from; before -= 1) {
    const word = words[before];
    if (word === undefined) return undefined;
    if (/[,;:(]/.test(words[before + 1]?.before ?? '')) return word;
    if (!between.has(word.lower) && !/[^aeiou]ly$/.test(word.lower)) return word;
  }
  return undefined;
}

/** "Support for families" begins with a noun, "Support families" with a verb. */
function isNounAtStart(words: readonly Word[], at: number, verb: VerbForm): boolean {
  const next = words[at + verb.words.length];
  if (next === undefined) return true;
  if (/^(?:from|is|are|was|will|should|has|have|must|who|that|which)$/.test(next.lower)) return true;
  return verb.form === 'base' && /^(?:for|of)$/.test(next.lower);
}

function isJoined(previous: Word, punctuation: string): boolean {
  return /^(?:and|or|then|plus|but)$/.test(previous.lower) || /[,;/&]/.test(punctuation);
}

function sameForm(last: Head, options: readonly VerbForm[]): VerbForm | undefined {
  const form = last.verb.form === 'noun' ? ['noun', 'ing'] : [last.verb.form];
  return options.find((option) => form.includes(option.form));
}

function isFollowedByObject(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (next === undefined) return false;
  return (
    determiners.has(next.lower) ||
    /^[£\d]/.test(next.text) ||
    /^(?:to|back|options|progress|findings|local|new|people|it|them|on)$/.test(next.lower)
  );
}

function isFinite(verb: VerbForm, previous: Word, words: readonly Word[], at: number): boolean {
  if (!verb.isAlsoNoun)
    return verb.form === 's' ? true : /s$|people|staff|women|men|children|we|they|everyone/.test(previous.lower);
  return /^(?:we|they|partners|people|staff|who)$/.test(previous.lower) && isFollowedByObject(words, at + 1);
}

function clauseOf(words: readonly Word[], heads: readonly Head[], index: number, from: number): Clause {
  const head = heads[index] as Head;
  const previous = heads[index - 1];
  const object = head.isPassive ? before(words, heads, index, from) : after(words, heads, index);
  const written = words.slice(head.at, head.next);
  return {
    role: head.role,
    verb: head.verb,
    written: written.map((word) => word.text).join(' '),
    isPassive: head.isPassive,
    object: [...nounPhrases(skipOf(object)), ...givenWith(head.verb, object)],
    around: nounPhrases(object.slice(1)),
    isByOthers: head.role === 'follows' && previous !== undefined && head.at - previous.next > 1,
    start: written[0]?.start ?? 0,
    end: Math.max(object.at(-1)?.end ?? 0, written.at(-1)?.end ?? 0),
  };
}

/** What follows a verb, up to the next one. Of "update and publish the guidance" both verbs have the object. */
function after(words: readonly Word[], heads: readonly Head[], index: number): readonly Word[] {
  let last = index;
  while (isPair(heads[last], heads[last + 1])) last += 1;
  return words.slice(heads[last]?.next, heads[last + 1]?.at);
}

/** What stands before a passive verb; of "will be written and published" both have the subject. */
function before(words: readonly Word[], heads: readonly Head[], index: number, from: number): readonly Word[] {
  const between = words.slice(heads[index - 1]?.next ?? from, heads[index]?.at);
  return between.length < 3 && index > 0 ? words.slice(from, heads[0]?.at) : between;
}

/** "Update and publish": the second verb follows the first at once. */
function isPair(head: Head | undefined, next: Head | undefined): boolean {
  return head !== undefined && next !== undefined && next.role === head.role && next.at - head.next <= 1;
}

/** "Use of a checklist" has the object of "use a checklist". */
function skipOf(words: readonly Word[]): readonly Word[] {
  return words[0]?.lower === 'of' ? words.slice(1) : words;
}

const giving = new Set(['provide', 'supply', 'equip', 'issue', 'serve', 'present']);

/** "Provide women with a course" gives a course. */
function givenWith({ verb }: VerbForm, object: readonly Word[]): readonly NounPhrase[] {
  const at = giving.has(verb) ? object.findIndex(({ lower }) => lower === 'with') : -1;
  return at < 0 ? [] : nounPhrases(object.slice(at + 1));
}
