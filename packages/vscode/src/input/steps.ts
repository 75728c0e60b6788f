import {
  type Disposable,
  type InputBox,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';

/** Where a question stands among the others. */
export interface StepHead {
  /** What all the questions are for: "New Strategy". */
  readonly title: string;
  /** Counted from 1. */
  readonly step: number;
  readonly totalSteps: number;
}

/** How a question was left: with an answer, by the button that goes back, or by Escape. */
export type Left<Answer> = { readonly answer: Answer } | 'back' | 'cancelled';

/** Asks one question, and keeps what was answered for itself. */
export type Step = (head: StepHead) => Promise<'answered' | 'back' | 'cancelled'>;

/** Asks one question after the other, with a way back. Gives whether all are answered. */
export async function askInSteps(title: string, steps: readonly Step[]): Promise<boolean> {
  for (let at = 0; at < steps.length; ) {
    const left = await steps[at]?.({ title, step: at + 1, totalSteps: steps.length });
    if (left === 'cancelled' || left === undefined) return false;
    at += left === 'back' ? -1 : 1;
  }
  return true;
}

/** What stands in a box in which something is to be typed. */
export interface TextQuestion {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What is wrong with an answer, in a sentence. */
  readonly problemOf: (answer: string) => Promise<string | undefined>;
}

export async function askText(
  head: StepHead,
  { prompt, value, placeholder, problemOf }: TextQuestion,
): Promise<Left<string>> {
  const box = window.createInputBox();
  Object.assign(box, { ...head, prompt, value, placeholder, buttons: backFrom(head), ignoreFocusOut: true });
  let looked = 0;
  const look = async (): Promise<boolean> => {
    const look = ++looked;
    const problem = await problemOf(box.value);
    if (look === looked) box.validationMessage = problem;
    return problem === undefined;
  };
  return await asked(box, (answered, listen) => {
    listen(
      box.onDidChangeValue(() => {
        // A box that opens does not scold; once it does, it says when all is well.
        if (box.validationMessage !== undefined || box.value !== '') void look();
      }),
      box.onDidAccept(async () => {
        if (await look()) answered({ answer: box.value });
      }),
    );
  });
}

/** One line of a list to choose from. */
export interface Option<Value> extends QuickPickItem {
  readonly value: Value;
}

export interface ChoiceQuestion<Value> {
  readonly placeholder: string;
  readonly options: readonly Option<Value>[];
  readonly chosen?: readonly Value[];
}

export async function askChoice<Value>(head: StepHead, question: ChoiceQuestion<Value>): Promise<Left<Value>> {
  const pick = quickPick(head, question);
  // Without a usual answer the first stands ready.
  if (question.chosen !== undefined)
    pick.activeItems = pick.items.filter(({ value }) => question.chosen?.includes(value));
  return await asked(pick, (answered, listen) => {
    listen(
      pick.onDidAccept(() => {
        const [option] = pick.activeItems;
        if (option !== undefined) answered({ answer: option.value });
      }),
    );
  });
}

export async function askChoices<Value>(
  head: StepHead,
  question: ChoiceQuestion<Value>,
): Promise<Left<readonly Value[]>> {
  const pick = quickPick(head, question);
  pick.canSelectMany = true;
  pick.selectedItems = pick.items.filter(({ value }) => question.chosen?.includes(value));
  return await asked(pick, (answered, listen) => {
    listen(pick.onDidAccept(() => answered({ answer: pick.selectedItems.map(({ value }) => value) })));
  });
}

function quickPick<Value>(head: StepHead, { placeholder, options }: ChoiceQuestion<Value>): QuickPick<Option<Value>> {
  const pick = window.createQuickPick<Option<Value>>();
  Object.assign(pick, {
    ...head,
    placeholder,
    items: options,
    buttons: backFrom(head),
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return pick;
}

function backFrom({ step }: StepHead): readonly QuickInputButton[] {
  return step > 1 ? [QuickInputButtons.Back] : [];
}

/** Shows a box until it is left, and puts it away. */
async function asked<Answer>(
  box: InputBox | QuickPick<Option<unknown>>,
  listenTo: (answered: (left: Left<Answer>) => void, listen: (...listeners: readonly Disposable[]) => void) => void,
): Promise<Left<Answer>> {
  const listeners: Disposable[] = [box];
  try {
    return await new Promise<Left<Answer>>((resolve) => {
      listeners.push(
        box.onDidTriggerButton(() => resolve('back')),
        box.onDidHide(() => resolve('cancelled')),
      );
      listenTo(resolve, (...more) => listeners.push(...more));
      box.show();
    });
  } finally {
    for (const listener of listeners) listener.dispose();
  }
}
