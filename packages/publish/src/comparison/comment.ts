import type { Nodes, Parents } from 'mdast';
import { upToWord } from '../document/author-text.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import type { Comparison } from './compare.ts';
import { type ComparisonChoices, minutesOf, shownMinutes } from './document.ts';

/** The longest comment that GitHub takes, in characters. */
export const longestComment = 65_536;

/** A title or a fact may be as long as its author likes; a comment is for reading. */
const longestText = 1_500;

/**
 * The minutes as Markdown for a comment on a pull request. The author's text is text alone: it calls nobody, links to
 * nothing and closes no issue. What is too long loses the entries that matter least, and says so.
 * @param limit in characters
 */
export function comparisonComment(
  comparisons: readonly Comparison[],
  choices: Omit<ComparisonChoices, 'most'>,
  limit = longestComment,
): string {
  const minutes = minutesOf(comparisons);
  const write = (most?: number): string => {
    const { title, document } = shownMinutes(minutes, most === undefined ? choices : { ...choices, most });
    return writeMarkdown(asPlainWords(document), { title: silenced(shortened(title)) });
  };
  const { entries } = minutes;
  let low = 0;
  let high = 32;
  // Most of a very long comparison is never written: it costs more than all else.
  while (high < entries && write(high).length <= limit) [low, high] = [high, high * 2];
  if (high >= entries) {
    const whole = write();
    if (whole.length <= limit) return whole;
    high = entries;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (write(middle).length <= limit) low = middle;
    else high = middle;
  }
  const fitting = write(low);
  // Where not even the headlines fit, there is nothing left to choose from.
  return fitting.length <= limit ? fitting : `${fitting.slice(0, limit - 2).toWellFormed()}…\n`;
}

/** The tree with texts that are cut where they are very long, and call nobody. */
function asPlainWords<N extends Nodes>(node: N): N {
  if (node.type === 'text') return { ...node, value: silenced(shortened(node.value)) };
  if (node.type === 'facts') {
    return {
      ...node,
      rows: node.rows.map((row) => ({ ...row, content: (row.content as readonly Nodes[]).map(asPlainWords) })),
    } as N;
  }
  if (!('children' in node)) return node;
  return { ...node, children: (node as Parents).children.map((child) => asPlainWords(child as Nodes)) } as N;
}

function shortened(words: string): string {
  if (words.length <= longestText) return words;
  return `${upToWord(words, longestText)}… (${words.length} characters in all)`;
}

/** A blank without width: it is not seen, and takes a word apart for a program. */
const apart = '\u200b';

/**
 * GitHub and GitLab read more than Markdown in a comment: `@name` calls somebody, `#1`, `!1` and `GH-1` link to what has
 * that number, a commit's number to the commit, `:word:` is a picture, and an address a link.
 */
function silenced(words: string): string {
  return words
    .replace(/@(?=[\p{L}\p{N}_[])/gu, `@${apart}`)
    .replace(/([#!~%&$])(?=\p{N})/gu, `$1${apart}`)
    .replace(/\b(GH|[A-Z]{2,10})-(?=\d)/gi, `$1-${apart}`)
    .replace(/:(?=[\w+-]+:)/g, `:${apart}`)
    .replace(/\b([a-z][a-z0-9+.-]*):(?=\/\/|\S+@)/gi, `$1:${apart}`)
    .replace(/\bwww\.(?=\S)/gi, `www${apart}.`)
    .replace(/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/gi, (id) => (id.match(/.{1,6}/g) ?? []).join(apart));
}
