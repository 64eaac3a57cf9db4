import { parseSpeaker, type Speaker } from '../speaker';
import { ownText } from '../values/ownText';
import type { Places } from '../places/places';

/** The speakers of a note, as they are told. */
export class People {
  readonly speakers: Speaker[] = [];
  private name: string | undefined;
  private affiliation: string | undefined;
  private role: string | undefined;
  private url: string | undefined;
  /** Where the name stands. */
  private start = 0;

  /** @param places takes the places of their bare names */
  constructor(private readonly places: Places) {}

  /**
   * Takes in `Name` or `Name (Affiliation)`; says whether it is somebody.
   *
   * @param at where the text starts in the file, behind its quote if it has one
   */
  add(text: string, at: number): boolean {
    const speaker = parseSpeaker(text);
    if (!speaker) return false;
    return this.found(speaker, at + text.indexOf(speaker.name));
  }

  startMap(): void {
    this.name = this.affiliation = this.role = this.url = undefined;
  }

  /** Takes in a field of a map that is not empty. */
  field(field: string, text: string, at: number): void {
    const own = ownText(text.trim());
    if (field === 'name') {
      this.name = own;
      this.start = at + text.indexOf(own);
    } else if (field === 'affiliation') this.affiliation = own;
    else if (field === 'role') this.role = own;
    else if (field === 'url') this.url = own;
  }

  /** The map ends; says whether it was somebody. */
  endMap(): boolean {
    const { name, affiliation, role, url } = this;
    if (name === undefined) return false;
    const speaker: Speaker = { name };
    if (affiliation !== undefined) speaker.affiliation = affiliation;
    if (role !== undefined) speaker.role = role;
    if (url !== undefined) speaker.url = url;
    return this.found(speaker, this.start);
  }

  private found(speaker: Speaker, start: number): true {
    this.speakers.push(speaker);
    this.places.addSpeaker(start, start + speaker.name.length);
    return true;
  }
}
