import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, InitializeResult } from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';
import { at, edited, editsByFile, emptyAt, everything, literals, offered, rangeIn, titles } from './code-actions.ts';

/** Code actions as each client takes them: with their diagnostics, in versions, as snippets, made when chosen. */

const client = new TestClient(literals);
const rich = new TestClient(everything);
const plain = new TestClient();
const started = new Map<TestClient, InitializeResult>();

beforeAll(async () => {
  for (const each of [client, rich, plain]) started.set(each, await each.start([]));
});

afterAll(async () => {
  for (const each of [client, rich, plain]) {
    await each.stop();
    expect(each.errors).toBe('');
  }
});

describe('what the server says it does', () => {
  it('names its kinds of action', () => {
    expect(started.get(client)?.capabilities.codeActionProvider).toEqual({
      codeActionKinds: [
        'quickfix',
        'refactor',
        'refactor.rewrite',
        'source.fixAll.goldenthread',
        'source.organizeFacts',
      ],
      resolveProvider: false,
    });
    expect(started.get(rich)?.capabilities.codeActionProvider).toMatchObject({ resolveProvider: true });
  });

  it('offers nothing to a client that knows commands only', () => {
    expect(started.get(plain)?.capabilities.codeActionProvider).toBeUndefined();
  });
});

describe('an action of a finding', () => {
  const text = 'need home: A home\n  Category housing\n';
  const range = { start: at(1, 2), end: at(1, 10) };

  it('is preferred where it is safe, and not where it is a guess', async () => {
    const { plan } = await client.plan({ plan: `${text}  aproach engagement\n` });
    const actions = await offered(client, plan, { start: at(1), end: at(2, 3) });
    const preferred = actions.filter(({ isPreferred }) => isPreferred === true);
    expect(titles(preferred)).toEqual(['Change to `category`']);
    expect(titles(actions)).toContain('Change to `approach`');
  });

  it.each([
    ['as the client has it', range, 'The same.'],
    ['as the client had it a moment ago, in another place', { start: at(0), end: at(1, 3) }, 'Old.'],
  ])('comes with the diagnostic %s', async (_, shownAt, message) => {
    const { plan } = await client.plan({ plan: text });
    const diagnostics = [
      { range: emptyAt(0), code: 'thread/need-unmet', message: 'Another.' },
      { range: shownAt, code: 'line/misspelt', message },
    ];
    const actions = await offered(client, plan, range, { diagnostics });
    const [fix] = actions.filter(({ title }) => title === 'Change to `category`');
    expect(fix?.diagnostics).toEqual([diagnostics[1]]);
    expect(edited({ [plan]: text }, fix?.edit)[plan]).toBe(text.replace('Category', 'category'));
  });

  it('is offered though the client shows nothing yet', async () => {
    const { plan } = await client.plan({ plan: text });
    const [fix] = await offered(client, plan, range);
    expect(fix?.diagnostics).toMatchObject([{ code: 'line/misspelt', range: { start: at(1, 2), end: at(1, 18) } }]);
  });

  it('is offered once where there are two ways to the same text', async () => {
    const written = `strategy north: North\n\nneed home: A home\n  It mat‸ters to people.\n`;
    const { plan } = await client.plan({ plan: written });
    const actions = await offered(client, plan, rangeIn(written), { only: ['quickfix'] });
    expect(titles(actions)).toEqual(['Put it below `text:`']);
  });
});

describe('edits are such as the client takes', () => {
  const text = `strategy north: North plan\n\nneed home: A home\n  Category housing\n`;
  const range = { start: at(2), end: at(3, 3) };

  it('plain edits, where it says nothing of versions', async () => {
    const { plan } = await client.plan({ plan: text });
    for (const { edit } of await offered(client, plan, range)) expect(Object.keys(edit ?? {})).toEqual(['changes']);
  });

  it('with the version of an open text', async () => {
    const { plan } = await rich.plan({ plan: 'x' });
    await rich.change(plan, text);
    const actions = (await offered(rich, plan, range)).filter(({ edit }) => edit !== undefined);
    expect(actions.length).toBeGreaterThan(0);
    for (const { edit } of actions)
      expect(edit).toMatchObject({ documentChanges: [{ textDocument: { uri: plan, version: 2 } }] });
  });

  it('with a place to write the reason, which stays empty', async () => {
    const { plan } = await rich.plan({ plan: text });
    const actions = await offered(rich, plan, emptyAt(0));
    const ignore = actions.find(({ title }) => title.startsWith('Ignore `checklist/vision`'));
    expect(editsByFile(ignore?.edit)).toEqual([
      [plan, [{ range: emptyAt(0), snippet: { kind: 'snippet', value: '# ignore checklist/vision: $0\n' } }]],
    ]);
  });

  it('made when they are chosen, where they cost much', async () => {
    const { plan } = await rich.plan({ plan: text });
    const [action] = await offered(rich, plan, range, { only: ['source.fixAll.goldenthread'] });
    expect(action).toMatchObject({ title: 'Apply all safe fixes', kind: 'source.fixAll.goldenthread' });
    expect(action).not.toHaveProperty('edit');
    const resolved = await rich.request<CodeAction>('codeAction/resolve', action ?? {});
    expect(edited({ [plan]: text }, resolved.edit)[plan]).toBe(text.replace('Category', 'category'));
  });

  it('and what is chosen is left as it is where it cannot be made any more', async () => {
    const { plan } = await rich.plan({ plan: text });
    const [action] = await offered(rich, plan, range, { only: ['source.fixAll'] });
    await rich.change(plan, text.replace('Category', 'category'));
    expect(await rich.request<CodeAction>('codeAction/resolve', action ?? {})).toEqual(action);
    for (const data of [undefined, 7, { uri: plan }, { ...(action?.data as object), range: { start: 1 } }]) {
      expect(await rich.request<CodeAction>('codeAction/resolve', { title: 'x', data })).not.toHaveProperty('edit');
    }
  });
});
