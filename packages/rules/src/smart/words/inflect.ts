/** `base`: publish; `s`: publishes; `ing`: publishing; `past`: published, for the past and the participle. */
export type Form = 'base' | 's' | 'ing' | 'past';

/** Verbs whose past forms do not end in `-ed`. */
const irregular: Readonly<Record<string, string>> = {
  be: 'was were been',
  become: 'became become',
  begin: 'began begun',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  cut: 'cut',
  deal: 'dealt',
  draw: 'drew drawn',
  drive: 'drove driven',
  fall: 'fell fallen',
  feed: 'fed',
  fight: 'fought',
  get: 'got',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  have: 'had',
  hold: 'held',
  keep: 'kept',
  lay: 'laid',
  lead: 'led',
  learn: 'learned learnt',
  make: 'made',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  rewrite: 'rewrote rewritten',
  rise: 'rose risen',
  run: 'ran run',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  show: 'showed shown',
  shrink: 'shrank shrunk',
  spend: 'spent',
  stand: 'stood',
  strive: 'strove striven',
  swear: 'swore sworn',
  take: 'took taken',
  teach: 'taught',
  think: 'thought',
  understand: 'understood',
  wear: 'wore worn',
  win: 'won',
  withdraw: 'withdrew withdrawn',
  write: 'wrote written',
};

/** Verbs that double their last letter: planning, embedded. */
const doubling = new Set(
  `set put cut run get begin plan map submit commit drop embed swap scrap refer transfer equip win feed ban shrink let sit stop rip
   fulfil signal level cancel travel model label channel fuel counsel`.split(/\s+/),
);

/** Every form of a verb with what it is. */
export function inflect(base: string): readonly (readonly [string, Form])[] {
  const past = base === 'be' ? [] : (irregular[base]?.split(' ') ?? [ending(base, 'ed')]);
  const present = base === 'be' ? 'is' : base === 'have' ? 'has' : third(base);
  return [
    [base, 'base'],
    [present, 's'],
    [base === 'be' ? 'being' : ending(base, 'ing'), 'ing'],
    ...past.map((word) => [word, 'past'] as const),
  ];
}

/** `plans`, `agencies` and `buses` as `plan`, `agency` and `bus`. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s') || word.length < 4) return word;
  return word.slice(0, -1);
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function ending(base: string, end: 'ed' | 'ing'): string {
  if (doubling.has(base)) return `${base}${base.at(-1)}${end}`;
  if (end === 'ing' && base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('ee') || base.endsWith('oe')) return end === 'ed' ? `${base}d` : `${base}ing`;
  if (base.endsWith('e')) return `${base.slice(0, -1)}${end}`;
  if (end === 'ed' && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}${end}`;
}
