import { baselineVersion } from './baseline.ts';

/** The schema of a baseline, published as `docs/schemas/goldenthread-baseline.schema.json`. */
export function baselineSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Baseline of Golden Thread: findings that were there before. It only shrinks.',
    type: 'object',
    required: ['version', 'findings'],
    properties: {
      $schema: { type: 'string', description: 'The address of this schema, for editors. It changes nothing.' },
      version: { const: baselineVersion },
      findings: {
        type: 'array',
        description: '`goldenthread lint --prune-baseline` takes out what no longer occurs.',
        items: {
          type: 'object',
          required: ['strategy', 'folder', 'code', 'count'],
          properties: {
            strategy: { type: 'string', description: 'The name of the strategy; empty where its files do not say.' },
            folder: {
              type: 'string',
              minLength: 1,
              description: 'The folder of the strategy, from the folder of this file, with `/`.',
            },
            code: {
              type: 'string',
              minLength: 1,
              description: 'The last word of a line of findings; `goldenthread explain` tells more.',
            },
            item: {
              type: 'string',
              description:
                'The item in which the findings stand, such as `need home`; nothing where they stand in none.',
            },
            count: { type: 'integer', minimum: 1, description: 'How many of these findings the item has.' },
          },
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
  };
}
