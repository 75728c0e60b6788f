import { parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { countLines, type GeneratedFile, generateStrategy } from '../corpus/corpus.ts';
import { generateModel, generateModels } from './model.ts';

/** How much there is for a language server to read. */
interface Contents {
  readonly files: number;
  readonly lines: number;
  readonly elements: number;
  readonly names: number;
}

describe("the model that LikeC4's language server reads", () => {
  it('is as large as the strategy that ours reads, to within a tenth', () => {
    const ours = inStrategy(generateStrategy('shire-1', { lines: 10_000, linesInFile: 1_000 }));
    const theirs = inModel(generateModel('shire-1', 10));
    expect(ours.elements, 'nothing was counted').toBeGreaterThan(500);
    for (const of of ['files', 'lines', 'elements', 'names'] as const) {
      const share = theirs[of] / ours[of];
      expect(Math.abs(share - 1), `${of}: ${theirs[of]} in the model, ${ours[of]} in the strategy`).toBeLessThan(0.1);
    }
  });

  it('names nothing that it does not define', () => {
    const model = generateModel('shire-1', 3);
    const text = model.map((file) => file.text).join('\n');
    const defined = new Set(
      [...text.matchAll(/^ +\w+ (\S+) '|^ {2}(\S+) = theme/gm)].map(([, one, theme]) => one ?? theme),
    );
    const used = [...text.matchAll(/> (\S+)/g)].flatMap(([, name = '']) => name.split('.'));
    expect(used.length).toBeGreaterThan(500);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });

  it('is a project of its own beside others', () => {
    const uris = generateModels(2, 1).map(({ uri }) => uri);
    expect(uris).toEqual([
      'file:///country/shire-1/likec4.config.json',
      'file:///country/shire-1/000.c4',
      'file:///country/shire-2/likec4.config.json',
      'file:///country/shire-2/000.c4',
    ]);
  });
});

function inStrategy(files: readonly GeneratedFile[]): Contents {
  const outlines = files.map(({ uri, text }) => parseFile(uri, text).outline);
  return {
    ...sizeOf(files),
    elements: sum(outlines.map(({ declarations }) => declarations.length)),
    names: sum(outlines.map(({ uses }) => uses.length)),
  };
}

/** Names in a model: of the kinds of elements and relationships, of tags, and each step of a relationship's path. */
function inModel(files: readonly GeneratedFile[]): Contents {
  const count = (pattern: RegExp): number => sum(files.map(({ text }) => [...text.matchAll(pattern)].length));
  const elements = count(/^ {4}\w+ \S+ '|= theme '/gm);
  const steps = files.flatMap(({ text }) =>
    [...text.matchAll(/> (\S+)/g)].map(([, path = '']) => path.split('.').length),
  );
  return { ...sizeOf(files), elements, names: elements + count(/ #\w/g) + count(/-\[\w+\]->/g) + sum(steps) };
}

function sizeOf(files: readonly GeneratedFile[]): Pick<Contents, 'files' | 'lines'> {
  return { files: files.length, lines: sum(files.map(({ text }) => countLines(text))) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
