import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Finding, parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { at, edited, literals, offered, replacesNothing } from './code-actions.ts';

/** Every code action that is offered in plans with every problem, done to the text. */

const client = new TestClient(literals);

beforeAll(() => client.start([]));

afterAll(async () => {
  await client.stop();
  expect(client.errors).toBe('');
});

const problems = fileURLToPath(new URL('../../examples/problems/', import.meta.url));

/** The plans of `examples/problems`, each folder by itself: its files by their names. */
const problemPlans = [
  '.',
  ...readdirSync(problems, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name),
].map((name) => {
  const files = readdirSync(`${problems}${name}`).filter((file) => file.endsWith('.cjoip'));
  const texts = files.map((file) => [file, readFileSync(`${problems}${name}/${file}`, 'utf8')] as const);
  return { name, texts: Object.fromEntries(texts) };
});

describe.each(problemPlans)('on every few lines of $name', ({ texts }) => {
  it('what is offered makes no line worse, and what replaces nothing loses nothing', async () => {
    const uris = await client.plan(texts);
    const names = Object.keys(texts);
    const byUri = Object.fromEntries(names.map((name) => [uris[name] ?? '', texts[name] ?? '']));
    const before = errors(byUri);
    let tried = 0;
    for (const [uri, text] of Object.entries(byUri)) {
      const lines = text.split('\n').length;
      for (let line = 0; line < lines; line += 5) {
        const here = { start: at(line), end: at(line) };
        const below = { start: at(line), end: at(Math.min(line + 3, lines - 1), 1) };
        const actions = [
          ...(await offered(client, uri, here)),
          ...(await offered(client, uri, below, { only: ['quickfix', 'source'] })).filter(
            ({ kind }) => kind !== 'quickfix' || line % 20 === 0,
          ),
        ];
        for (const { title, edit } of actions) {
          tried++;
          const after = edited(byUri, edit);
          const about = `${title}, at line ${line + 1} of ${uri}`;
          expect(errors(after), about).toBeLessThanOrEqual(before);
          if (replacesNothing(edit)) continue;
          if (title === 'Put the facts in order') {
            expect((after[uri] ?? '').split('\n').toSorted(), about).toEqual(text.split('\n').toSorted());
          } else {
            expect(title, 'what replaces text is a fix, or splits a sentence').toMatch(
              /^(?!Add |Begin |Create |Ignore |Turn )/,
            );
          }
        }
      }
    }
    expect(tried, 'something is offered').toBeGreaterThan(0);
  });
});

/** How many errors there are in the lines and names of a plan. */
function errors(texts: Readonly<Record<string, string>>): number {
  const workspace = new StrategyWorkspace();
  for (const [uri, text] of Object.entries(texts)) workspace.set(parsed(uri, text));
  const findings: readonly Finding[] = workspace.strategies().flatMap((each) => workspace.textFindings(each));
  return findings.filter(({ severity }) => severity === 'error').length;
}

const known = new Map<string, ReturnType<typeof parseFile>>();

/** Most files are the same before and after. */
function parsed(uri: string, text: string): ReturnType<typeof parseFile> {
  const before = known.get(uri);
  if (before?.text === text) return before;
  const file = parseFile(uri, text);
  if (before === undefined) known.set(uri, file);
  return file;
}
