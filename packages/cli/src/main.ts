import { type Host, OutputFailed } from './host.ts';
import { run } from './program.ts';
import { noProgress, progressLine } from './progress.ts';

const narrow = 60;
const widePipe = 100;

const now = () => performance.now();
const progress =
  process.stderr.isTTY && process.env.TERM !== 'dumb'
    ? progressLine((text) => void process.stderr.write(text), now, process.stderr.columns || narrow)
    : noProgress;

const host: Host = {
  workingFolder: process.cwd(),
  today: () => {
    const now = new Date();
    return [now.getFullYear(), pair(now.getMonth() + 1), pair(now.getDate())].join('-');
  },
  readInput: async () => {
    const parts: Uint8Array[] = [];
    for await (const part of process.stdin) parts.push(part);
    return Buffer.concat(parts);
  },
  now,
  write: (content) =>
    new Promise((resolve, reject) => {
      progress.end();
      process.stdout.write(content, (error) => (error ? reject(new OutputFailed(error)) : resolve()));
    }),
  writeError: (text) => {
    progress.end();
    process.stderr.write(text);
  },
  isTerminal: process.stdout.isTTY === true,
  hasColours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  columns: process.stdout.isTTY ? Math.max(narrow, process.stdout.columns) : widePipe,
  terminal: process.stdin.isTTY && process.stderr.isTTY ? { input: process.stdin, output: process.stderr } : undefined,
  progress,
  jobSummary: process.env.GITHUB_STEP_SUMMARY || undefined,
  whenStopped: (stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  },
};

function pair(number: number): string {
  return String(number).padStart(2, '0');
}

// The promise of `write` tells of errors; without a listener Node would also end the process with a stack.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), host);
