/** What the server and a client of ours say to each other beside the Language Server Protocol. */
export * from './changes.ts';
export * from './checklist.ts';
export * from './compare.ts';
export * from './delivery.ts';
export * from './document.ts';
export * from './export.ts';
export * from './files.ts';
export * from './golden-thread.ts';
export * from './new-parts.ts';
export * from './new-strategy.ts';
export * from './paste.ts';
export * from './request.ts';
export * from './show-places.ts';
export * from './strategies.ts';
export * from './worker-port.ts';
