interface Policy {
  createScriptURL(url: string): string;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

let policy: Policy | undefined;

/** Only scripts of this site may become workers: anything else is refused before the browser sees it. */
function sameOrigin(url: string): string {
  const resolved = new URL(url, location.href);
  if (resolved.origin !== location.origin) throw new TypeError(`${resolved.origin} is not this site`);
  return resolved.href;
}

/** A script's address that a worker may be made from. A policy of one name can be made once: every worker asks here. */
export function scriptUrl(url: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  if (!factory) return sameOrigin(url);
  policy ??= factory.createPolicy('app-worker', { createScriptURL: sameOrigin });
  return policy.createScriptURL(url);
}
