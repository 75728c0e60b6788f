export * from './appendix-a.ts';
export * from './closed-lists.ts';
export * from './facts.ts';
export * from './kinds.ts';
export * from './shapes.ts';
