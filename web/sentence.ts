// What went wrong, as the sentence that the user reads.
export function sentence(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
