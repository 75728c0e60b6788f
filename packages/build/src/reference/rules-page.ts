import { drawn, type Rule, ruleFindings, rules } from '@goldenthread/rules';
import { block, code, linkTo, page, paragraph, table } from './markdown.ts';

/** The reference of the rules: the introduction, a table of all rules and a section for each. */
export function rulesPage(introduction: string): string {
  return page(
    introduction.trim(),
    '## All rules',
    table(
      ['Code', 'What a good plan fulfils', 'Severity', 'Source'],
      rules.map(({ code: name, title, severity, source }) => [linkTo(name), title, severity, source]),
    ),
    ...rules.map(ruleSection),
  );
}

function ruleSection(rule: Rule): string {
  const { code: name, title, severity, ruleSets, checklistPoint, why, source, fix, ignoreWhen, wrong, right } = rule;
  const point = checklistPoint === undefined ? '' : ` It decides point ${checklistPoint} of the Partnership checklist.`;
  const sets = ruleSets.map((set) => `\`${set}\``).join(', ');
  return [
    `## ${name}`,
    `**${title}.**`,
    paragraph(`${sentence(why)}${point}`),
    paragraph(`Source: ${sentence(source)} Severity: ${severity}${whileStatus(rule)}. Rule set: ${sets}.`),
    ...optionsOf(rule),
    'Wrong:',
    block(drawn(wrong.text, ruleFindings(rule, wrong.text)), 'text'),
    'Right:',
    block(right, 'cjoip'),
    paragraph(`What to do: ${sentence(fix)}`),
    ...(ignoreWhen === undefined ? [] : [paragraph(`Leave it as it is: ${sentence(ignoreWhen)}`)]),
  ].join('\n\n');
}

/** ", and hint while the plan is a draft". */
function whileStatus({ byStatus = {} }: Rule): string {
  const others = Object.entries(byStatus).map(([status, severity]) => `${severity} while the status is \`${status}\``);
  return others.length === 0 ? '' : `; ${others.join('; ')}`;
}

function optionsOf({ options }: Rule): string[] {
  if (options === undefined) return [];
  return [
    table(
      ['Option', 'What it decides', 'Usual value'],
      Object.entries(options).map(([name, { usual, description }]) => [
        code(name),
        description,
        code(JSON.stringify(usual)),
      ]),
    ),
  ];
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
