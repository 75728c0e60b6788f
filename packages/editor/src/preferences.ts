/** What a user may choose in the editor's own settings, below `goldenthread`. */
export interface Preferences {
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: {
    /** The financial year that a date falls in. */
    readonly financialYears: boolean;
    /** The title behind a name. */
    readonly titles: boolean;
  };
}

export const usualPreferences: Preferences = {
  codeLens: { enabled: true },
  inlayHints: { financialYears: false, titles: false },
};

/** The settings section that the client is asked for. */
export const preferencesSection = 'goldenthread';

/** Reads what the client sends, which may be anything: what is not understood is as usual. */
export function readPreferences(sent: unknown): Preferences {
  const usual = usualPreferences;
  return {
    codeLens: { enabled: yesOrNo(sent, ['codeLens', 'enabled'], usual.codeLens.enabled) },
    inlayHints: {
      financialYears: yesOrNo(sent, ['inlayHints', 'financialYears'], usual.inlayHints.financialYears),
      titles: yesOrNo(sent, ['inlayHints', 'titles'], usual.inlayHints.titles),
    },
  };
}

/** What a client says of itself: the commands that it carries out, the notifications of ours that it listens to. */
export function readNames(sent: unknown, list: 'commands' | 'notifications'): ReadonlySet<string> {
  const names = typeof sent === 'object' && sent !== null ? (sent as Readonly<Record<string, unknown>>)[list] : [];
  return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
}

function yesOrNo(sent: unknown, path: readonly string[], usual: boolean): boolean {
  let value = sent;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return usual;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return typeof value === 'boolean' ? value : usual;
}
