import type { Feature } from '../feature.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { codeAction } from './code-action/code-action.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion/completion.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { foldingRange } from './folding-range.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover/hover.ts';
import { implementation } from './implementation.ts';
import { inlayHint } from './inlay-hint.ts';
import { linkedEditingRange } from './linked-editing-range.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { typeDefinition } from './type-definition.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/** Everything that the server does on request, but for findings, which it also sends by itself. */
export const features: readonly Feature[] = [
  callHierarchy,
  codeAction,
  codeLens,
  completion,
  definition,
  documentHighlight,
  documentLink,
  documentSymbol,
  foldingRange,
  hover,
  formatting,
  implementation,
  inlayHint,
  linkedEditingRange,
  references,
  rename,
  selectionRange,
  semanticTokens,
  signatureHelp,
  typeDefinition,
  workspaceSymbol,
];
