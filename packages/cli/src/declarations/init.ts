import type { InitRequest } from '../commands/init.ts';
import { append, type Declared, examples } from './help.ts';

type InitOptions = Omit<InitRequest, 'folder'>;

export function declareInit({ program, host, ended }: Declared): void {
  program
    .command('init')
    .usage('[FOLDER] [OPTIONS]')
    .description('Begins a strategy: a file for each part of it, with the questions that the Framework asks.')
    .argument('[FOLDER]', 'where its files go, and is made where it is not there; the folder you are in when not given')
    .optionsGroup('Answers (a terminal asks for those that are not given):')
    .option('--partnership <NAME>', 'the partnership, such as "Northshire Community Justice Partnership"')
    .option('--area <NAME>', 'the area that the strategy is for; taken from the name of the partnership')
    .option('--start <DATE>', 'its first day, such as "1 April 2027"; the next financial year')
    .option('--years <N>', 'for how many years it runs; 10')
    .option('--commissioning <WORD>', 'how far the partners plan together; joint')
    .option('--framework <NAME>', 'a standard framework to work by, or none; several times for several; cjpf', append)
    .optionsGroup('Options:')
    .option('-y, --yes', 'ask nothing; take what is usual for what is not given')
    .addHelpText(
      'after',
      examples(
        'init plans/northshire',
        'init northshire --yes --partnership "Northshire Community Justice Partnership"',
        'init --partnership "Westray CJP" --area Westray --start "1 April 2027" --years 5 --yes',
      ),
    )
    .addHelpText(
      'after',
      '\nNothing that is there is written over. What is written has no errors and is in\norder; `goldenthread lint` then says where to begin.\n',
    )
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { init } = await import('../commands/init.ts');
      ended(await init({ ...options, folder: folder ?? '.' }, host));
    });
}
