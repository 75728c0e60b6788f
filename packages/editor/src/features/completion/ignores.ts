import { fileLines, type ParsedFile } from '@goldenthread/language';
import { rules } from '@goldenthread/rules';
import type { JudgedPlan } from '../../judged-plans.ts';
import type { WrittenHere } from '../../written-at.ts';
import { type Candidate, kinds } from './candidate.ts';
import { plain } from './snippet.ts';

/** The codes of findings after `# ignore `: those that stand below first. */
export function ignoreCandidates(file: ParsedFile, here: WrittenHere, judged: () => JudgedPlan): readonly Candidate[] {
  const { remark, offset } = here;
  const begun = remark && /^#\s*ignore\s+(?<code>[^\s:]*)$/iu.exec(remark.typed);
  if (remark === undefined || !begun) return [];
  const start = offset - (begun.groups?.code?.length ?? 0);
  const restOfCode = /^[^\s:]*/.exec(file.text.slice(offset, remark.span.end))?.[0].length ?? 0;
  const end = offset + restOfCode;
  const isAlone = file.text.slice(end, remark.span.end).trim() === '';
  const below = findingsBelow(file, here, judged());
  const known = rules.map(({ code, title }) => ({ code: code as string, title }));
  const all = [
    ...[...below].map(([code, message]) => ({ code, title: message })),
    ...known.filter(({ code }) => !below.has(code)),
  ];
  return all.map(({ code, title }) => ({
    label: code,
    kind: kinds.rule,
    detail: below.has(code) ? `Found below: ${title}` : title,
    filter: `${code} ${title}`,
    span: { start, end },
    text: isAlone ? `${code}: ` : code,
    ...(isAlone ? { snippet: `${plain(code)}: \${1:who agreed to it, when and why}` } : {}),
  }));
}

/** What is found at the item or the fact below, by code. */
function findingsBelow(file: ParsedFile, { line }: WrittenHere, { byFile }: JudgedPlan): ReadonlyMap<string, string> {
  const lines = fileLines(file);
  let first = line.number + 1;
  while (lines[first]?.type === 'comment' || lines[first]?.type === 'blank') first++;
  const covered = lines[first];
  let last = first;
  const ends = covered?.type === 'head' ? ['head'] : ['head', 'fact'];
  while (last + 1 < lines.length && !ends.includes(lines[last + 1]?.type ?? '')) last++;
  const found = new Map<string, string>();
  for (const { code, message, place } of byFile.get(file.uri) ?? []) {
    const at = place.range.start.line;
    if (first <= at && at <= last && !code.startsWith('ignore/') && !found.has(code)) found.set(code, message);
  }
  return found;
}
