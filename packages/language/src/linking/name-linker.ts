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

/** Finds the item that a name stands for, from the strategy that `from` is part of. */
export type ResolveName = (from: AstNode, name: string) => AstNode | undefined;

/** Who resolves names: the workspace that knows which file belongs to which strategy says so when it starts. */
export class NameResolver {
  #resolve: ResolveName = () => undefined;

  use(resolve: ResolveName): void {
    this.#resolve = resolve;
  }

  resolve(from: AstNode, name: string): AstNode | undefined {
    return this.#resolve(from, name);
  }
}

/**
 * Langium's linker service on the strategy's own table of names. A reference looks its name up whenever it is asked, so
 * no reference is ever stale and no document is linked again because another changed.
 */
export class NameLinker implements Linker {
  readonly #names: NameResolver;

  constructor(services: { readonly references: { readonly NameResolver: NameResolver } }) {
    this.#names = services.references.NameResolver;
  }

  async link(_document: LangiumDocument): Promise<void> {}

  unlink(document: LangiumDocument): void {
    document.references = [];
  }

  buildReference(node: AstNode, _property: string, refNode: CstNode | undefined, refText: string): Reference {
    return new NamedReference(this.#names, node, refNode, refText);
  }

  /** The grammar has no reference to several items at once. */
  buildMultiReference(
    _node: AstNode,
    _property: string,
    $refNode: CstNode | undefined,
    $refText: string,
  ): MultiReference {
    return $refNode === undefined ? { $refText, items: [] } : { $refNode, $refText, items: [] };
  }

  getCandidate(refInfo: ReferenceInfo): AstNodeDescription | LinkingError {
    return { info: refInfo, message: `There is no item called ${refInfo.reference.$refText}.` };
  }

  getCandidates(refInfo: ReferenceInfo): AstNodeDescription[] | LinkingError {
    return { info: refInfo, message: `There is no item called ${refInfo.reference.$refText}.` };
  }
}

class NamedReference implements Reference {
  readonly $refNode?: CstNode;
  readonly $refText: string;
  readonly #names: NameResolver;
  readonly #from: AstNode;

  constructor(names: NameResolver, from: AstNode, refNode: CstNode | undefined, refText: string) {
    this.#names = names;
    this.#from = from;
    if (refNode !== undefined) this.$refNode = refNode;
    this.$refText = refText;
  }

  get ref(): AstNode | undefined {
    return this.#names.resolve(this.#from, this.$refText);
  }
}
