/** Written forms that several readings share. Sources of regular expressions over plain text, to be read with `i`. */

/**
 * The letters of plans, Gaelic and borrowed names among them, inside a character class read with `i`. Naming them costs a
 * tenth of what `\p{L}` costs: with `i` and `u` together each form is expanded by every pair of cases in Unicode.
 */
export const letter = 'a-zÀ-ɏ';

/**
 * One of many words. The look ahead changes nothing that is found: without it the engine works out beforehand, for each
 * place where the word may stand, which letters any of them could have, and the first search of a form takes milliseconds.
 */
export function anyOf(words: string): string {
  return `(?=[${letter}\\d])(?:${words})`;
}

const ones = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
export const smallNumber = anyOf(`\\d{1,4}|${ones}|fifteen|eighteen|twenty(?:[ -]four)?|thirty|sixty|ninety`);
export const ordinal = anyOf('first|second|third|fourth|fifth|sixth|final|last|\\d{1,2}(?:st|nd|rd|th)');
export const unitOfTime = anyOf('working day|calendar day|day|week|fortnight|calendar month|month|quarter|year');
export const shortTime = anyOf('second|minute|hour|min|hr');
export const yearKind = anyOf('financial|fiscal|calendar|academic|school|parliamentary|business|reporting|plan');

export const monthName = `(?=[a-z])(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?![${letter}\\d])`;
export const yearNumber = `(?=\\d)(?:19|20)\\d\\d(?!\\d|[,.]\\d|%|[${letter}])`;
export const yearPair = `(?=\\d)(?:19|20)\\d\\d ?[/-] ?(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d%${letter}])`;
/** A year of two figures, where nothing follows that it could count: `Mar-27`, `31 March '27`. */
export const shortYear = "'?\\d\\d(?=[.,;)]|$)";
export const season = anyOf(
  'spring|summer|autumn|winter|easter|christmas|midsummer|hogmanay|new year|whitsun|michaelmas',
);

/** What a plan and its parts are called where they end: "by the end of the programme". */
export const undertaking = anyOf(
  'programme|program|project|plan|course|grant|pilot|strategy|contract|session|term|period|phase|award|funding|training|season|decade|century|intervention|trial|scheme|placement|workshop|year|month|quarter|week|parliament|parliamentary session|day|summer|spring|autumn|winter',
);
