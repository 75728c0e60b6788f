import { tableKinds } from '@goldenthread/import';
import { type IsoDate, severities } from '@goldenthread/language';
import { explainedFindings, newStrategyChoices, ruleSetNames, ruleSeverities, rules } from '@goldenthread/rules';
import { diffFormats } from '../diff/formats.ts';
import { formats as exportFormats } from '../export/formats.ts';
import { reporters } from '../reporters/reporters.ts';
import { smartFormats } from '../smart/formats.ts';
import { shells } from './shells.ts';
import type { KnownValues, Values } from './tree.ts';

function words(...all: readonly string[]): Values {
  return { type: 'words', words: all };
}

/** The closed lists of words, taken from what reads them. */
export function knownValues(today: IsoDate, commands: readonly string[]): KnownValues {
  const { commissioning, frameworks } = newStrategyChoices(today);
  const codes = rules.map(({ code }): string => code);
  const statuses = words('draft', 'published');
  return {
    help: words(...commands),
    explain: words(...codes, ...explainedFindings.map(({ code }) => code)),
    completion: words(...Object.keys(shells)),
    'lint --format': words(...Object.keys(reporters)),
    'lint --fail-on': words(...severities),
    'lint --rule-set': words(...ruleSetNames),
    'lint --rule': { type: 'pairs', keys: codes, words: ruleSeverities },
    'smart --format': words(...Object.keys(smartFormats)),
    'export --to': words(...Object.keys(exportFormats)),
    'export --status': statuses,
    'preview --status': statuses,
    'diff --format': words(...Object.keys(diffFormats)),
    'import --as': words(...Object.keys(tableKinds)),
    'rules --format': words('text', 'json'),
    'init --commissioning': words(...commissioning.map(({ word }) => word)),
    'init --framework': words(...frameworks.map(({ name }) => name), 'none'),
  };
}
