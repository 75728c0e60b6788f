import type { ExampleFiles, ExplainedFinding } from './explained-finding.ts';

/** A plan in which somebody wants `thread/need-unmet` to be left as it is. */
function ignoring(remark: string): ExampleFiles {
  const need = 'need work-on-release: Work, training or volunteering within three months\n';
  return { 'plan.cjoip': `strategy northshire: Northshire plan\n\n${remark}\n${need}` };
}

/** What can be wrong with an ignore, in the order of the reference. */
export const ignoreFindings: readonly ExplainedFinding[] = [
  {
    code: 'ignore/not-understood',
    title: 'A remark is meant as an ignore and not written as one',
    files: ignoring('# ignore thread/need-unmet - agreed by the board on 3 March 2026'),
  },
  {
    code: 'ignore/no-reason',
    title: 'An ignore gives no reason',
    files: ignoring('# ignore thread/need-unmet'),
  },
  {
    code: 'ignore/expired',
    title: 'The last day of an ignore is over',
    files: ignoring('# ignore thread/need-unmet until 31 March 2026: the board decides in the spring'),
  },
  {
    code: 'ignore/nothing',
    title: 'An ignore silences nothing',
    files: ignoring('# ignore thread/circle: agreed by the board on 3 March 2026'),
  },
  {
    code: 'ignore/unknown-code',
    title: 'An ignore names a finding that there is not',
    files: ignoring('# ignore thread/need-unmeet: agreed by the board on 3 March 2026'),
  },
  {
    code: 'ignore/unreadable-date',
    title: 'What stands after `until` is no day',
    files: ignoring('# ignore thread/need-unmet until the spring: the board decides then'),
  },
];

function settings(text: string): ExampleFiles {
  return { 'goldenthread.json': text };
}

/** What can be wrong with a settings file, in the order of the reference. */
export const settingsFindings: readonly ExplainedFinding[] = [
  {
    code: 'settings/unreadable',
    title: 'A settings file is not well-formed JSON',
    files: settings('{\n  "ruleSets": ["framework", "statute"]\n  "rules": { "thread/need-unmet": "error" }\n}\n'),
  },
  {
    code: 'settings/unknown',
    title: 'A settings file has a word that means nothing there',
    files: settings('{\n  "rules": { "thread/need-unmeet": "error" }\n}\n'),
  },
  {
    code: 'settings/wrong-value',
    title: 'A value in a settings file is of the wrong kind',
    files: settings('{\n  "ruleSets": "statute"\n}\n'),
  },
];
