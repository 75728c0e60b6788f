import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { GoldenThreadGeneratedModule, GoldenThreadGeneratedSharedModule } from './generated/module.ts';
import { GoldenThreadLexer } from './lexer/golden-thread-lexer.ts';
import { LineTokenBuilder } from './lexer/token-types.ts';
import { NamingLinker } from './linking/name-linker.ts';
import { createPlainParser } from './parser/plain-parser.ts';
import { GoldenThreadValueConverter } from './parser/text-values.ts';

/** What the language puts in the place of Langium's own. */
export const goldenThreadModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new LineTokenBuilder(),
    Lexer: (services) => new GoldenThreadLexer(services),
    ValueConverter: () => new GoldenThreadValueConverter(),
    LangiumParser: createPlainParser,
    // One token decides everywhere (tested), so the cheapest look-ahead is enough.
    ParserConfig: () => ({ maxLookahead: 1, skipValidations: true }),
  },
  references: {
    Linker: () => new NamingLinker(),
  },
};

/** Langium's services for the language. They hold no documents and touch no file system. */
export function createGoldenThreadServices(): LangiumCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), GoldenThreadGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), GoldenThreadGeneratedModule, goldenThreadModule);
  shared.ServiceRegistry.register(services);
  return services;
}

let services: LangiumCoreServices | undefined;

/** The services, made when first asked for: making them costs as much as reading hundreds of lines. */
export function goldenThreadServices(): LangiumCoreServices {
  services ??= createGoldenThreadServices();
  return services;
}
