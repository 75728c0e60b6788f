import { workerPort } from '@goldenthread/editor/protocol';
import { type Pngs, type WordDraft, writeWordFile } from '@goldenthread/publish/word';

/** What the worker is given. */
export interface WordTask {
  readonly draft: WordDraft;
  readonly pngs: Pngs;
}

/** What it gives back. */
export type WordResult = { readonly file: Uint8Array } | { readonly trouble: string };

/** Writes files of Word, in a worker of its own, so that nothing else waits for it: see `start-worker.ts`. */
const port = workerPort();
port.onmessage = ({ data }) => {
  const { draft, pngs } = data as WordTask;
  writeWordFile(draft, pngs).then(
    (file) => port.postMessage({ file } satisfies WordResult),
    (error: unknown) => port.postMessage({ trouble: String(error) } satisfies WordResult),
  );
};
