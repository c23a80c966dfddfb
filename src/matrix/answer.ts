/** An analysis that may make no sense for a matrix: the result, or in a sentence why there is none. */
export type Answer<T> = (T & { readonly ok: true }) | { readonly ok: false; readonly why: string };

/** A result. */
export const answer = <T extends object>(result: T): Answer<T> => ({ ...result, ok: true });

/** No result, and why. */
export const noAnswer = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });
