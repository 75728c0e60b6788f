import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createLangiumParser,
  EmptyFileSystem,
  inject,
} from 'langium';
import { createServicesForGrammar } from 'langium/grammar';
import { expect, it } from 'vitest';
import { GoldenThreadGeneratedModule, GoldenThreadGeneratedSharedModule } from '../generated/module.ts';
import { goldenThreadModule } from '../services.ts';

/**
 * One token decides everywhere. With `maxLookahead` Langium hands the grammar to Chevrotain's own LL(k) look-ahead, and
 * with validations on that checks, for each place where rules part, that no two of them can begin with the same token;
 * where they can, building the parser fails. Parts that may be left out are read whenever their first token is there,
 * so a value that its line has no place for stays with the line, as a leftover.
 */
const checked = { maxLookahead: 1, skipValidations: false } as const;

it('decides on one token everywhere', () => {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), GoldenThreadGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), GoldenThreadGeneratedModule, goldenThreadModule, {
    parser: { ParserConfig: () => checked },
  });
  shared.ServiceRegistry.register(services);
  expect(() => createLangiumParser(services)).not.toThrow();
});

it('would fail where two facts began alike', async () => {
  const grammar = `
    grammar Ambiguous
    entry Plan: facts+=Fact*;
    Fact: By | Until;
    By: 'by' day=NUMBER;
    Until: 'by' month=NAME;
    terminal NUMBER: /[0-9]+/;
    terminal NAME: /[a-z]+/;
    hidden terminal SPACE: /\\s+/;
  `;
  const services = await createServicesForGrammar({ grammar, module: { parser: { ParserConfig: () => checked } } });
  expect(() => createLangiumParser(services)).toThrow(/[Aa]mbiguous/);
});
