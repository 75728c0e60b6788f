import { type Rule, usualOptions } from '../rule.ts';
import { rules } from '../rules.ts';
import { defaultSettings, type OptionValue, type RuleOption, ruleSetNames, ruleSeverities } from './settings.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Words of the schema that say what a value means and allow or refuse nothing. VS Code shows them. */
export const explainingWords = ['markdownDescription', 'enumDescriptions'] as const;

/**
 * The JSON Schema of `goldenthread.json`, made from the rules. Published as
 * `docs/schemas/goldenthread-settings.schema.json`. Draft 7: the one that editors know in full. Descriptions stand there
 * twice, as plain text and as Markdown, because VS Code shows the one and every other editor the other.
 */
export function settingsSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Golden Thread',
    ...described(
      'How the strategies in a folder and below it are judged: the content of `goldenthread.json`. Of several such files, the one nearest to the strategy holds. Settings are data: nothing in them is run.',
    ),
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', ...described('The address of this schema, for editors. It changes nothing.') },
      ruleSets: {
        type: 'array',
        ...described('The sets of rules that are judged. A rule of several sets is judged once.'),
        items: { enum: ruleSetNames, enumDescriptions: ruleSetNames.map((name) => setMeanings[name]) },
        minItems: 1,
        default: defaultSettings.ruleSets,
        examples: [['framework', 'statute'], ['all']],
      },
      rules: {
        type: 'object',
        ...described('Single rules: off or at another severity, whatever set they are in, and their options.'),
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.code, ruleSchema(rule)])),
        default: defaultSettings.rules,
      },
    },
    examples: [{ ruleSets: ['framework', 'statute'], rules: { 'thread/need-unmet': 'error', 'needs/size': 'off' } }],
    definitions: {
      severity: {
        ...described('How much a finding of the rule weighs, whatever the status of the plan.'),
        enum: ruleSeverities,
        enumDescriptions: ruleSeverities.map((name) => severityMeanings[name]),
      },
    },
  };
}

const setMeanings: Readonly<Record<(typeof ruleSetNames)[number], string>> = {
  framework: 'What the Framework asks for. Only this set is judged unless settings say otherwise.',
  statute: 'What the Community Justice (Scotland) Act 2016 demands.',
  'plain-english': 'How the words read.',
  all: 'Every rule.',
};

const severityMeanings: Readonly<Record<(typeof ruleSeverities)[number], string>> = {
  off: 'The rule is not judged.',
  error: 'Without this the plan is not a plan, or breaks the law or arithmetic.',
  warning: 'The Framework asks for it.',
  information: 'Advice that is shown with the other findings.',
  hint: 'Advice that an editor shows only faintly.',
};

function ruleSchema(rule: Rule): Schema {
  const { severity, options } = rule;
  const setTo: Schema = { $ref: '#/definitions/severity' };
  return {
    ...ruleDescription(rule),
    default: severity,
    examples: [
      severity === 'error' ? 'warning' : 'off',
      ...(options === undefined ? [] : [{ severity, options: usualOptions(rule) }]),
    ],
    anyOf: [
      setTo,
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: setTo, ...(options === undefined ? {} : { options: optionsSchema(rule, options) }) },
      },
    ],
  };
}

function ruleDescription({ title, why, source, severity, byStatus = {} }: Rule): Schema {
  const statuses = Object.entries(byStatus).map(([status, other]) => `, ${other} while the status is \`${status}\``);
  const usual = `Usually: ${severity}${statuses.join('')}.`;
  return {
    description: plain(`${title}. ${why} Source: ${source}. ${usual}`),
    markdownDescription: `**${title}.** ${why}\n\nSource: ${source}.\n\n${usual}`,
  };
}

function optionsSchema(rule: Rule, options: Readonly<Record<string, RuleOption>>): Schema {
  return {
    type: 'object',
    ...described('What the rule goes by. An option that is left out keeps its usual value.'),
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionSchema(option)])),
    default: usualOptions(rule),
  };
}

function optionSchema({ usual, description }: RuleOption): Schema {
  const instead = typeof usual === 'object' ? ' A list here takes the place of the usual one.' : '';
  return { ...typeOf(usual), ...described(`${description}${instead}`), default: usual };
}

function typeOf(usual: OptionValue): Schema {
  return typeof usual === 'object' ? { type: 'array', items: { type: 'string' } } : { type: typeof usual };
}

function described(text: string): Schema {
  return { description: plain(text), markdownDescription: text };
}

/** Text without the marks of Markdown. */
function plain(text: string): string {
  return text.replaceAll('`', '"');
}
