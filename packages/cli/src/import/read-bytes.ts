import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { largestFile } from '../files/decode.ts';
import { fileSystemProblem } from '../files/problem.ts';
import { Failure } from '../host.ts';

/**
 * The bytes of a file of another program.
 * @throws Failure where it is none, or too large for a plan
 */
export async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  try {
    // Without `O_NONBLOCK`, opening a named pipe waits for somebody to write.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw new Failure(`${shown} is a folder, not a file.`);
      if (!stat.isFile()) throw new Failure(`${shown} is not a file that can be read as a whole.`);
      if (stat.size > largestFile) throw new Failure(`${shown} is too large to be a plan: at most 64 MB are read.`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(fileSystemProblem(path, error, shown).message);
  }
}
