import type { VerbForm } from '../words/verbs.ts';
import { type ClauseRole, type FoundVerb, findVerbs, guarantees } from './find-verbs.ts';
import { type NounPhrase, nounPhrases } from './phrases.ts';
import type { Word } from './text.ts';
import type { Time } from './time.ts';

/** A verb with its object. */
export interface Clause {
  readonly role: ClauseRole;
  readonly verb: VerbForm;
  /** The words of the verb: "Carry out". */
  readonly written: readonly Word[];
  readonly isPassive: boolean;
  /** What the verb is done to; of a passive verb, what stands before it. */
  readonly object: readonly NounPhrase[];
  /** What the first preposition after the verb leads to: "take part in the Equally Safe at Work programme". */
  readonly around: readonly NounPhrase[];
  /** The word that "to" leads to after the object: "extend the service to Orkney". */
  readonly reach: Word | undefined;
  /** Whether it is others who are asked, helped or paid to do it: "encourage boards to take part". */
  readonly isByOthers: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Clauses {
  readonly clauses: readonly Clause[];
  /** Who acts, where the sentence says it before its verb; all that there is in a sentence without a verb. */
  readonly subject: readonly NounPhrase[];
}

/** A sentence may open with these and a comma before it says who does what: "By 2026, ...". */
const openings = new Set(
  `by in within over after when from during at on upon through where if for following once throughout as before across with under
   alongside working using to wherever while until between given`.split(/\s+/),
);
const longestOpening = 25;
const longestAside = 10;
const companions = new Set(['with', 'alongside', 'jointly']);

/** Reads who does what in a sentence. */
export function clausesOf(words: readonly Word[], times: readonly Time[]): Clauses {
  const from = afterOpening(words, times);
  const verbs = findVerbs(words, from);
  const firstVerb = verbs[0]?.at ?? words.length;
  return {
    clauses: verbs.map((verb, index) => clauseOf(words, verbs, verb, index, from)),
    subject: nounPhrases(words.slice(from, firstVerb)),
  };
}

/** Where the sentence itself begins: after "By 2026,", "In addition,", "To make this happen,". */
function afterOpening(words: readonly Word[], times: readonly Time[]): number {
  const first = words[0];
  if (first === undefined) return 0;
  const isOpening = openings.has(first.lower) || first.lower.endsWith('ly');
  if (isOpening) {
    const comma = words.slice(1, longestOpening).findIndex(({ before }) => /^[,:]/.test(before));
    if (comma >= 0) return comma + 1;
  }
  const time = times[0];
  if (time !== undefined && (time.start === 0 || (isOpening && time.start <= first.end + 5))) {
    return Math.max(
      0,
      words.findIndex((word) => word.start >= time.end),
    );
  }
  return 0;
}

function clauseOf(
  words: readonly Word[],
  verbs: readonly FoundVerb[],
  found: FoundVerb,
  index: number,
  from: number,
): Clause {
  const previous = verbs[index - 1];
  const object = found.isPassive
    ? wordsBefore(words, verbs, index, from)
    : withAccess(found.verb, withoutAside(wordsAfter(words, verbs, index)));
  const written = words.slice(found.at, found.next);
  return {
    role: found.role,
    verb: found.verb,
    written,
    isPassive: found.isPassive,
    object: [...nounPhrases(pastOf(object)), ...givenWith(found.verb, object)],
    around: nounPhrases(object.slice(1)),
    reach: reachOf(object),
    isByOthers: isByOthers(found, previous),
    start: written[0]?.start ?? 0,
    end: Math.max(object.at(-1)?.end ?? 0, written.at(-1)?.end ?? 0),
  };
}

/** What follows a verb, up to the next one. Of "update and publish the guidance" both verbs have the object. */
function wordsAfter(words: readonly Word[], verbs: readonly FoundVerb[], index: number): readonly Word[] {
  let last = index;
  while (isPair(verbs[last], verbs[last + 1])) last += 1;
  return words.slice(verbs[last]?.next, verbs[last + 1]?.at);
}

/** "Introduce, where resources allow, a service", "co-design with survivors a leaflet": the object comes after the aside. */
function withoutAside(object: readonly Word[]): readonly Word[] {
  const first = object[0];
  if (first?.before === '' && companions.has(first.lower)) {
    const after = object.slice(0, longestAside).findIndex(({ lower }) => lower === 'a' || lower === 'an');
    return after < 0 ? object : object.slice(after);
  }
  if (first?.before !== ',') return object;
  const end = object.slice(1, longestAside).findIndex(({ before }) => before === ',');
  return end < 0 ? object : object.slice(end + 1);
}

/** "Every child has access to a play area": what can be had is what they have. */
function withAccess({ kind }: VerbForm, object: readonly Word[]): readonly Word[] {
  const isAccess = kind === 'hold' && object[0]?.lower === 'access' && object[1]?.lower === 'to';
  return isAccess ? object.slice(2) : object;
}

/** What stands before a passive verb; of "will be written and published" both have the subject. */
function wordsBefore(
  words: readonly Word[],
  verbs: readonly FoundVerb[],
  index: number,
  from: number,
): readonly Word[] {
  const before = words.slice(verbs[index - 1]?.next ?? from, verbs[index]?.at);
  return before.length < 3 && index > 0 ? words.slice(from, verbs[0]?.at) : before;
}

/** "Update and publish": the second verb follows the first at once. */
function isPair(verb: FoundVerb | undefined, next: FoundVerb | undefined): boolean {
  return verb !== undefined && next !== undefined && next.role === verb.role && next.at - verb.next <= 1;
}

/** "Use of a checklist" has the object of "use a checklist", "reduction in arrears" that of "reduce arrears". */
function pastOf(words: readonly Word[]): readonly Word[] {
  return words[0]?.lower === 'of' || words[0]?.lower === 'in' ? words.slice(1) : words;
}

/** "Encourage boards to take part", but not "ensure that boards take part". */
function isByOthers({ role, isPassive, at }: FoundVerb, previous: FoundVerb | undefined): boolean {
  if (role !== 'follows' || isPassive || previous === undefined || guarantees.has(previous.verb.verb)) return false;
  return at - previous.next > 1;
}

function reachOf(object: readonly Word[]): Word | undefined {
  const at = object.findIndex(({ lower }) => lower === 'to');
  const next = at < 0 ? undefined : object[at + 1];
  return next?.lower === 'the' ? object[at + 2] : next;
}

const giving = new Set(['provide', 'supply', 'equip', 'issue', 'serve', 'present']);

/** "Provide women with a course" gives a course. */
function givenWith({ verb }: VerbForm, object: readonly Word[]): readonly NounPhrase[] {
  const at = giving.has(verb) ? object.findIndex(({ lower }) => lower === 'with') : -1;
  return at < 0 ? [] : nounPhrases(object.slice(at + 1));
}
