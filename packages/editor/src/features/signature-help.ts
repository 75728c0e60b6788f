import { factDefinitions, factUse, kindDefinition } from '@goldenthread/language';
import { MarkupKind, type Position, type SignatureHelp, type SignatureInformation } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { formOfHead, formsOfFact } from '../forms/fact-forms.ts';
import type { Form } from '../forms/form.ts';
import { type FormReading, readValues } from '../forms/read-values.ts';
import { type ShownForm, shownForm } from '../forms/shown-form.ts';
import { type ValuesHere, writtenAt } from '../written-at.ts';

/** The form of the fact that is being written, with the part that comes next. Silent in the author's own words. */
export const signatureHelp: Feature = {
  capabilities: () => ({ signatureHelpProvider: { triggerCharacters: [' ', ','], retriggerCharacters: [' ', ','] } }),
  listen: ({ connection, answer, client }) => {
    connection.onSignatureHelp(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked) => signatureAt(asked, position, client())),
    );
  },
};

export function signatureAt(
  asked: AskedFile,
  position: Position,
  client: ReturnType<FeatureContext['client']>,
): SignatureHelp | undefined {
  const { values } = writtenAt(asked.file, position);
  if (values === undefined || (values.fact !== undefined && factUse(values.kind, values.fact) === undefined)) {
    return undefined;
  }
  const forms = values.fact === undefined ? [formOfHead(values.kind)] : formsOfFact(values.fact);
  const read = forms
    .map((form) => ({ ...readValues(form, values.written), form }))
    .filter(({ form }) => form.parts.length > 0);
  const furthest = Math.max(...read.map(({ fitting }) => fitting));
  // Forms that what is written rules out are left away, as long as one is left.
  const possible = read.filter(({ fitting }) => fitting === furthest);
  const [first] = possible;
  if (first === undefined) return undefined;
  const signatures = possible.map((reading) => signature(reading, values, client));
  return { signatures, activeSignature: 0, activeParameter: signatures[0]?.activeParameter ?? 0 };
}

function signature(
  reading: FormReading & { readonly form: Form },
  { kind, fact, every }: ValuesHere,
  client: ReturnType<FeatureContext['client']>,
): SignatureInformation {
  const shown = shownForm(reading.form, kind, fact, every);
  const can = client.textDocument?.signatureHelp?.signatureInformation;
  const hasOffsets = can?.parameterInformation?.labelOffsetSupport ?? false;
  const { meaning, example } =
    fact === undefined ? { ...kindDefinition(kind), example: undefined } : factDefinitions[fact];
  const isMarkdown = can?.documentationFormat?.includes(MarkupKind.Markdown) ?? false;
  const like =
    example === undefined ? '' : isMarkdown ? `\n\n\`\`\`cjoip\n${example}\n\`\`\`` : `\n\nLike this: ${example}`;
  return {
    label: shown.label,
    documentation: { kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: `${meaning}${like}` },
    parameters: shown.pieces.map(({ start, end, about }) => ({
      label: hasOffsets ? [start, end] : shown.label.slice(start, end),
      documentation: { kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: about },
    })),
    activeParameter: activePiece(reading, shown),
  };
}

/** The piece that may come next: the first that is needed, else the first that may be left out, else the last one. */
function activePiece({ form, last, next }: FormReading, { pieceOf }: ShownForm): number {
  const parts = next.filter((at) => form.parts[at]?.given !== 'hidden');
  const needed = parts.find((at) => form.parts[at]?.given === 'needed');
  const usual = parts.find((at) => form.parts[at]?.given === 'usual');
  const at = usual ?? needed ?? parts[0] ?? last[0];
  return at === undefined ? 0 : (pieceOf[at] ?? 0);
}
