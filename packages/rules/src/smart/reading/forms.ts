/** Written forms that several readings share. Sources of regular expressions over plain text, to be read with `i`. */

const ones = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
export const smallNumber = `(?:\\d{1,4}|${ones}|fifteen|eighteen|twenty(?:[ -]four)?|thirty|sixty|ninety)`;
export const ordinal = '(?:first|second|third|fourth|fifth|sixth|final|last|\\d{1,2}(?:st|nd|rd|th))';
export const unitOfTime = '(?:working day|calendar day|day|week|fortnight|calendar month|month|quarter|year)';
export const shortTime = '(?:second|minute|hour|min|hr)';
export const yearKind = '(?:financial|fiscal|calendar|academic|school|parliamentary|business|reporting|plan)';

export const monthName =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?![\\p{L}\\d])';
export const yearNumber = '(?:19|20)\\d\\d(?!\\d|[,.]\\d|%|\\p{L})';
export const yearPair = '(?:19|20)\\d\\d ?[/-] ?(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d%]|\\p{L})';
export const season = '(?:spring|summer|autumn|winter|easter|christmas|midsummer|hogmanay|new year|whitsun|michaelmas)';

/** What a plan and its parts are called where they end: "by the end of the programme". */
export const undertaking =
  '(?:programme|program|project|plan|course|grant|pilot|strategy|contract|session|term|period|phase|award|funding|training|season|decade|century|intervention|trial|scheme|placement|workshop|year|month|quarter|week|parliament|parliamentary session|day|summer|spring|autumn|winter)';
