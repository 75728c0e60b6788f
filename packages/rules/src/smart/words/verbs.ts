import { type Form, inflect } from './inflect.ts';

/**
 * What a verb alone lets a reader check.
 * - `event`: done or not done, whatever its object: publish, sign, appoint
 * - `start`: checkable where something that can be pointed at begins: set up, introduce, put in place
 * - `make`: checkable with a product or an occasion: develop a protocol, run a course
 * - `hold`: checkable where somebody has something: have, receive, use
 * - `change`: a direction, checkable with a size: reduce, raise, widen
 * - `better`: a direction towards the good, with less of an object than `change`: improve
 * - `share`: an unknown part of somebody else's result: contribute to, help to
 * - `vague`: effort or intention without an end: explore, promote, ensure
 */
export type VerbKind = 'event' | 'start' | 'make' | 'hold' | 'change' | 'better' | 'share' | 'vague';

/** Verbs by kind, from general knowledge of the language of plans; two words are a verb with its particle. */
const verbs: Readonly<Record<VerbKind, string>> = {
  event: `publish, issue, sign, sign off, sign up, submit, appoint, launch, relaunch, open, reopen, close, commission, procure, purchase,
    buy, install, approve, ratify, endorse, enact, legislate, repeal, lay, table, pilot, trial, test, audit, survey, evaluate, convene,
    host, circulate, distribute, disseminate, upload, print, register, construct, demolish, renovate, refurbish, relocate,
    transfer, abolish, inspect, visit, interview, accredit, certify, translate, advertise, invite, tender, lease, sell, hire, second,
    hand over, map, screen, complete, draw up, write, print, post, translate, file, notify, vote, elect, nominate, swear in, decommission,
    withdraw, scrap, replace, rename, merge, co-locate, digitise, automate, present, report, report back, answer, vaccinate, immunise, display,
    join, take part, criminalise, ban, prohibit, bring forward, publicise, brief, consult on, send, email, return, meet, plant, paint,
    add, move, remove, delete, attach, insert, combine, split, cancel, stop, cease, discontinue, outlaw, license, impose, levy, pay, repay,
    refund, subsidise, sponsor, donate, broadcast, film, exhibit, fit, mount, deploy, rotate, dismiss, terminate, countersign, lodge, enrol,
    enlist, induct, debrief, validate, verify, benchmark, classify, chart, plot, edit, proofread, interpret, archive, anonymise, match,
    clear, clean, repair, fix, resurface, demolish, unveil, announce, declare, proclaim, adopt, retain, reinstate, restore,
    expand to, switch, convert, upgrade, migrate, integrate into, outsource, insource, delegate, devolve, hand out, give out, send out,
    put out, put up, set out, lay out, write to, write up, sign over, sign in, phone, call for, ring, text, mail, deliver to`,
  start: `set up, establish, introduce, bring in, put in place, create, found, form, start, begin, initiate, institute,
    inaugurate, roll out, bring together`,
  make: `build, make, develop, produce, prepare, draft, design, implement, deliver, provide, run, undertake, carry out, conduct, agree, adopt, update,
    review, revise, refresh, amend, renew, rewrite, redesign, document, organise, arrange, hold, offer, compile, collate, finalise,
    collect, gather, record, share, set, secure, achieve, attain, obtain, gain, win, apply, recruit, employ, train, fund,
    allocate, award, invest, spend, raise funds, teach, trial, assess, analyse, research, study, scope, consult, contract, place,
    make available, serve, give, list, refer, assign, allow, negotiate, plan, stage, perform, lead, host, co-produce, co-design, name,
    agree on, sign post, screen, check, supply, equip, feed back`,
  hold: `have, receive, use, get, earn, own, hold, keep, attend, go, pass, reach, meet, score, wear, carry`,
  change: `reduce, cut, lower, decrease, bring down, drop, drive down, halve, double, treble, triple, quadruple, raise, increase, grow,
    expand, extend, widen, rise, fall, decline, shorten, speed up, accelerate, scale up, boost, minimise, eliminate, eradicate, end,
    prevent, shrink, limit, restore, recover, save, divert, decrease, exceed`,
  better: `improve, better, optimise, modernise`,
  share: `contribute, contribute to, help, assist, support, play a part, aid`,
  vague: `explore, consider, identify, continue, continue to, promote, raise awareness, raise the profile, strengthen, ensure, make sure,
    embed, engage, engage with, encourage, take forward, work, work with, work together, work towards, work to, build on, build capacity,
    build up, build relationships, look to, look at, look into, look for, seek, seek to, aim, aim to, commit, commit to, make progress,
    progress, reimagine, maximise, enhance, tackle, crack down, facilitate, enable, empower, foster, nurture, champion, influence,
    advocate, align, link, liaise, collaborate, coordinate, co-ordinate, drive, drive forward, lead on, focus, focus on, prioritise,
    address, respond, respond to, understand, recognise, acknowledge, value, reflect, learn, clarify, shift, transform, mainstream,
    become, remain, sustain, maintain, streamline, examine, investigate, monitor, discuss, note, think about, inform, communicate,
    signpost, safeguard, protect, uphold, reaffirm, develop opportunities, keep under review, take account, take into account, move
    towards, push, push for, endeavour, strive, try, attempt, intend, hope, wish, plan to, want, need, inspire, motivate, celebrate,
    demonstrate, show, listen, listen to, involve, include, integrate, join up, take steps, take action, pay attention, put first, shape,
    stimulate, reinforce, underpin, deepen, harness, leverage, unlock, cultivate, challenge, push forward, step up, stand up to, care,
    manage, oversee, guide, steer, explain, highlight, emphasise, welcome, treat, target, adapt, act, act on, deal with, combat, fight,
    simplify, bring about, minimise harm, keep safe, put people, put victims`,
};

/** Nouns made of a verb that lead a heading: "Development of local action plans". */
const deeds: Readonly<Record<string, string>> = {
  development: 'develop',
  production: 'produce',
  creation: 'create',
  appointment: 'appoint',
  introduction: 'introduce',
  implementation: 'implement',
  publication: 'publish',
  completion: 'complete',
  delivery: 'deliver',
  establishment: 'establish',
  provision: 'provide',
  recruitment: 'recruit',
  installation: 'install',
  submission: 'submit',
  adoption: 'adopt',
  evaluation: 'evaluate',
  launch: 'launch',
  preparation: 'prepare',
  collection: 'collect',
  use: 'use',
  review: 'review',
  revision: 'revise',
  distribution: 'distribute',
  purchase: 'purchase',
  transfer: 'transfer',
  closure: 'close',
  replacement: 'replace',
  reduction: 'reduce',
  decrease: 'decrease',
  rise: 'raise',
  fall: 'reduce',
  growth: 'grow',
  cut: 'cut',
  increase: 'increase',
  expansion: 'expand',
  extension: 'extend',
  improvement: 'improve',
  promotion: 'promote',
  identification: 'identify',
  exploration: 'explore',
  consideration: 'consider',
  continuation: 'continue',
  engagement: 'engage',
  involvement: 'involve',
  integration: 'integrate',
  support: 'support',
};

/** Words that are nouns at least as often as verbs: they are verbs only where the words around them say so. */
const alsoNouns = new Set(
  `support, review, report, plan, work, use, increase, cut, fall, drop, rise, target, focus, value, drive, aim, link, design, audit,
   survey, test, trial, pilot, map, record, share, research, study, place, award, fund, contract, return, display, answer, screen,
   check, list, lead, need, care, act, progress, shift, challenge, influence, guide, note, form, end, limit, stage, post, file, brief,
   start, study, visit, transfer, purchase, launch, tender, lease, email, name, set, present, advocate, champion, hope, wish, attempt,
   open, close, run, project, help, aid, welcome, drop, score, table, complete, second, issue, make, train, better, lower, show, vote,
   ban, paint, plant, supply, refresh, update, contact, request, offer, interview, notice, pass, take, go, get, treat, demonstrate`
    .split(',')
    .map((word) => word.trim()),
);

/** A verb as it may stand in a sentence. */
export interface VerbForm {
  /** The verb, with its particle: `set up`. */
  readonly verb: string;
  readonly kind: VerbKind;
  readonly form: Form | 'noun';
  /** The words of the form: `['setting', 'up']`. */
  readonly words: readonly string[];
  readonly isAlsoNoun: boolean;
}

const byFirstWord: ReadonlyMap<string, readonly VerbForm[]> = index();

/** The verbs that the words from `at` may be, the longest first. */
export function verbsAt(words: readonly { readonly lower: string }[], at: number): readonly VerbForm[] {
  const found = byFirstWord.get(words[at]?.lower ?? '');
  if (found === undefined) return [];
  const whole = found.filter((form) => form.words.every((word, offset) => words[at + offset]?.lower === word));
  if (whole.length > 0) return whole;
  const isPut = found.some(({ verb }) => verb === 'put in place') && isInPlaceAfter(words, at + 1);
  return isPut
    ? found.filter(({ verb }) => verb === 'put in place').map((form) => ({ ...form, words: form.words.slice(0, 1) }))
    : [];
}

/** "putting champions into place": the verb and its particle stand around the object. */
function isInPlaceAfter(words: readonly { readonly lower: string }[], from: number): boolean {
  for (let at = from; at < from + 12; at += 1) {
    if (words[at + 1]?.lower === 'place' && /^in(?:to)?$/.test(words[at]?.lower ?? '')) return true;
  }
  return false;
}

function index(): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  const kinds = new Map<string, VerbKind>();
  const add = (word: string, form: VerbForm): void => {
    const same = forms.get(word);
    if (same === undefined) forms.set(word, [form]);
    else if (!same.some((other) => other.verb === form.verb && other.form === form.form)) same.push(form);
  };
  for (const [kind, list] of Object.entries(verbs) as [VerbKind, string][]) {
    for (const entry of list.split(',')) {
      const verb = entry.trim().replace(/\s+/g, ' ');
      const [first = '', ...rest] = verb.split(' ');
      if (kinds.has(verb)) continue;
      kinds.set(verb, kind);
      for (const [word, form] of inflect(first)) {
        add(word, { verb, kind, form, words: [word, ...rest], isAlsoNoun: rest.length === 0 && alsoNouns.has(first) });
      }
    }
  }
  for (const [noun, verb] of Object.entries(deeds)) {
    const kind = kinds.get(verb);
    if (kind === undefined) continue;
    add(noun, { verb, kind, form: 'noun', words: [noun], isAlsoNoun: true });
    if (verb !== noun) continue;
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  return forms;
}
