import { formatText, type ItemName, parseFile } from '@goldenthread/language';
import { type Draft, draftLines } from './draft.ts';

/** A fact that the language would not have taken, and that became a remark. */
export interface Demoted {
  readonly name: ItemName;
  readonly words: string;
  readonly why: string;
}

/** A file of its own: what it is called matters to nobody. */
const uri = 'import:///items.cjoip';
const mostRounds = 4;

/**
 * The items as text, formatted, without a finding of the text. The readers of cells give what the language takes; reading
 * the whole makes it certain: a fact with a finding becomes a remark.
 */
export function checkedText(drafts: readonly Draft[]): { readonly text: string; readonly demoted: readonly Demoted[] } {
  const demoted: Demoted[] = [];
  if (drafts.length === 0) return { text: '', demoted };
  for (let round = 0; ; round++) {
    const lines: string[] = [];
    /** For each line, whose it is. */
    const owners: number[] = [];
    for (const [at, draft] of drafts.entries()) {
      const own = [...(at === 0 ? [] : ['']), ...draftLines(draft)];
      for (const line of own) {
        lines.push(line);
        owners.push(at);
      }
    }
    const text = `${lines.join('\n')}\n`;
    const { findings } = parseFile(uri, text);
    if (findings.length === 0 || round === mostRounds) return { text: formatText(uri, text), demoted };
    for (const { place, message } of findings) {
      const draft = drafts[owners[place.range.start.line] ?? -1];
      const line = lines[place.range.start.line] ?? '';
      if (draft !== undefined) demote(draft, line, message, demoted);
    }
  }
}

/** Makes the fact of a line a remark; where the line is no fact's, the facts of the item that are not text. */
function demote(draft: Draft, line: string, why: string, demoted: Demoted[]): void {
  const at = draft.facts.findIndex(({ word, value }) => {
    const start = `  ${word}${value === '' ? '' : ` ${value}`}`;
    return word !== 'note' && word !== 'text' && (line === start || line.startsWith(`${start}:`));
  });
  const fact = draft.facts[at];
  if (fact === undefined) return;
  const words = `${fact.word} ${fact.value}${fact.text === undefined ? '' : `: ${fact.text}`}`.trim();
  draft.facts.splice(at, 1, { word: 'note', value: '', text: words });
  demoted.push({ name: draft.name, words, why });
}
