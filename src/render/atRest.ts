/**
 * A rendered body without what only the preview's script uses. Relative links lead to places on the page, or nowhere.
 *
 * @param anchorOf the id of the place that the body's relative link of that number leads to
 */
export function atRest(html: string, anchorOf: (link: number) => string | undefined): string {
  // Text and attributes hold neither `<` nor `"`: what looks like our tags is one.
  return html
    .replace(/<a href="#" data-link="(\d+)">/g, (_, link: string) => {
      const anchor = anchorOf(Number(link));
      return anchor === undefined ? '<a>' : `<a href="#${anchor}">`;
    })
    .replace(/ (?:data-line="\d+"|loading="lazy")/g, '');
}
