#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/goldenthread.mjs', import.meta.url);

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`goldenthread needs Node 22 or later, and this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else if (!existsSync(program)) {
  console.error(
    'goldenthread has not been built yet. Run "npm run build" in the folder of the project, then try again.',
  );
  process.exitCode = 2;
} else {
  await import(program.href);
}
