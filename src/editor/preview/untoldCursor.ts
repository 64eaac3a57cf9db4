/**
 * When an update of the page has to be followed by the place of the cursor: not each time, or the page would leave what a
 * reader looks at whenever a note comes or goes.
 */
export class UntoldCursor {
  private isPageNew = true;
  private isMissed = false;

  /** A page was loaded: it knows nothing. */
  pageLoaded(): void {
    this.isPageNew = true;
    this.isMissed = false;
  }

  /** @param hasCard whether there was a card for the note in which the cursor is */
  told(hasCard: boolean): void {
    this.isMissed = !hasCard;
  }

  /** Whether the page, which now knows its cards, is to be told where the cursor is. */
  isDue(): boolean {
    const isDue = this.isPageNew || this.isMissed;
    this.isPageNew = false;
    return isDue;
  }
}
