/** The command without a process of its own, for the tests that cross packages. The process begins at `main.ts`. */
export { here, type Said } from './testing/in-process.ts';
