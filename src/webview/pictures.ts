import { keep, keptState, post } from './editor';

/** The pictures above the notes, which are made when they are looked at. */
export class Pictures {
  constructor(private readonly box: HTMLElement) {
    box.addEventListener('toggle', () => {
      const isOpen = box.hasAttribute('open');
      keep({ showsPictures: isOpen });
      post({ type: 'pictures', isOpen });
    });
    // It tells of that as of a click.
    box.toggleAttribute('open', keptState().showsPictures === true);
  }

  /** @param html empty where there is nothing to compare */
  show(html: string): void {
    const content = this.box.querySelector('div');
    // Made by the editor from text it escaped.
    if (content) content.innerHTML = html;
  }
}
