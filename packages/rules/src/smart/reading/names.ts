import { eachSpan, type Span } from './text.ts';

/**
 * Numbers that are part of a name or of a description, and count nothing that a plan could reach: section numbers, plan
 * references, call numbers, ages, levels.
 */
const nameForms: readonly RegExp[] = [
  // section 27, outcome 4, MAT standards 1-5, level 4, phase 2
  /\b(?:sections?|ss?\.|chapters?|parts?|levels?|stages?|phases?|outcomes?|objectives?|priorit(?:y|ies)|actions?|goals?|aims?|themes?|standards?|steps?|points?|pages?|pp?\.|paragraphs?|appendix|annex(?:e|es)?|schedules?|tiers?|bands?|categor(?:y|ies)|versions?|articles?|rules?|no\.|numbers?|wards?|grades?|types?|class|mat|recommendations?|principles?|questions?|key stages?|drivers?|strands?|figures?|tables?|items?|group|area|zone|unit|lot|form)(?: (?:standards?|no\.?|number))? (?:#|no\.? ?)?[a-z]?\d+(?:\.\d+)*[a-z]?(?:(?: ?(?:-|,|and|to|&) ?)\d+(?:\.\d+)*)*(?![\d%]|,\d| (?:per cent|percent))/gi,
  // aged 0 to 5, under 18, over-65s, 16 to 25 year olds, 18 and over
  /\b(?:aged?|ages) (?:between )?\d{1,3}(?: ?(?:-|to|and) ?\d{1,3})?(?: (?:and|or) (?:over|under|above|older|younger))?/gi,
  /\b(?:under|over)[ -]?\d{1,2}s?\b(?! ?%|[.,]\d| per cent| [a-z])|\b(?:under|over)-\d{1,2}s?\b|\b(?:under|over)[ -]?\d{1,2}s\b/gi,
  /\b(?:people|persons?|residents?|children|adults|anyone|those|women|men|pupils|drivers|families) (?:aged )?(?:under|over|below|above) \d{1,2}\b(?! ?%| per cent)/gi,
  /\b\d{1,3}(?: ?(?:-|to|and|or) ?\d{1,3})?[ -](?:year|month|week)s?[ -]old?s?\b|\b\d{1,3} (?:and|or) (?:over|under|above|older)\b/gi,
  // 101, 111 and 999 are services
  /\b(?:101|111|112|999)\b(?= (?:and|or|service|line|number|calls?|call|system|contact)|[.,;]|$)/gi,
  // the 12 week, five-year
  /\b\d+[ -](?:point|step|stage|part|page|item|strand|tier|way|person|bed|seat)\b(?= )/gi,
];

/** NHS 24, Moving Forward 2 Change, Vision 2030: a number beside a word with a capital that starts no sentence. */
const besideCapital =
  /(?<=[\p{L}\p{N},;'-] )\p{Lu}[\p{L}'-]* \d+(?![\d%,.]*\d|%| per cent| ?%)(?: \p{Lu}[\p{L}'-]*)?/gu;

/** COVID-19, S5, A9, B&B2: digits in a word with letters. */
const inWord = /\b\p{L}[\p{L}&-]*-?\d+[\p{L}\d-]*/gu;

export function numbersInNames(text: string): readonly Span[] {
  if (!/\d/.test(text)) return [];
  const spans: Span[] = [];
  for (const form of [...nameForms, besideCapital, inWord]) eachSpan(form, text, (span) => spans.push(span));
  return spans;
}
