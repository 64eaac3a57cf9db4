import { byId } from './editor';

/** The pictures above the notes. */
export class Pictures {
  private readonly section = byId('pictures');

  show(html: string): void {
    // Made by the editor from text it escaped.
    this.section.innerHTML = html;
    this.section.hidden = html === '';
  }
}
