/**
 * Runs one command of the project: `node packages/build/run.mjs test`. Every npm script comes through here, so that each
 * one installs what is missing first and runs on the project's own Node (an npm script's PATH, and its shell's memory of
 * where `node` is, are older than an install that the script itself makes).
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { ensureInstalled, root, Stop } from './ensure.mjs';

const biome = 'node_modules/@biomejs/biome/bin/biome';
const goldenthread = 'packages/cli/bin/goldenthread.mjs';
/** The exit code of a command that was told to stop. */
const told = 130;
const colours = process.stdout.isTTY ? [] : ['--colors=off'];

/**
 * What can be run: a file for Node with its arguments, the folder it runs in, what to do when it fails, and the exit
 * codes after which the command goes on all the same.
 */
const steps = {
  generate: { run: ['packages/build/generate.mjs'], help: 'Mend the grammar where the message points.' },
  lint: {
    run: [biome, 'ci', '--error-on-warnings', ...colours, '.'],
    help: 'Run "npm run format" to mend what can be mended by itself, then look at the rest.',
  },
  format: { run: [biome, 'check', '--write', ...colours, '.'], help: 'Mend by hand what is left above.' },
  typecheck: { run: ['node_modules/typescript/bin/tsc'], help: 'Mend the types where the messages point.' },
  // Scripts of pages know the browser and not Node.
  'typecheck of the preview': {
    run: ['node_modules/typescript/bin/tsc', '-p', 'packages/cli/src/preview/page'],
    help: 'Mend the types where the messages point.',
  },
  'typecheck of the preview panel': {
    run: ['node_modules/typescript/bin/tsc', '-p', 'packages/vscode/src/features/preview/page'],
    help: 'Mend the types where the messages point.',
  },
  build: { run: ['packages/build/build.mjs'], help: 'Mend the sources where the messages point.' },
  watch: { run: ['packages/build/build.mjs', '--watch'] },
  tests: {
    run: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'],
    help: 'Run one file alone with "npm run vitest -- PATH".',
  },
  bench: { run: ['test/bench/run.ts'] },
  docs: { run: ['packages/build/generate-docs.mjs'], help: 'Mend the rule or the vocabulary that the message names.' },
  l10n: {
    run: ['packages/build/generate-l10n.mjs'],
    help: 'Mend the place where the extension puts a text together in another way than with `l10n.t`.',
  },
  'package of the command': {
    run: ['packages/build/pack-command.mjs'],
    help: 'Read what npm says above.',
  },
  package: {
    run: ['../../node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', 'dist/golden-thread.vsix'],
    cwd: 'packages/vscode',
    help: 'Mend packages/vscode/package.json as the message says.',
  },
  'end-to-end tests': { run: ['test/e2e/run.mjs'], help: 'The screenshots show what the editor showed.' },
  'check of examples/northshire': { run: [goldenthread, 'lint', 'examples/northshire'], goOn: [1] },
  'preview of examples/northshire': { run: [goldenthread, 'preview', 'examples/northshire'] },
};

const commands = {
  generate: ['generate'],
  lint: ['lint'],
  format: ['format'],
  typecheck: ['generate', 'typecheck', 'typecheck of the preview', 'typecheck of the preview panel'],
  build: ['generate', 'build'],
  watch: ['generate', 'watch'],
  vitest: ['generate', 'tests'],
  test: [
    'generate',
    'lint',
    'typecheck',
    'typecheck of the preview',
    'typecheck of the preview panel',
    'build',
    'tests',
  ],
  'test:e2e': ['generate', 'build', 'package', 'end-to-end tests'],
  bench: ['generate', 'bench'],
  docs: ['generate', 'docs'],
  l10n: ['l10n'],
  package: ['generate', 'build', 'package of the command', 'package'],
  start: ['generate', 'build', 'check of examples/northshire', 'preview of examples/northshire'],
};

/** Runs the steps of a command in turn; the command's own arguments go to its last step. Gives the exit code. */
async function runCommand(name, extra) {
  const names = commands[name];
  if (names === undefined)
    throw new Stop(`There is no command "${name}". Choose one of: ${Object.keys(commands).join(', ')}.`);
  const node = ensureInstalled();
  for (const [index, stepName] of names.entries()) {
    const step = steps[stepName];
    const last = index === names.length - 1;
    if (names.length > 1) console.log(`\n== ${stepName}`);
    const started = performance.now();
    const code = await runStep(node, step, last ? extra : []);
    if (code === told) return told;
    if (code !== 0 && !step.goOn?.includes(code)) {
      if (names.length > 1) console.error(`\n${stoppedAt(stepName, step, names.slice(index + 1))}`);
      return code;
    }
    if (names.length > 1) console.log(`   ${stepName}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  return 0;
}

function stoppedAt(stepName, step, notRun) {
  const rest = notRun.length > 0 ? ` Not run: ${notRun.join(', ')}.` : '';
  return `FAILED at the step "${stepName}".${rest}${step.help ? `\n${step.help}` : ''}`;
}

function runStep(node, step, extra) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, [...step.run, ...extra], {
    cwd: join(root, step.cwd ?? '.'),
    env: { ...process.env, PATH: path },
    stdio: 'inherit',
  });
  // npm ends its shell when it is told to stop, and the shell tells nobody: an orphan stops its step too.
  const parent = process.ppid;
  const watchParent = setInterval(() => process.ppid === parent || child.kill(), 500);
  const passOn = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watchParent);
      for (const each of signals) process.off(each, passOn);
      resolve(signals.includes(signal) ? told : (code ?? 1));
    });
  });
}

try {
  process.exitCode = await runCommand(process.argv[2] ?? '', process.argv.slice(3));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
