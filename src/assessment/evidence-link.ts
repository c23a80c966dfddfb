/** The address of an evidence text that is one https address and nothing else; undefined for every other text. */
export function httpsAddress(text: string): string | undefined {
  const address = text.trim();
  return /^https:\/\/[^\s]+$/u.test(address) && URL.canParse(address) ? address : undefined;
}
