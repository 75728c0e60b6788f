import { parseFile } from '@goldenthread/language';
import { buildDocument, documentPage, PageMaker } from '@goldenthread/publish';
import { reportOn } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { type GeneratedFile, middleFile } from '../corpus/corpus.ts';
import { medians, timed } from './clock.ts';
import { asOf } from './day.ts';

/** Milliseconds from a strategy that has been judged to its document. */
export interface DocumentTimes {
  /** The tree that every format is made from. */
  readonly tree: number;
  /** From the tree to a page to send. */
  readonly page: number;
  /** From a strategy of which one statement has changed to the parts of the previewed page. */
  readonly preview: number;
}

export function documentTimes(files: readonly GeneratedFile[], runs: number): DocumentTimes {
  const workspace = new StrategyWorkspace();
  for (const { uri, text } of files) workspace.set(parseFile(uri, text));
  const changing = middleFile(files, 1);
  const maker = new PageMaker((uri) => uri);
  let turn = 0;
  return medians(runs, () => {
    turn += 1;
    const text = changing.text.replace(/^(need \S+: )/m, `$1Change ${turn} `);
    if (text === changing.text) throw new Error('The file that changes has no need.');
    workspace.set(parseFile(changing.uri, text));
    const strategy = workspace.strategies()[0];
    if (strategy === undefined) throw new Error('The files hold no strategy.');
    const report = reportOn(strategy, workspace, { asOf });
    let document = buildDocument(report, { asOf, audience: 'draft' });
    const { title } = strategy;
    return {
      tree: timed(() => {
        document = buildDocument(report, { asOf, audience: 'draft' });
      }),
      page: timed(() => documentPage(document, { title })),
      preview: timed(() => maker.parts(buildDocument(report, { asOf, audience: 'draft' }), { title })),
    };
  });
}
