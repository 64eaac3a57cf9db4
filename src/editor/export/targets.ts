import * as vscode from 'vscode';
import { frontMatterKinds, type FrontMatterKind } from '../../report/export/frontMatter';
import { UserError } from '../log';

/** What a report is exported as. */
export interface ExportTarget {
  format: 'markdown' | 'html';
  frontMatter: FrontMatterKind;
  /** A whole page, not a part of one. */
  page: boolean;
  pictures: 'beside' | 'inside';
  jsonLd: boolean;
}

const markdown: ExportTarget = {
  format: 'markdown',
  frontMatter: 'none',
  page: false,
  pictures: 'beside',
  jsonLd: false,
};
const html: ExportTarget = { format: 'html', frontMatter: 'none', page: false, pictures: 'inside', jsonLd: false };

interface TargetItem extends vscode.QuickPickItem {
  target?: ExportTarget;
  isFile?: boolean;
}

const items: readonly TargetItem[] = [
  { label: 'Clipboard', kind: vscode.QuickPickItemKind.Separator },
  { label: 'Copy HTML', detail: 'For WordPress and other editors of web sites; pictures inside', target: html },
  { label: 'Copy Markdown', detail: 'Pictures by their names', target: markdown },
  { label: 'Files', kind: vscode.QuickPickItemKind.Separator },
  {
    label: 'HTML page',
    detail: 'One file to send or print; pictures inside',
    target: { ...html, page: true },
    isFile: true,
  },
  {
    label: 'HTML page for a web site',
    detail: 'Pictures beside it, and JSON-LD for search engines',
    target: { ...html, page: true, pictures: 'beside', jsonLd: true },
    isFile: true,
  },
  { label: 'Markdown', detail: 'Without front matter; pictures beside it', target: markdown, isFile: true },
  {
    label: 'Markdown for Hugo',
    detail: 'title, date, authors, tags',
    target: { ...markdown, frontMatter: 'hugo' },
    isFile: true,
  },
  {
    label: 'Markdown for Jekyll',
    detail: 'layout, title, date, author, tags; the day in the name',
    target: { ...markdown, frontMatter: 'jekyll' },
    isFile: true,
  },
  {
    label: 'Markdown with front matter',
    detail: 'title, date, author, tags, lang: for other generators',
    target: { ...markdown, frontMatter: 'plain' },
    isFile: true,
  },
];

/** Asks what to export as; `undefined` when the user gave up. */
export async function pickTarget(): Promise<{ target: ExportTarget; isFile: boolean } | undefined> {
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Export Report',
    placeHolder: 'What for?',
    matchOnDetail: true,
  });
  return picked?.target && { target: picked.target, isFile: picked.isFile === true };
}

/** What programs hand over: only the format has to be told. */
export function targetOf(options: unknown, isFile: boolean): ExportTarget {
  const given = (typeof options === 'object' && options !== null ? options : {}) as Record<string, unknown>;
  const format = oneOf('format', given.format ?? 'markdown', ['markdown', 'html'] as const);
  const jsonLd = given.jsonLd === true;
  if (jsonLd && (format !== 'html' || given.page === false))
    throw new UserError(`The option 'jsonLd' is for a whole page of HTML alone.`);
  const usual = format === 'html' ? { ...html, page: isFile || jsonLd } : markdown;
  return {
    format,
    frontMatter: oneOf('frontMatter', given.frontMatter ?? usual.frontMatter, frontMatterKinds),
    page: given.page === undefined ? usual.page : given.page === true,
    pictures: oneOf('pictures', given.pictures ?? usual.pictures, ['beside', 'inside'] as const),
    jsonLd,
  };
}

function oneOf<T extends string>(name: string, value: unknown, allowed: readonly T[]): T {
  const known = allowed.find((word) => word === value);
  if (!known) throw new UserError(`The option '${name}' has to be one of ${allowed.join(', ')}.`);
  return known;
}
