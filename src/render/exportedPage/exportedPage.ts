import type { LibraryNote } from '../../library/libraryNote';
import { escapeHtml } from '../escape';
import type { PageSection } from '../page';
import { picturesHtml } from '../pictures';
import picturesStyle from '../pictures/pictures.css';
import type { Anchors } from './anchors';
import colors from './colors.css';
import pageStyle from './exportedPage.css';

/** The parts of a page that is handed to others. */
export interface ExportedPage {
  title: string;
  sections: readonly PageSection[];
  anchors: Anchors;
  /** The rendered head of a section. */
  headOf(section: PageSection): string;
  /** The rendered note. */
  noteOf(uri: string): string;
  /** Pictures lie beside the page. */
  hasFiles: boolean;
}

/** The pieces of one HTML file that needs nothing else: no script runs in it, and nothing is loaded from elsewhere. */
export function* exportedPage(page: ExportedPage): Generator<string> {
  const { title, sections, anchors, headOf, noteOf, hasFiles } = page;
  const policy = [
    `default-src 'none'`,
    `img-src data:${hasFiles ? ` 'self' file:` : ''}`,
    `style-src 'unsafe-inline'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Conference Notes">
<title>${escapeHtml(title)}</title>
<style>
${colors}${pageStyle}${picturesStyle}</style>
</head>
<body>
<nav aria-label="Contents"><ul>${indexHtml(sections, anchors)}</ul></nav>
<main aria-labelledby="title">
<h1 id="title">${escapeHtml(title)}</h1>
${glanceHtml(sections)}
`;
  for (const section of sections) {
    yield `<section id="${anchors.ofSection(section)}">${headOf(section)}\n`;
    for (const { title, talks } of anchors.groups(section)) {
      yield `<h3>${escapeHtml(title)}</h3>\n`;
      for (const talk of talks) {
        if (talk.length > 1) yield '<div class="together">\n';
        for (const { uri } of talk) yield `${noteOf(uri)}\n`;
        if (talk.length > 1) yield '</div>\n';
      }
    }
    yield '</section>\n';
  }
  yield '</main>\n</body>\n</html>\n';
}

function glanceHtml(sections: readonly PageSection[]): string {
  const pictures = picturesHtml(sections, { choosable: false, headingLevel: 3 });
  return pictures && `<section aria-labelledby="glance"><h2 id="glance">At a glance</h2>${pictures}</section>`;
}

/** Editions; of a single one, its notes, those of one talk as one. */
function indexHtml(sections: readonly PageSection[], anchors: Anchors): string {
  const [only] = sections;
  const places =
    only && sections.length === 1
      ? talksOf(only, anchors).map(({ uri, title }) => [anchors.ofNote(uri) ?? '', title] as const)
      : sections.map((section) => [anchors.ofSection(section), section.title] as const);
  return places.map(([id, title]) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('');
}

function talksOf(section: PageSection, anchors: Anchors): LibraryNote[] {
  return anchors.groups(section).flatMap(({ talks }) => talks.flatMap(([first]) => first ?? []));
}
