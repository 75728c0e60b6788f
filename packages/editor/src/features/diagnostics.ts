import type { Finding, IsoDate, Severity } from '@goldenthread/language';
import { reportOn, type Settings } from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { OpenPlans } from '../open-plans.ts';
import { pageAddress } from './finding-pages.ts';

/** Shows the findings of one file. */
export type Publish = (uri: string, diagnostics: Diagnostic[]) => void;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

interface JudgedWith {
  readonly asOf: IsoDate;
  readonly settings: Settings;
}

interface Judged extends JudgedWith {
  /** The files whose findings were sent. */
  readonly files: ReadonlySet<string>;
}

/**
 * Publishes findings. The strategy is the unit of judgement: when one of its files changes, the findings of all its files
 * are made anew, and those of no other strategy. A file is sent only where its findings differ from what was last sent.
 */
export class FindingsPublisher {
  readonly #plans: OpenPlans;
  readonly #publish: Publish;
  /** What was last sent, by file. */
  readonly #sent = new Map<string, string>();
  #judged = new Map<Strategy, Judged>();

  constructor(plans: OpenPlans, publish: Publish) {
    this.#plans = plans;
    this.#publish = publish;
  }

  /** Brings what is shown up to date with the plans and their settings, as they stand on the day. */
  refresh(asOf: IsoDate): void {
    const { workspace, settings } = this.#plans;
    const judged = new Map<Strategy, Judged>();
    for (const strategy of workspace.strategies()) {
      const before = this.#judged.get(strategy);
      const wanted = settings.settingsFor(strategy.folder);
      const isSame = before?.settings === wanted && before.asOf === asOf;
      judged.set(strategy, isSame ? before : this.#judge(strategy, { asOf, settings: wanted }));
    }
    this.#judged = judged;
    const current = new Set([...judged.values()].flatMap(({ files }) => [...files]));
    for (const { uri, findings } of settings.all()) {
      current.add(uri);
      this.#send(uri, findings.map(toDiagnostic));
    }
    for (const uri of [...this.#sent.keys()]) {
      if (current.has(uri)) continue;
      this.#send(uri, []);
      this.#sent.delete(uri);
    }
  }

  #judge(strategy: Strategy, context: JudgedWith): Judged {
    const byFile = new Map<string, Finding[]>(strategy.files.map((file) => [file.uri, []]));
    for (const finding of reportOn(strategy, this.#plans.workspace, context).findings) {
      byFile.get(finding.place.uri)?.push(finding);
    }
    for (const [uri, findings] of byFile) this.#send(uri, findings.map(toDiagnostic));
    return { ...context, files: new Set(byFile.keys()) };
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if (this.#sent.get(uri) === text) return;
    this.#sent.set(uri, text);
    this.#publish(uri, diagnostics);
  }
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
