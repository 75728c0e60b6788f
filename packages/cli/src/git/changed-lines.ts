import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { Failure } from '../host.ts';
import { inOneLine } from '../text/sanitise.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Lines of a file, from 0; the end is exclusive. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines that are other than in a revision: in the files as they are now, saved or not yet committed. A file that has
 * moved is compared with what it was; all lines of one that git does not know are changed.
 */
export class ChangedLines {
  readonly #root: string;
  /** By path from the root, with `/`. */
  readonly #changed: ReadonlyMap<string, readonly Lines[]>;
  readonly #tracked: ReadonlySet<string>;

  private constructor(root: string, changed: ReadonlyMap<string, readonly Lines[]>, tracked: ReadonlySet<string>) {
    this.#root = root;
    this.#changed = changed;
    this.#tracked = tracked;
  }

  /** @throws WrongUsage where there is no such revision, Failure */
  static async since(revision: string, repository: Repository): Promise<ChangedLines> {
    const commit = await repository.commitOf(revision);
    const diff = await runGit([...diffArgs, commit, '--', ...patterns], repository.root);
    const listed = await runGit(['ls-files', '-z', '--', ...patterns], repository.root);
    for (const { code, stderr } of [diff, listed]) {
      if (code === 0) continue;
      throw new Failure(`git could not tell what has changed since ${inOneLine(revision)}: ${firstLine(stderr)}`);
    }
    const tracked = new Set(listed.stdout.toString('utf8').split('\0'));
    return new ChangedLines(repository.root, changedLines(diff.stdout.toString('utf8')), tracked);
  }

  /** The changed lines of a file; `undefined` where all of them are. */
  async of(path: string): Promise<readonly Lines[] | undefined> {
    const real = await realpath(path).catch(() => path);
    const name = relative(this.#root, real).replaceAll(sep, '/');
    const changed = this.#changed.get(name);
    return changed ?? (this.#tracked.has(name) ? [] : undefined);
  }
}

/** Plans, and what is said of how they are judged, wherever they stand in the repository. */
const patterns = [':(top,icase)*.cjoip', ':(top)goldenthread*.json', ':(top)**/goldenthread*.json'];

/** Whatever the settings of the machine say, the answer has one form. */
const diffArgs = [
  'diff',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--unified=0',
  '--inter-hunk-context=0',
  '--find-renames',
  '--ignore-submodules',
];

/** Reads what `git diff` prints: the new name of each file, then `@@ -1,2 +3,4 @@` with the old and the new lines. */
export function changedLines(diff: string): ReadonlyMap<string, readonly Lines[]> {
  const changed = new Map<string, Lines[]>();
  const lines = diff.split('\n');
  let mine: Lines[] | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk !== null) {
      const [, old = '1', start = '1', count = '1'] = hunk;
      const from = Number(start) - 1;
      if (Number(count) > 0) mine?.push({ from, to: from + Number(count) });
      // A line of a plan may look like one of git's.
      at += Number(old) + Number(count);
    } else if (line.startsWith('+++ ')) {
      const name = nameIn(line.slice(4));
      mine = name?.startsWith('b/') ? [] : undefined;
      if (mine !== undefined && name !== undefined) changed.set(name.slice(2), mine);
    }
  }
  return changed;
}

/** git puts a name into quotation marks where it holds more than letters, with bytes as `\303`. */
function nameIn(written: string): string | undefined {
  // Behind a name with a blank git puts a tab.
  if (!written.startsWith('"')) return written.replace(/\t$/, '');
  const bytes: number[] = [];
  const text = written.slice(1, written.lastIndexOf('"'));
  for (const [part, escaped] of text.matchAll(/\\([0-7]{3}|.)|[^\\]+/gs)) {
    if (escaped === undefined) bytes.push(...Buffer.from(part, 'utf8'));
    else if (/^[0-7]{3}$/.test(escaped)) bytes.push(Number.parseInt(escaped, 8));
    else bytes.push((escapes[escaped] ?? escaped).charCodeAt(0));
  }
  return Buffer.from(bytes).toString('utf8');
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
};

function firstLine(text: string): string {
  return inOneLine(text.split('\n')[0] ?? '');
}
