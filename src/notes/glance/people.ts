import { knownSpeaker, speakerList } from '../knownSpeakers';
import { parseSpeaker, type Speaker } from '../speaker';
import { ownText } from '../values/ownText';
import type { PlacesDraft } from '../places/places';

/** The speakers of one note after the other, as they are told. */
export class People {
  private readonly found: Speaker[] = [];
  private count = 0;
  private name: string | undefined;
  private affiliation: string | undefined;
  private role: string | undefined;
  private url: string | undefined;
  private nameStart = 0;

  /** @param places takes the places of their bare names */
  constructor(private readonly places: PlacesDraft) {}

  start(): void {
    this.count = 0;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Those since the start, in their order. */
  get speakers(): readonly Speaker[] {
    return speakerList(this.found, this.count);
  }

  /**
   * Takes in `Name` or `Name (Affiliation)`; says whether it is somebody.
   *
   * @param at where the text starts in the file, behind its quote if it has one
   */
  add(text: string, at: number): boolean {
    const speaker = parseSpeaker(text);
    if (!speaker) return false;
    return this.take(speaker, at + text.indexOf(speaker.name));
  }

  startMap(): void {
    this.name = this.affiliation = this.role = this.url = undefined;
  }

  /** Takes in a field of a map that is not empty. */
  field(field: string, text: string, at: number): void {
    const own = ownText(text.trim());
    if (field === 'name') {
      this.name = own;
      this.nameStart = at + text.indexOf(own);
    } else if (field === 'affiliation') this.affiliation = own;
    else if (field === 'role') this.role = own;
    else if (field === 'url') this.url = own;
  }

  /** The map ends; says whether it was somebody. */
  endMap(): boolean {
    const { name, affiliation, role, url } = this;
    if (name === undefined) return false;
    return this.take(knownSpeaker(name, affiliation, role, url), this.nameStart);
  }

  private take(speaker: Speaker, start: number): true {
    this.found[this.count++] = speaker;
    this.places.addSpeaker(start, start + speaker.name.length);
    return true;
  }
}
