import { joined } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { nationalOutcomes, statutoryFrameworks } from '../national-outcomes.ts';
import { planPlace } from '../places.ts';
import { probablyMeant } from '../probably-meant.ts';
import { type Rule, wordsOption } from '../rule.ts';
import { newItems } from '../scaffolds/new-item.ts';

export const assessmentsMissing: Rule = {
  code: 'assessments/missing',
  title: 'Every national outcome is assessed',
  severity: 'error',
  why: 'The Act asks each plan how near every nationally determined outcome is to being achieved here. A plan can meet all points of the checklist and still miss this.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Write `assessment of` and the name of the national outcome for each, with `achieved`, `is a priority`, `using` and `answered by`.',
  ruleSets: ['statute'],
  ignoreWhen:
    'The plan is no outcomes improvement plan under the Act: the strategy of one partner, or of one service, which the plan of the area covers.',
  byStatus: { draft: 'warning' },
  options: {
    frameworks: {
      usual: statutoryFrameworks,
      description:
        'The frameworks that hold the national outcomes, by the names that stand after `uses`. The first that the plan uses is the one whose outcomes are assessed.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  achieved partly
  is a priority no
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf

${[
  'diversion',
  'police-custody-support',
  'bail-supervision',
  'community-sentences',
  'health-after-prison',
  'accommodation',
  'employability',
  'throughcare',
  'understanding-and-trust',
]
  .map((outcome) => `assessment of cjpf.${outcome}: The figure rose by a fifth in two years\n`)
  .join('\n')}`,
  check(plan, report, context) {
    const national = nationalOutcomes(plan, wordsOption(context, 'frameworks'));
    if (national === undefined) {
      if (usesSomethingUnknown(plan)) return;
      report({
        place: planPlace(plan),
        message:
          'The plan uses no framework of national outcomes, so it assesses none of them, and the Act asks how near each is to being achieved. Write `uses cjpf` below `strategy`, and an `assessment of` each of its outcomes (section 19).',
      });
      return;
    }
    const assessed = new Set<Item | undefined>(
      plan.ofKind('assessment').map(({ about }) => about && plan.target(about)),
    );
    const missing = national.outcomes.filter((outcome) => !assessed.has(outcome) && !probablyMeant(plan).has(outcome));
    const [first] = missing;
    if (first === undefined) return;
    const some = missing.slice(0, 3).map(({ name }) => `\`${national.name}.${name ?? ''}\``);
    const rest = missing.length - some.length;
    const which = joined(rest > 0 ? [...some, `${rest} more`] : some, 'and');
    report({
      place: planPlace(plan),
      scaffold: newItems(
        plan,
        missing.map(({ name }) => ({ kind: 'assessment', about: `${national.name}.${name ?? ''}` })),
      ),
      message:
        missing.length === national.outcomes.length
          ? `The plan assesses none of the ${missing.length} national outcomes, and the Act asks how near each of them is to being achieved. Write \`assessment of ${national.name}.${first.name ?? ''}\`, and one for each of the others (section 19).`
          : `The plan does not assess ${which}, and the Act asks how near each national outcome is to being achieved. Write \`assessment of ${national.name}.${first.name ?? ''}\`${missing.length > 1 ? ', and one for each of the others' : ''} (section 19).`,
    });
  },
};

/** A framework whose name is misspelt, or whose file is not there, has a finding of its own. */
function usesSomethingUnknown({ header, used }: Strategy): boolean {
  return header !== undefined && ownFacts(header, 'uses').some(({ refs }) => refs.some(({ name }) => !used.has(name)));
}
