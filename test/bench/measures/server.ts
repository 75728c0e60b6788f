import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateCountry, middleFile } from '../corpus/corpus.ts';
import { namesElsewhere, namesInText } from './name-places.ts';
import type { Subject } from './waits.ts';

const bundle = fileURLToPath(new URL('../../../packages/cli/dist/goldenthread.mjs', import.meta.url));

/** Where the command's bundle is, which serves editors too, once `npm run build` has made it. */
export function builtServer(): string | undefined {
  return existsSync(bundle) ? bundle : undefined;
}

/** Our server on strategies of 10 files of 1,000 lines each, side by side in one workspace. */
export function ourServer(bundle: string, strategies: number): Subject {
  const files = generateCountry(strategies, { lines: 10_000, linesInFile: 1_000 });
  const typedIn = middleFile(files, strategies);
  return {
    server: { command: [bundle, 'lsp', '--stdio'], languageId: 'golden-thread' },
    files,
    isJudged: () => true,
    typedIn,
    names: namesInText(
      typedIn.text,
      /^ {2}(?:answers|affects|concerns|despite|meets|produces|through|towards) ([A-Za-z][\w.-]*)$/d,
    ),
    namesElsewhere: namesElsewhere(files, typedIn, {
      defined: /^(?:action|objective|population|service) ([\w.-]+): /d,
      used: /^ {2}(?:depends on|for|through|towards) .*?([\w.-]+)$/d,
    }),
  };
}
