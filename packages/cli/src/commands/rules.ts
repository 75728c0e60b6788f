import { type Rule, rules } from '@goldenthread/rules';
import { type ExitCode, exitCodes, type Host } from '../host.ts';
import { chosenFormat } from '../instead.ts';
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
  const write = chosenFormat(listFormats, format);
  await host.write(write(styleFor(host.hasColours && color)));
  return exitCodes.fine;
}

const listFormats: Readonly<Record<string, (style: Style) => string>> = {
  text: table,
  json: () => `${safeJson(rules.map(ruleJson))}\n`,
};

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
