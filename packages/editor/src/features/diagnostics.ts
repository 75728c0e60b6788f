import type { Finding, FindingTag, Severity } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import {
  type CancellationToken,
  type ClientCapabilities,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Feature, FeatureContext } from '../feature.ts';
import { pageAddress } from '../finding-pages.ts';
import type { JudgedPlan, JudgedPlans } from '../judged-plans.ts';
import type { OpenPlans } from '../open-plans.ts';

/** Shows the findings of one file. */
export type Publish = (uri: string, diagnostics: Diagnostic[]) => void;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags: Readonly<Record<FindingTag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** What was last sent or given of one file. */
interface Shown {
  readonly text: string;
  /** Another number for other findings: the client says which it has. */
  readonly id: number;
}

/**
 * Keeps what the client shows in step with the plans. The strategy is the unit of judgement: when one of its files
 * changes, the findings of all its files are made anew, and those of no other strategy. A file is sent only where its
 * findings differ from what was last sent.
 *
 * A client either waits for findings or pulls them. Once it has pulled, nothing is sent any more.
 */
export class FindingsPublisher {
  readonly #plans: OpenPlans;
  readonly #judged: JudgedPlans;
  readonly #publish: Publish;
  readonly #shown = new Map<string, Shown>();
  /** The judgement of each strategy that was shown last. Others may have asked for a newer one before. */
  readonly #shownOf = new WeakMap<Strategy, JudgedPlan>();
  /** Files whose new findings the client has not pulled yet. */
  readonly #stale = new Set<string>();
  #ids = 0;
  #isPulled = false;

  constructor(plans: OpenPlans, judged: JudgedPlans, publish: Publish) {
    this.#plans = plans;
    this.#judged = judged;
    this.#publish = publish;
  }

  /** Brings everything that is shown up to date. */
  refresh(): void {
    while (this.step()) {
      // The step is the work.
    }
  }

  /** Judges and shows one strategy that is not up to date, so that typing never waits for all; `false` where none is left. */
  step(): boolean {
    for (const strategy of this.#plans.workspace.eachStrategy()) {
      const known = this.#judged.known(strategy);
      if (known !== undefined && known === this.#shownOf.get(strategy)) continue;
      const judged = this.#judged.of(strategy);
      this.#shownOf.set(strategy, judged);
      for (const [uri, findings] of judged.byFile) this.#show(uri, findings);
      return true;
    }
    this.#showSettings();
    this.#withdraw();
    return false;
  }

  /** The client pulls from now on: what was sent is withdrawn, so that nothing is shown twice. */
  pull(): void {
    if (this.#isPulled) return;
    this.#isPulled = true;
    for (const uri of this.#shown.keys()) this.#publish(uri, []);
    this.#shown.clear();
  }

  /** The report that a client asks for; `previous` is the id of the one that it has. */
  reportFor(uri: string, previous: string | undefined): DocumentDiagnosticReport {
    const diagnostics = this.#diagnosticsOf(uri);
    const { id } = this.#remember(uri, JSON.stringify(diagnostics));
    this.#stale.delete(uri);
    const resultId = String(id);
    if (resultId === previous) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: diagnostics };
  }

  /** The files whose findings a client that pulls has not seen as they are, each once. */
  takeStale(): readonly string[] {
    const stale = [...this.#stale];
    this.#stale.clear();
    return stale;
  }

  /** Every file that has findings or may have some. */
  files(): readonly string[] {
    const { workspace, settings } = this.#plans;
    const plans = workspace.strategies().flatMap((strategy) => strategy.files.map(({ uri }) => uri));
    return [...plans, ...settings.all().map(({ uri }) => uri)];
  }

  #diagnosticsOf(uri: string): Diagnostic[] {
    const { workspace, settings } = this.#plans;
    const ofSettings = settings.all().find((file) => file.uri === uri);
    if (ofSettings !== undefined) return ofSettings.findings.map(toDiagnostic);
    const strategy = workspace.strategyOf(uri);
    return (strategy && this.#judged.of(strategy).byFile.get(uri)?.map(toDiagnostic)) ?? [];
  }

  #showSettings(): void {
    for (const { uri, findings } of this.#plans.settings.all()) this.#show(uri, findings);
  }

  /** What is shown of files that are gone. */
  #withdraw(): void {
    if (this.#shown.size === 0) return;
    const current = new Set(this.files());
    for (const uri of [...this.#shown.keys()]) {
      if (current.has(uri)) continue;
      this.#show(uri, []);
      this.#shown.delete(uri);
    }
  }

  #show(uri: string, findings: readonly Finding[]): void {
    const diagnostics = findings.map(toDiagnostic);
    const text = JSON.stringify(diagnostics);
    if (this.#shown.get(uri)?.text === text) return;
    if (this.#isPulled) {
      this.#stale.add(uri);
      return;
    }
    this.#remember(uri, text);
    this.#publish(uri, diagnostics);
  }

  #remember(uri: string, text: string): Shown {
    const known = this.#shown.get(uri);
    if (known?.text === text) return known;
    this.#ids++;
    const shown = { text, id: this.#ids };
    this.#shown.set(uri, shown);
    return shown;
  }
}

/** Answers clients that pull. Those that wait for findings are served by the publisher alone. */
export function diagnostics(publisher: FindingsPublisher): Feature {
  return {
    capabilities: (client) =>
      client.textDocument?.diagnostic === undefined
        ? {}
        : {
            diagnosticProvider: {
              identifier: 'goldenthread',
              interFileDependencies: true,
              workspaceDiagnostics: true,
            },
          },
    listen: (context) => {
      const { connection, plans } = context;
      connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
        await context.ready(token);
        publisher.pull();
        plans.update();
        return publisher.reportFor(textDocument.uri, previousResultId);
      });
      connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
        await context.ready(token);
        publisher.pull();
        plans.update();
        const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        return { items: await workspaceReports(publisher, previous, context, token) };
      });
    },
  };
}

async function workspaceReports(
  publisher: FindingsPublisher,
  previous: ReadonlyMap<string, string>,
  context: FeatureContext,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  // What the client still shows of files that are gone is answered with nothing.
  for (const uri of new Set([...publisher.files(), ...previous.keys()])) {
    await context.ready(token);
    reports.push({ ...publisher.reportFor(uri, previous.get(uri)), uri, version: null });
  }
  return reports;
}

/** Asks a client that pulls to pull again, where files other than those it is about to pull have other findings. */
export function askToPullAgain(
  publisher: FindingsPublisher,
  context: FeatureContext,
  isAboutToPull: (uri: string) => boolean,
): void {
  const stale = publisher.takeStale().filter((uri) => !isAboutToPull(uri));
  if (stale.length === 0 || !canRefresh(context.client())) return;
  void context.connection.languages.diagnostics.refresh();
}

function canRefresh(client: ClientCapabilities): boolean {
  return client.workspace?.diagnostics?.refreshSupport ?? false;
}

export function toDiagnostic(finding: Finding): Diagnostic {
  const page = pageAddress(finding.code);
  return {
    range: finding.place.range,
    severity: severities[finding.severity],
    source: 'Golden Thread',
    code: finding.code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    message: finding.message,
    ...(finding.tag === undefined ? {} : { tags: [tags[finding.tag]] }),
    ...(finding.related === undefined
      ? {}
      : {
          relatedInformation: finding.related.map(({ place, message }) => ({
            location: { uri: place.uri, range: place.range },
            message,
          })),
        }),
  };
}
