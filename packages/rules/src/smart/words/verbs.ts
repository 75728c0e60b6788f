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
  event: `abolish, accompany, accredit, activate, add, advertise, announce, anonymise, answer, apply for, appoint,
    approve, archive, attach, audit, authorise, automate, backfill, ban, benchmark, bid for, brief, bring forward,
    broadcast, buy, call for, cancel, cease, certify, chart, circulate, classify, clean, clear, close, co-fund,
    co-host, co-locate, combine, commission, complete, confirm, construct, consult on, convene, convert, countersign,
    criminalise, debrief, decide, declare, decommission, define, delegate, delete, deliver to, demolish, deploy,
    devolve, digitise, discontinue, dismiss, display, disseminate, distribute, donate, download, draw up, edit, elect,
    email, enact, endorse, enlist, enrol, escalate, evaluate, exhibit, expand to, file, fill, film, finance, fit, fix,
    flag, follow up, formalise, give out, hand out, hand over, hire, host, immunise, impose, induct, insert, insource,
    inspect, install, instruct, integrate into, interpret, interview, invite, issue, join, launch, lay, lay out,
    lease, legislate, lend, let, levy, license, lodge, mail, map, match, meet, merge, migrate, mobilise, mount, move,
    nominate, notify, open, outlaw, outsource, paint, pay, phase in, phase out, phone, pilot, plant, plot, post,
    present, print, proclaim, procure, prohibit, proofread, propose, publicise, publish, purchase, put forward,
    put on, put out, put up, quantify, ratify, reallocate, rebuild, recommend, reconvene, refund, refurbish, register,
    rehouse, reinstate, relaunch, relet, relocate, remind, remove, rename, renovate, reopen, repair, repay, repeal,
    repeat, replace, report, report back, resettle, resurface, retain, return, ring, ring-fence, ringfence, rotate,
    scrap, screen, second, select, sell, send, send out, set out, showcase, sign, sign in, sign off, sign over,
    sign up, specify, split, sponsor, standardise, stop, submit, subscribe to, subsidise, summarise, survey, suspend,
    swap, swear in, switch, table, take over, take part, tell, tender, terminate, test, text, timetable, top up,
    trace, transfer, translate, trial, unveil, upgrade, upload, vaccinate, validate, verify, vet, visit, vote, waive,
    warn, wind down, wind up, withdraw, write, write to, write up`,
  start: `begin, bring in, bring together, create, establish, form, found, inaugurate, initiate, institute, introduce,
    put in place, re-establish, roll out, set up, start`,
  make: `achieve, adapt, adopt, agree, agree on, allocate, allow, amend, analyse, apply, arrange, ask, assess, assign,
    attain, award, bring, build, calculate, capture, carry out, check, choose, co-design, co-produce, collate,
    collect, compare, compile, conduct, consult, contract, deliver, design, develop, document, draft, employ, equip,
    feed back, finalise, formulate, fund, gain, gather, generate, give, hold, implement, integrate, invest, lead,
    link, list, make, make available, mentor, name, negotiate, obtain, offer, operate, organise, pair, patrol,
    perform, place, plan, prepare, produce, provide, raise funds, reassess, record, recruit, redesign, refer, refresh,
    renew, reorganise, research, restructure, review, revise, rewrite, run, scope, scope out, scrutinise, secure,
    serve, set, share, sign post, simplify, source, spend, stage, study, supervise, supply, teach, train, undertake,
    update, win, work up`,
  hold: `attend, carry, earn, get, go, have, keep, own, pass, reach, receive, score, use, utilise, wear`,
  change: `accelerate, boost, bring down, curb, cut, decline, decrease, divert, double, drive down, drop, eliminate,
    end, eradicate, exceed, expand, extend, fall, grow, halve, increase, limit, lower, minimise, narrow, prevent,
    quadruple, raise, recover, reduce, restore, rise, save, scale up, shorten, shrink, slow, speed up, stem, tighten,
    treble, triple, uplift, widen`,
  better: `better, improve, modernise, optimise`,
  share: `aid, assist, contribute, contribute to, help, play a part, support`,
  vague: `acknowledge, act, act on, address, advise, advocate, aim, aim to, align, attempt, attract, become,
    bring about, build capacity, build on, build relationships, build up, care, celebrate, challenge, champion,
    clarify, co-ordinate, collaborate, combat, commit, commit to, communicate, complement, concentrate, connect,
    consider, continue, continue to, coordinate, crack down, cultivate, deal with, deepen, demonstrate,
    develop opportunities, discuss, drive, drive forward, embed, emphasise, empower, enable, encourage, endeavour,
    engage, engage with, enhance, ensure, examine, explain, explore, facilitate, fight, focus, focus on, foster,
    guide, harness, highlight, hope, identify, include, incorporate, influence, inform, inspire, intend, investigate,
    involve, join up, keep safe, keep under review, lead on, learn, leverage, liaise, listen, listen to, lobby,
    look at, look for, look into, look to, mainstream, maintain, make best use of, make better use of, make progress,
    make sure, make use of, manage, maximise, minimise harm, monitor, motivate, move towards, need, note, nurture,
    oversee, pay attention, plan to, preserve, prioritise, progress, promote, protect, pursue, push, push for,
    push forward, put first, put people, put victims, raise awareness, raise the profile, rationalise, reaffirm,
    realise, recognise, reflect, refocus, reform, reimagine, reinforce, remain, reshape, resolve, respond, respond to,
    safeguard, seek, seek to, shape, shift, show, signpost, stand up to, steer, step up, stimulate, streamline,
    strengthen, strive, sustain, tackle, take account, take action, take forward, take into account, take steps,
    target, think about, transform, treat, try, underpin, understand, unite, unlock, uphold, urge, value, want,
    welcome, wish, work, work to, work together, work towards, work with`,
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
   ban, paint, plant, supply, refresh, update, contact, request, offer, interview, notice, reform, slow, source, stem, finance, uplift, let, swap, repeat, pair, pass, take, go, get, treat, demonstrate`
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
  const lower = words[at]?.lower ?? '';
  const found = byFirstWord.get(lower) ?? againForms(lower);
  if (found === undefined) return [];
  const whole = found.filter((form) => form.words.every((word, offset) => words[at + offset]?.lower === word));
  if (whole.length > 0) return whole;
  const isPut = found.some(({ verb }) => verb === 'put in place') && isInPlaceAfter(words, at + 1);
  return isPut
    ? found.filter(({ verb }) => verb === 'put in place').map((form) => ({ ...form, words: form.words.slice(0, 1) }))
    : [];
}

/** "re-run", "co-deliver": the verb after the hyphen. */
function againForms(lower: string): readonly VerbForm[] | undefined {
  const verb = /^(?:re|co|pre)-(.+)$/.exec(lower)?.[1];
  return verb === undefined
    ? undefined
    : byFirstWord
        .get(verb)
        ?.filter(({ words }) => words.length === 1)
        .map((form) => ({ ...form, words: [lower] }));
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
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  return forms;
}
