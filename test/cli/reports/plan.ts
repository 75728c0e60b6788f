import { attacks, hostilePlan } from '../../publish/hostile-plan.ts';
import { part, unmet } from '../plans.ts';

/** Texts that end a line, a part or a command in the forms that reports are written in. */
const reportAttacks: readonly string[] = [
  '::error file=x,line=1::taken over',
  '%0A::error::taken over',
  '##[error]taken over',
  '::add-mask::a',
  ']]>',
  '</failure></testcase></testsuite></testsuites>',
  '" message="taken over',
  '{0} {{1}}',
  '[x](https://evil.example/)',
  'a \u001b[31mred\u001b[0m \u009b31m b',
  'a\u2028b\u0085c',
  'a\ufffeb\uffffc',
];

/** Files in which everything can be found that a report tells: of each severity, ignored, with fixes and other places. */
export const everything: Readonly<Record<string, string | Uint8Array>> = {
  'a.cjoip': `${unmet}vision: One\nvision: Two\nscope\n  categry housing\n`,
  'sub folder/b ü.cjoip': part,
  'sub folder/ignored.cjoip':
    'part of north\n\n# ignore thread/need-unmet until 2027: agreed by the board\nneed y: Y\n  category housing\n',
  'lost.cjoip': 'part of nothing\nneed x: X\n',
  'objectives.cjoip': 'part of north\n\nobjective O1: Work together to improve housing\n',
  'other/frame.cjoip': 'framework f: F\n',
  'goldenthread.json': '{ "ruleSet": [] }',
};

/** A small plan with an attack wherever a report may quote it: as a name, a word, a line, a statement, a reason. */
function smallPlan(attack: string): string {
  return `strategy s: ${attack}
vision: ${attack}

need ${attack}: ${attack}
  category ${attack}
  size ${attack}
  ${attack}

service first-nights: ${attack}
  meets ${attack}

# ignore thread/need-unmet until 2027: ${attack}
need last: ${attack}
`;
}

/** Plans with attacks in them, in files and folders that are called by others. */
export const hostile: Readonly<Record<string, string>> = Object.fromEntries(
  [...[...reportAttacks, ...attacks].map(smallPlan), hostilePlan(reportAttacks.join(' '))].map((text, index) => {
    const folder = `${index} 100%,a:b#c?d "e" <f> & 'g' ]]> ::error::`;
    // A file with a NUL in it is no text, and nothing of it is told.
    return [`${folder}/plan\n::error::${index}.cjoip`, text.replaceAll('\0', '')];
  }),
);
