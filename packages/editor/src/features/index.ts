import type { Feature } from '../feature.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentSymbol } from './document-symbol.ts';
import { implementation } from './implementation.ts';
import { linkedEditingRange } from './linked-editing-range.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { typeDefinition } from './type-definition.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/** Everything that the server does on request, but for findings, which it also sends by itself. */
export const features: readonly Feature[] = [
  callHierarchy,
  definition,
  documentHighlight,
  documentSymbol,
  implementation,
  linkedEditingRange,
  references,
  rename,
  typeDefinition,
  workspaceSymbol,
];
