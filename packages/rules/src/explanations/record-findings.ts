import type { ExampleFiles, ExplainedFinding } from './explained-finding.ts';

/** A finding about the record: an ignore, the settings that plans are judged by, or their baseline. */
export interface RecordFinding extends ExplainedFinding {
  readonly why: string;
  readonly whatToDo: string;
}

/** A plan in which somebody wants `thread/need-unmet` to be left as it is. */
function ignoring(remark: string): ExampleFiles {
  const need = 'need work-on-release: Work, training or volunteering within three months\n';
  return { 'plan.cjoip': `strategy northshire: Northshire plan\n\n${remark}\n${need}` };
}

/** What can be wrong with an ignore, in the order of the reference. */
export const ignoreFindings: readonly RecordFinding[] = [
  {
    code: 'ignore/not-understood',
    title: 'A remark is meant as an ignore and not written as one',
    why: 'The author believes that a finding is left as it is on the record, while it is reported as before.',
    whatToDo:
      'Name one finding, then a colon and the reason. For several findings write a remark each, one below the other.',
    files: ignoring('# ignore thread/need-unmet - agreed by the board on 3 March 2026'),
  },
  {
    code: 'ignore/no-reason',
    title: 'An ignore gives no reason',
    why: 'Readers of the plan must be able to tell who agreed to leave something as it is, and why. Without that nothing is ignored.',
    whatToDo: 'Write after a colon who agreed, when, and why; or take the remark away.',
    files: ignoring('# ignore thread/need-unmet'),
  },
  {
    code: 'ignore/expired',
    title: 'The last day of an ignore is over',
    why: 'The partners agreed for a time, and that time is over. The finding is reported again, so that it is not forgotten.',
    whatToDo:
      'Mend what the finding says and take the remark away; or agree on a later day and write it after `until`.',
    files: ignoring('# ignore thread/need-unmet until 31 March 2026: the board decides in the spring'),
  },
  {
    code: 'ignore/nothing',
    title: 'An ignore silences nothing',
    why: 'A remark that silences nothing misleads readers, and may hide something that goes wrong later. Where two remarks cover the same finding, one of them does nothing.',
    whatToDo: 'Take the remark away; or put it right above the item or the fact that it is about.',
    files: ignoring('# ignore thread/circle: agreed by the board on 3 March 2026'),
  },
  {
    code: 'ignore/unknown-code',
    title: 'An ignore names a finding that there is not',
    why: 'Nothing is ignored under a code that is misspelt, or that stands for several findings.',
    whatToDo:
      'Write the code as it stands at the end of the finding, one to a remark. `goldenthread rules` lists them.',
    files: ignoring('# ignore thread/need-unmeet: agreed by the board on 3 March 2026'),
  },
  {
    code: 'ignore/unreadable-date',
    title: 'What stands after `until` is no day',
    why: 'Nobody can tell when the agreement ends, so nothing is ignored.',
    whatToDo:
      'Write the last day with its month and year, such as `until 31 March 2027`; or leave the day away, where it holds as long as the plan.',
    files: ignoring('# ignore thread/need-unmet until the spring: the board decides then'),
  },
];

function settings(text: string): ExampleFiles {
  return { 'goldenthread.json': text };
}

/** What can be wrong with a settings file, in the order of the reference. */
export const settingsFindings: readonly RecordFinding[] = [
  {
    code: 'settings/unreadable',
    title: 'A settings file is not well-formed JSON',
    why: 'A plan would be judged by other rules than its authors chose, and might pass where it should not.',
    whatToDo: 'Add the bracket, the comma or the quotation mark that is missing. VS Code shows the place.',
    files: settings('{\n  "ruleSets": ["framework", "statute"]\n  "rules": { "thread/need-unmet": "error" }\n}\n'),
  },
  {
    code: 'settings/unknown',
    title: 'A settings file has a word that means nothing there',
    why: 'A misspelt word changes nothing, and the author believes that it does.',
    whatToDo: 'Correct the word. `goldenthread rules` lists the rules, and the schema of settings everything else.',
    files: settings('{\n  "rules": { "thread/need-unmeet": "error" }\n}\n'),
  },
  {
    code: 'settings/wrong-value',
    title: 'A value in a settings file is of the wrong kind',
    why: 'A value that does not fit changes nothing, and the author believes that it does.',
    whatToDo: 'Write the value as the message shows it.',
    files: settings('{\n  "ruleSets": "statute"\n}\n'),
  },
];

/** What can be wrong with a baseline. */
export const baselineFindings: readonly RecordFinding[] = [
  {
    code: 'baseline/no-longer-occurs',
    title: 'A baseline holds a finding that no longer occurs',
    why: 'The finding was mended, which is good news. As long as the baseline holds it, the same slip can come back and nobody is told.',
    whatToDo:
      'Run `goldenthread lint --prune-baseline`: it takes out what no longer occurs, and never puts anything in.',
    files: {
      'goldenthread-baseline.json': `{
  "version": 1,
  "findings": [
    { "strategy": "northshire", "folder": ".", "code": "thread/circle", "item": "need home", "count": 1 }
  ]
}
`,
      'plan.cjoip': 'strategy northshire: Northshire plan\n\nneed home: A settled home on the day of release\n',
    },
  },
];
