import { closedList, type ItemKind, kindDefinition, type NameUse, nounOf, qualifiedName } from '@goldenthread/language';
import { type NewItemKind, newItem } from '@goldenthread/rules';
import { CodeActionKind } from 'vscode-languageserver';
import type { Offer, Offers, Question } from './offer.ts';

/** Begins the item that a fact names and that is not there, as each kind that the fact may name. */
export const neededItems: Offers = {
  kinds: [CodeActionKind.QuickFix],
  make: (question) => {
    const { file, strategy } = question.asked;
    if (strategy.type === 'framework') return [];
    const start = file.index.lineSpan(question.first).start;
    const end = file.index.lineSpan(question.last).end;
    const here = file.outline.uses.filter(({ span }) => span.start <= end && span.end >= start);
    return here
      .filter((use) => !isPartOfDocument(use) && strategy.names.resolve(use.name, use.kinds).type === 'unknown')
      .flatMap((use) => offersOf(use, question));
  },
};

function offersOf(use: NameUse, { asked, findings }: Question): Offer[] {
  const { strategy, file } = asked;
  const { strategy: owner, own } = qualifiedName(use.name);
  if (owner !== undefined && owner !== strategy.name) return [];
  const { line, character } = file.index.position(use.span.start);
  const told = findings.filter(
    ({ code, place: { range } }) =>
      code === 'name/unknown' && range.start.line === line && range.start.character === character,
  );
  return (use.kinds ?? []).filter(canBegin).flatMap((kind) => {
    const begun = newItem(strategy, kind, { name: own });
    if (begun === undefined) return [];
    const title = `Create the ${nounOf(kind)} \`${own}\``;
    return [{ title, kind: CodeActionKind.QuickFix, findings: told, changes: begun.changes }];
  });
}

/** A header is there already, and indicators are national. */
function canBegin(kind: ItemKind): kind is NewItemKind {
  const isHeader = kind === 'strategy' || kind === 'part' || kind === 'framework';
  return !isHeader && kind !== 'indicator' && kindDefinition(kind).head === 'named';
}

/** `before` and `after` name parts of the document as well as sections. */
function isPartOfDocument({ by, name }: NameUse): boolean {
  return (by === 'before' || by === 'after') && Object.hasOwn(closedList('documentPart').words, name);
}
