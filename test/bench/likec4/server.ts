import { middleFile } from '../corpus/corpus.ts';
import { namesElsewhere, namesInText } from '../measures/name-places.ts';
import type { Subject } from '../measures/waits.ts';
import { likec4Program } from './install.ts';
import { generateModels } from './model.ts';

/** LikeC4's language server on models of 10 files of 1,000 lines each, side by side in one workspace. */
export function likec4Server(models: number): Subject {
  const files = generateModels(models, 10);
  const typedIn = middleFile(files, models);
  return {
    server: { command: [likec4Program, 'lsp', '--stdio'], languageId: 'likec4' },
    files,
    isJudged: ({ uri }) => uri.endsWith('.c4'),
    typedIn,
    names: namesInText(typedIn.text, /^ {6}-(?:\[\w+\])?> ([A-Za-z][\w-]*)(?: '[^']*')?$/d),
    namesElsewhere: namesElsewhere(files, typedIn, {
      defined: /^ {4}\w+ (\S+) '/d,
      used: /> theme-\d+\.(\S+)/d,
    }),
  };
}
