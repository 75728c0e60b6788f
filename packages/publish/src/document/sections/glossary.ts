import { type Item, ownFacts } from '@goldenthread/strategy';
import { authorLine, authorLines } from '../author-text.ts';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemHeading, itemLink } from '../fact-content.ts';
import { type Column, column, entriesBelow, inLines, saidOf } from '../item-table.ts';
import { anchorOf, type Inlines, originOf, type Row, table } from '../make.ts';
import type { Block } from '../nodes.ts';
import { part } from '../parts.ts';

/** Terms and abbreviations (Framework, Appendix A, p. 49). */
export const glossarySection: DocumentSection = {
  id: 'glossary',
  title: 'Glossary',
  build: (context) => [
    ...part('terms', 'Terms', terms(context)),
    ...part('abbreviations', 'Short names of partners and groups', shortNames(context)),
  ],
};

/** The words that are explained, in the order of the alphabet. */
function terms(context: DocumentContext): Block[] {
  const entries = context.plan.ofKind('glossary');
  if (entries.length === 0) return [];
  const hasSource = entries.some((entry) => ownFacts(entry, 'source').length > 0);
  const below = entriesBelow(entries, said, context);
  const more = new Set(below.map(({ data }) => data?.anchor));
  const rows = inOrder(entries.map((entry) => ({ key: termOf(entry), entry }))).map(
    ({ key, entry }): Row => ({
      cells: [key, meaningOf(entry), ...(hasSource ? [saidOf(entry, context, 'source')] : [])],
      origin: originOf(entry),
      ...(more.has(anchorOf(entry)) ? {} : { anchor: anchorOf(entry) }),
    }),
  );
  return [table('Words and what they mean', ['Term', 'Meaning', ...(hasSource ? ['Source'] : [])], rows), ...below];
}

const said: readonly Column[] = [column('Source', 'source')];

/** A name has no spaces: `community-payback-order` is a term of three words. */
function termOf({ name = '' }: Item): string {
  return name.replaceAll(/[-_]/g, ' ');
}

function meaningOf({ statement }: Item): Inlines {
  return statement === undefined ? '' : inLines(...authorLines(statement));
}

function shortNames({ plan }: DocumentContext): Block[] {
  const known = [...plan.ofKind('partner'), ...plan.ofKind('group')].flatMap((item: Item) =>
    ownFacts(item, 'known as').flatMap(({ text }) => {
      const key = authorLine(text);
      return key === itemHeading(item) ? [] : [{ key, item }];
    }),
  );
  if (known.length === 0) return [];
  const rows = inOrder(known).map(
    ({ key, item }): Row => ({ cells: [key, itemLink(item, plan)], origin: originOf(item) }),
  );
  return [table('Short names and what they stand for', ['Short name', 'Stands for'], rows)];
}

/** The same on every machine, whatever its language. */
const alphabet = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

function inOrder<T extends { readonly key: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => alphabet.compare(a.key, b.key));
}
