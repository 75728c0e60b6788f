import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientCapabilities, MarkupContent, SignatureHelp } from 'vscode-languageserver-protocol';
import { TestClient, usualCapabilities } from './client.ts';
import { cursorIn } from './marked.ts';

const usual: ClientCapabilities = {
  ...usualCapabilities,
  textDocument: {
    signatureHelp: {
      signatureInformation: {
        documentationFormat: ['markdown'],
        parameterInformation: { labelOffsetSupport: true },
        activeParameterSupport: true,
      },
    },
  },
};
const client = new TestClient(usual);
const plainClient = new TestClient({});

beforeAll(async () => {
  await client.start([]);
  await plainClient.start([]);
});

afterAll(async () => {
  await client.stop();
  await plainClient.stop();
  expect(client.errors).toBe('');
  expect(plainClient.errors).toBe('');
});

const above = 'strategy northshire: Northshire plan\n\nmeasure m: People with a home\n\n';

async function helpAt(place: string, from = client): Promise<SignatureHelp | null> {
  const written = above + place;
  const { 'plan.cjoip': uri } = await from.plan({ 'plan.cjoip': written });
  return await from.at<SignatureHelp | null>('textDocument/signatureHelp', uri, cursorIn(written));
}

/** The forms, each with what is to be written next in `‹…›`. */
async function shown(place: string): Promise<string[]> {
  const help = await helpAt(place);
  return (help?.signatures ?? []).map(({ label, parameters = [], activeParameter }) => {
    const active = parameters[activeParameter ?? help?.activeParameter ?? 0]?.label;
    if (!Array.isArray(active)) throw new Error(`The form ${label} marks nothing.`);
    const [start, end] = active;
    return `${label.slice(0, start)}‹${label.slice(start, end)}›${label.slice(end)}`;
  });
}

const target = 'target MEASURE from AMOUNT in PERIOD to AMOUNT by DATE';

describe('the form of a fact', () => {
  it.each<[place: string, form: string]>([
    ['outcome o: O\n  target ‸', target.replace('MEASURE', '‹MEASURE›')],
    ['outcome o: O\n  target m‸', target.replace('MEASURE', '‹MEASURE›')],
    ['outcome o: O\n  target m ‸', target.replace('from AMOUNT', '‹from AMOUNT›')],
    ['outcome o: O\n  target m from ‸', target.replace('from AMOUNT', '‹from AMOUNT›')],
    ['outcome o: O\n  target m from 62% ‸', target.replace('in PERIOD', '‹in PERIOD›')],
    ['outcome o: O\n  target m from 62 people ‸', target.replace('in PERIOD', '‹in PERIOD›')],
    ['outcome o: O\n  target m from 62% in 2024/25 ‸', target.replace('to AMOUNT', '‹to AMOUNT›')],
    ['outcome o: O\n  target m from 62% to ‸', target.replace('to AMOUNT', '‹to AMOUNT›')],
    ['outcome o: O\n  target m from 62% in 2024/25 to 85% ‸', target.replace('by DATE', '‹by DATE›')],
    ['outcome o: O\n  target m from 62% in 2024/25 to 85% by 31 March 2031‸', target.replace('by DATE', '‹by DATE›')],
    ['outcome o: O\n  target m from ‸62% in 2024/25 to 85% by 2031', target.replace('from AMOUNT', '‹from AMOUNT›')],
    ['service s: S\n  meets ‸', 'meets ‹NEED, …›'],
    ['service s: S\n  meets a, ‸', 'meets ‹NEED, …›'],
    ['service s: S\n  meets a,\n    ‸', 'meets ‹NEED, …›'],
    ['need n: N\n  approach ‸', 'approach ‹APPROACH TO ASSESSING NEED, …›'],
    ['gap g: G\n  kind ‸', 'kind ‹KIND OF GAP›'],
    ['measure m: M\n  unit ‸', 'unit ‹UNIT, …›'],
    ['measure m: M\n  value 62% ‸', 'value AMOUNT ‹in PERIOD, …›'],
    ['action a: A\n  by ‸', 'by ‹DATE›, then ongoing'],
    ['action a: A\n  by 31 March 2029, ‸', 'by DATE‹, then ongoing›'],
    ['action a: A\n  milestone by ‸', 'milestone by ‹DATE›, then ongoing: text'],
    ['action a: A\n  cost £12,000 ‸', 'cost AMOUNT ‹a YEAR›'],
    ['action a: A\n  funded by fund ‸', 'funded by RESOURCE ‹AMOUNT, …›'],
    ['strategy t: T\n  period 1 April 2026 ‸', 'period DATE ‹to DATE›'],
    ['strategy t: T\n  terms short to 5 ‸', 'terms TERM to NUMBER ‹years, …›'],
    ['strategy t: T\n  approved by board ‸', 'approved by GROUP or PARTNER ‹on DATE›: post'],
    ['priority p: P\n  score 4 on ‸', 'score NUMBER ‹on CRITERION, …›'],
    ['checkpoint plan\n  question gaps ‸', 'question QUESTION ‹ANSWER›: text'],
    ['outcome o: O\n  every action by ‸', 'every action by ‹DATE›, then ongoing'],
    ['progress on ‸', 'progress on ‹ITEM› at DATE: text'],
    ['progress on O1 ‸', 'progress on ITEM ‹at DATE›: text'],
    ['assessment of ‸', 'assessment of ‹OUTCOME›: text'],
    ['checkpoint ‸', 'checkpoint ‹STAGE›'],
    ['need ‸', 'need ‹NAME›: statement'],
    ['part of ‸', 'part of ‹STRATEGY›'],
  ])('is shown while it is written: %s', async (place, form) => {
    expect((await shown(place))[0]).toBe(form);
  });

  it('is shown in each of its ways until what is written rules one out', async () => {
    expect(await shown('outcome o: O\n  target m ‸')).toEqual([
      'target MEASURE ‹from AMOUNT› in PERIOD to AMOUNT by DATE',
      'target MEASURE ‹to AMOUNT› by DATE',
      'target MEASURE ‹up AMOUNT› from AMOUNT in PERIOD by DATE',
      'target MEASURE ‹down AMOUNT› from AMOUNT in PERIOD by DATE',
    ]);
    expect(await shown('outcome o: O\n  target m up ‸')).toEqual([
      'target MEASURE ‹up AMOUNT› from AMOUNT in PERIOD by DATE',
    ]);
    expect(await shown('group g: G\n  sits 5 ‸')).toEqual(['sits NUMBER ‹times a YEAR›']);
    expect(await shown('action a: A\n  lead ‸')).toEqual([
      'lead ‹PARTNER or GROUP›: post',
      'lead ‹all partners›: post',
    ]);
  });

  it('stays where something on the line does not fit', async () => {
    expect(await shown('outcome o: O\n  target m from m to 85% ‸')).toEqual([
      target.replace('from AMOUNT', '‹from AMOUNT›'),
    ]);
  });

  it.each([
    ['behind the colon', 'action a: A\n  lead council: ‸'],
    ['in a text', 'action a: A\n  achievable because: The money is ‸'],
    ['in a block of text', 'action a: A\n  note:\n    target m ‸'],
    ['in a statement', 'need home: A settled ‸'],
    ['in a remark', '# target m ‸'],
    ['on the word itself', 'outcome o: O\n  targ‸et m'],
    ['on an empty line', 'outcome o: O\n  ‸'],
    ['where there is nothing to write', 'outcome o: O\n  short term ‸'],
    ['where the item cannot have the fact', 'need n: N\n  target ‸'],
    ['on a line that cannot be read', 'need n: N\n  categry housing ‸'],
  ])('is not shown %s', async (_where, place) => {
    expect(await helpAt(place)).toBeNull();
  });

  it('comes with what the fact says, an example, and what is written where', async () => {
    const help = await helpAt('outcome o: O\n  target m from ‸');
    const [signature] = help?.signatures ?? [];
    expect(signature?.documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringMatching(
        /^How far a measure should move, and by when\.\n\n```cjoip\ntarget settled-on-release/,
      ),
    });
    const about = signature?.parameters?.map(({ documentation }) => (documentation as MarkupContent).value);
    expect(about?.[0]).toBe('The name of a measure.');
    expect(about?.[1]).toMatch(/^An amount: `62%`/);
    expect(about?.[2]).toMatch(/It may be left out\.$/);
  });

  it('is sent as plain text to clients that show no more', async () => {
    const help = await helpAt('outcome o: O\n  target m from ‸', plainClient);
    const [signature] = help?.signatures ?? [];
    expect(signature?.documentation).toMatchObject({ kind: 'plaintext' });
    expect(signature?.parameters?.map(({ label }) => label)).toEqual([
      'MEASURE',
      'from AMOUNT',
      'in PERIOD',
      'to AMOUNT',
      'by DATE',
    ]);
    expect(help?.activeParameter).toBe(1);
  });
});

describe('a client', () => {
  it.each([
    ['beyond the text', 9_999, 9_999],
    ['in an empty line', 1, 0],
  ])('that asks %s is answered', async (_what, line, character) => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': above });
    expect(await client.at('textDocument/signatureHelp', uri, { line, character })).toBeNull();
  });

  it('that asks about an empty file, or one that is not there, gets nothing', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': '' });
    for (const each of [uri, 'file:///nowhere.cjoip']) {
      expect(await client.at('textDocument/signatureHelp', each, { line: 0, character: 0 })).toBeNull();
    }
  });

  it('that writes with other line ends is shown the same', async () => {
    const written = `${above}service s: S\n  meets ‸`.replaceAll('\n', '\r\n');
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': written });
    const help = await client.at<SignatureHelp>('textDocument/signatureHelp', uri, cursorIn(written));
    expect(help.signatures[0]?.label).toBe('meets NEED, …');
  });
});
