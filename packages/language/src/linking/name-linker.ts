import type {
  AstNode,
  AstNodeDescription,
  CstNode,
  LangiumDocument,
  Linker,
  LinkingError,
  MultiReference,
  Reference,
  ReferenceInfo,
} from 'langium';

/**
 * Langium's linker service for trees that only name. What a name stands for depends on the strategy that the file is
 * part of, so it is looked up there (`names/name-table.ts`) and never kept in a tree: no reference is ever stale, and no
 * file is read again because another changed.
 */
export class NamingLinker implements Linker {
  async link(_document: LangiumDocument): Promise<void> {}

  unlink(_document: LangiumDocument): void {}

  buildReference(_node: AstNode, _property: string, $refNode: CstNode | undefined, $refText: string): Reference {
    return $refNode === undefined ? { $refText, ref: undefined } : { $refNode, $refText, ref: undefined };
  }

  /** The grammar has no reference to several items at once. */
  buildMultiReference(
    _node: AstNode,
    _property: string,
    _refNode: CstNode | undefined,
    $refText: string,
  ): MultiReference {
    return { $refText, items: [] };
  }

  getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    return { info, message: `There is nothing called ${info.reference.$refText}.` };
  }

  getCandidates(info: ReferenceInfo): LinkingError {
    return { info, message: `There is nothing called ${info.reference.$refText}.` };
  }
}
