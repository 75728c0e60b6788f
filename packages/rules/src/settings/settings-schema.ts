import type { Rule } from '../rule.ts';
import { rules } from '../rules.ts';
import { defaultSettings, type OptionValue, ruleSetNames, ruleSeverities } from './settings.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of `goldenthread.json`, made from the rules. Published as
 * `docs/schemas/goldenthread-settings.schema.json`. Draft 7: the one that editors know in full.
 */
export function settingsSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Golden Thread',
    description:
      'How the strategies in a folder and below it are judged: the content of "goldenthread.json". Of several such files, the one nearest to the strategy holds. Settings are data: nothing in them is run.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'The address of this schema, for editors. It changes nothing.' },
      ruleSets: {
        type: 'array',
        description: 'The sets of rules that are judged.',
        items: { oneOf: ruleSetNames.map((name) => ({ const: name, description: setMeanings[name] })) },
        minItems: 1,
        default: defaultSettings.ruleSets,
      },
      rules: {
        type: 'object',
        description: 'Single rules: off or at another severity, whatever set they are in, and their options.',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.code, ruleSchema(rule)])),
      },
    },
    definitions: {
      severity: { oneOf: ruleSeverities.map((name) => ({ const: name, description: severityMeanings[name] })) },
    },
  };
}

const setMeanings: Readonly<Record<(typeof ruleSetNames)[number], string>> = {
  framework: 'What the Framework asks for.',
  statute: 'What the Community Justice (Scotland) Act 2016 demands.',
  'plain-english': 'How the words read.',
  all: 'Every rule.',
};

const severityMeanings: Readonly<Record<(typeof ruleSeverities)[number], string>> = {
  off: 'The rule is not judged.',
  error: 'Without this the plan is not a plan, or breaks the law or arithmetic.',
  warning: 'The Framework asks for it.',
  information: 'Advice.',
  hint: 'Advice.',
};

function ruleSchema({ title, why, severity, options }: Rule): Schema {
  const setTo: Schema = { $ref: '#/definitions/severity' };
  return {
    description: `${title}. ${why}`,
    default: severity,
    anyOf: [
      setTo,
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: setTo, ...(options === undefined ? {} : { options: optionsSchema(options) }) },
      },
    ],
  };
}

function optionsSchema(options: Readonly<Record<string, OptionValue>>): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(options).map(([name, usual]) => [name, { ...typeOf(usual), default: usual }]),
    ),
  };
}

function typeOf(usual: OptionValue): Schema {
  return typeof usual === 'object' ? { type: 'array', items: { type: 'string' } } : { type: typeof usual };
}
