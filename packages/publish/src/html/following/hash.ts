const prime = 0x01000193;

/**
 * A short name for a text: the same for the same text, in any process and at any time. It tells versions apart and keeps
 * no secrets. 64 bits, as two runs of FNV-1a from different starts.
 */
export function hashOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, prime);
    b = Math.imul(b ^ (code + at), prime);
  }
  return [a, b].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('');
}
