export * from './facts.ts';
export { type FilePart, filePart } from './file-part.ts';
export * from './item.ts';
export * from './strategy.ts';
export * from './workspace.ts';
