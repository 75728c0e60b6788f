/** Words that leave the author free to do something else, or nothing. */
const looseEnds: readonly RegExp[] = [
  /\b(?:as|where|if|when|wherever) (?:and when )?(?:appropriate|possible|necessary|practicable|feasible|required|needed|relevant|applicable|resources (?:allow|permit))\b/i,
  /\bas (?:far|much|soon) as (?:is )?(?:possible|practicable|reasonably practicable)\b/i,
  /\b(?:or|and) (?:an?)?other (?:suitable|similar|appropriate|relevant|ways)\b/i,
  /\bor (?:(?:similar|suitable|equivalent|alternative)\b|something like)/i,
  /\b(?:possibly|perhaps|maybe|potentially)\b/i,
  /\bsubject to (?:available |the availability of |sufficient )?(?:resources?|funding|capacity|budget)/i,
  /\bsubject to available\b/i,
  /\b(?:may|might|could) (?:be|also|then|need|wish|want|choose|consider|develop|include)\b/i,
  /\bas they arise\b/i,
  /\b(?:appropriately|suitably|adequately|sufficiently)\b/i,
];

/** What every one of them holds: a look that most sentences do not pass. */
const needed =
  /appropriate|possib|perhaps|maybe|potential|necessary|practic|feasib|required|needed|relevant|applicable|allow|permit|suitabl|similar|equivalent|alternative|other|something|subject|might|may|could|arise|adequate|sufficient/i;

/** The words that hedge a plain text, as written; `undefined` where it is plain. */
export function hedgeIn(text: string): string | undefined {
  if (!needed.test(text)) return undefined;
  for (const form of looseEnds) {
    const match = form.exec(text);
    if (match !== null) return match[0];
  }
  return undefined;
}
