import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Decoded, decode, largestFile } from './decode.ts';
import { fileSystemProblem } from './problem.ts';

/** Reads a file as text. Whatever the file is, it gives its text or says why not. */
export async function readText(path: string, shown: string): Promise<Decoded> {
  try {
    // Without `O_NONBLOCK`, opening a named pipe waits for somebody to write.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return { problem: `${shown} is a folder, not a file.` };
      if (!stat.isFile()) return { problem: `${shown} is not a file that holds text.` };
      if (stat.size > largestFile) return { problem: `${shown} is too large to be a strategy.` };
      return decode(await file.readFile(), shown);
    } finally {
      await file.close();
    }
  } catch (error) {
    return { problem: fileSystemProblem(path, error, shown).message };
  }
}
