import { WrongUsage } from '../host.ts';

/** The options of `lint` that do something else than judge, or judge something else than files. */
export interface Together {
  readonly paths: readonly string[];
  /** `text`, or `sarif=report.sarif` for a file. */
  readonly format?: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  /** Whether what is piped in stands for a file. */
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly listFiles?: boolean;
  /** Whether names of files end with a NUL. */
  readonly null?: boolean;
  readonly printConfig?: boolean;
  /** The file that holds known findings, instead of the nearest; `false` for none. `true` is the same as nothing. */
  readonly baseline?: string | boolean;
  readonly writeBaseline?: boolean;
  readonly pruneBaseline?: boolean;
  /** A revision of git. */
  readonly changedSince?: string;
  readonly watch?: boolean;
}

/** Two options, and why only one of them can be given. */
type Clash = readonly [name: keyof Together, option: string, other: keyof Together, otherOption: string, why: string];

const clashes: readonly Clash[] = [
  ['fix', '--fix', 'fixDryRun', '--fix-dry-run', 'The first writes the files, and the second writes nothing.'],
  ['fix', '--fix', 'stdin', '--stdin', 'What is piped in cannot be written back.'],
  ['fixDryRun', '--fix-dry-run', 'stdin', '--stdin', 'A diff is of a file, and what is piped in is none.'],
  ['fixDryRun', '--fix-dry-run', 'format', '--format', 'What is printed is a diff.'],
  ['listFiles', '--list-files', 'format', '--format', 'What is printed is a list.'],
  ['printConfig', '--print-config', 'format', '--format', 'What is printed is JSON.'],
  ['listFiles', '--list-files', 'printConfig', '--print-config', 'Each prints something of its own.'],
  ['listFiles', '--list-files', 'fix', '--fix', 'The first judges nothing.'],
  ['listFiles', '--list-files', 'fixDryRun', '--fix-dry-run', 'Each prints something of its own.'],
  ['printConfig', '--print-config', 'fix', '--fix', 'The first judges nothing.'],
  ['printConfig', '--print-config', 'fixDryRun', '--fix-dry-run', 'Each prints something of its own.'],
  ['writeBaseline', '--write-baseline', 'pruneBaseline', '--prune-baseline', 'A new baseline has nothing to take out.'],
  ['writeBaseline', '--write-baseline', 'changedSince', '--changed-since', 'A baseline is of whole plans.'],
  ['fix', '--fix', 'changedSince', '--changed-since', 'The first also mends lines that are unchanged.'],
  ['watch', '--watch', 'stdin', '--stdin', 'What is piped in does not change.'],
  ['watch', '--watch', 'fix', '--fix', 'A file would change while you are writing in it.'],
  ['watch', '--watch', 'fixDryRun', '--fix-dry-run', 'The second is for one look.'],
  ['watch', '--watch', 'listFiles', '--list-files', 'The second is for one look.'],
  ['watch', '--watch', 'printConfig', '--print-config', 'The second is for one look.'],
  ['watch', '--watch', 'writeBaseline', '--write-baseline', 'A baseline is written once.'],
  ['watch', '--watch', 'pruneBaseline', '--prune-baseline', 'It would shrink while you are writing.'],
  ...(['writeBaseline', 'pruneBaseline'] as const).flatMap((name): Clash[] => {
    const option = name === 'writeBaseline' ? '--write-baseline' : '--prune-baseline';
    return [
      [name, option, 'stdin', '--stdin', 'A baseline is of files, and what is piped in is none.'],
      [name, option, 'fixDryRun', '--fix-dry-run', 'The second writes nothing.'],
      [name, option, 'listFiles', '--list-files', 'The second judges nothing.'],
      [name, option, 'printConfig', '--print-config', 'The second judges nothing.'],
    ];
  }),
];

/**
 * Makes sure that the options can be given together.
 * @throws WrongUsage
 */
export function checkTogether(request: Together): void {
  for (const [name, option, other, otherOption, why] of clashes) {
    if (isGiven(request[name]) && isGiven(request[other])) {
      throw new WrongUsage(
        `\`${option}\` and \`${otherOption}\` cannot be given together. ${why} Leave one of them out.`,
      );
    }
  }
  if (request.stdin && request.paths.length > 0) {
    throw new WrongUsage(
      'With `--stdin` the file is said by `--stdin-filename`, so no path can be given. Leave the path out.',
    );
  }
  if (request.stdinFilename !== undefined && !request.stdin) {
    throw new WrongUsage('`--stdin-filename` says which file the text is of that is piped in. Give `--stdin` as well.');
  }
  if (request.baseline === false && (request.writeBaseline || request.pruneBaseline)) {
    throw new WrongUsage(
      '`--no-baseline` leaves baselines out of it, so none can be written or pruned. Leave one of the options out.',
    );
  }
  if (request.baseline === '') throw new WrongUsage('`--baseline` needs the name of a file behind it.');
  if (request.null && !request.listFiles) {
    throw new WrongUsage('`--null` is about the names that `--list-files` prints. Give that as well, or leave it out.');
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false;
}
