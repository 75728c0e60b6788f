import { type Rule, rules } from '@goldenthread/rules';
import { type ExitCode, exitCodes, type Host, WrongUsage } from '../host.ts';
import { instead } from '../instead.ts';
import { safeJson } from '../text/sanitise.ts';
import { type Style, styleFor } from '../text/style.ts';

export interface RulesRequest {
  readonly format: string;
  readonly color: boolean;
}

/**
 * Lists every rule by its code.
 * @throws WrongUsage, OutputFailed
 */
export async function listRules({ format, color }: RulesRequest, host: Host): Promise<ExitCode> {
  if (format === 'json') await host.write(`${safeJson(rules.map(ruleJson))}\n`);
  else if (format === 'text') await host.write(table(styleFor(host.hasColours && color)));
  else throw new WrongUsage(`There is no format \`${format}\`. ${instead(format, ['text', 'json'])}`);
  return exitCodes.fine;
}

function ruleJson(rule: Rule): object {
  const { code, title, severity, why, source, fix, ruleSets, ignoreWhen, byStatus, options } = rule;
  return {
    code,
    title,
    severity,
    why,
    source,
    fix,
    ruleSets,
    ...(ignoreWhen === undefined ? {} : { ignoreWhen }),
    ...(byStatus === undefined ? {} : { byStatus }),
    ...(options === undefined ? {} : { options }),
  };
}

/** Grouped by the first half of the codes. */
function table(style: Style): string {
  const width = Math.max(...rules.map(({ code }) => code.length));
  const groups = [...Map.groupBy(rules, ({ code }) => code.split('/', 1)[0] ?? '')].map(([group, members]) => {
    const rows = members.map(({ code, severity, title, ruleSets }) => {
      const sets = ruleSets.includes('framework') ? '' : style.faint(` (${ruleSets.join(', ')})`);
      return `  ${code.padEnd(width)}  ${style[severity](severity.padEnd('information'.length))}  ${title}${sets}\n`;
    });
    return `${style.strong(group)}\n${rows.join('')}`;
  });
  const end = `${rules.length} rules; those of other sets than \`framework\` say so. \`goldenthread explain CODE\` explains one.`;
  return `${groups.join('\n')}\n${end}\n`;
}
