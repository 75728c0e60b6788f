import type { Judged } from '../judgement.ts';
import { no, quote, unknown, yes } from '../letters/judged.ts';
import type { ItemFacts } from './item-facts.ts';
import { sayNames, sayQuantity } from './said.ts';

/** Whether the facts say that an item can be done: why, or by whom and with what. */
export function achievableByFacts(facts: ItemFacts): Judged {
  const short = fundingShort(facts);
  if (short !== undefined) return no(short, 'fact');
  const because = facts.first('achievable because');
  if (because !== undefined) return yes(`achievable because ${quote(because.text)}`, 'fact');
  const who = leadSaid(facts);
  const means = meansSaid(facts);
  if (who !== undefined && means !== undefined) return yes(`${who}, ${means}`, 'fact');
  if (who !== undefined) {
    return unknown(`${who}, but with what is not said; add \`drawing on\`, \`through\` or \`achievable because:\``);
  }
  return unknown(
    means === undefined
      ? 'who does it and with what is not said; add `lead` and `drawing on`'
      : `${means}, but who does it is not said; add \`lead\``,
  );
}

function leadSaid(facts: ItemFacts): string | undefined {
  const lead = facts.first('lead');
  if (lead === undefined) return undefined;
  return lead.everyone ? 'lead all partners' : `lead ${sayNames(lead.refs)}`;
}

function meansSaid(facts: ItemFacts): string | undefined {
  for (const word of ['funded by', 'drawing on', 'through', 'supported by'] as const) {
    const fact = facts.first(word);
    if (fact !== undefined && fact.refs.length > 0) return `${word} ${sayNames(fact.refs)}`;
  }
  return undefined;
}

/** A cost in pounds of which the resources pay only a part, where all of it is said. */
function fundingShort(facts: ItemFacts): string | undefined {
  const cost = facts.first('cost')?.quantity;
  if (cost === undefined || cost.amount.unit !== 'pounds') return undefined;
  let paid = 0;
  let parts = 0;
  for (const { amounts } of facts.all('funded by')) {
    for (const amount of amounts) {
      if (amount === null || amount.amount.unit !== 'pounds' || amount.per !== cost.per) return undefined;
      paid += amount.amount.number;
      parts += 1;
    }
  }
  if (parts === 0 || paid >= cost.amount.number) return undefined;
  return `it costs ${sayQuantity(cost)}, of which £${paid.toLocaleString('en-GB')} is funded`;
}
