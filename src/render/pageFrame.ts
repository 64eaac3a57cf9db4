import { escapeHtml } from './escape';
import { longestValue } from './pageFilter';

/** What stands on a live page before it is told anything. */
export function pageFrame(title: string): string {
  return `<header id="top">
<h1 id="title">${escapeHtml(title)}</h1>
<form id="bar" role="search" aria-label="Notes on this page" hidden>
<input id="text" type="search" placeholder="Filter" aria-label="Filter" title="Words of title, speakers, tags and edition, or speaker:name, tag:name, status:draft, has:video, missing:slides" maxlength="${longestValue}" autocomplete="off" spellcheck="false">
<div id="facets"></div>
<label id="video"><input type="checkbox"> With video <span class="count"></span></label>
</form>
<div id="narrowed" hidden>
<ul id="chosen" aria-label="What is asked for"></ul>
<button type="button" id="clear">Clear filter</button>
</div>
<p id="status" role="status">Reading the notes…</p>
</header>
<section aria-label="At a glance"><details id="glance" hidden><summary>At a glance</summary><div></div></details></section>
<div id="columns">
<nav id="index" aria-label="Conferences and editions" hidden>
<details><summary>Contents</summary><div id="entries"></div></details>
</nav>
<main id="sections" aria-labelledby="title"></main>
</div>`;
}
