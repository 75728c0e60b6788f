import { quoted } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { type Rule, wordsOption } from '../rule.ts';
import { newItem } from '../scaffolds/new-item.ts';
import { type Hit, hitsIn, placeOf } from './passages.ts';

/** Two capitals or more in one word, with `s` for several of them: `HSCP`, `CPOs`, `A&E`. */
const capitals = /\b[A-Z][A-Z0-9&]{0,7}[A-Z0-9]s?\b/g;

export const wordingAbbreviation: Rule = {
  code: 'wording/abbreviation',
  title: 'Every abbreviation is explained',
  severity: 'hint',
  why: 'Letters that everybody in the room knows shut out everybody else: new colleagues, families, people with lived experience.',
  source: 'Framework, Appendix A - Definitions and terms, p. 49',
  fix: 'Write a `glossary` entry; or `known as:` on the partner or group; or the full words with the letters after them in brackets, where they are first used.',
  ruleSets: ['plain-english'],
  ignoreWhen: 'The letters are a name that stands for no words any more, such as that of a charity.',
  options: {
    wellKnown: {
      usual: (
        'NHS UK EU UN US USA GP GPs HMP IT ICT HR TV DVD PDF FAQ CV ID DNA HIV AIDS MP MPs MSP MSPs BBC SMART COVID VAT ' +
        'PO BT A&E AM PM LGBT LGBTI LGBTQ QR CCTV SMS SIM USB OK RSVP PS CD CEO'
      ).split(' '),
      description: 'Abbreviations that every reader knows, so that they need no explanation.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Agree a pathway with the HSCP and the NHS

action A2: Review each CPO with the HSCP
`,
    marks: ['HSCP', 'CPO'],
  },
  right: `strategy northshire: Northshire plan

action A1: Agree a pathway with the HSCP and the NHS, for the MAPPA area II

action A2: Review each community payback order (CPO); most CPOs are in towns

partner partnership: Northshire Health and Social Care Partnership
  known as: HSCP

glossary MAPPA: Multi-agency public protection arrangements
`,
  check(plan, report, context) {
    const known = new Set([...wordsOption(context, 'wellKnown').map(plain), ...explainedIn(plan)]);
    const hits = [...hitsIn(plan, capitals)];
    for (const hit of hits) if (!known.has(plain(hit.text)) && isExplainedHere(hit)) known.add(plain(hit.text));
    for (const hit of hits) {
      const word = plain(hit.text);
      if (known.has(word) || !isAbbreviation(word) || isShouted(hit)) continue;
      known.add(word);
      report({
        place: placeOf(hit),
        // A name has no `&`.
        scaffold: word.includes('&')
          ? undefined
          : newItem(plan, 'glossary', { name: word, insert: `what ${word} means` }),
        message: `${quoted(hit.text)} is not explained anywhere in the plan, so only those who know it already can read on. Write a \`glossary\` entry, \`known as:\`, or the full words with the letters in brackets after them.`,
      });
    }
  },
};

/** Without the `s` for several. */
function plain(word: string): string {
  return /[A-Z0-9]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Names of items and of the glossary, short names of partners, and titles that are nothing but letters. */
function explainedIn(plan: Strategy): readonly string[] {
  const found: string[] = [];
  for (const item of plan.items)
    if (item.name !== undefined) found.push(item.name, ...item.name.toUpperCase().split('-'));
  for (const kind of ['partner', 'group'] as const) {
    for (const item of plan.ofKind(kind) as readonly Item[]) {
      if (/^[A-Z0-9&]+$/.test(item.statement ?? '')) found.push(item.statement ?? '');
      for (const { text } of ownFacts(item, 'known as')) found.push(...text.split(/[\s,;()]+/));
    }
  }
  return found;
}

/** Words in capitals for their weight, and letters for something that is missing: `wording/placeholder` has those. */
const plainWords = new Set(
  'ALL AND ANY ARE BUT CAN FOR HAS HOW MAY MUST NEW NO NOT NOW ONE ONLY OR OUR OUT SHOULD THE THEY TO WE WHO WHY WILL WITH YES YOU YOUR AT BE BY DO IF IN IS IT OF ON SO UP TBC TBA TBD TODO'.split(
    ' ',
  ),
);

function isAbbreviation(word: string): boolean {
  if (plainWords.has(word) || /^[IVXL]+$/.test(word)) return false;
  return (word.match(/[A-Z]/g)?.length ?? 0) >= 2;
}

/** A line in capitals holds no abbreviations that can be told from its words. */
function isShouted({ passage, start, end }: Hit): boolean {
  const { text } = passage.file;
  const before = text.slice(Math.max(passage.start, start - 60), start);
  const after = text.slice(end, Math.min(passage.end, end + 60));
  const left = /(?:\b[A-Z]{2,30}[ ,:;-]{1,3}){0,2}$/.exec(before)?.[0] ?? '';
  const right = /^(?:[ ,:;-]{1,3}[A-Z]{2,30}\b){0,2}/.exec(after)?.[0] ?? '';
  return (left.match(/[A-Z]+/g)?.length ?? 0) + (right.match(/[A-Z]+/g)?.length ?? 0) >= 2;
}

/** "community payback order (CPO)", or "CPO (community payback order)": words that begin with its letters. */
function isExplainedHere({ text, passage, start, end }: Hit): boolean {
  const whole = passage.file.text;
  if (!/[()[\]]/.test(whole.slice(start - 2, start) + whole.slice(end, end + 2))) return false;
  const letter = text.charAt(0).toLowerCase();
  const begins = (words: string): boolean => {
    const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return all.length > 1 && all.some((word) => word.startsWith(letter));
  };
  if (/^\s?[)\],;]/.test(whole.slice(end, end + 2)) && /[([]["'“‘]?$/.test(whole.slice(start - 2, start))) {
    return begins(whole.slice(Math.max(passage.start, start - 100), start));
  }
  const meaning = /^\s?\(([^)\n]{3,120})\)/.exec(whole.slice(end, end + 125))?.[1];
  return meaning !== undefined && begins(meaning);
}
