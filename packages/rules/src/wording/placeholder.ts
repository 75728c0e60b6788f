import { quoted } from '@goldenthread/language';
import { type Rule, wordsOption } from '../rule.ts';
import { type Hit, hitsIn, type Passage, placeOf } from './passages.ts';
import { searchFor } from './phrases.ts';

/** What stands for words that are still missing: `XX`, `xx/xx/2026`, `???`, `[insert date]`, `___`. */
const signs =
  /(?<!\w)(?:X{2,}|x{2,}|\?{2,}|_{3,}|\[(?:insert|add|enter|date|name|figure|number|amount|tb[acd])\b[^\]\n]{0,80}\])(?!\w)/g;

/** `to follow` with nothing after it: staff who are `to follow the protocol` are nothing that is missing. */
const toFollow = /\bto follow(?=[ \t]*(?:[.;)\]]|\r|\n|$))/gi;

const words = {
  usual: ['tbc', 'tba', 'tbd', 'to be confirmed', 'to be determined', 'to be announced', 'lorem ipsum', 'todo'],
  description: 'Words that stand where something is still missing, in small or capital letters.',
} as const;

export const wordingPlaceholder: Rule = {
  code: 'wording/placeholder',
  title: 'Nothing in the text stands for words that are still missing',
  severity: 'warning',
  why: 'A reader of an agreed plan who meets "TBC" sees that the partners agreed to something that was not there.',
  source: 'Framework, Plan: checkpoint, p. 31; Partnership checklist, p. 32',
  fix: 'Write what is missing. Where it cannot be known yet, say by when it will be: `baseline by`, `to follow by`, `milestone by`.',
  ruleSets: ['framework', 'plain-english'],
  ignoreWhen: 'The letters mean something else here, such as the name of a thing.',
  byStatus: { draft: 'hint', approved: 'error', published: 'error' },
  options: {
    words,
  },
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol with XX prisons
  milestone by 30 June 2027: Partner TBC

priority homes: Homes on release
  because: Figures to follow
`,
    marks: ['XX', 'TBC', 'to follow'],
  },
  right: `strategy northshire: Northshire plan

action A1: Train 12 officers, who are to follow the protocol under Article XX
  milestone by 30 June 2027: Partner named

priority homes: Homes on release
  because: Two in five people leave custody without one
`,
  check(plan, report, context) {
    // Once for each word in each text: a table full of "TBC" is one thing to do.
    const toldOf = new Map<Passage, Set<string>>();
    for (const hit of hitsIn(plan, searchFor(wordsOption(context, 'words')))) tell(hit);
    for (const hit of hitsIn(plan, toFollow)) if (isWhole(hit)) tell(hit);
    for (const hit of hitsIn(plan, signs)) if (!isRoman(hit) && hit.passage.word !== 'link') tell(hit);

    function tell(hit: Hit): void {
      const word = hit.text.toLowerCase();
      const told = toldOf.get(hit.passage) ?? new Set();
      if (told.has(word)) return;
      toldOf.set(hit.passage, told.add(word));
      report({
        place: placeOf(hit),
        message: `${quoted(hit.text)} stands for something that is still missing, so readers cannot know what was agreed. Write it, or say by when it will be known.`,
      });
    }
  },
};

/** Whether a text says nothing but that something is still missing: "TBC", "[insert the vision]", "Figures to follow". */
export function isOnlyPlaceholder(text: string): boolean {
  const { usual } = words;
  const rest = text.replace(signs, ' ').replace(searchFor(usual), ' ');
  const isChanged = rest !== text;
  return (isChanged && !/[\p{L}\p{N}]/u.test(rest)) || /^(?:\S+\s+){0,3}to follow[.;)\]]*$/i.test(text.trim());
}

/** `XX` as a number: "Article XX", "Part XXX". */
function isRoman({ text, passage, start }: Hit): boolean {
  if (!/^X+$/.test(text)) return false;
  return /\b(?:parts?|chapters?|articles?|titles?|schedules?|annex|appendix|sections?|volumes?|rules?)\s+$/i.test(
    passage.file.text.slice(Math.max(passage.start, start - 20), start),
  );
}

/** "Figures to follow", and not "a protocol for all staff to follow": few words stand before it. */
function isWhole({ passage, start }: Hit): boolean {
  const before = passage.file.text.slice(Math.max(passage.start, start - 120), start);
  const clause = before.slice(Math.max(...[...'.;:,([\n'].map((sign) => before.lastIndexOf(sign))) + 1).trim();
  return clause === '' || clause.split(/\s+/).length <= 3;
}
