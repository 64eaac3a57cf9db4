import type { PageSection } from '../page';
import { columnsOf } from './columns';
import type { PictureOptions } from './parts';
import { peoplePicture } from './people';
import { statusesPicture } from './statuses';
import { topicsPicture } from './topics';

/**
 * What people would rather look at than read: topics, statuses and speakers over the latest editions of a page. Empty
 * where there is nothing to compare. Colours and sizes are in `pictures.css`.
 *
 * @param sections newest first
 */
export function picturesHtml(sections: readonly PageSection[], options: PictureOptions): string {
  const columns = columnsOf(sections);
  if (columns.shown.reduce((sum, { talks }) => sum + talks.length, 0) < 2) return '';
  const pictures = [topicsPicture, statusesPicture, peoplePicture].map((draw) => draw(columns, options)).join('');
  return pictures === '' ? '' : `<div class="pictures">${pictures}</div>`;
}
