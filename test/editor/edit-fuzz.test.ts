import fc from 'fast-check';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { usualCapabilities } from './client.ts';
import { Session } from './edit-fuzz/session.ts';
import { steps } from './edit-fuzz/steps.ts';

/*
 * Longer runs: `FUZZ_RUNS=200 npm run vitest -- --project node test/editor/edit-fuzz.test.ts`. A run that goes wrong is
 * made shorter and printed; with its `FUZZ_SEED` and `FUZZ_PATH` it is repeated.
 */
/** Messages to a web worker take longer, and what differs there is the way they take. */
const isInWorker = inject('server') !== undefined;
const runs = Number(process.env.FUZZ_RUNS ?? (isInWorker ? 1 : 2));
const seed = Number(process.env.FUZZ_SEED ?? 20261122);
const path = process.env.FUZZ_PATH ?? '';
/** No longer than this is looked for a shorter run that goes wrong. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 20 + 20 * runs);

/** A client that waits for findings, and can do little else. */
const plain: ClientCapabilities = usualCapabilities;

/** A client that pulls findings, and can do all that the server asks about. */
const able: ClientCapabilities = {
  workspace: {
    ...usualCapabilities.workspace,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    completion: {
      completionItem: {
        documentationFormat: ['markdown'],
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation'] },
        snippetSupport: true,
      },
    },
    definition: { linkSupport: true },
    diagnostic: { relatedDocumentSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    implementation: { linkSupport: true },
    rename: { prepareSupport: true },
    signatureHelp: {
      signatureInformation: { documentationFormat: ['markdown'], parameterInformation: { labelOffsetSupport: true } },
    },
    typeDefinition: { linkSupport: true },
  },
};

const clients = [
  ['that is sent findings', plain],
  ['that pulls findings', able],
] as const;

const examples = fc.constantFrom('starter', 'problems', 'northshire', 'northshire', '');

describe.each(clients)('a client %s', (_, capabilities) => {
  let session: Session | undefined;

  afterAll(async () => {
    await session?.stop();
  });

  it('is answered well whatever the author does', { timeout: (seconds + 60) * 1000 }, async () => {
    let done = 0;
    const property = fc.asyncProperty(examples, steps, async (example, list) => {
      if (session === undefined) {
        session = new Session(capabilities);
        await session.start();
      }
      try {
        await session.run(example, list);
        done++;
      } catch (error) {
        await session.abandon();
        session = undefined;
        throw error;
      }
    });
    await fc.assert(property, { numRuns: runs, seed, path, interruptAfterTimeLimit: seconds * 1000 });
    expect(done, 'there was time for a run').toBeGreaterThan(0);
  });

  it('is given at last what a fresh server gives', { timeout: 60_000 }, async () => {
    const [list = []] = fc.sample(steps, { numRuns: 1, seed: seed + 1 });
    const worn = new Session(capabilities);
    await worn.start();
    await worn.run('starter', list.slice(0, 8), async (desk) => {
      const fresh = new Session(capabilities);
      await fresh.start([desk.folder]);
      await fresh.expectSame(desk);
      await fresh.stop();
    });
    await worn.stop();
  });
});
