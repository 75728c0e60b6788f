import type { ItemKind } from '@goldenthread/language';
import { SymbolKind } from 'vscode-languageserver';

/** The editor's picture for each kind of item, of those that the protocol has; all others are `Object`. */
const kinds: Readonly<Partial<Record<ItemKind, SymbolKind>>> = {
  strategy: SymbolKind.Package,
  framework: SymbolKind.Package,
  part: SymbolKind.File,
  vision: SymbolKind.String,
  scope: SymbolKind.String,
  section: SymbolKind.String,
  outcome: SymbolKind.Class,
  objective: SymbolKind.Interface,
  action: SymbolKind.Method,
  service: SymbolKind.Function,
  need: SymbolKind.Property,
  gap: SymbolKind.Null,
  measure: SymbolKind.Number,
  indicator: SymbolKind.Number,
  partner: SymbolKind.Module,
  group: SymbolKind.Module,
  governance: SymbolKind.Namespace,
  delivery: SymbolKind.Namespace,
  workforce: SymbolKind.Namespace,
  participation: SymbolKind.Namespace,
  resource: SymbolKind.Struct,
  document: SymbolKind.File,
  evidence: SymbolKind.File,
  glossary: SymbolKind.Key,
  progress: SymbolKind.Event,
  review: SymbolKind.Event,
  checkpoint: SymbolKind.Boolean,
};

export function symbolKind(kind: ItemKind | undefined): SymbolKind {
  return (kind && kinds[kind]) ?? SymbolKind.Object;
}
