import { type ExportParams, type WordDraft, WordDraftRequest } from '@goldenthread/editor/protocol';
import type { Pngs } from '@goldenthread/publish/word';
import { CancellationError, type CancellationToken, l10n } from 'vscode';
import type { GoldenThread } from '../../golden-thread.ts';
import { reasonOf } from '../../reason.ts';
import { type StartedWorker, startWorker } from '../../start-worker.ts';
import type { WordResult, WordTask } from '../../word.ts';
import type { PreviewPanel } from '../preview/preview-panel.ts';
import { Refused } from './write-files.ts';

/**
 * A file of Word: the preview draws its pictures, and a worker writes it, so that nothing else waits for it.
 * @throws CancellationError where the person has had enough of waiting
 * @throws Refused where the preview cannot draw one of the pictures, or is closed meanwhile
 */
export async function wordFile(
  golden: GoldenThread,
  params: Omit<ExportParams, 'format'>,
  panelOf: () => PreviewPanel,
  token: CancellationToken,
): Promise<Uint8Array | null> {
  const draft = await untilCancelled(golden.ask(WordDraftRequest, params), token);
  if (draft === null) return null;
  const pngs = draft.pictures.length === 0 ? {} : await untilCancelled(drawn(panelOf(), draft.pictures), token);
  const worker = await startWorker(golden.context, 'word.js');
  try {
    return await untilCancelled(written(worker, { draft, pngs }), token);
  } finally {
    worker.end();
  }
}

async function drawn(panel: PreviewPanel, pictures: WordDraft['pictures']): Promise<Pngs> {
  try {
    return await panel.draw(pictures);
  } catch (error) {
    throw new Refused(
      l10n.t(
        'The pictures could not be drawn: {0} Keep the preview open and try again, or export to a web page, which brings its own pictures.',
        reasonOf(error),
      ),
    );
  }
}

function written(worker: StartedWorker, task: WordTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    worker.onMessage((message) => {
      const result = message as WordResult;
      if ('file' in result) resolve(result.file);
      else reject(new Error(result.trouble));
    });
    worker.onEnd((error) => reject(error ?? new Error(l10n.t('The writing ended too soon.'))));
    worker.send(task);
  });
}

async function untilCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  const cancelled = new Promise<never>((_, reject) => {
    if (token.isCancellationRequested) reject(new CancellationError());
    token.onCancellationRequested(() => reject(new CancellationError()));
  });
  return await Promise.race([work, cancelled]);
}
