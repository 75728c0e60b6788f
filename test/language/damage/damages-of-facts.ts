import type { Damage } from './damage.ts';

const need = 'need home-on-release';
const service = 'service housing-first';
const objective = 'objective O1';
const group = 'group partnership-board';

/** Damages of a fact's word and colon, and of lines that ran together: each gives one message, on that line. */
export const damagesOfFacts: readonly Damage[] = [
  // The fact's word
  {
    what: 'fact misspelt',
    item: need,
    change: ['category housing', 'categry housing'],
    loses: ['category'],
    code: 'line/misspelt',
  },
  {
    what: 'fact misspelt, with colon',
    item: 'evidence exit-survey',
    change: ['source:', 'sorce:'],
    loses: ['source'],
    code: 'line/misspelt',
  },
  {
    what: 'multi-word fact misspelt, with colon',
    item: objective,
    change: ['realistic because:', 'realistic becuase:'],
    loses: ['realistic because'],
    code: 'line/misspelt',
  },
  {
    what: 'fact capitalised',
    item: need,
    change: ['category housing', 'Category housing'],
    loses: ['category'],
    code: 'line/misspelt',
  },
  {
    what: 'fact in capitals',
    item: objective,
    change: ['lead council', 'LEAD council'],
    loses: ['lead'],
    code: 'line/misspelt',
  },
  {
    what: 'multi-word fact capitalised',
    item: need,
    change: ['based on', 'Based On'],
    loses: ['based on'],
    code: 'line/misspelt',
  },
  {
    what: 'hyphen in a multi-word fact',
    item: need,
    change: ['based on', 'based-on'],
    loses: ['based on'],
    code: 'line/misspelt',
  },
  {
    what: 'letters lost from a fact',
    item: objective,
    change: ['  supported by', '  ported by'],
    loses: ['supported by'],
    code: 'line/misspelt',
  },
  {
    what: 'fact of another item',
    item: need,
    change: ['  category housing', '  provider council\n  category housing'],
    code: 'fact/not-here',
  },
  {
    what: 'fact of another item, several words',
    item: need,
    change: ['  category housing', '  funded until 31 March 2029\n  category housing'],
    code: 'fact/not-here',
  },
  {
    what: 'fact of another item with words of a list',
    item: need,
    change: ['  category housing', '  sector nonsense\n  category housing'],
    code: 'fact/not-here',
  },
  {
    what: 'fact of an item that has no such thing, naming what is not there',
    item: need,
    change: ['  category housing', '  produces some-paper\n  category housing'],
    code: 'fact/not-here',
  },
  {
    what: 'fact given twice',
    item: objective,
    change: ['  by 31 March 2029\n', '  by 31 March 2029\n  by 30 April 2029\n'],
    code: 'fact/twice',
    below: 0,
  },
  {
    what: 'the same line twice, where a fact may repeat',
    item: need,
    change: ['  for people-leaving-custody\n', '  for people-leaving-custody\n  for people-leaving-custody\n'],
    code: 'fact/repeated',
  },
  {
    what: 'fact above the first item',
    item: 'between items',
    change: ['strategy northshire', '  status draft\nstrategy northshire'],
    code: 'fact/no-item',
  },
  {
    what: 'fact that is the singular of a kind of item',
    item: objective,
    change: ['  through housing-first', '  service housing-first'],
    loses: ['through'],
    code: 'line/not-an-item',
  },
  {
    what: 'fact written as a kind of item with a text',
    item: need,
    change: ['  based on exit-survey', '  evidence: Exit survey 2025'],
    loses: ['based on'],
    code: 'line/not-an-item',
  },
  {
    what: 'fact line equals a kind of item and prose',
    item: need,
    change: ['  based on exit-survey', '  need for a home before the day of release'],
    loses: ['based on'],
    code: 'line/not-an-item',
  },

  // The colon
  {
    what: 'fact colon missing',
    item: service,
    change: ['where: The', 'where The'],
    code: 'line/colon-missing',
  },
  {
    what: 'URL without colon',
    item: 'evidence exit-survey',
    change: ['source: Exit survey 2025', 'source https://northshire.example/exit'],
    loses: ['source'],
    code: 'line/colon-missing',
  },
  {
    what: 'dash in place of the colon of a fact',
    item: service,
    change: ['where: The', 'where \u2013 The'],
    code: 'line/colon-missing',
  },
  {
    what: 'colon on a fact without',
    item: need,
    change: ['category housing', 'category: housing'],
    code: 'line/colon-not-needed',
  },
  {
    what: 'colon on a date',
    item: objective,
    change: ['by 31 March', 'by: 31 March'],
    code: 'line/colon-not-needed',
  },
  {
    what: 'colon after phrase in list',
    item: group,
    change: ['members council', 'members: council'],
    code: 'line/colon-not-needed',
  },
  {
    what: 'colon and nothing on a fact without',
    item: need,
    change: ['category housing', 'category:'],
    loses: ['category'],
    code: 'line/colon-not-needed',
  },
  {
    what: 'text after a colon on a fact that takes none',
    item: need,
    change: ['category housing', 'category housing: for single people'],
    loses: ['category'],
    code: 'line/text-not-here',
  },
  {
    what: 'text after the colon of a deadline',
    item: objective,
    change: ['by 31 March 2029', 'by 31 March 2029: subject to funding'],
    loses: ['by'],
    code: 'line/text-not-here',
  },
  {
    what: 'text after the colon of a list of names',
    item: need,
    change: ['for people-leaving-custody', 'for people-leaving-custody: all of them'],
    code: 'line/text-not-here',
  },

  // Lines run together
  {
    what: 'two facts on a line',
    item: need,
    change: ['category housing\n  for people', 'category housing for people'],
    loses: ['category', 'for'],
    code: 'line/two-facts',
  },
  {
    what: 'two facts on a line, with by',
    item: objective,
    change: ['towards settled-homes\n  by', 'towards settled-homes by'],
    loses: ['by'],
    code: 'line/two-facts',
  },
  {
    what: 'fact of several words on the line of another',
    item: need,
    change: ['in 2024/25\n  based on', 'in 2024/25 based on'],
    loses: ['based on'],
    code: 'line/two-facts',
  },
  {
    what: 'deleted newline',
    item: need,
    change: ['category housing\n  for', 'category housing  for'],
    loses: ['category', 'for'],
    code: 'line/two-facts',
  },
  {
    what: 'deleted newline and indentation',
    item: need,
    change: ['category housing\n  for', 'category housingfor'],
    loses: ['category', 'for'],
    code: 'line/comma-missing',
  },
  {
    what: 'deleted newline after a text',
    item: service,
    change: ['The whole county\n\noutcome', 'The whole county outcome'],
    loses: ['where'],
    swallows: ['outcome settled-homes'],
    code: 'line/run-together',
  },
  { what: 'lone word', item: need, change: ['category housing', 'housing'], loses: ['category'], code: 'line/goes-on' },
  { what: 'lone at', item: need, change: ['category housing', 'at'], loses: ['category'], code: 'line/goes-on' },
  { what: 'lone comma', item: need, change: ['category housing', ','], loses: ['category'], code: 'line/comma-first' },
  { what: 'lone colon', item: need, change: ['category housing', ':'], loses: ['category'], code: 'line/unknown' },
  {
    what: 'empty text fact last',
    item: service,
    change: ['where: The whole county', 'where:'],
    loses: ['where'],
    code: 'line/text-missing',
  },
];
