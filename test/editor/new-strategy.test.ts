import {
  NewStrategyAnswerRequest,
  type NewStrategyAnswers,
  NewStrategyChoicesRequest,
  NewStrategyRequest,
} from '@goldenthread/editor/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const client = new TestClient();

beforeAll(async () => {
  await client.start([]);
});

afterAll(async () => {
  await client.stop();
  expect(client.errors).toBe('');
});

const answers: NewStrategyAnswers = {
  partnership: 'Westray Community Justice Partnership',
  area: 'Westray',
  start: '1 April 2027',
  years: '10',
  commissioning: 'joint',
  frameworks: ['cjpf'],
};

it('what can be chosen has one usual way of commissioning and one usual framework', async () => {
  const { commissioning, frameworks, start } = await client.ask(NewStrategyChoicesRequest, {});
  expect(commissioning.filter(({ isUsual }) => isUsual).map(({ word }) => word)).toEqual(['joint']);
  expect(frameworks.filter(({ isUsual }) => isUsual).map(({ name }) => name)).toEqual(['cjpf']);
  expect(start).toMatch(/^1 April 20\d\d$/);
});

it('an answer is looked at while it is typed', async () => {
  const said = (question: 'partnership' | 'start', answer: string) =>
    client.ask(NewStrategyAnswerRequest, { question, answer });
  expect(await said('partnership', answers.partnership)).toEqual({ problem: null, area: 'Westray' });
  expect((await said('start', 'soon')).problem).toContain('1 April 2027');
});

it('a new strategy shows one finding in the list, which says where to begin', async () => {
  const made = await client.ask(NewStrategyRequest, answers);
  const files = Object.fromEntries((made?.files ?? []).map(({ name, text }) => [name, text]));
  const uris = Object.values(await client.plan(files));
  await client.until(() => uris.every((uri) => client.diagnostics(uri) !== undefined));
  const listed = (): string[] =>
    uris
      .flatMap((uri) => (client.diagnostics(uri) ?? []).filter(({ severity }) => severity !== 4))
      .map(({ code }) => String(code));
  await client.until(() => listed().join() === 'checklist/vision');
  expect(listed()).toEqual(['checklist/vision']);
});

it('has a name that no other strategy at hand has', async () => {
  await client.plan({ 'strategy.cjoip': 'strategy westray: Westray plan\n' });
  const made = await client.ask(NewStrategyRequest, answers);
  expect(made?.name).not.toBe('westray');
  expect(made?.files[1]?.text).toContain(`part of ${made?.name}\n`);
});

it('an answer that is wrong gives no files', async () => {
  expect(await client.ask(NewStrategyRequest, { ...answers, area: ' ' })).toBeNull();
});
