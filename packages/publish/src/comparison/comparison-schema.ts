import { factWords, itemKinds, severities } from '@goldenthread/language';
import { objectSchema, type Schema } from '@goldenthread/strategy';
import { comparisonJsonVersion } from './comparison-json.ts';

/** The JSON Schema of `comparisonJson`, made from the vocabulary's tables. Published as `docs/schemas/comparison.schema.json`. */
export function comparisonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What has changed between two versions of commissioning strategies',
    description:
      'What "goldenthread diff --format json" writes. Lines and columns count from 1, columns in UTF-16 units, and ends are exclusive.',
    ...objectSchema({
      version: { const: comparisonJsonVersion },
      from: { ...string, description: 'What the older version is called.' },
      to: { ...string, description: 'What the newer version is called.' },
      asOf: { ...day, description: 'The day that both versions are judged on.' },
      isChanged: { ...flag, description: 'Whether there is anything to tell.' },
      strategies: list({ oneOf: [ref('compared'), ref('oneSided')] }),
    }),
    $defs: {
      compared: objectSchema({
        change: {
          oneOf: [
            { const: 'none', description: 'No change in substance, and judged alike.' },
            { const: 'judged otherwise', description: 'No change in substance, but in how the plan is judged.' },
            { const: 'changed' },
          ],
        },
        ...strategy,
        old: ref('side'),
        new: ref('side'),
        items: { ...list(ref('item')), description: 'Items that were added, dropped or changed.' },
        used: {
          ...list(ref('used')),
          description: 'Frameworks and strategies that are used, and hold something else.',
        },
        needs: objectSchema({ noLongerMet: list(ref('need')), nowMet: list(ref('need')) }),
        checklist: objectSchema({ lost: list(ref('point')), gained: list(ref('point')) }),
        findings: objectSchema({
          new: list(ref('finding')),
          fixed: list(ref('finding')),
          dropped: { ...list(ref('finding')), description: 'Gone with an item that was dropped.' },
          ignored: { ...list(ref('finding')), description: 'Now left as they are, on the record.' },
        }),
      }),
      oneSided: {
        ...objectSchema({ change: { enum: ['added', 'dropped'] }, ...strategy }),
        description: 'A strategy that only one side has.',
      },
      side: objectSchema({ name: string, title: string }),
      item: objectSchema(
        {
          change: { enum: ['added', 'dropped', 'changed'] },
          kind: ref('kind'),
          id: { ...string, description: 'On the new side; on the old side where it was dropped.' },
          oldId: string,
          name: string,
          number: string,
          title: string,
          changes: {
            ...list(ref('change')),
            description: 'Every fact of an item that was added or dropped; what changed in one that is on both sides.',
          },
          place: { ...ref('place'), description: 'Its head, in the newer version; in the older where it was dropped.' },
        },
        ['oldId', 'name', 'number', 'title'],
      ),
      change: objectSchema(
        {
          type: {
            enum: ['added', 'removed', 'renamed', 'reworded', 'raised', 'lowered', 'later', 'earlier', 'changed'],
          },
          word: { enum: ['name', 'statement', 'about', 'at', 'stage', 'appraisal', ...factWords] },
          every: { ...ref('kind'), description: 'The kind of item that an "every …" gives the fact to.' },
          of: { ...string, description: 'Which of several facts of the word, such as the measure of a target.' },
          part: {
            enum: [
              ...['names', 'words', 'text', 'role', 'date', 'start', 'end', 'ongoing', 'amount', 'period', 'from'],
              ...['direction', 'by', 'how often', 'reason', 'years', 'answer'],
            ],
            description: 'The part of the fact that changed, where it has several.',
          },
          before: string,
          after: string,
          spans: { ...list(ref('span')), description: 'The words of both sides, piece by piece.' },
          by: { ...string, description: 'How far: "6 months", "£40,000 a year", "5 percentage points".' },
          days: { type: 'integer', description: 'How many days later; below nought where it is earlier.' },
          difference: ref('difference'),
        },
        ['every', 'of', 'part', 'before', 'after', 'spans', 'by', 'days', 'difference'],
      ),
      span: objectSchema({ type: { enum: ['same', 'removed', 'added'] }, text: string }),
      difference: objectSchema(
        {
          number: { type: 'number', description: 'How much more; below nought where it is less.' },
          unit: { enum: ['percent', 'pounds', 'rate', 'share', 'count'] },
          counted: string,
          per: string,
        },
        ['counted', 'per'],
      ),
      used: objectSchema({
        name: string,
        title: string,
        added: list(string),
        dropped: list(string),
        reworded: list(string),
      }),
      need: objectSchema({ name: string, title: string, before: ref('needState'), after: ref('needState') }, [
        'name',
        'title',
      ]),
      needState: { enum: ['met', 'gap', 'left', 'uncovered'] },
      point: objectSchema({ point: { type: 'integer' }, title: string }),
      finding: objectSchema(
        {
          code: string,
          severity: { enum: [...severities] },
          message: string,
          item: objectSchema({ kind: ref('kind'), name: string }, ['name']),
          place: ref('place'),
        },
        ['item'],
      ),
      place: objectSchema({ file: string, line: count, column: count, endLine: count, endColumn: count }),
      kind: { enum: [...itemKinds] },
    },
  };
}

const string: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const count: Schema = { type: 'integer', minimum: 1 };
const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const strategy: Readonly<Record<string, Schema>> = {
  name: { ...string, description: 'What the files call the strategy; empty where no file says.' },
  type: { enum: ['strategy', 'framework', 'unnamed'] },
  title: string,
  headlines: { ...list(string), description: 'What a board wants to know first, in words.' },
};

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}
