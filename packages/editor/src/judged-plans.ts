import type { Finding, IsoDate } from '@goldenthread/language';
import { reportOn, type Settings, type StrategyReport } from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import type { OpenPlans } from './open-plans.ts';

/** A strategy's report, with its findings by file: each of its files has a list, which may be empty. */
export interface JudgedPlan {
  readonly report: StrategyReport;
  readonly byFile: ReadonlyMap<string, readonly Finding[]>;
  readonly asOf: IsoDate;
  readonly settings: Settings;
}

/** Judges strategies when asked, each once: until one of its files, its settings or the day is another. */
export class JudgedPlans {
  readonly #plans: OpenPlans;
  readonly #today: () => IsoDate;
  readonly #judged = new WeakMap<Strategy, JudgedPlan>();

  constructor(plans: OpenPlans, today: () => IsoDate) {
    this.#plans = plans;
    this.#today = today;
  }

  /** What is known of the strategy as it stands; `undefined` where it has not been judged so. */
  known(strategy: Strategy): JudgedPlan | undefined {
    const judged = this.#judged.get(strategy);
    const isCurrent =
      judged?.asOf === this.#today() && judged.settings === this.#plans.settings.settingsFor(strategy.folder);
    return isCurrent ? judged : undefined;
  }

  of(strategy: Strategy): JudgedPlan {
    const known = this.known(strategy);
    if (known !== undefined) return known;
    const context = { asOf: this.#today(), settings: this.#plans.settings.settingsFor(strategy.folder) };
    const report = reportOn(strategy, this.#plans.workspace, context);
    const byFile = new Map<string, Finding[]>(strategy.files.map((file) => [file.uri, []]));
    for (const finding of report.findings) byFile.get(finding.place.uri)?.push(finding);
    const judged = { report, byFile, ...context };
    this.#judged.set(strategy, judged);
    return judged;
  }
}
