import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, buildCommand, folderWith, root } from './command.ts';

beforeAll(buildCommand, 60_000);

const framework = 'framework mine: Ours\n\noutcome home: People have a home\n';

describe('wrong usage: exit 2, nothing on the output, and what to type instead', () => {
  it.each([
    ['lnt', 'There is no command `lnt`. Did you mean `lint`?'],
    ['exprot', 'There is no command `exprot`. Did you mean `export`?'],
    ['northshire', 'There is no command `northshire`. Run `goldenthread --help`'],
    ['plans/a.cjoip', 'There is no command `plans/a.cjoip`. Did you mean `goldenthread lint plans/a.cjoip`?'],
    ['help lnt', 'There is no command `lnt`. Did you mean `lint`? Run `goldenthread --help` to see all commands.'],
    ['help wibble', 'There is no command `wibble`. Run `goldenthread --help` to see all commands.'],
    ['lint --format sarf', 'There is no format `sarf`. Did you mean `sarif`?'],
    ['lint --rule-set statut', '`statut` is not a set of rules. Did you mean `statute`?'],
    ['lint --fail-on eror', '`--fail-on` does not know `eror`. Did you mean `error`?'],
    ['lint --no-baseline --baseline b.json', '`--baseline` and `--no-baseline` cannot be given together.'],
    ['lint --baseline b.json --no-baseline', '`--baseline` and `--no-baseline` cannot be given together.'],
    ['export --to docs', 'There is no format `docs`. Did you mean `docx`?'],
    ['export --to html --status publishd', '`--status` does not know `publishd`. Did you mean `published`?'],
    ['export --to json --status publishd', '`--status` does not know `publishd`. Did you mean `published`?'],
    ['diff HEAD~1 --format mardown', 'There is no format `mardown`. Did you mean `markdown`?'],
    ['smart --format tabel', 'There is no format `tabel`. Did you mean `table`?'],
    ['rules --format txt', 'There is no format `txt`. Did you mean `text`?'],
    ['completion zhs', 'There is no completion for `zhs`. Did you mean `zsh`?'],
    ['lint --formt json', 'There is no option `--formt` here. Did you mean `--format`?'],
    ['lint --fail-onn error', 'There is no option `--fail-onn` here. Did you mean `--fail-on`?'],
    ['lint --wibble', 'There is no option `--wibble` here. Run the command with `--help`'],
    ['lint --format', 'The option `--format <FORMAT[=FILE]>` needs a value behind it.'],
    [
      'lint --format xml',
      'There is no format `xml`. Choose one of: text, compact, json, sarif, junit, github, gitlab, checkstyle.',
    ],
    ['lint --format toString', 'There is no format `toString`. Choose one of: text, compact, json, sarif,'],
    [
      'lint --fail-on nothing',
      '`--fail-on` does not know `nothing`. Choose one of: error, warning, information, hint.',
    ],
    ['lint --as-of yesterday', '`--as-of` needs a day such as 2026-11-22, and `yesterday` is none.'],
    ['lint --as-of 2026-02-30', '`--as-of` needs a day such as 2026-11-22, and `2026-02-30` is none.'],
    ['lint --as-of 2026', '`--as-of` needs a day such as 2026-11-22, and `2026` is none.'],
    ['export', 'Say what to write, with `--to html`. There are: html, docx, md, json, csv, xlsx, svg.'],
    ['export --to pdf', 'There is no format `pdf`. Choose one of: html, docx, md, json, csv, xlsx, svg.'],
    ['export a b --to json', 'There is more than one path, and this command takes one.'],
    ['preview --port 70000', '`--port` needs a number up to 65535, and `70000` is none.'],
    ['preview --port -1', '`--port` needs a number up to 65535, and `-1` is none.'],
  ])('%s', async (line, message) => {
    const cwd = folderWith({ 'mine.cjoip': framework });
    const { code, stdout, stderr } = await answer(line.split(' '), { cwd });
    expect(stderr).toContain(`goldenthread: ${message}`);
    expect(stderr).not.toMatch(/invalid|unexpected|argument|!/i);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('an empty path', async () => {
    const { code, stderr } = await answer(['lint', ''], { cwd: folderWith({ 'mine.cjoip': framework }) });
    expect(stderr).toBe('goldenthread: One of the paths is empty. Check what is given.\n');
    expect(code).toBe(2);
  });

  it('nothing at all: the help, as an error', async () => {
    const { code, stdout, stderr } = await answer([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: goldenthread COMMAND');
  });
});

describe('help', () => {
  it.each([
    ['--help', ['lint', 'export', 'preview', 'rules', 'explain', 'Exit codes: 0 all is well']],
    ['-h', ['Usage: goldenthread COMMAND']],
    ['help', ['Usage: goldenthread COMMAND']],
    ['lint --help', ['--format', '--fail-on', '--as-of', '--no-color', 'Examples:']],
    ['help lint', ['Usage: goldenthread lint [PATH...]']],
    ['export --help', ['--to', '--out']],
    ['lint --help', ['--rule-set', '--rule', '--fix', '--timing', 'goldenthread.json']],
    ['rules --help', ['--format', 'Examples:']],
    ['explain --help', ['Usage: goldenthread explain CODE', 'Examples:']],
    ['preview --help', ['--port']],
  ])('%s', async (line, words) => {
    const { code, stdout, stderr } = await answer(line.split(' '));
    for (const word of words) expect(stdout).toContain(word);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each(['--version', '-v'])('%s', async (option) => {
    expect(await answer([option])).toMatchObject({ code: 0, stdout: 'goldenthread 0.1.0\n', stderr: '' });
  });
});

it('is there as `npx goldenthread` in the root', () => {
  const run = spawnSync('npx --no -- goldenthread --version', { cwd: root, encoding: 'utf8', shell: true });
  expect(run.stdout).toBe('goldenthread 0.1.0\n');
}, 30_000);
