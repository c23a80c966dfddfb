/** Line ends as they come (CRLF, CR, mixed) to LF, piece by piece. Physical lines keep their numbers. */
export class Newlines {
  #held = false;

  /** The piece with LF alone; a CR at its end waits for what follows. */
  push(piece: string): string {
    const text = this.#held ? `\r${piece}` : piece;
    this.#held = text.endsWith('\r');
    const ready = this.#held ? text.slice(0, -1) : text;
    return ready.includes('\r') ? ready.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : ready;
  }

  /** What was held back when the text ends. */
  end(): string {
    const rest = this.#held ? '\n' : '';
    this.#held = false;
    return rest;
  }
}
