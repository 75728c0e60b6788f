import { type Rule, rules } from '@goldenthread/rules';
import { drawn } from './drawing.ts';
import { ruleFindings } from './judged.ts';
import { block, linkTo, page, paragraph, table } from './markdown.ts';

/** The reference of the rules: the introduction, a table of all rules and a section for each. */
export function rulesPage(introduction: string): string {
  return page(
    introduction.trim(),
    '## All rules',
    table(
      ['Code', 'What a good plan fulfils', 'Severity', 'Source'],
      rules.map(({ code, title, severity, source }) => [linkTo(code), title, severity, source]),
    ),
    ...rules.map(ruleSection),
  );
}

function ruleSection(rule: Rule): string {
  const { code, title, severity, ruleSets, checklistPoint, why, source, fix, wrong, right } = rule;
  const point = checklistPoint === undefined ? '' : ` It decides point ${checklistPoint} of the Partnership checklist.`;
  const sets = ruleSets.map((set) => `\`${set}\``).join(', ');
  return [
    `## ${code}`,
    `**${title}.**`,
    paragraph(`${sentence(why)}${point}`),
    paragraph(`Source: ${sentence(source)} Severity: ${severity}. Rule set: ${sets}.`),
    'Wrong:',
    block(drawn(wrong.text, ruleFindings(rule, wrong.text)), 'text'),
    'Right:',
    block(right, 'cjoip'),
    paragraph(`What to do: ${sentence(fix)}`),
  ].join('\n\n');
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
