import * as vscode from 'vscode';
import { filterNotes } from '../../render/filterNotes';
import type { LibraryNote } from '../../library/libraryNote';
import type { EditorMessage } from '../../render/messages';
import type { CardOptions } from '../../render/cardBody';
import { noFilter, type PageFilter } from '../../render/pageFilter';
import { PageModel } from '../../render/pageModel';
import { picturesHtml } from '../../render/pictures';
import { scopeTitle, type PreviewScope } from '../../render/previewScope';
import { inSlices } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { NearCards } from './nearCards';

const tooFew = '<p>There is too little to compare yet: pictures are drawn of two talks and more.</p>';

/** What a page knows that is empty. */
const untold = (): { title: string; filtered: string; pictures: string } => ({ title: '', filtered: '', pictures: '' });

type Send = (message: EditorMessage) => Promise<void>;

/** What a page shows: knows what its page was told, and tells it the rest. */
export class PageContent {
  readonly cards: NearCards;
  private readonly model: PageModel;
  private filter: PageFilter = noFilter;
  /** What was told last. */
  private told = untold();
  /** The pictures are looked at; they are drawn only then. */
  private arePicturesShown = false;
  /** The library holds other notes than the model. */
  private isBehind = true;
  /** The page may not know what the model holds, or what the filter leaves of it. */
  private isUntold = true;

  constructor(
    private readonly scope: PreviewScope,
    private readonly notes: WorkspaceLibrary,
    optionsFor: (note: LibraryNote | undefined) => Pick<CardOptions, 'resolveImage' | 'remoteImages'>,
    private readonly send: Send,
  ) {
    const locale = vscode.env.language;
    this.model = new PageModel(scope, locale);
    this.cards = new NearCards(notes, this.model, (note) => ({
      ...optionsFor(note),
      locale,
      aliases: note && notes.aliases(vscode.Uri.parse(note.uri, true)),
      numberOf: this.model.numberOf,
      isLive: true,
      isUnfolded: scope.kind === 'note',
    }));
  }

  get title(): string {
    return scopeTitle(this.scope, (uri) => this.notes.library.note(uri)?.title);
  }

  /** The number of a note's card; `undefined` where it has none here. */
  cardOf(uri: string): number | undefined {
    return this.model.cardOf(uri)?.id;
  }

  /** The page is empty: it knows nothing. */
  forgetTold(): void {
    this.model.forgetTold();
    this.cards.set([]);
    this.told = untold();
    this.arePicturesShown = false;
    this.isUntold = true;
  }

  /** The library holds other notes by now. */
  outdate(): void {
    this.isBehind = true;
  }

  narrow(filter: PageFilter): void {
    this.filter = filter;
    this.isUntold = true;
  }

  /** The pictures are looked at, or no more. */
  showPictures(areShown: boolean): void {
    this.arePicturesShown = areShown;
    this.isUntold = true;
  }

  /** Tells the page what it does not know; one call follows another. */
  async update(isStale: () => boolean): Promise<void> {
    await this.notes.ready;
    if (isStale()) return;
    if (this.isBehind) {
      this.isBehind = false;
      this.isUntold = true;
      const { library } = this.notes;
      // To its end: half of it would be no page.
      await inSlices(this.model.read(library.editions(), library.notes()), () => false);
    }
    if (this.isUntold) {
      this.isUntold = false;
      await this.tellNews(isStale);
      await this.tellFiltered(isStale);
    }
    await this.cards.render(isStale, (cards) => this.send({ type: 'cards', cards }));
  }

  private async tellNews(isStale: () => boolean): Promise<void> {
    const news = await inSlices(this.model.news(), isStale);
    if (!news || isStale()) return;
    const { title } = this;
    const pictures = this.newPictures();
    const isSame = news.outlines.length === 0 && !news.sections && news.index === undefined && pictures === undefined;
    if (isSame && title === this.told.title) return;
    this.told.title = title;
    await this.send({ type: 'update', title, empty: 'There are no notes to show here yet.', ...news, pictures });
  }

  /** The pictures, where they are looked at and the page does not have them. */
  private newPictures(): string | undefined {
    if (!this.arePicturesShown) return undefined;
    const drawn = picturesHtml(this.model.sections, { choosable: true, headingLevel: 2 }) || tooFew;
    if (drawn === this.told.pictures) return undefined;
    return (this.told.pictures = drawn);
  }

  private async tellFiltered(isStale: () => boolean): Promise<void> {
    const { sections, numberOf } = this.model;
    const filtered = await inSlices(filterNotes(sections, this.filter, numberOf), isStale);
    if (!filtered || isStale()) return;
    const told = JSON.stringify(filtered);
    if (told === this.told.filtered) return;
    this.told.filtered = told;
    await this.send(filtered);
  }
}
