/** Why something failed, as whoever refused it says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
