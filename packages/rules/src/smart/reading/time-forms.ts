import {
  letter,
  monthName,
  ordinal,
  season,
  shortTime,
  shortYear,
  smallNumber,
  undertaking,
  unitOfTime,
  yearKind,
  yearNumber,
  yearPair,
} from './forms.ts';
import type { Decide, TimeKind } from './time.ts';
import { dated, meeting, monthAlone, often, overSpan, rate, shortYears, within } from './time-context.ts';

/** A written form and what a time of that form does. */
export interface TimeForm {
  readonly form: RegExp;
  readonly kind: TimeKind | Decide;
  /** What every time of this form holds: a look that costs less than building the form, which most plans never need. */
  readonly needs: RegExp | undefined;
}

/** Forms of one sort, with what every one of them holds: a quick look that most sentences do not pass. */
export interface TimeForms {
  readonly name: string;
  readonly needs: RegExp;
  readonly forms: readonly TimeForm[];
}

const seasons = new RegExp(season, 'i');
const deadlineWord =
  '(?=[a-z])(?:no later than|not later than|by|before|until|till|from|after|during|in|for|over|throughout|across|at|within|to)';
const the = '(?:the |our |this |that |its |their )?';

/** From the most telling to the least: a form that lies in one already found is not read again. */
export const timeForms: readonly TimeForms[] = [
  {
    name: 'open ends and hedges',
    needs:
      /going|continuous|soon|due|over time|term|future|coming|next|resources|timely|possibl|perhaps|maybe|ideally|potential|necessary/i,
    forms: [
      form(
        '\\b(?:ongoing|on-going|continuously|continuous|as soon as (?:possible|practicable)|in due course|over time|in (?:the )?(?:short|medium|longer?)(?: |-)term|in (?:the )?future|in the coming years|over the (?:next|coming) (?:few|several) (?:years|months)|when resources (?:allow|permit)|in a timely (?:manner|way|fashion))\\b',
        'open',
      ),
      form(
        '\\b(?:possibly|perhaps|maybe|ideally|potentially|if necessary,?|where possible,?) (?:annual(?:ly)?|yearly|quarterly|monthly|weekly|every year|each year)\\b',
        'open',
      ),
    ],
  },
  {
    name: 'how soon',
    needs: /same|next|following|their|his |her /i,
    forms: [
      form(
        '\\b(?:by|in|within|during|after|at) (?:the )?(?:end of )?(?:their|his|her) (?:first|second|third|final|last) (?:few )?(?:days?|weeks?|months?|years?)\\b',
        'standard',
      ),
      form(
        '\\b(?:(?:on|by) the (?:same|next|following)|the (?:next|following) working) day\\b|\\bsame[ -]day\\b',
        'standard',
      ),
    ],
  },
  {
    name: 'how long a service is open',
    needs: /hour|days|24/i,
    forms: [
      form(
        `\\b${smallNumber}[ -]hours?(?:,? ?(?:a|per|each|every) day)?(?:,? (?:and )?(?:seven|7) days(?: a| per)? week)?(?=[ ,.;)]|$)(?! of\\b)(?=[^.]{0,4}(?:a |per |,|crisis|helpline|line|service|access|support|cover|care))`,
        'length',
      ),
      form('\\b(?:seven|five|six|7|5|6) days (?:a|per) week\\b', 'length'),
      form('\\b24/7\\b', 'length'),
    ],
  },
  {
    name: 'days and months',
    needs: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i,
    forms: [
      form(
        `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${monthName}(?: to | - | ?- ?)\\d{1,2}(?:st|nd|rd|th)? (?:of )?${monthName}(?: ${yearNumber})?`,
        dated,
        /\d/,
      ),
      form(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${monthName}(?:,? ${yearNumber}|[ -]${shortYear})?`, dated, /\d/),
      form(`\\b${monthName} \\d{1,2}(?:st|nd|rd|th)?,? ${yearNumber}`, dated, /\d/),
      form(
        `\\b(?:early |late |mid[ -]?|(?:the )?end (?:of )?)?${monthName}(?:(?:/| or | and | to | - |-)${monthName})?,? (?:of )?(?:${yearPair}|${yearNumber})`,
        dated,
        /\d/,
      ),
      form(`\\b${monthName}[ -]${shortYear}`, dated, /\d/),
      form(`\\b(?:each|every) ${monthName}`, 'repeated', /each|every/i),
      form(
        `\\b(?:at|to|for|in|by|before|after|from) (?:the |its |their |our )?${monthName}(?: (?:and|or) ${monthName})? (?:meeting|board|committee|conference|session|sitting|cycle|round|agm|summit|forum)s?\\b`,
        meeting,
        /meeting|board|committee|conference|session|sitting|cycle|round|agm|summit|forum/i,
      ),
      form(
        `\\b(?:early |late |mid[ -]?|(?:the )?end (?:of )?)?${monthName}(?:(?:/| or | and | to )${monthName})? (?:of )?(?:this|next|each|every) year\\b`,
        'deadline',
        /(?:this|next|each|every) year/i,
      ),
      form(
        `\\b(?:by|before|in|until|from|during|since) (?:(?:the )?end (?:of )?|the start of |early |late |mid[ -]?)?${monthName}(?:(?:/| or | and | to )${monthName})?(?! [${letter}]*(?:not|also|be)\\b)`,
        monthAlone,
      ),
    ],
  },
  {
    name: 'dates in numbers',
    needs: /\d/,
    forms: [
      form(
        '\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b|\\b\\d{1,2}([/.-])\\d{1,2}\\1(?:(?:19|20)\\d\\d|\\d\\d)\\b',
        dated,
        /\d[/.-]\d/,
      ),
      form(`\\b(?:fy|f\\/y) ?(?:${yearPair}|${yearNumber}|\\d\\d(?: ?[/-] ?\\d\\d)?\\b)`, dated, /fy|f\/y/i),
      form(`\\b\\d\\d/\\d\\d\\b`, shortYears, /\d\/\d/),
      form(
        `\\b(?:fiscal|financial|academic|school|calendar)(?: year)? (?:${yearPair}|${yearNumber}|\\d\\d/\\d\\d\\b)`,
        dated,
        /\d\d/,
      ),
    ],
  },
  {
    name: 'seasons and quarters',
    needs:
      /\bQ[1-4]|quarter|spring|summer|autumn|winter|easter|christmas|midsummer|hogmanay|new year|whitsun|michaelmas/i,
    forms: [
      form(`\\b(?:early |late |mid[ -]?|the )?${season}(?: term)?,? (?:of )?(?:${yearPair}|${yearNumber})`, dated),
      form(
        `\\bQ[1-4](?: ?[/-] ?Q?[1-4])?(?:,? (?:of )?(?:fy ?)?(?:${yearPair}|${yearNumber}|\\d\\d[/-]\\d\\d))?\\b`,
        'deadline',
        /\bQ\d/i,
      ),
      form(
        `\\b(?:the )?${ordinal} quarter(?: of (?:${yearPair}|${yearNumber}|the (?:${yearKind} )?year))?\\b(?! of (?!the year|(?:${yearKind}) ))`,
        'deadline',
        /(?:t|d|h|l) quarter/i,
      ),
    ],
  },
  {
    name: 'repeated',
    needs: /each|every|once|twice|thrice|times|per|year|month|week|quarter|annual|ennial|fortnight|term|night|dail/i,
    forms: [
      form(
        `\\b(?:once|twice|thrice|three times|four times|${smallNumber} times)(?: |-)?(?:(?:a|per|each|every|in a|in every) (?:${unitOfTime}|term)|yearly|weekly|monthly|daily)\\b`,
        'repeated',
        /once|twice|thrice|times/i,
      ),
      form(
        `\\b(?:at )?(?:each|every) (?:other |second |third |fourth |${smallNumber} )?(?:${yearKind} )?(?:year|month|week|fortnight|quarter|spring|summer|autumn|winter|term|(?:mon|tues|wednes|thurs|fri|satur|sun)?day)s?\\b`,
        'repeated',
        /each|every/i,
      ),
      form(
        `\\b(?:at|to|in|for|before|after) (?:each|every) (?:[${letter}-]+ ){0,3}(?=[a-z])(?:meeting|sitting|agm|conference|board|forum|committee)\\b`,
        'repeated',
        /each|every/i,
      ),
      form(
        '\\b(?:per annum|per year|per month|per week|per quarter|a year|a month|a week|a quarter|each way)\\b',
        rate,
      ),
      form(
        '\\b(?:bi-?annual|bi-?ennial|bi-?monthly|six-monthly|three-monthly|twice-yearly|half-yearly|annual|yearly|quarterly|monthly|weekly|fortnightly|termly|nightly|daily)(?:ly)?\\b(?! (?:living|life|lives|routine|activit))',
        often,
        /annual|ennial|ly\b/i,
      ),
      form('\\bannually\\b', 'repeated'),
    ],
  },
  {
    name: 'years of a plan',
    needs:
      /y(?:ea)?r|quarter|month|week|phase|half|session|term|decade|meeting|parliament|inspection|survey|election|census|audit|spring|summer|autumn|winter|easter|christmas/i,
    forms: [
      form(
        `\\b(?:by |in |during |from |before |at |within |over )?(?:the )?(?:end of )?(?:years? |yrs?\\.? ?)(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})(?:(?: to |-| and )(?:one|two|three|four|five|ten|\\d{1,2}))?(?! (?:of age|old)|\\d|%| (?:pupil|student|child|group))\\b(?=[^-]|$)`,
        'deadline',
        /\by(?:ea)?rs?\.? ?(?:[otfsen]|\d)/i,
      ),
      form(
        `\\b(?:in|during|by|within|for|over|at|before|after) (?:the )?(?:end of )?(?:the |this |its |our )?${ordinal} (?:(?:${smallNumber}) )?(?:${yearKind} )?(?:year|quarter|month|week|phase|half)s?\\b(?! of (?:release|arrest|liberation|admission|referral|life|pregnancy|sentence|custody))`,
        'period',
        /first|second|third|fourth|fifth|sixth|final|last|\dth|\dst|\dnd|\drd/i,
      ),
      form(
        `\\b(?:${deadlineWord} )?${the}(?:end of )?(?=[a-z])(?:this|next|the next|the coming|the current|the following|coming) (?:${yearKind} )?(?=[a-z])(?:year|quarter|month|week|session|term|spring|summer|autumn|winter|easter|christmas|decade|parliament|(?:[${letter}'-]+ ){0,3}?(?:meeting|inspection|survey|election|census|audit|review))\\b`,
        'deadline',
        /this|next|coming|current|following/i,
      ),
      form(
        `\\b(?:by|before|at|until) (?:the )?(?:${yearKind} )?(?:year[ -]end|close of (?:the )?(?:${yearKind} )?year|turn of the year|end of (?:the )?(?:${yearKind} )?year)\\b`,
        'deadline',
        /year/i,
      ),
    ],
  },
  {
    name: 'the life of the plan, the end of an undertaking',
    needs:
      /life|course|duration|term|period|plan|strategy|report|end|close|finish|conclu|start|begin|complet|over|spring|summer|autumn|winter|easter|christmas|midsummer|hogmanay|new year|whitsun|michaelmas|day\b/i,
    forms: [
      form(
        `\\b(?:over|during|throughout|within|for|across|in) (?:the )?(?:whole |full )?(?=[a-z])(?:life(?:time|span)?|course|duration|term|period) of (?:the |this |our )?(?:[${letter}-]+ ){0,2}(?=[a-z])(?:plan|strategy|programme|project|framework|loip|cjoip)\\b`,
        'period',
        /(?:life|lifetime|lifespan|course|duration|term|period) of/i,
      ),
      form(
        '\\b(?:over|during|throughout|within) (?:the|this) (?:plan|strategy|planning|reporting)(?: period)?\\b',
        'period',
      ),
      form(
        `\\b(?:by|at|before|until|towards|after) (?:the )?end of (?:the |this |their |its |our |each |every )?(?:[${letter}-]+ ){0,3}?${undertaking}\\b`,
        'deadline',
        /end of/i,
      ),
      form(
        `\\b(?:when|once|after) (?:the|this|our) (?:[${letter}-]+ ){0,2}?${undertaking} (?:ends|closes|finishes|concludes|starts|begins|is (?:over|complete|completed|finished))\\b`,
        'deadline',
        /\b(?:when|once|after) (?:the|this|our)\b/i,
      ),
      form(
        `\\b(?:on|upon|by|at|after) (?:the )?(?:completion|conclusion|close|end|approval|publication) of (?:the |this |their |our )(?:[${letter}-]+ ){0,3}?${undertaking}\\b`,
        'deadline',
        /(?:completion|conclusion|close|end|approval|publication) of/i,
      ),
      form(
        `\\b(?:by|before|after|over|at) (?:the )?(?:early |late |mid[ -]?)?${season}(?: term| holidays)?\\b`,
        'deadline',
        seasons,
      ),
      form("\\b[Bb]y (?:the )?(?:\\p{Lu}[\\p{L}']+ ){1,3}Day\\b", 'deadline', /Day\b/, 'u'),
    ],
  },
  {
    name: 'spans',
    needs: /year|month|week|fortnight|quarter|day|second|minute|hour|\bmin|\bhr|ring/i,
    forms: [
      form(
        `\\b(?:within|in under|in less than|in) (?:the (?:next|first|coming|following) |a (?:maximum|target) of |at most )?${smallNumber}[ -](?:${shortTime}|${unitOfTime}|ring)s?\\b`,
        within,
        /\b(?:with)?in /i,
      ),
      form(
        `\\b(?:over|during|throughout|across|for|after|in) (?:the |a )?(?:next |first |last |coming |following |period of |initial |further )?(?:period of )?(?:${smallNumber}|a)(?: |-)(?:${yearKind} )?(?=[a-z])(?:year|month|week|fortnight|quarter)s?(?: period)?\\b(?! (?:old|before|after|course|programme))`,
        overSpan,
      ),
    ],
  },
  {
    name: 'years',
    needs: /(?:19|20)\d\d/,
    forms: [
      form(`\\bbetween ${yearNumber} and ${yearNumber}`, 'period'),
      form(`\\b(?:the )?(?:end|start|beginning|middle|close) of (?:${yearPair}|${yearNumber})`, dated),
      form(`\\b${yearNumber} to ${yearNumber}`, dated),
      form(`\\b${yearPair}`, dated),
      form(`\\b${yearNumber}`, dated),
    ],
  },
  {
    name: 'lengths that are left',
    needs: /year|month|week|fortnight|quarter|day|second|minute|hour|\bmin|\bhr|ring/i,
    forms: [form(`\\b${smallNumber}[ -](?:${shortTime}|${unitOfTime}|ring)s?\\b`, 'length')],
  },
];

function form(source: string, kind: TimeKind | Decide, needs?: RegExp, flags = 'i'): TimeForm {
  return { form: new RegExp(source, `g${flags}`), kind, needs };
}
