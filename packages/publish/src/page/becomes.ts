/**
 * Makes an element of the page what another says, and changes nothing that is the same already: an element that stays is
 * the same object afterwards, with its focus, its scrolling and whether it is open.
 */
export function becomes(before: Element, after: Element): void {
  if (before.isEqualNode(after)) return;
  attributesBecome(before, after);
  childrenBecome(before, after);
}

function attributesBecome(before: Element, after: Element): void {
  for (const { name } of [...before.attributes]) {
    if (!after.hasAttribute(name) && !isReaders(before, name)) before.removeAttribute(name);
  }
  for (const { name, value } of after.attributes) {
    if (before.getAttribute(name) !== value) before.setAttribute(name, value);
  }
}

/** Whether a table behind a picture is open is for the reader to say; what the body says beside its id, for the editor. */
function isReaders({ localName }: Element, attribute: string): boolean {
  return localName === 'body' || (localName === 'details' && attribute === 'open');
}

function childrenBecome(before: Element, after: Element): void {
  const wanted = new Set([...after.children].map(keyOf).filter((key) => key !== undefined));
  const there = new Map([...before.children].map((child) => [keyOf(child), child]));
  let at = before.firstChild;
  for (const child of [...after.childNodes]) {
    // What is gone makes way first, so that what stays need not be moved and keeps its focus.
    while (at !== null && isGone(at, wanted)) at = removed(at);
    const same = matching(child, at, there);
    if (same === undefined) {
      before.insertBefore(child, at);
      continue;
    }
    if (same === at) at = at.nextSibling;
    else before.insertBefore(same, at);
    if (isElement(same) && isElement(child)) becomes(same, child);
    else if (same.nodeValue !== child.nodeValue) same.nodeValue = child.nodeValue;
  }
  while (at !== null) at = removed(at);
}

function matching(child: Node, at: Node | null, there: ReadonlyMap<string | undefined, Element>): Node | undefined {
  const key = isElement(child) ? keyOf(child) : undefined;
  if (key !== undefined) return there.get(key);
  return at !== null && at.nodeName === child.nodeName && (!isElement(at) || keyOf(at) === undefined) ? at : undefined;
}

function isGone(node: Node, wanted: ReadonlySet<string>): boolean {
  const key = isElement(node) ? keyOf(node) : undefined;
  return key !== undefined && !wanted.has(key);
}

function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function keyOf({ id, localName }: Element): string | undefined {
  return id === '' ? undefined : `${localName} ${id}`;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
