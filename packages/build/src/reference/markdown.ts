/** Small pieces of Markdown, as the pages under `docs/` are written: prose in lines of at most 120 characters. */

export { capital } from '@goldenthread/language';
export { paragraph } from '@goldenthread/rules';

/** A table; a row is one line however long it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Text shown as it is written; `language` is the word after the fence. */
export function block(text: string, language: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** Text as code within a sentence. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A link to a heading of the same page. */
export function linkTo(heading: string, text = heading): string {
  return `[${text}](#${anchor(heading)})`;
}

/** The anchor that GitHub and VS Code give a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

/** Joins the parts of a page with a blank line between them; a part that is empty is left out. */
export function page(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
