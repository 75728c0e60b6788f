import { type FileSystem, FindingsPublisher, JudgedPlans, OpenPlans } from '@goldenthread/editor';
import type { GeneratedFile } from '../corpus/corpus.ts';
import { percentile, timed } from './clock.ts';
import { asOf } from './day.ts';

/** Milliseconds from a change of one file's text to the findings of its strategy. */
export interface KeystrokeTimes {
  /** A character more or less in the author's words. */
  readonly text: number;
  readonly text95: number;
  /** An item more or less, so that there is a name more or less. */
  readonly name: number;
  readonly name95: number;
}

/** Types in the middle of `typedIn` while all files are open in one editor. */
export function keystrokes(files: readonly GeneratedFile[], typedIn: GeneratedFile, times: number): KeystrokeTimes {
  const plans = new OpenPlans(noDisk);
  let sent = 0;
  const publisher = new FindingsPublisher(plans, new JudgedPlans(plans, () => asOf), () => sent++);
  for (const { uri, text } of files) plans.change({ uri, getText: () => text });
  plans.update();
  publisher.refresh();
  const type = (text: string): number =>
    timed(() => {
      plans.change({ uri: typedIn.uri, getText: () => text });
      plans.update();
      publisher.refresh();
    });
  const edited = { text: withCharacter(typedIn.text), name: withName(typedIn.text) };
  for (let index = 0; index < 10; index++) type(index % 2 === 0 ? edited.name : typedIn.text);
  const measured: Record<keyof typeof edited, number[]> = { text: [], name: [] };
  for (let index = 0; index < times; index++) {
    for (const kind of ['text', 'name'] as const) measured[kind].push(type(edited[kind]), type(typedIn.text));
  }
  const sentBefore = sent;
  type(withUnknownName(typedIn.text));
  if (sent === sentBefore) throw new Error('A name that stands for nothing was typed, and no finding was sent.');
  return {
    text: percentile(measured.text, 0.5),
    text95: percentile(measured.text, 0.95),
    name: percentile(measured.name, 0.5),
    name95: percentile(measured.name, 0.95),
  };
}

/** The text with one character more, in the words of an item in its middle. */
export function withCharacter(text: string): string {
  const at = text.indexOf('\n', text.indexOf(': ', text.length / 2));
  return `${text.slice(0, at)}s${text.slice(at)}`;
}

/** The text with one item more in its middle. */
export function withName(text: string): string {
  const at = text.indexOf('\n\n', text.length / 2);
  return `${text.slice(0, at)}\n\nevidence typed: What was typed\n  source: The keyboard${text.slice(at)}`;
}

function withUnknownName(text: string): string {
  return text.replace(/\n {2}lead /, '\n  lead nobody-of-that-name, ');
}

const noDisk: FileSystem = {
  strategyFilesBelow: () => Promise.resolve([]),
  strategyFilesIn: () => Promise.resolve([]),
  readText: () => Promise.resolve(undefined),
  isFile: () => Promise.resolve(false),
};
