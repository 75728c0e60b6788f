import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';
import { isCommand, wordsOfStatement } from './commands.ts';

export const wordingOutcomeAsAction: Rule = {
  code: 'wording/outcome-as-action',
  title: 'An outcome says what will be different for people, and not what partners do',
  severity: 'hint',
  why: 'What partners do can all be done without anybody being better off. The outcome is there to show whether they are.',
  source: 'Framework, Appendix A - Definitions and terms, p. 49; Long term model, pp. 7-9',
  fix: 'Say who will have, know, do or be something: "People leaving custody have a settled home". What partners do is an objective or an action.',
  ruleSets: ['framework', 'plain-english'],
  ignoreWhen: 'The outcome is worded by another plan or framework, and is kept as it stands there.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome homes: Improve access to housing for people leaving custody

outcome trust: Work with communities to build trust
`,
    marks: ['homes', 'trust'],
  },
  right: `strategy northshire: Northshire plan

outcome homes: People leaving custody have a settled home

outcome trust: Trust in community justice grows

outcome access: Improved access to services

outcome support: Support that lasts for people on bail
`,
  check(plan, report) {
    for (const outcome of finished(plan, 'outcome')) {
      const words = wordsOfStatement((outcome.statement ?? '').slice(0, 80));
      const first = words[0];
      if (first === undefined || !isCommand(words, 0)) continue;
      report({
        place: outcome.namePlace,
        message: `${capital(called(outcome))} begins with \`${first.text}\` and so says what partners do, and not what will be different for people. Say who will have, know or be something.`,
      });
    }
  },
};
