import type { Fix, Place } from '@goldenthread/language';
import { rules } from '@goldenthread/rules';
import type * as Sarif from 'sarif';
import { shownUri, uriOf } from '../files/paths.ts';
import { safeJson, sanitise } from '../text/sanitise.ts';
import { version } from '../version.ts';
import { type ListedFinding, type ListedIgnored, listed } from './listed.ts';
import type { LintResult, Reporter } from './reporter.ts';
import { helpFor } from './rule-help.ts';
import type { SeverityWords } from './severities.ts';

/** Where the paths begin. It has no address: that would tell where on somebody's machine the plan stands. */
const root = '%SRCROOT%';

const levels: SeverityWords<'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * SARIF 2.1.0 (OASIS), for code scanning. It describes the rules of the findings that are in it, not all that there are:
 * a report is read by programs that show each rule that it describes.
 */
export const sarifReporter: Reporter = (result) => {
  const { findings, ignored, held } = listed(result);
  const known = new Set(held);
  const all: readonly (ListedFinding | ListedIgnored)[] = [...findings, ...ignored, ...held];
  const codes = [...new Set(all.map(({ finding }) => finding.code))].sort();
  const ruleIndex = new Map(codes.map((code, index) => [code, index]));
  const log: Sarif.Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Golden Thread',
            version,
            semanticVersion: version,
            rules: codes.map(ruleOf),
            notifications: [{ id: 'unread', shortDescription: { text: 'Something could not be read.' } }],
          },
        },
        originalUriBaseIds: { [root]: { description: { text: 'The folder that the command ran in.' } } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [
          {
            executionSuccessful: result.problems.length === 0,
            toolExecutionNotifications: result.problems.map(({ path, message }) => ({
              descriptor: { id: 'unread', index: 0 },
              level: 'error',
              message: messageOf(message),
              locations: [{ physicalLocation: { artifactLocation: artifactOf(uriOf(path), result) } }],
            })),
          },
        ],
        results: all.map((each) => ({
          ...resultOf(each, ruleIndex.get(each.finding.code) ?? -1, result),
          ...(known.has(each) ? { suppressions: [heldByBaseline] } : {}),
        })),
        properties: { asOf: result.asOf },
      },
    ],
  };
  return `${safeJson(log)}\n`;
};

function ruleOf(code: string): Sarif.ReportingDescriptor {
  const help = helpFor(code);
  const rule = rules.find((each) => each.code === code);
  if (help === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: help.title },
    ...(help.why === undefined ? {} : { fullDescription: { text: help.why } }),
    help: { text: help.text, markdown: help.markdown },
    ...(rule === undefined
      ? {}
      : { defaultConfiguration: { level: levels[rule.severity] }, properties: { tags: [...rule.ruleSets] } }),
  };
}

function resultOf(each: ListedFinding | ListedIgnored, ruleIndex: number, result: LintResult): Sarif.Result {
  const { finding, fingerprint } = each;
  const { code, severity, message, place, related = [], fix } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: messageOf(message),
    locations: [{ physicalLocation: physical(place, result), ...logicalOf(each) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, index) => ({
            id: index + 1,
            physicalLocation: physical(other.place, result),
            message: messageOf(other.message),
          })),
        }),
    ...(fix === undefined ? {} : { fixes: [fixOf(fix, result)] }),
    // The second is the only one that GitHub compares: without it, it makes one of the line's text.
    partialFingerprints: { 'goldenThread/v1': fingerprint, primaryLocationLineHash: fingerprint },
    ...('ignored' in each ? { suppressions: [suppressionOf(each)] } : {}),
    properties: { severity },
  };
}

/** A message as SARIF takes it: what would stand for an argument, or for a link, is marked as text. */
function messageOf(message: string): Sarif.Message {
  return { text: sanitise(message).replace(/[{}]/g, '$&$&').replaceAll('](', '\\](') };
}

function physical({ uri, range: { start, end } }: Place, result: LintResult): Sarif.PhysicalLocation {
  return {
    artifactLocation: artifactOf(uri, result),
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

/** Below the working folder as a path from there; outside, or in a standard framework, as an address. */
function artifactOf(uri: string, { workingFolder }: LintResult): Sarif.ArtifactLocation {
  const path = shownUri(uri, workingFolder);
  if (path === uri || path === '..' || path.startsWith('../')) return { uri };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

/** The item, as somebody who reads the plan calls it. */
function logicalOf({ linted, identity: { item } }: ListedFinding): Pick<Sarif.Location, 'logicalLocations'> {
  if (linted === undefined || item === undefined) return {};
  const [kind = item, name = kind] = item.split(' ');
  return { logicalLocations: [{ name, kind, fullyQualifiedName: `${linted.report.strategy.name}/${item}` }] };
}

function fixOf({ title, changes }: Fix, result: LintResult): Sarif.Fix {
  const byFile = Map.groupBy(changes, ({ place }) => place.uri);
  return {
    description: messageOf(title),
    artifactChanges: [...byFile].map(([uri, ofFile]) => ({
      artifactLocation: artifactOf(uri, result),
      replacements: ofFile.map(({ place, newText }) => ({
        deletedRegion: physical(place, result).region ?? {},
        insertedContent: { text: newText },
      })),
    })),
  };
}

const heldByBaseline: Sarif.Suppression = {
  kind: 'external',
  status: 'accepted',
  justification: 'Held by the baseline: it was there before.',
};

function suppressionOf({ ignored: { reason, until } }: ListedIgnored): Sarif.Suppression {
  return {
    kind: 'inSource',
    status: 'accepted',
    justification: sanitise(until === undefined ? reason : `${reason} (until ${until})`),
  };
}
