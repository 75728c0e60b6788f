import type { CompletionItem, CompletionList, Hover, Position } from 'vscode-languageserver-protocol/node';
import type { GeneratedFile } from '../corpus/corpus.ts';
import type { NameElsewhere, NameInText } from './name-places.ts';
import { pause, type Server, Session } from './session.ts';

/** What an editor does with a server to time it. */
export interface Subject {
  readonly server: Server;
  readonly files: readonly GeneratedFile[];
  /** Whether the server tells the findings of a file, even if there are none. */
  readonly isJudged: (file: GeneratedFile) => boolean;
  readonly typedIn: GeneratedFile;
  /** Names of items that `typedIn` uses. */
  readonly names: readonly NameInText[];
  /** Names of items that `typedIn` defines and another file uses. */
  readonly namesElsewhere: readonly NameElsewhere[];
}

/** Milliseconds that an editor waits in one session: the first three from the start of the process, the others each. */
export interface Waits {
  /** To the answer to `initialize`. */
  readonly start: number;
  /** To the findings of the one file that is open, as they stay. */
  readonly firstFindings: number;
  /** To the findings of the last file of the folder. */
  readonly allFindings: number;
  /** From a letter that makes a name wrong, or right, to findings that say so. */
  readonly keystroke: readonly number[];
  /** The same in a name where its item is defined, to findings of another file that uses it. */
  readonly elsewhere: readonly number[];
  /** From a letter to the list of what can follow, with the expected name in it. */
  readonly completion: readonly number[];
  /** How many entries the list has: the middle of all lists. */
  readonly entries: number;
  /** From the question to what is said of a name. */
  readonly hover: readonly number[];
}

const warmUp = 4;
/** Between letters, as somebody types them: what a server does when it has answered is done by then. */
const betweenLetters = 150;

/** Opens the folder, types, completes and hovers `times` times each after a warm-up, and ends the server. */
export async function waitsFor(subject: Subject, times: number): Promise<Waits> {
  const { typedIn, files } = subject;
  const session = new Session(subject.server, files);
  try {
    const start = await session.initialize();
    const slip = placeOf(subject, 0);
    await session.open(typedIn, withSlip(typedIn.text, slip));
    const judged = files.filter(subject.isJudged);
    await session.until('findings of all files', () => judged.every((file) => session.hasSaid(file)));
    const allFindings = session.sinceStart();
    await session.until('the finding about a misspelt name', () => session.findingsOn(typedIn, slip.line) > 0);
    const firstFindings = await session.settled(typedIn);
    await session.type(typedIn, slip, 1, '');
    await session.until('the finding to go', () => session.findingsOn(typedIn, slip.line) === 0);
    const keystroke = await repeated(times, (index) => keystrokes(session, subject, index));
    const elsewhere = await repeated(times, (index) => keystrokesElsewhere(session, subject, index));
    const completion: number[] = [];
    const entries: number[] = [];
    for (const { wait, count } of await repeated(times, (index) => completions(session, subject, index))) {
      completion.push(wait);
      entries.push(count);
    }
    const hover = await repeated(times, (index) => hovers(session, subject, index));
    entries.sort((one, other) => one - other);
    const middle = entries[Math.floor(entries.length / 2)] ?? 0;
    return { start, firstFindings, allFindings, keystroke, elsewhere, completion, entries: middle, hover };
  } finally {
    await session.stop();
  }
}

async function repeated<R>(times: number, work: (index: number) => Promise<readonly R[]>): Promise<R[]> {
  const found: R[][] = [];
  for (let index = 0; index < warmUp + times; index++) found.push([...(await work(index))]);
  return found.slice(warmUp).flat();
}

/** One letter that makes a name wrong, and one that mends it. */
async function keystrokes(session: Session, subject: Subject, index: number): Promise<readonly number[]> {
  const place = placeOf(subject, index);
  return await wrongAndRight(session, subject.typedIn, place, subject.typedIn, place.line);
}

/** The same where the item is defined: the name becomes wrong in another file. */
async function keystrokesElsewhere(session: Session, subject: Subject, index: number): Promise<readonly number[]> {
  const place = subject.namesElsewhere[index % subject.namesElsewhere.length];
  if (place === undefined) throw new Error(`No other file uses a name that ${subject.typedIn.uri} defines.`);
  return await wrongAndRight(session, subject.typedIn, place.defined, place.file, place.used.line);
}

/** Times both letters until there is a finding on a line of the file that is looked at, and until there is none. */
async function wrongAndRight(
  session: Session,
  typedIn: GeneratedFile,
  place: NameInText,
  lookedAt: GeneratedFile,
  line: number,
): Promise<readonly number[]> {
  await pause(betweenLetters);
  const wrong = await timeToFindings(session, lookedAt, line, true, () => session.type(typedIn, place, 0, 'x'));
  await pause(betweenLetters);
  const right = await timeToFindings(session, lookedAt, line, false, () => session.type(typedIn, place, 1, ''));
  return [wrong, right];
}

/** Puts a name's first letter in place of the name, asks at once how it can go on, and puts the name back. */
async function completions(
  session: Session,
  subject: Subject,
  index: number,
): Promise<readonly { readonly wait: number; readonly count: number }[]> {
  const { typedIn } = subject;
  const place = placeOf(subject, index);
  const { line, character, name } = place;
  await pause(betweenLetters);
  const begun = performance.now();
  await session.type(typedIn, place, name.length, name.charAt(0));
  const answer = await session.request<CompletionList | readonly CompletionItem[] | null>('textDocument/completion', {
    textDocument: { uri: session.uriOf(typedIn) },
    position: { line, character: character + 1 },
  });
  const wait = performance.now() - begun;
  const items = answer === null ? [] : 'items' in answer ? answer.items : answer;
  if (!items.some((item) => item.label === name || item.textEdit?.newText === name)) {
    const labels = items.map(({ label }) => label);
    throw new Error(
      `After "${name.charAt(0)}" at ${line + 1}:${character + 2} of ${typedIn.uri}, "${name}" was to be among what can ` +
        `follow. The server offered ${items.length}: ${labels.slice(0, 20).join(', ')}. Look at its completion.`,
    );
  }
  await session.until('the finding about a name cut short', () => session.findingsOn(typedIn, line) > 0);
  await timeToFindings(session, typedIn, line, false, () => session.type(typedIn, place, 1, name));
  return [{ wait, count: items.length }];
}

async function hovers(session: Session, subject: Subject, index: number): Promise<readonly number[]> {
  const { line, character, name } = placeOf(subject, index);
  const begun = performance.now();
  const answer = await session.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: session.uriOf(subject.typedIn) },
    position: { line, character: character + 1 },
  });
  const wait = performance.now() - begun;
  if (!textOf(answer).includes(name)) {
    throw new Error(
      `At ${line + 1}:${character + 2} of ${subject.typedIn.uri} something was to be said of "${name}". The server said: ` +
        `${JSON.stringify(answer)}. Look at its hover.`,
    );
  }
  return [wait];
}

function textOf(hover: Hover | null): string {
  if (hover === null) return '';
  const parts = Array.isArray(hover.contents) ? hover.contents : [hover.contents];
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

/** Does something, and times it until there is a finding on the line, or none. */
async function timeToFindings(
  session: Session,
  file: GeneratedFile,
  line: number,
  isWrong: boolean,
  work: () => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  await work();
  const what = `the finding on line ${line + 1} of ${file.uri} to ${isWrong ? 'come' : 'go'}`;
  await session.until(what, () => session.findingsOn(file, line) > 0 === isWrong);
  return performance.now() - begun;
}

function placeOf({ names, typedIn }: Subject, index: number): NameInText {
  const place = names[index % names.length];
  if (place === undefined) throw new Error(`${typedIn.uri} names nothing, so nothing can be misspelt in it.`);
  return place;
}

function withSlip(text: string, { line, character }: Position): string {
  const lines = text.split('\n');
  const slipped = lines[line] ?? '';
  lines[line] = `${slipped.slice(0, character)}x${slipped.slice(character)}`;
  return lines.join('\n');
}
