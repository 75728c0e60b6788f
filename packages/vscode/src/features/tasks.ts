import {
  type Disposable,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const type = 'goldenthread';

/** What `tasks.json` may say of a task of ours. */
interface LintDefinition extends TaskDefinition {
  readonly task: 'lint';
  /** Files and folders; the folder of the task where there are none. */
  readonly paths?: readonly string[];
  /** How the command is started where it is installed in another way. */
  readonly command?: string;
}

/**
 * Runs `goldenthread lint` as a task. In a browser there is nothing to run it in. What it finds in the plans of the folder
 * stands among the problems already: the matcher `$goldenthread` is for those who ask for it, where plans lie elsewhere.
 */
export function lintTask(): Disposable {
  return tasks.registerTaskProvider(type, {
    provideTasks: () =>
      canRun() ? (workspace.workspaceFolders ?? []).map((folder) => taskFor({ type, task: 'lint' }, folder)) : [],
    resolveTask: ({ definition, scope }) => {
      if (!canRun() || definition.type !== type || definition.task !== 'lint') return undefined;
      return taskFor(definition as LintDefinition, typeof scope === 'object' ? scope : TaskScope.Workspace);
    },
  });
}

/** Whether there is a machine to run commands on. */
function canRun(): boolean {
  return typeof process !== 'undefined' && process.getBuiltinModule?.('node:child_process') !== undefined;
}

function taskFor(definition: LintDefinition, scope: WorkspaceFolder | TaskScope.Workspace): Task {
  const [command = 'npx', ...first] = (definition.command ?? 'npx goldenthread').split(' ');
  const words = [...first, 'lint', '--format', 'compact', '--no-color', ...(definition.paths ?? [])];
  return new Task(definition, scope, 'lint', 'goldenthread', new ShellExecution(command, words), []);
}
