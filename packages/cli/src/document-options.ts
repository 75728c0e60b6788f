import { type Audience, documentSections } from '@goldenthread/publish';
import type { Strategy } from '@goldenthread/strategy';
import { WrongUsage } from './host.ts';
import { instead } from './instead.ts';

/**
 * Reads `--status`: whom the document is for, whatever status the plan gives itself.
 * @throws WrongUsage
 */
export function readAudience(status: string | undefined): Audience | undefined {
  if (status === undefined) return undefined;
  if (status === 'published') return 'public';
  if (status === 'draft') return 'draft';
  throw new WrongUsage(`\`--status\` does not know \`${status}\`. ${instead(status, ['draft', 'published'])}`);
}

/**
 * Reads `--only`: the sections of the document that are wanted, ours by their names and the author's by theirs.
 * @throws WrongUsage
 */
export function readOnly(written: string | undefined, plans: readonly Strategy[]): readonly string[] | undefined {
  if (written === undefined) return undefined;
  const ours = documentSections.map(({ id }) => id);
  const authors = plans.flatMap((plan) => plan.ofKind('section').flatMap(({ name }) => (name ? [name as string] : [])));
  return written.split(',').map((each): string => {
    const name = each.trim();
    const known = [...ours, ...authors];
    if (known.includes(name)) return name;
    throw new WrongUsage(`The document has no section \`${name}\`. ${instead(name, known, 'Choose from')}`);
  });
}
