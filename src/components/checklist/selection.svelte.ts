/** The items chosen to be changed together. */
class Selection {
  on = $state(false);
  ids = $state.raw<ReadonlySet<string>>(new Set());

  /** Starts or ends choosing; nothing stays chosen. */
  toggle(): void {
    this.on = !this.on;
    this.ids = new Set();
  }

  /** Takes an item in or out. */
  choose(id: string, chosen: boolean): void {
    const ids = new Set(this.ids);
    if (chosen) ids.add(id);
    else ids.delete(id);
    this.ids = ids;
  }

  /** Takes in exactly some items. */
  only(ids: readonly string[]): void {
    this.ids = new Set(ids);
  }
}
export const selection = new Selection();
