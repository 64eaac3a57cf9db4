import { parseSpeaker, type Speaker } from '../speaker';
import { ownText } from '../values/ownText';
import type { Span } from '../yaml/value';

/** The speakers of a note, as they are told, with the places of their bare names. */
export class People {
  readonly speakers: Speaker[] = [];
  readonly places: Span[] = [];
  private name: string | undefined;
  private affiliation: string | undefined;
  private role: string | undefined;
  private url: string | undefined;
  private place: Span | undefined;

  /**
   * Takes in `Name` or `Name (Affiliation)`; says whether it is somebody.
   *
   * @param at where the text starts in the file, behind its quote if it has one
   */
  add(text: string, at: number): boolean {
    const speaker = parseSpeaker(text);
    if (!speaker) return false;
    this.speakers.push(speaker);
    this.places.push(placeOf(speaker.name, text, at));
    return true;
  }

  startMap(): void {
    this.name = this.affiliation = this.role = this.url = this.place = undefined;
  }

  /** Takes in a field of a map that is not empty. */
  field(field: string, text: string, at: number): void {
    const own = ownText(text.trim());
    if (field === 'name') {
      this.name = own;
      this.place = placeOf(own, text, at);
    } else if (field === 'affiliation') this.affiliation = own;
    else if (field === 'role') this.role = own;
    else if (field === 'url') this.url = own;
  }

  /** The map ends; says whether it was somebody. */
  endMap(): boolean {
    const { name, affiliation, role, url, place } = this;
    if (name === undefined || !place) return false;
    const speaker: Speaker = { name };
    if (affiliation !== undefined) speaker.affiliation = affiliation;
    if (role !== undefined) speaker.role = role;
    if (url !== undefined) speaker.url = url;
    this.speakers.push(speaker);
    this.places.push(place);
    return true;
  }
}

function placeOf(name: string, text: string, at: number): Span {
  const start = at + text.indexOf(name);
  return { start, end: start + name.length };
}
