/** A search for any of these words or phrases as whole words, whatever their case and however many spaces they hold. */
export function searchFor(phrases: readonly string[]): RegExp {
  const key = phrases.join('\n');
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= 50) known.clear();
  // Longer phrases first, so that `where appropriate` is not taken for `appropriate`.
  const forms = [...phrases]
    .filter((phrase) => phrase.trim() !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) =>
      phrase
        .trim()
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/\s+/g, '\\s+'),
    );
  const search = new RegExp(forms.length === 0 ? '(?!)' : `(?<!\\w)(?:${forms.join('|')})(?!\\w)`, 'gi');
  known.set(key, search);
  return search;
}

const known = new Map<string, RegExp>();
