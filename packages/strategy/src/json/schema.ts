import { factDefinitions, factWords, itemKinds, kindDefinition } from '@goldenthread/language';
import { factShapes, shapeDefinition, shapeSchema } from './fact-shapes.ts';
import { strategyJsonVersion } from './strategy-json.ts';
import { definition, objectSchema, type Schema } from './values.ts';

/** The JSON Schema of `strategyJson`, made from the vocabulary's tables. Published as `docs/schemas/strategy.schema.json`. */
export function strategySchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A commissioning strategy as data',
    description:
      'What "goldenthread export --to json" writes. Items are known by their id; an item of a framework by the name of the framework, a dot and its id. Lines and columns count from 1, columns in UTF-16 units, and ends are exclusive.',
    ...objectSchema(
      {
        version: { const: strategyJsonVersion },
        name: { type: 'string', description: 'What the files call the strategy; empty where no file says.' },
        type: definition('strategyType'),
        title: string,
        status: string,
        period: {
          ...objectSchema({ start: day, end: day }, ['start', 'end']),
          description: 'The first and the last day.',
        },
        files: { type: 'array', items: string, description: 'The file with the header first.' },
        items: { type: 'array', items: definition('item'), description: 'In the order of the files and of the text.' },
        uses: { type: 'array', items: definition('used') },
        coverage: definition('coverage'),
      },
      ['period'],
    ),
    $defs: {
      ...valueDefinitions(),
      kind: {
        oneOf: itemKinds.map((kind) => ({ const: kind, description: kindDefinition(kind).meaning })),
      },
      item: itemSchema(),
      facts: {
        type: 'object',
        description: 'Facts by their word, each in the order of the text.',
        properties: Object.fromEntries(
          factWords.map((word) => [
            word,
            {
              type: 'array',
              description: factDefinitions[word].meaning,
              items: definition(shapeDefinition(factDefinitions[word].shape)),
              minItems: 1,
            },
          ]),
        ),
        additionalProperties: false,
      },
      ...Object.fromEntries(factShapes.map((shape) => [shapeDefinition(shape), shapeSchema(shape)])),
      used: usedSchema(),
      coverage: coverageSchema(),
    },
  };
}

const string: Schema = { type: 'string' };
const day: Schema = definition('day');
const number: Schema = { type: 'number' };
const itemId: Schema = definition('itemId');
const itemIds: Schema = { type: 'array', items: itemId };
const count: Schema = { type: 'integer', minimum: 1 };

function valueDefinitions(): Readonly<Record<string, Schema>> {
  return {
    strategyType: { enum: ['strategy', 'framework', 'unnamed'] },
    day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    itemId: { type: 'string', description: 'Such as "need/home-on-release" or "cjpf.outcome/accommodation".' },
    place: objectSchema({ file: string, line: count, column: count, endLine: count, endColumn: count }),
    reference: {
      ...objectSchema({ name: string, target: itemId, place: definition('place') }, ['target']),
      description: 'A name as it is used. It has no target where it stands for nothing.',
    },
    moment: {
      ...objectSchema(
        {
          written: string,
          precision: {
            enum: ['day', 'month', 'quarter', 'season', 'year', 'financial year', 'years', 'end of plan'],
          },
          start: day,
          end: day,
        },
        ['start', 'end'],
      ),
      description: 'A day or a period with its first and its last day, and as the author wrote it.',
    },
    amount: {
      ...objectSchema(
        { written: string, number, unit: { enum: ['percent', 'pounds', 'rate', 'share', 'count'] }, base: number },
        ['base'],
      ),
      description: 'Percent as 62, pounds in pounds, a rate or a share as the number before its base.',
    },
    quantity: {
      ...objectSchema({ amount: definition('amount'), unit: string, per: string }, ['unit', 'per']),
      description: 'An amount, with the word for what is counted and, in "a year", the year.',
    },
    figure: {
      ...objectSchema({ quantity: definition('quantity'), in: definition('moment') }, ['in']),
      description: 'A quantity with its period.',
    },
    recurrence: {
      ...objectSchema({ count: number, unit: string, form: { enum: ['times', 'every'] }, timesAYear: number }, [
        'timesAYear',
      ]),
      description: '"times": so many in one unit; "every": once in so many units.',
    },
    links: {
      type: 'array',
      description: 'Who names the item, and by which word.',
      items: objectSchema({ from: itemId, by: string }),
    },
  };
}

function itemSchema(): Schema {
  return objectSchema(
    {
      id: itemId,
      kind: definition('kind'),
      name: string,
      statement: string,
      about: { ...definition('reference'), description: 'What an assessment or a progress report speaks of.' },
      at: { ...definition('moment'), description: 'The day of a progress report.' },
      stage: { type: 'string', description: 'The stage of a checkpoint.' },
      appraisal: { ...itemId, description: 'The appraisal that an option stands below.' },
      place: definition('place'),
      namePlace: definition('place'),
      facts: definition('facts'),
      defaults: {
        type: 'array',
        description: 'Facts for all items of a kind that lack them: "every action lead council".',
        items: definition(shapeDefinition('default')),
        minItems: 1,
      },
      namedBy: definition('links'),
    },
    ['name', 'statement', 'about', 'at', 'stage', 'appraisal', 'defaults'],
  );
}

function usedSchema(): Schema {
  const item = objectSchema(
    {
      id: itemId,
      kind: definition('kind'),
      name: string,
      statement: string,
      place: definition('place'),
      namedBy: definition('links'),
    },
    ['name', 'statement'],
  );
  return {
    ...objectSchema({
      name: string,
      type: definition('strategyType'),
      title: string,
      items: { type: 'array', items: item },
    }),
    description: 'A framework or another strategy that this one uses.',
  };
}

function coverageSchema(): Schema {
  const rows = (properties: Readonly<Record<string, Schema>>): Schema => ({
    type: 'array',
    items: objectSchema(properties),
  });
  return {
    ...objectSchema({
      needs: rows({
        need: itemId,
        state: {
          oneOf: [
            { const: 'met', description: 'A service meets it.' },
            { const: 'gap', description: 'A gap concerns it, and no service meets it.' },
            { const: 'left', description: 'It is knowingly left, and the plan says why.' },
            { const: 'uncovered', description: 'Nothing in the plan answers it.' },
          ],
        },
        services: itemIds,
        gaps: itemIds,
      }),
      outcomes: rows({ outcome: itemId, objectives: itemIds, actions: itemIds }),
      objectives: rows({ objective: itemId, actions: itemIds }),
      nationalOutcomes: rows({ outcome: itemId, outcomes: itemIds, assessments: itemIds }),
      uncovered: objectSchema({
        needs: itemIds,
        outcomes: itemIds,
        objectives: itemIds,
        nationalOutcomes: itemIds,
        unassessed: { ...itemIds, description: 'National outcomes without an assessment (the Act, section 19).' },
      }),
    }),
    description: 'What meets, reaches and answers what, by direct links.',
  };
}
