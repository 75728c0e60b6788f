/** What the server and a client of ours say to each other beside the Language Server Protocol. */
export * from './changes.ts';
export * from './files.ts';
export * from './request.ts';
