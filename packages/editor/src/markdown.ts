/** Signs that mean something in Markdown wherever they stand. */
const signs = /[\\`*_[\]|~$]/g;
/** What makes a line a heading, a list, a rule or a quotation. */
const atStart = /^(\s*)([#+=-]|\d+(?=[.)]))/;
/** What clients make links of by themselves: `https://…`, `www.…`, `name@place`. */
const linkSigns = /:(?=\/)|(?<=www)\.|@/gi;

/**
 * Text of a plan as it stands, inside Markdown: never markup, a link, an image or HTML. Lines stay apart as words do.
 * Signs that mean nothing where they stand are left alone, for clients that show Markdown as it is written.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(signs, '\\$&')
    .replace(linkSigns, '\\$&')
    .replace(atStart, (_, space: string, start: string) =>
      /^\d/.test(start) ? `${space}${start}\\` : `${space}\\${start}`,
    )
    .replace(/&(?=[#\p{L}])/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A name or a word of the language, as it is typed. Nothing in it is markup. */
export function codeInMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
