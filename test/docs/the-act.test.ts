import { rules } from '@goldenthread/rules';
import { expect, it } from 'vitest';
import { pages } from './pages.ts';

it('docs/the-act.md names the rules of the set `statute`, each in the row of its duty', () => {
  const [duties = ''] = (pages.find(({ path }) => path === 'docs/the-act.md')?.text ?? '').split('\n## ');
  const rows = duties.split('\n').filter((line) => /^\| [\d, ]+ \|/.test(line));
  const named = rows.flatMap((row) => [...row.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, code]) => code));
  const ofStatute = rules.filter(({ ruleSets }) => ruleSets.includes('statute')).map(({ code }) => code);
  expect([...new Set(named)].sort()).toEqual([...ofStatute].sort());
  expect(
    rows.filter((row) => !/`[a-z-]+\/[a-z-]+` \|$/.test(row)),
    'each duty has a rule',
  ).toEqual([]);
});
