import {
  type NewStrategy,
  NewStrategyAnswerRequest,
  type NewStrategyChoices,
  NewStrategyChoicesRequest,
  type NewStrategyQuestion,
  NewStrategyRequest,
} from '@goldenthread/editor/protocol';
import { commands, type Disposable, l10n, type Uri } from 'vscode';
import type { GoldenThread } from '../golden-thread.ts';
import { chooseFolder } from '../input/choose-folder.ts';
import { askChoice, askChoices, askInSteps, askText, type Left, type Step } from '../input/steps.ts';
import { writeNewFiles } from '../input/write-new-files.ts';
import { hasHappened } from './walkthrough.ts';

/** "New Strategy…": asks for what has to be known, writes the files with the Framework's questions, opens the first. */
export function newStrategy(golden: GoldenThread): Disposable {
  return commands.registerCommand('goldenthread.newStrategy', () => begin(golden));
}

async function begin(golden: GoldenThread): Promise<void> {
  const choices = await golden.ask(NewStrategyChoicesRequest, {});
  const answers = {
    partnership: '',
    area: '',
    start: choices.start,
    years: choices.years,
    commissioning: choices.commissioning.find(({ isUsual }) => isUsual)?.word ?? '',
    frameworks: choices.frameworks.filter(({ isUsual }) => isUsual).map(({ name }) => name),
  };
  let suggestedArea = '';
  let made: NewStrategy | null = null;
  let folder: Uri | undefined;

  const text =
    (question: 'partnership' | 'area' | 'start' | 'years', prompt: string, placeholder: string): Step =>
    async (head) => {
      const value = answers[question] || (question === 'area' ? suggestedArea : '');
      const problemOf = (answer: string): Promise<string | undefined> => problem(golden, question, answer);
      return kept(await askText(head, { prompt, placeholder, value, problemOf }), async (answer) => {
        answers[question] = answer;
        if (question === 'partnership') {
          suggestedArea = (await golden.ask(NewStrategyAnswerRequest, { question, answer })).area;
        }
      });
    };

  const isAnswered = await askInSteps(l10n.t('New Strategy'), [
    text('partnership', l10n.t('Which partnership makes the strategy?'), 'Northshire Community Justice Partnership'),
    text('area', l10n.t('Which area is it for?'), 'Northshire'),
    text('start', l10n.t('On which day does it begin?'), choices.start),
    text('years', l10n.t('For how many years? Ten to fifteen are a long-term strategy.'), choices.years),
    async (head) =>
      kept(await askChoice(head, { ...commissioningOf(choices), chosen: [answers.commissioning] }), (answer) => {
        answers.commissioning = answer;
      }),
    async (head) =>
      kept(await askChoices(head, { ...frameworksOf(choices), chosen: answers.frameworks }), (answer) => {
        answers.frameworks = [...answer];
      }),
    async (head) => {
      made = await golden.ask(NewStrategyRequest, answers);
      if (made === null) return 'back';
      const files = { name: made.name, fileNames: made.files.map(({ name }) => name) };
      const left = await chooseFolder(head, { ...files, openLabel: l10n.t('Write the Strategy Here') });
      return kept(left, (answer) => {
        folder = answer;
      });
    },
  ]);
  if (isAnswered) await write(made, folder);
}

async function write(made: NewStrategy | null, folder: Uri | undefined): Promise<void> {
  if (made === null || folder === undefined) return;
  if ((await writeNewFiles(folder, made.files, made.begin)) !== undefined) hasHappened('strategyCreated');
}

async function problem(
  golden: GoldenThread,
  question: NewStrategyQuestion,
  answer: string,
): Promise<string | undefined> {
  return (await golden.ask(NewStrategyAnswerRequest, { question, answer })).problem ?? undefined;
}

async function kept<Answer>(
  left: Left<Answer>,
  keep: (answer: Answer) => void | Promise<void>,
): Promise<'answered' | 'back' | 'cancelled'> {
  if (typeof left === 'string') return left;
  await keep(left.answer);
  return 'answered';
}

function commissioningOf({ commissioning }: NewStrategyChoices) {
  return {
    placeholder: l10n.t('How far do the partners plan together?'),
    options: commissioning.map(({ word, meaning }) => ({ label: word, description: meaning, value: word })),
  };
}

function frameworksOf({ frameworks }: NewStrategyChoices) {
  return {
    placeholder: l10n.t('Which national frameworks does it work towards?'),
    options: frameworks.map(({ name, title, isUsual }) => ({
      label: title,
      description: isUsual ? l10n.t('in force: the Act asks for its outcomes') : name,
      value: name,
    })),
  };
}
