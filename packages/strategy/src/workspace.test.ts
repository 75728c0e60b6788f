import { parseFile } from '@goldenthread/language';
import { beforeEach, describe, expect, it } from 'vitest';
import { StrategyWorkspace } from './workspace.ts';

let workspace: StrategyWorkspace;

beforeEach(() => {
  workspace = new StrategyWorkspace();
});

function set(path: string, text: string): void {
  workspace.set(parseFile(`file:///${path}`, text));
}

/** "file:line code" of what is said about the text of all strategies. */
function findings(of = workspace): string[] {
  return of
    .strategies()
    .flatMap((strategy) => of.textFindings(strategy))
    .map(({ place, code }) => `${place.uri.replace('file:///', '')}:${place.range.start.line + 1} ${code}`)
    .sort();
}

const header = (name: string): string => `strategy ${name}: Plan of ${name}\n`;

describe('strategies in one workspace', () => {
  it('never see each other’s names', () => {
    set('north/plan.cjoip', `${header('north')}\nneed home: A home\n`);
    set('south/plan.cjoip', `${header('south')}\nservice s: S\n  meets home\n`);
    expect(findings()).toEqual(['south/plan.cjoip:4 name/unknown']);
  });

  it('reach each other’s names where they say `uses`', () => {
    set('north/plan.cjoip', `${header('north')}\nneed home: A home\n`);
    set('south/plan.cjoip', `${header('south')}\nservice s: S\n  meets north.home\n`);
    expect(findings()).toEqual(['south/plan.cjoip:4 name/not-used']);
    set('south/plan.cjoip', `${header('south')}  uses north\n\nservice s: S\n  meets north.home\n`);
    expect(findings()).toEqual([]);
    const [service] = workspace.strategyOf('file:///south/plan.cjoip')?.ofKind('service') ?? [];
    const target = service && workspace.strategyOf('file:///south/plan.cjoip')?.targets(service, 'meets')[0];
    expect(target?.id).toBe('need/home');
  });

  it('follow the names of a strategy that they use', () => {
    set('north/plan.cjoip', `${header('north')}\nneed home: A home\n`);
    set('south/plan.cjoip', `${header('south')}  uses north\n\nservice s: S\n  meets north.home\n`);
    expect(findings()).toEqual([]);
    set('north/plan.cjoip', `${header('north')}\nneed house: A home\n`);
    expect(findings()).toEqual(['south/plan.cjoip:5 name/unknown']);
    workspace.delete('file:///north/plan.cjoip');
    expect(findings()).toEqual([
      'south/plan.cjoip:2 name/unknown-strategy',
      'south/plan.cjoip:5 name/unknown-strategy',
    ]);
  });

  it('may use each other', () => {
    set('north/plan.cjoip', `${header('north')}  uses south\n\nneed home: A home\nservice a: A\n  meets south.work\n`);
    set('south/plan.cjoip', `${header('south')}  uses north\n\nneed work: Work\nservice b: B\n  meets north.home\n`);
    expect(findings()).toEqual([]);
  });

  it('of one name in two folders stay apart', () => {
    for (const folder of ['2021', '2026']) {
      set(`${folder}/plan.cjoip`, header('north'));
      set(`${folder}/needs.cjoip`, `part of north\n\nneed home-${folder}: A home\n`);
      set(`${folder}/services.cjoip`, `part of north\n\nservice s: S\n  meets home-${folder}\n`);
    }
    expect(findings()).toEqual([]);
    expect(workspace.strategies()).toHaveLength(2);
  });

  it('prefer a framework of the partnership to a standard one of that name', () => {
    set('frameworks/cjpf.cjoip', 'framework cjpf: Our own edition\n\noutcome homes: Homes\n');
    set('north/plan.cjoip', `${header('north')}  uses cjpf\n\noutcome o: O\n  contributes to cjpf.homes\n`);
    expect(findings()).toEqual([]);
  });
});

describe('a file', () => {
  it('that does not say what it is part of is taken for the only strategy of its folder, and told', () => {
    set('north/plan.cjoip', `${header('north')}\nneed home: A home\n`);
    set('north/services.cjoip', 'service s: S\n  meets home\n');
    expect(findings()).toEqual(['north/services.cjoip:1 file/no-header']);
    expect(workspace.strategies()).toHaveLength(1);
  });

  it('that is part of a strategy that is not there is judged by itself', () => {
    set('north/services.cjoip', 'part of north\n\nservice s: S\n');
    expect(findings()).toEqual(['north/services.cjoip:1 file/no-strategy']);
  });

  it('with a second header is told where the first is', () => {
    set('north/a.cjoip', header('north'));
    set('north/b.cjoip', header('north'));
    expect(findings()).toEqual(['north/b.cjoip:1 file/second-header']);
  });

  it('that is empty or holds comments alone has nothing to be told', () => {
    set('north/plan.cjoip', header('north'));
    set('north/empty.cjoip', '');
    set('north/notes.cjoip', '# only notes\n');
    expect(findings()).toEqual([]);
  });
});

describe('a change of one file', () => {
  it('makes its strategy anew and no other', () => {
    set('north/plan.cjoip', header('north'));
    set('north/needs.cjoip', 'part of north\n');
    set('south/plan.cjoip', header('south'));
    const [north, south] = workspace.strategies();
    set('north/needs.cjoip', 'part of north\n\nneed home: A home\n');
    const [newNorth, sameSouth] = workspace.strategies();
    expect(newNorth).not.toBe(north);
    expect(sameSouth).toBe(south);
    expect(newNorth?.files[0]).toBe(north?.files[0]);
    expect(newNorth?.item('need/home')?.statement).toBe('A home');
    expect(north?.item('need/home')).toBeUndefined();
  });

  it('that brings a framework of the partnership’s own changes what the standard name stands for', () => {
    set('north/plan.cjoip', `${header('north')}  uses cjpf\n\noutcome o: O\n  contributes to cjpf.homes\n`);
    expect(findings()).toEqual(['north/plan.cjoip:5 name/unknown']);
    set('frameworks/cjpf.cjoip', 'framework cjpf: Our own edition\n\noutcome homes: Homes\n');
    expect(findings()).toEqual([]);
    workspace.delete('file:///frameworks/cjpf.cjoip');
    expect(findings()).toEqual(['north/plan.cjoip:5 name/unknown']);
  });

  it('that brings a strategy changes what is said of names that reach into it without `uses`', () => {
    set('north/plan.cjoip', `${header('north')}\nservice s: S\n  meets south.work\n`);
    const [north] = workspace.strategies();
    expect(findings()).toEqual(['north/plan.cjoip:4 name/unknown-strategy']);
    set('south/plan.cjoip', header('south'));
    expect(findings()).toEqual(['north/plan.cjoip:4 name/not-used']);
    expect(workspace.strategies()[0], 'a strategy that is judged anew is a new object').not.toBe(north);
  });

  it('that adds a file to one strategy leaves the others as they are', () => {
    set('north/plan.cjoip', `${header('north')}  uses cjpf\n`);
    set('south/plan.cjoip', header('south'));
    const [north] = workspace.strategies();
    set('south/needs.cjoip', 'part of south\n');
    expect(workspace.strategies()[0]).toBe(north);
  });

  it('that moves a file to another strategy changes both', () => {
    set('north/plan.cjoip', header('north'));
    set('south/plan.cjoip', header('south'));
    set('needs.cjoip', 'part of north\n\nneed home: A home\n');
    expect(workspace.strategyOf('file:///needs.cjoip')?.name).toBe('north');
    set('needs.cjoip', 'part of south\n\nneed home: A home\n');
    expect(workspace.strategies().map((strategy) => [strategy.name, strategy.ofKind('need').length])).toEqual([
      ['north', 0],
      ['south', 1],
    ]);
  });

  it('ends in the same strategy as reading everything afresh, whatever came before', () => {
    const steps: readonly (readonly [string, string | undefined])[] = [
      ['a/plan.cjoip', header('north')],
      ['a/needs.cjoip', 'part of north\n\nneed home: A home\n'],
      ['a/needs.cjoip', 'need home: A home\n'],
      ['a/plan.cjoip', undefined],
      ['a/other.cjoip', `${header('east')}  uses cjpf\n`],
      ['a/needs.cjoip', 'part of east\n\nneed home: A home\nservice s: S\n  meets hom\n'],
      ['b/plan.cjoip', `${header('north')}  uses east\n\nservice t: T\n  meets east.home\n`],
      ['a/other.cjoip', `${header('east')}  uses opi, north\n`],
    ];
    const now = new Map<string, string>();
    for (const [path, text] of steps) {
      if (text === undefined) workspace.delete(`file:///${path}`);
      else set(path, text);
      if (text === undefined) now.delete(path);
      else now.set(path, text);
      const fresh = new StrategyWorkspace();
      for (const [other, freshText] of [...now].reverse()) fresh.set(parseFile(`file:///${other}`, freshText));
      expect(findings(), `after ${path}`).toEqual(findings(fresh));
    }
  });
});
