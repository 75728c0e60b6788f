import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DefaultSharedCoreModuleContext,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { GoldenThreadGeneratedModule, GoldenThreadGeneratedSharedModule } from './generated/module.ts';
import { GoldenThreadLexer } from './lexer/golden-thread-lexer.ts';
import { LineTokenBuilder } from './lexer/token-types.ts';
import { NameLinker, NameResolver } from './linking/name-linker.ts';
import { GoldenThreadValueConverter } from './parser/text-values.ts';

/** What the language adds to Langium's services. */
export interface GoldenThreadAddedServices {
  readonly references: { readonly NameResolver: NameResolver };
}

export type GoldenThreadCoreServices = LangiumCoreServices & GoldenThreadAddedServices;

/** Langium's core services for the language, for the language server to build on. */
export const GoldenThreadModule: Module<
  GoldenThreadCoreServices,
  PartialLangiumCoreServices & GoldenThreadAddedServices
> = {
  parser: {
    TokenBuilder: () => new LineTokenBuilder(),
    Lexer: (services) => new GoldenThreadLexer(services),
    ValueConverter: () => new GoldenThreadValueConverter(),
    // One token decides everywhere (tested), so the cheapest look-ahead is enough.
    ParserConfig: () => ({ maxLookahead: 1, skipValidations: true }),
  },
  references: {
    NameResolver: () => new NameResolver(),
    Linker: (services) => new NameLinker(services),
  },
};

export const goldenThreadModules = [GoldenThreadGeneratedModule, GoldenThreadModule] as const;
export const goldenThreadSharedModule = GoldenThreadGeneratedSharedModule;

/** The language without an editor: for the command line, tests and workers. Touches no file system. */
export function createGoldenThreadServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): {
  readonly shared: LangiumSharedCoreServices;
  readonly goldenThread: GoldenThreadCoreServices;
} {
  const shared = inject(createDefaultSharedCoreModule(context), GoldenThreadGeneratedSharedModule);
  const goldenThread = inject(createDefaultCoreModule({ shared }), GoldenThreadGeneratedModule, GoldenThreadModule);
  shared.ServiceRegistry.register(goldenThread);
  return { shared, goldenThread };
}
