import { type VerbForm, verbsAt } from '../words/verbs.ts';
import type { Word } from './text.ts';

/**
 * What a verb does in its sentence.
 * - `main`: what is going to be done
 * - `means`: how: "by training 200 drivers"
 * - `example`: one of several: "including by training drivers"
 * - `follows`: what a vague verb leads to: "seek to introduce", "continue to fund"
 * - `purpose`: what for: "a conference to identify areas"
 */
export type ClauseRole = 'main' | 'means' | 'example' | 'follows' | 'purpose';

/** A verb where it stands. */
export interface FoundVerb {
  /** Its first word, and the word after its last. */
  readonly at: number;
  readonly next: number;
  readonly verb: VerbForm;
  readonly role: ClauseRole;
  readonly isPassive: boolean;
}

const helpers = new Set(['will', 'shall', 'must', 'should', 'would', 'can', 'could', 'may', 'might']);
const being = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const passedOver = new Set('also not now then all both jointly each together have has had continue'.split(' '));
const relatives = new Set(['who', 'whom', 'whose', 'which', 'that', 'where', 'how', 'what', 'whether', 'why']);
/** What stands before an object. */
const beforeNoun = new Set(
  'the a an our their its all every each this that these those any some no at up one two three four'.split(' '),
);
/** After these stands a noun and no verb. */
const beforeNounOnly = new Set(
  `of for with on about from in into at as across over under within between among against towards during until after per via the a an our
   their its his her this these those any some every each no more better`.split(/\s+/),
);
const particles = new Set('forward up down out in on off over back together aside through away'.split(' '));
/** Words that begin a sentence before an article, or follow "will", and are no verbs. */
const notVerbs = new Set(
  `not also only both half all such what how why when where that this these those with from into onto upon over under after before during
   within without through across among against between towards until via for and but nor yet there here then been have has had
   there's it's the`.split(/\s+/),
);
const plainObjects = new Set('to back options progress findings local new people it them on'.split(' '));

/** More verbs than any sentence of a plan has. */
const most = 24;

/** The verbs of a sentence that say what is done, from the word `from` on; those of descriptions ("people who ...") are left. */
export function findVerbs(words: readonly Word[], from: number): readonly FoundVerb[] {
  const found: FoundVerb[] = [];
  /** Where a description began that has not ended. */
  let descriptionAt: number | undefined;
  for (let at = from; at < words.length && found.length < most; at += 1) {
    const word = words[at] as Word;
    if (/[;:]/.test(word.before)) descriptionAt = undefined;
    if (relatives.has(word.lower) && at > from && !isComplement(word, found.at(-1), at)) {
      descriptionAt ??= at;
      continue;
    }
    const verb = new VerbReader(words, from, at, found, descriptionAt !== undefined).read();
    if (verb === undefined) continue;
    if (descriptionAt !== undefined && !(verb.role === 'main' && at > descriptionAt + 2)) continue;
    descriptionAt = undefined;
    found.push(verb);
    at = verb.next - 1;
  }
  return found;
}

/** Reads one word as a verb, by the words before it. */
class VerbReader {
  readonly #words: readonly Word[];
  readonly #from: number;
  readonly #at: number;
  readonly #earlier: readonly FoundVerb[];
  readonly #isDescription: boolean;
  readonly #options: readonly VerbForm[];

  constructor(words: readonly Word[], from: number, at: number, earlier: readonly FoundVerb[], isDescription: boolean) {
    this.#words = words;
    this.#from = from;
    this.#at = at;
    this.#earlier = earlier;
    this.#isDescription = isDescription;
    this.#options = verbsAt(words, at);
  }

  read(): FoundVerb | undefined {
    const previous = this.#previous();
    if (this.#options.length === 0) return this.#unknown(previous);
    if (previous === undefined) return this.#atStart();
    if (this.#isHeadingAfterArticle(previous)) return this.#found(this.#pick('noun'), 'main');
    if (being.has(previous.lower)) return this.#afterBeing();
    if (helpers.has(previous.lower)) {
      return this.#isDescription ? undefined : this.#found(this.#pick('base', 'past'), 'main');
    }
    if (previous.lower === 'to') return this.#afterTo();
    if (/^(?:by|through|via)$/.test(previous.lower)) {
      const isExample = this.#words[this.#at - 2]?.lower === 'including';
      return this.#found(this.#pick('ing'), isExample ? 'example' : 'means');
    }
    if (previous.lower === 'including') return this.#found(this.#pick('ing'), 'example');
    return this.#afterVerb() ?? this.#joined(previous) ?? this.#afterSubject(previous);
  }

  /** The word before, past adverbs and helping words: "will also be", "will jointly publish". */
  #previous(): Word | undefined {
    for (let before = this.#at - 1; before >= this.#from; before -= 1) {
      const word = this.#words[before] as Word;
      if (/[,;:(]/.test(this.#words[before + 1]?.before ?? '')) return word;
      if (!passedOver.has(word.lower) && !/[^aeiou]ly$/.test(word.lower)) return word;
    }
    return undefined;
  }

  /** A verb that is not listed, where nothing else can stand: "Digitise the records", "We will digitise records". */
  #unknown(previous: Word | undefined): FoundVerb | undefined {
    const word = this.#words[this.#at] as Word;
    const next = this.#words[this.#at + 1];
    if (this.#isDescription || !/^\p{L}{3,}$/u.test(word.text) || notVerbs.has(word.lower)) return undefined;
    const particle = next !== undefined && particles.has(next.lower) ? next.lower : undefined;
    const object = particle === undefined ? next : this.#words[this.#at + 2];
    const isFirst = previous === undefined && /^(?:the|an?|our|each|every|all)$/.test(object?.lower ?? '');
    const isAfterHelper = previous !== undefined && helpers.has(previous.lower);
    if (!isFirst && !isAfterHelper) return undefined;
    const form = word.lower.endsWith('ing') ? 'ing' : 'base';
    const words = particle === undefined ? [word.lower] : [word.lower, particle];
    return this.#found({ verb: words.join(' '), kind: 'make', form, words, isAlsoNoun: false }, 'main');
  }

  /** "A fall in hospital admissions", "The introduction of a helpline". */
  #isHeadingAfterArticle({ lower }: Word): boolean {
    return (
      this.#at === this.#from + 1 &&
      /^(?:an?|the)$/.test(lower) &&
      /^(?:in|of)$/.test(this.#words[this.#at + 1]?.lower ?? '') &&
      this.#pick('noun') !== undefined
    );
  }

  #atStart(): FoundVerb | undefined {
    const next = this.#words[this.#at + 1]?.lower;
    if (next === 'in' && this.#pick('noun') !== undefined) return this.#found(this.#pick('noun'), 'main');
    if (next === 'of') {
      return this.#found(this.#pick('noun', 'base', 'ing') ?? this.#options[0], 'main');
    }
    // "Improved completion rates": what will have changed.
    const changed = this.#options.find(({ form, kind }) => form === 'past' && (kind === 'change' || kind === 'better'));
    const verb = this.#pick('base', 'ing') ?? changed;
    return verb?.isAlsoNoun && this.#isNounAtStart(verb) ? undefined : this.#found(verb, 'main');
  }

  /** "Support for families" begins with a noun, "Support families" with a verb. */
  #isNounAtStart(verb: VerbForm): boolean {
    const next = this.#words[this.#at + verb.words.length]?.lower;
    if (next === undefined) return true;
    if (/^(?:from|is|are|was|will|should|has|have|must|who|that|which)$/.test(next)) return true;
    return verb.form === 'base' && /^(?:for|of)$/.test(next);
  }

  /** "will be published"; "ensure that an assessment is completed" says what the vague verb leads to. */
  #afterBeing(): FoundVerb | undefined {
    const passive = this.#pick('past');
    if (passive === undefined) return this.#isDescription ? undefined : this.#found(this.#pick('ing'), 'main');
    const last = this.#earlier.at(-1);
    const isEnsured = last?.verb.kind === 'vague' && last.role === 'main';
    return this.#found(passive, this.#isDescription ? 'purpose' : isEnsured ? 'follows' : 'main', true);
  }

  #afterTo(): FoundVerb | undefined {
    const last = this.#earlier.at(-1);
    const verb = this.#pick('base');
    // "Every force to set targets" says what is to be done, "resources will be there to improve" what for.
    if (last === undefined) return this.#found(verb, this.#hasSaid() ? 'purpose' : 'main');
    const isLeading = last.verb.kind === 'vague' || last.verb.kind === 'share' || last.verb.verb === 'start';
    return this.#found(verb, isLeading && last.role !== 'purpose' ? 'follows' : 'purpose');
  }

  #hasSaid(): boolean {
    return this.#words.slice(this.#from, this.#at).some(({ lower }) => helpers.has(lower) || being.has(lower));
  }

  /** "start delivering". */
  #afterVerb(): FoundVerb | undefined {
    const last = this.#earlier.at(-1);
    const verb = this.#pick('ing');
    if (last?.next !== this.#at || verb === undefined || verb.isAlsoNoun) return undefined;
    return last.verb.kind === 'vague' || last.verb.kind === 'start' ? this.#found(verb, 'follows') : undefined;
  }

  /** "update and publish", "..., and send a copy", "..., training 95% of staff". */
  #joined(previous: Word): FoundVerb | undefined {
    const last = this.#earlier.at(-1);
    const punctuation = this.#words[this.#at]?.before ?? '';
    if (last === undefined) return undefined;
    if (/^(?:and|or|then|plus|but)$/.test(previous.lower) || /[,;/&]/.test(punctuation)) {
      const isNear = this.#at - last.next <= 1;
      const forms = last.verb.form === 'noun' ? (['noun', 'ing'] as const) : ([last.verb.form] as const);
      const same = this.#options.find(({ form }) => (forms as readonly string[]).includes(form));
      if (same !== undefined && (isNear || this.#isVerb(same))) return this.#found(same, last.role, last.isPassive);
      const base = this.#pick('base');
      if (base !== undefined && this.#earlier[0]?.verb.form === 'base' && this.#isVerb(base)) {
        return this.#found(base, 'main');
      }
    }
    if (!punctuation.includes(',')) return undefined;
    const how = this.#pick('ing');
    return how?.isAlsoNoun ? undefined : this.#found(how, last.verb.form === 'ing' ? 'main' : 'means');
  }

  /** "All staff receive": the first verb of a sentence that begins with who. */
  #afterSubject(previous: Word): FoundVerb | undefined {
    if (this.#isDescription || beforeNounOnly.has(previous.lower)) return undefined;
    if (this.#earlier.length > 0) return this.#ensured(previous);
    const isFigure = /^(?:numbers?|percentage|proportion|share|rate)$/.test(
      this.#words.slice(this.#from, this.#from + 2).find(({ lower }) => lower !== 'the')?.lower ?? '',
    );
    const done = isFigure ? undefined : this.#pick('past');
    if (done !== undefined && this.#endsClause(done)) return this.#found(done, 'main', true);
    const verb = this.#pick('base', 's');
    if (verb === undefined) return undefined;
    if (!verb.isAlsoNoun) {
      return verb.form === 's' || isMany(previous) ? this.#found(verb, 'main') : undefined;
    }
    const isSomebody = /^(?:we|they|partners|people|staff)$/.test(previous.lower);
    return isSomebody && this.#isVerb(verb) ? this.#found(verb, 'main') : undefined;
  }

  /** "Ensure that every prisoner has a release plan": what is promised. */
  #ensured(previous: Word): FoundVerb | undefined {
    const last = this.#earlier.at(-1);
    if (last === undefined || !guarantees.has(last.verb.verb) || last.next === this.#at) return undefined;
    const verb = this.#pick('base', 's');
    if (verb === undefined || (verb.isAlsoNoun && !isMany(previous))) return undefined;
    return verb.form === 's' || isMany(previous) ? this.#found(verb, 'follows') : undefined;
  }

  /** "Charter published on the website", "Survey completed, March 2027": as tables write what will have been done. */
  #endsClause(verb: VerbForm): boolean {
    if (verb.kind !== 'event' && verb.kind !== 'make' && verb.kind !== 'start') return false;
    const next = this.#words[this.#at + verb.words.length];
    return (
      next === undefined ||
      next.before !== '' ||
      /^(?:by|on|in|to|at|for|per|with|and|before|each|every|using|under|within|from|via|through|following|after|since|until|once|twice|no|two|three|four|five|six|seven|eight|nine|ten|weekly|monthly|quarterly|annually|jointly|locally|online|\d+)$/.test(
        next.lower,
      )
    );
  }

  /** Whether a word that may be a noun has an object, as only a verb has. */
  #isVerb(verb: VerbForm): boolean {
    if (!verb.isAlsoNoun) return true;
    const next = this.#words[this.#at + verb.words.length];
    return (
      next !== undefined && (beforeNoun.has(next.lower) || plainObjects.has(next.lower) || /^[£\d]/.test(next.text))
    );
  }

  #pick(...forms: readonly VerbForm['form'][]): VerbForm | undefined {
    return this.#options.find(({ form }) => forms.includes(form));
  }

  #found(verb: VerbForm | undefined, role: ClauseRole, isPassive = false): FoundVerb | undefined {
    return verb && { at: this.#at, next: this.#at + verb.words.length, verb, role, isPassive };
  }
}

/** Verbs that promise what follows. */
export const guarantees: ReadonlySet<string> = new Set(['ensure', 'make sure']);

/** Whether a subject of many stands before the verb, which then has no `s`. */
function isMany({ lower }: Word): boolean {
  return /s$|^(?:people|staff|women|men|children|we|they)$/.test(lower);
}

/** "ensure that", "agree that": what follows is what is to be, and no description. */
function isComplement(word: Word, last: FoundVerb | undefined, at: number): boolean {
  return word.lower === 'that' && last?.next === at;
}
