import type { Feature } from '../feature.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { codeLens } from './code-lens.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { foldingRange } from './folding-range.ts';
import { implementation } from './implementation.ts';
import { inlayHint } from './inlay-hint.ts';
import { linkedEditingRange } from './linked-editing-range.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { typeDefinition } from './type-definition.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/** Everything that the server does on request, but for findings, which it also sends by itself. */
export const features: readonly Feature[] = [
  callHierarchy,
  codeLens,
  definition,
  documentHighlight,
  documentLink,
  documentSymbol,
  foldingRange,
  implementation,
  inlayHint,
  linkedEditingRange,
  references,
  rename,
  selectionRange,
  semanticTokens,
  typeDefinition,
  workspaceSymbol,
];
