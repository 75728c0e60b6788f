import { describe, expect, it } from 'vitest';
import { parseFile } from './parsed-file.ts';

const text = `strategy northshire: Northshire
  uses cjpf, southshire
  every action lead council
  leaves out cjpf.homes because: Too few

need home: A home
  for people

outcome O1: Homes
  meets home
  target m-1 from 62% to 85%

section s-1: Foreword
  before vision

action A1: Do
  funded by grant £5k, fund
  lead council, police: Head
  provider council

nede work: Work
progress on A1 at 30 June 2027: Half
`;

const { outline, findings } = parseFile('file:///plan.cjoip', text);

describe('a file\u2019s outline', () => {
  it('holds each name where it is defined', () => {
    expect(
      outline.declarations.map(({ kind, name, title, span }) => [kind, name, title, text.slice(span.start, span.end)]),
    ).toEqual([
      ['strategy', 'northshire', 'Northshire', 'northshire'],
      ['need', 'home', 'A home', 'home'],
      ['outcome', 'O1', 'Homes', 'O1'],
      ['section', 's-1', 'Foreword', 's-1'],
      ['action', 'A1', 'Do', 'A1'],
      [undefined, 'work', 'Work', 'work'],
    ]);
  });

  it('holds each name where it is used, with the kinds that it may be', () => {
    expect(
      outline.uses.map(({ by, name, kinds, span }) => [by, name, kinds?.join(), text.slice(span.start, span.end)]),
    ).toEqual([
      ['uses', 'cjpf', 'framework,strategy', 'cjpf'],
      ['uses', 'southshire', 'framework,strategy', 'southshire'],
      ['lead', 'council', 'partner,group', 'council'],
      ['leaves out', 'cjpf.homes', 'indicator', 'cjpf.homes'],
      ['for', 'people', 'population', 'people'],
      ['meets', 'home', 'need', 'home'],
      ['target', 'm-1', 'measure', 'm-1'],
      ['before', 'vision', 'section', 'vision'],
      ['funded by', 'grant', 'resource', 'grant'],
      ['funded by', 'fund', 'resource', 'fund'],
      ['lead', 'council', 'partner,group', 'council'],
      ['lead', 'police', 'partner,group', 'police'],
      // No action has a provider, so it may be anything.
      ['provider', 'council', undefined, 'council'],
      ['progress on', 'A1', 'objective,action,outcome,deliverable,measure', 'A1'],
    ]);
  });

  it('holds the header and what the strategy uses', () => {
    expect(outline.header).toMatchObject({ type: 'strategy', name: 'northshire', index: 0 });
    expect(outline.usedStrategies).toEqual(['cjpf', 'southshire']);
    expect(outline.nameless).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['fact/not-here', 'line/unknown-kind']);
  });

  it.each([
    ['', undefined],
    ['need n-1: N\n', undefined],
    ['part of northshire\n', 'part northshire'],
    ['part of\n', undefined],
    ['framework cjpf: F\n', 'framework cjpf'],
    ['part of a\nstrategy b: B\n', 'strategy b'],
    ['strategy: B\n', undefined],
  ])('finds the header of %j', (content, expected) => {
    const { header } = parseFile('file:///plan.cjoip', content).outline;
    expect(header && `${header.type} ${header.name}`).toBe(expected);
  });

  it('points at a name as it is written, with soft hyphens and quotation marks', () => {
    const odd = 'need "a home": N\nservice s-1: S\n  meets a\u00adhome, "b"\n';
    const { declarations, uses } = parseFile('file:///plan.cjoip', odd).outline;
    const [need] = declarations;
    expect(need && [need.name, odd.slice(need.span.start, need.span.end)]).toEqual(['a-home', '"a home"']);
    expect(uses.map(({ name, span }) => [name, odd.slice(span.start, span.end)])).toEqual([
      ['ahome', 'a\u00adhome'],
      ['b', '"b"'],
    ]);
  });
});
