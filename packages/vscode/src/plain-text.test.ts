import { expect, it } from 'vitest';
import { withoutIcons, withoutLinks } from './plain-text.ts';

/** What VS Code takes for a link in a message. */
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: ["'].+?["'])?\)/;

it('words of a plan are no icon', () => {
  expect(withoutIcons('Plan $(trash) for $5 (a week)')).toBe('Plan $ (trash) for $5 (a week)');
});

it.each([
  'Plan [Northshire](command:workbench.action.closeWindow)',
  '[a](https://foula.example)[b](file:///plans "c")',
])('no link is left in %s', (text) => {
  expect(text).toMatch(link);
  expect(withoutLinks(text)).not.toMatch(link);
});

it('other words stay as they are', () => {
  expect(withoutLinks('A home [draft] (second version)')).toBe('A home [draft] (second version)');
});
