import { type Finding, folderOf, parseFile, readIsoDate } from '@goldenthread/language';
import { type RuleContext, reportOn, rules, SettingsFiles } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import type { Diagnostic } from 'vscode-languageserver-protocol';

/** Findings by file, as text that can be compared; files without any are left out. */
export type Findings = Readonly<Record<string, readonly string[]>>;

const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** The findings of texts that are read once, from the beginning. */
export async function findingsOf(texts: ReadonlyMap<string, string>): Promise<Findings> {
  const workspace = new StrategyWorkspace();
  const settings = new SettingsFiles((uri) => Promise.resolve(texts.get(uri)), rules);
  for (const [uri, text] of texts) {
    await settings.load(folderOf(uri));
    if (uri.endsWith('.cjoip')) workspace.set(parseFile(uri, text));
  }
  const asOf = readIsoDate(new Date().toLocaleDateString('sv'));
  if (asOf === undefined) throw new Error('The clock gives no day.');
  const found: Finding[] = settings.all().flatMap(({ findings }) => findings);
  for (const strategy of workspace.eachStrategy()) {
    const context: RuleContext = { asOf, settings: settings.settingsFor(strategy.folder) };
    found.push(...reportOn(strategy, workspace, context).findings);
  }
  return byFile(found.map((finding) => [finding.place.uri, shownFinding(finding)]));
}

/** Findings as the server gave them. */
export function findingsGiven(given: Iterable<readonly [uri: string, diagnostics: readonly Diagnostic[]]>): Findings {
  return byFile([...given].flatMap(([uri, all]) => all.map((each) => [uri, shownDiagnostic(each)] as const)));
}

function byFile(found: readonly (readonly [uri: string, finding: string])[]): Findings {
  const files = [...Map.groupBy(found, ([uri]) => uri)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(files.map(([uri, all]) => [uri, all.map(([, finding]) => finding).sort()]));
}

function shownFinding({ code, severity, message, place, related = [] }: Finding): string {
  const places = related.map((other) => `${other.place.uri} ${at(other.place.range)} ${other.message}`);
  return [`${at(place.range)} ${code} (${severities[severity]}): ${message}`, ...places].join('\n');
}

function shownDiagnostic({ code, severity, message, range, relatedInformation = [] }: Diagnostic): string {
  const places = relatedInformation.map(
    (other) => `${other.location.uri} ${at(other.location.range)} ${other.message}`,
  );
  return [`${at(range)} ${code} (${severity}): ${message}`, ...places].join('\n');
}

function at({ start, end }: Diagnostic['range']): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
