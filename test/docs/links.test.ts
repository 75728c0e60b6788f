import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Page, pages, root } from './pages.ts';

/** Introductions become the beginning of a page in `docs/`, and their links are those of that page. */
const introductions = 'packages/build/src/reference/';

describe.each(pages.filter(({ path }) => !path.startsWith(introductions)))('$path', (page) => {
  it('links only to what is there', () => {
    const links = [...page.prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.flatMap((link) => problem(page, link))).toEqual([]);
  });

  it('has no heading twice, so that each can be linked to', () => {
    // A change log says "Added" once for each version.
    if (page.path === 'CHANGELOG.md') return;
    const all = anchors(page.prose);
    expect(all.filter((anchor, index) => all.indexOf(anchor) !== index)).toEqual([]);
  });
});

function problem(page: Page, link: string): string[] {
  if (/^(?:https?:|mailto:)/.test(link)) return [];
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page.path : normalize(join(dirname(page.path), path));
  if (!existsSync(join(root, target))) return [`${link}: there is no ${target}`];
  if (anchor === undefined) return [];
  const { prose } = pages.find((other) => other.path === target) ?? {
    prose: readFileSync(join(root, target), 'utf8'),
  };
  return anchors(prose).includes(anchor) ? [] : [`${link}: ${target} has no such heading`];
}

/** The anchors of a page's headings, as GitHub and VS Code make them. */
function anchors(prose: string): string[] {
  return [...prose.matchAll(/^#{1,6} (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
