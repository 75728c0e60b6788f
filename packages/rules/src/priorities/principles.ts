import { type Item, ownFacts } from '@goldenthread/strategy';
import { namesAnything } from '../names-of-facts.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const prioritiesPrinciples: Rule = {
  code: 'priorities/principles',
  title: 'Priorities are chosen by the five guiding principles',
  severity: 'information',
  why: 'Priorities move money from some people to others. The principles keep that fair: strengths, rights, prevention, openness and proportion.',
  source: 'Framework, Develop priorities, and strategies, p. 28',
  fix: 'Write a `principle` for each of the five, in your own words, and name with `guided by` those that guided a priority.',
  ruleSets: ['framework'],
  ignoreWhen: 'The principles stand in the terms of reference or in another document that the plan links to.',
  wrong: {
    text: `strategy northshire: Northshire plan

principle rights-based: We are rights-based, equitable and participative

principle preventing-harm: We focus on services that prevent negative outcomes

priority homes-first: Supported tenancies for people leaving custody
  guided by rights-based
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

principle strengths: We build on the strengths of people and communities

principle rights: We respect rights, are fair, and let people take part

principle prevention: We prefer what prevents harm

principle openness: We are ethical, open and objective

principle proportion: We are practical, in proportion to the decision

priority homes-first: Supported tenancies for people leaving custody
  guided by rights
`,
  check(plan, report) {
    const priorities = plan.ofKind('priority');
    const principles = plan.ofKind('principle');
    // Where nothing was weighed or ranked yet there was no exercise that principles could guide.
    const wasWeighed = priorities.some(
      (item) => namesAnything(plan, item, 'score', 'guided by') || plan.facts(item, 'rank').length > 0,
    );
    if (priorities.length === 0 || !wasWeighed) return;
    const texts = principles.map(textOf).join('\n');
    const missing = guiding.flatMap(({ words, says }) => (words.test(texts) ? [] : [says]));
    if (missing.length === 0) return;
    report({
      place: planPlace(plan),
      message:
        principles.length === 0
          ? 'The plan weighs its priorities and names no principles by which it did, so nobody can see that it was fair. Write a `principle` for each of the five of the Framework, and name them with `guided by`.'
          : `The principles of the plan leave out what the Framework asks of a choice of priorities: ${missing.join('; ')}. Readers cannot see that it was fair. Write a \`principle\` for each.`,
    });
  },
};

/** The five principles, with words that show each of them, however it is put. */
const guiding = [
  { says: 'assets-based', words: /\b(?:assets?|strengths?)\b/i },
  { says: 'rights-based, equitable and participative', words: /\b(?:rights?|equit|equal|participat|take part)/i },
  { says: 'focussed on prevention', words: /\bprevent/i },
  {
    says: 'ethical, transparent, objective and fair',
    words: /\b(?:ethic|transparen|objective|open\b|openly|openness)/i,
  },
  { says: 'practical and proportionate', words: /\b(?:practical|proportion)/i },
] as const;

function textOf(principle: Item<'principle'>): string {
  const texts = ownFacts(principle as Item, 'text').map(({ text }) => text);
  return [principle.name?.replaceAll('-', ' '), principle.statement, ...texts].join('\n');
}
