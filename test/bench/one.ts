/**
 * One measure in a process of its own, so that no measure runs on what another left behind:
 * `node --expose-gc one.ts MEASURE ARGUMENTS-AS-JSON`. Prints the result as JSON.
 */
import { generateCountry, generateStrategy, type Size, strategyName } from './corpus/corpus.ts';
import { builtCommand, commandTimes } from './measures/command.ts';
import { keystrokes } from './measures/keystrokes.ts';
import { memoryOfLine } from './measures/memory.ts';
import { builtServer, serverTimes } from './measures/server.ts';
import { stages } from './measures/stages.ts';

/** What is measured, on what: a strategy of a size, or as many of them as a country has. */
export interface Measured {
  readonly size: Size;
  readonly strategies?: number;
  readonly runs: number;
}

const [, , measure, json] = process.argv;
const { size, strategies = 1, runs } = JSON.parse(json ?? '{}') as Measured;
const result = await run();
if (process.send) process.send({ result });

async function run(): Promise<unknown> {
  switch (measure) {
    case 'stages':
      return stages(generateCountry(strategies, size), runs);
    case 'memory':
      return memoryOfLine(size);
    case 'keystrokes':
      return keystrokes(generateCountry(strategies, size), typedIn(), runs);
    case 'server': {
      const server = builtServer();
      return server && (await serverTimes(server, generateCountry(strategies, size), typedIn(), runs));
    }
    case 'command': {
      const command = builtCommand();
      return command && commandTimes(command, runs);
    }
    default:
      throw new Error(`There is no measure called ${measure}.`);
  }
}

/** A file from the middle of the first strategy. */
function typedIn(): ReturnType<typeof generateStrategy>[number] {
  const files = generateStrategy(strategyName(0), size);
  const file = files[Math.floor(files.length / 2)];
  if (file === undefined) throw new Error('The strategy has no file.');
  return file;
}
