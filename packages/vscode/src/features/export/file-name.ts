/** Names that Windows keeps for itself, whatever follows them. */
const kept = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const longest = 80;

/** A title as the name of a file that every system takes, without its ending. */
export function fileNameOf(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '');
  return plain === '' || kept.test(plain) ? 'plan' : plain;
}

/** Whether a path is that of a file of a plan, which no export may take the place of. */
export function isOfPlan(path: string): boolean {
  return /\.cjoip$/i.test(path);
}
