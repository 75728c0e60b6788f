import { mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { expect, it } from 'vitest';
import { uriOf } from './paths.ts';
import { sourcesOf } from './sources.ts';

it('are the files of the plans and of what they use, where they really stand', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goldenthread-')));
  const texts = {
    'plan.cjoip': 'strategy north: North\n  uses ours, cjpf\n',
    'ours.cjoip': 'framework ours: Ours\n\noutcome home: People have a home\n',
  };
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, name), text);
    symlinkSync(join(folder, name), join(folder, `link-to-${name}`));
    workspace.set(parseFile(uriOf(join(folder, `link-to-${name}`)), text));
  }
  const plans = workspace.strategies().filter(({ type }) => type === 'strategy');
  expect([...(await sourcesOf(plans))].sort()).toEqual(
    Object.keys(texts)
      .map((name) => join(folder, name))
      .sort(),
  );
});
