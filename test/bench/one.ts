/**
 * One measure in a process of its own, so that no measure runs on what another left behind:
 * `node --expose-gc one.ts MEASURE ARGUMENTS-AS-JSON`. Prints the result as JSON.
 */
import type { GeneratedFile, Size } from './corpus/corpus.ts';

/** What is measured, on what: a strategy of a size, or as many of them as a country has. */
export interface Measured {
  readonly size: Size;
  readonly strategies?: number;
  readonly runs: number;
}

export type Measure =
  | 'stages'
  | 'memory'
  | 'formatting'
  | 'keystrokes'
  | 'command'
  | 'document'
  | 'waits'
  | 'waits for likec4';

const [, , measure, json] = process.argv;
const { size, strategies = 1, runs } = JSON.parse(json ?? '{}') as Measured;
const result = await run();
if (process.send) process.send({ result });

/** What a measure does not need is not loaded. */
async function run(): Promise<unknown> {
  switch (measure as Measure) {
    case 'stages': {
      const { stages } = await import('./measures/stages.ts');
      return stages(await country(), runs);
    }
    case 'memory': {
      const { memoryOfLine } = await import('./measures/memory.ts');
      return memoryOfLine(size);
    }
    case 'formatting': {
      const { formatting } = await import('./measures/formatting.ts');
      return formatting(size, runs);
    }
    case 'keystrokes': {
      const { keystrokes } = await import('./measures/keystrokes.ts');
      const { middleFile } = await import('./corpus/corpus.ts');
      const files = await country();
      return keystrokes(files, middleFile(files, strategies), runs);
    }
    case 'command': {
      const { builtCommand, commandTimes } = await import('./measures/command.ts');
      const command = builtCommand();
      return command && commandTimes(command, runs);
    }
    case 'document': {
      const { documentTimes } = await import('./measures/document.ts');
      return documentTimes(await country(), runs);
    }
    case 'waits': {
      const { builtServer, ourServer } = await import('./measures/server.ts');
      const { waitsFor } = await import('./measures/waits.ts');
      const bundle = builtServer();
      return bundle && (await waitsFor(ourServer(bundle, strategies), runs));
    }
    case 'waits for likec4': {
      const { likec4Server } = await import('./likec4/server.ts');
      const { waitsFor } = await import('./measures/waits.ts');
      return await waitsFor(likec4Server(strategies), runs);
    }
    default:
      throw new Error(`There is no measure called ${measure}.`);
  }
}

async function country(): Promise<readonly GeneratedFile[]> {
  const { generateCountry } = await import('./corpus/corpus.ts');
  return generateCountry(strategies, size);
}
