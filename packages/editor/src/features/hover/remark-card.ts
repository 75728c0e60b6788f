import type { Span } from '@goldenthread/language';
import { explainedFindings, rules } from '@goldenthread/rules';
import { type Card, lines, withTyped } from './card.ts';

const titles: ReadonlyMap<string, string> = new Map(explainedFindings.map(({ code, title }) => [code, title]));
const byCode = new Map(rules.map((rule) => [rule.code as string, rule]));
const code = /[a-z][a-z-]*\/[a-z][a-z-]*/g;
const ignore = /^#\s*ignore\s+/i;

/** The code of a rule in a remark, such as `# ignore thread/need-unmet: agreed`. */
export function codeIn(remark: string, at: number): { readonly code: string; readonly span: Span } | undefined {
  const codes = [...remark.matchAll(code)].filter(([found]) => byCode.has(found) || titles.has(found));
  const start = ignore.exec(remark)?.[0].length;
  // The word `ignore` tells what is ignored as well.
  const here =
    codes.find(({ index, 0: found }) => index <= at && at <= index + found.length) ??
    codes.find(({ index }) => index === start && at < index);
  return here && { code: here[0], span: { start: here.index, end: here.index + here[0].length } };
}

/** What a rule asks of a plan, why, and when it is right to leave a finding as it is. */
export function codeCard(found: string): Card {
  const rule = byCode.get(found);
  if (rule === undefined) return lines([{ strong: titles.get(found) ?? found }], [{ typed: found }]);
  const { title, why, fix, source, ignoreWhen } = rule;
  return lines(
    [{ strong: title.replaceAll('`', '') }],
    [{ typed: found }],
    withTyped(why),
    ['What to do: ', ...withTyped(fix)],
    ignoreWhen === undefined ? undefined : ['To leave it as it is: ', ...withTyped(ignoreWhen)],
    [{ aside: source }],
  );
}
