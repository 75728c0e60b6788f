import type { ItemKind } from '@goldenthread/language';
import { quoted } from '@goldenthread/language';
import { type Rule, wordsOption } from '../rule.ts';
import { adviceOn, labels } from './labels.ts';
import { isInName, isQuoted } from './names-and-quotes.ts';
import { type Hit, hitsIn, placeOf } from './passages.ts';
import { searchFor } from './phrases.ts';

export const wordingPersonFirst: Rule = {
  code: 'wording/person-first',
  title: 'The text speaks of people first, and not of labels',
  severity: 'information',
  why: 'A label makes one thing that somebody did, or has, into all that they are. People who read it of themselves stop reading, and the label works against the change that the plan is for.',
  source: 'Framework, Assess the needs of your people, p. 20; National Strategy for Community Justice',
  fix: 'Say what the message suggests, or what the people concerned call themselves. Titles, names of bodies and quotations stay as they are.',
  ruleSets: ['framework', 'plain-english'],
  ignoreWhen: 'The people concerned chose the word for themselves, or it is a term of the law.',
  options: {
    avoid: { usual: labels, description: 'Labels that the text should not put on people.' },
    allowed: {
      usual: [
        'offender supervision requirement',
        'offender supervision requirements',
        'young offenders institution',
        'young offenders institutions',
        "young offenders' institution",
        "young offenders' institutions",
        'young offender institution',
        'young offender institutions',
        'sex offenders register',
        "sex offenders' register",
        'sex offender register',
        'registered sex offender',
        'registered sex offenders',
        'sex offender notification',
        'prisoners of war',
        'alcoholics anonymous',
      ],
      description: 'Titles and terms of the law in which a label may stand, such as the name of an institution.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

need release: Offenders need a home on the day of release
  complexity: One in three is a drug user, and the homeless wait longest

service outreach: Outreach
  text: For ex-prisoners and hard-to-reach groups.
`,
    marks: ['Offenders', 'drug user', 'the homeless', 'ex-prisoners', 'hard-to-reach'],
  },
  right: `strategy northshire: Northshire plan

need release: People with convictions need a home on the day of release, and reoffending falls with it
  complexity: The Management of Offenders etc. (Scotland) Act 2005 sets duties, and so does the National Offender Management Service
  text: One man said: "They call me an offender, and that is that." The homeless service, prisoner healthcare and each offender supervision requirement count.

service outreach: Outreach
  text: For people who have left custody and those whom services have not reached.

document report: Women offenders: a report
`,
  check(plan, report, context) {
    const allowed = new Map<string, readonly string[]>();
    for (const phrase of wordsOption(context, 'allowed')) {
      for (const label of labelsWithin(phrase))
        allowed.set(label, [...(allowed.get(label) ?? []), phrase.toLowerCase()]);
    }
    for (const hit of hitsIn(plan, searchFor(wordsOption(context, 'avoid')))) {
      if (isReference(hit) || isAllowed(hit, allowed)) continue;
      const { say, only } = adviceOn(hit.text);
      if ((only === 'noun' && belongsToWhatFollows(hit)) || isInName(hit) || isQuoted(hit)) continue;
      report({
        place: placeOf(hit),
        message: `${quoted(hit.text)} puts a label before the person, and those who are meant may stop reading there. ${
          say === undefined ? 'Say it in words that put the person first' : `Better: ${say}`
        }, unless it is a name or their own choice of word.`,
      });
    }
  },
};

/** Titles of bodies, works and posts, and what points to other works, are not the author's own words. */
const titles: ReadonlySet<ItemKind> = new Set(['document', 'partner', 'group', 'service', 'role', 'duty', 'resource']);

const references: ReadonlySet<string> = new Set([
  'source',
  'link',
  'file',
  'known as',
  'lead',
  'supported by',
  'chair',
  'member',
]);

function isReference({ passage: { item, word } }: Hit): boolean {
  if (item.kind === 'glossary') return true;
  if (word === 'statement') return titles.has(item.kind);
  return references.has(word) || word === 'strategic lead' || word === 'operational lead' || word === 'approved by';
}

/** The labels that an allowed phrase holds, so that a phrase is looked at only where its label was found. */
function labelsWithin(phrase: string): readonly string[] {
  return phrase.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
}

/** Whether an allowed phrase stands around the words: "a community payback order with an offender supervision requirement". */
function isAllowed({ text, passage, start, end }: Hit, allowed: ReadonlyMap<string, readonly string[]>): boolean {
  const last = text.toLowerCase().split(/\s+/).at(-1) ?? '';
  const phrases = [...(allowed.get(last) ?? []), ...(allowed.get(`${last}'`) ?? [])];
  if (phrases.length === 0) return false;
  const from = Math.max(passage.start, start - 60);
  const around = passage.file.text
    .slice(from, Math.min(passage.end, end + 60))
    .toLowerCase()
    .replace(/\s/g, ' ')
    .replace(/\u2019/g, "'");
  return phrases.some((phrase) => {
    for (let at = around.indexOf(phrase); at >= 0; at = around.indexOf(phrase, at + 1)) {
      if (from + at <= start && from + at + phrase.length >= end) return true;
    }
    return false;
  });
}

/** Words that end a group of words about people: "prisoners in Scotland", "the homeless are". */
const others = new Set(
  `a about after again all also although an and are as at be because been before but by can cannot could did do does during each every
   few for from had has have how if in into is it may might more most must need needs nor not of off on once one or our out over per shall she
   should since so still than that the their them then there these they this those through to too under until up was we were what when
   where which while who whom whose will with within without would come comes get gets leave leaves live lives say says receive want
   told said waiting living leaving held serving released returning attending asked often never always now still here wait waits`.split(
    /\s+/,
  ),
);

/** Whether the word belongs to a thing that follows: "prisoner healthcare", "the homeless service", "alcoholic drinks". */
function belongsToWhatFollows({ passage, text, end }: Hit): boolean {
  // Several of them are people, whatever follows.
  if (/[^s]s$/i.test(text) && !text.includes(' ')) return false;
  const next = /^[ \u00a0\t]+(?:\r?\n[ \t]*)?([\p{L}'’-]{1,40})/u.exec(
    passage.file.text.slice(end, Math.min(passage.end, end + 60)),
  );
  return next?.[1] !== undefined && !others.has(next[1].toLowerCase());
}
