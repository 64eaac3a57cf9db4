import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { temporaryCopy } from '../../scripts/cleanup.mjs';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { clickText } from '../support/pointer';
import { goTo, openFile, previewFrame } from '../support/ui';
import { becomes, until } from '../support/wait';

const shownCards = '#sections > section:not([hidden]) article:not([hidden])';
const wireGuard = 'WireGuard: Next-generation Secure Kernel Network Tunnel';
const title = (card: Locator): Promise<string[]> => card.locator('h4 a.open').allTextContents();

describe('The page of the library', () => {
  let editor: Editor;
  let frame: Frame;
  before(async () => {
    editor = await openEditor({ workspace: withNotesOfTwo(), viewport: { width: 1500, height: 900 } });
    await editor.command('Conference Notes: Open Preview');
    frame = await previewFrame(editor.page);
  });
  after(() => editor.close());

  const card = (name: string) => frame.locator('article', { has: frame.locator('h4', { hasText: name }) }).first();
  const cards = () => frame.locator(shownCards);
  const shown = () => title(cards());
  const status = (text: string | RegExp) => frame.locator('#status', { hasText: text }).waitFor();
  const clear = async () => {
    await frame.locator('#clear').click();
    await status(/^\d+ notes in 4 editions$/);
  };

  // An earlier try may have left it narrowed.
  beforeEach(async () => {
    if (await frame.locator('#clear').isVisible()) await clear();
  });

  it('is narrowed by what is typed, counts what is left, and shows all again', async () => {
    await frame.locator('#text').fill('xdp speaker:miller');
    await status(/^1 of \d+ notes in 1 edition$/);
    await becomes(shown, ['XDP MythBusters']);
    await becomes(() => frame.locator('#index a:visible').allTextContents(), ['2.1 1']);
    await clear();
    await until(async () => (await shown()).length > 20, 'all are shown');
    await becomes(() => frame.evaluate(() => document.activeElement?.id), 'text');
  });

  it('says so when nothing is left, and still offers the way back', async () => {
    await frame.locator('#text').fill('nothing like that');
    await status(/^0 of \d+ notes$/);
    await becomes(shown, []);
    await clear();
  });

  it('is narrowed by a click on a topic, and once more by one on a speaker', async () => {
    await card('XDP MythBusters').scrollIntoViewIfNeeded();
    await card('XDP MythBusters').locator('.tag', { hasText: 'xdp' }).click();
    await frame.locator('#chosen', { hasText: 'Tag: xdp' }).waitFor();
    const count = Number.parseInt((await frame.locator('#status').textContent()) ?? '');
    // What is far away is hidden a little later.
    await frame.waitForFunction(([selector, wanted]) => document.querySelectorAll(selector).length === wanted, [
      shownCards,
      count,
    ] as const);
    assert.ok(count > 1);
    await card('XDP MythBusters').locator('.speaker').click();
    await status(/^1 of/);
    await becomes(shown, ['XDP MythBusters']);
    await frame.getByRole('button', { name: 'Remove speaker David S. Miller' }).click();
    await status(new RegExp(`^${count} of`));
    await clear();
  });

  it('is narrowed by the menus, with the keyboard alone', async () => {
    const { keyboard } = editor.page;
    await frame.locator('#text').focus();
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    const option = frame.locator('.facet[open] label', { hasText: 'Keynote' });
    const count = Number(await option.locator('.count').textContent());
    await option.locator('input').focus();
    await keyboard.press('Space');
    await status(new RegExp(`^${count} of`));
    await becomes(
      async () => (await cards().locator('.facts').allTextContents()).map((facts) => facts.split(' · ')[0]),
      Array.from({ length: count }, () => 'Keynote'),
    );
    await keyboard.press('Escape');
    await frame.locator('.facet[open]').waitFor({ state: 'detached' });
    await becomes(() => frame.evaluate(() => document.activeElement?.textContent), 'Sessions (1)');
    await clear();
  });

  it('shows only what has a video', async () => {
    const box = frame.locator('#video');
    const count = await box.locator('.count').textContent();
    await box.locator('input').click();
    await status(new RegExp(`^${count ?? ''} of`));
    await clear();
  });

  it('draws pictures when they are looked at, of which a click narrows the page', async () => {
    const glance = frame.locator('#glance');
    await becomes(() => glance.locator('button').count(), 0);
    await glance.locator('summary').click();
    await glance.locator('button[data-tag="xdp"]').first().click();
    await frame.locator('#chosen', { hasText: 'Tag: xdp' }).waitFor();
    const part = glance.locator('button[data-tag="xdp"][data-edition]').first();
    await part.click();
    await frame.locator('#chosen', { hasText: 'Edition: Netdev' }).waitFor();
    await status(/^\d+ of \d+ notes in 1 edition$/);
    const other = glance.locator('button[data-status]').first();
    await other.click();
    await frame.locator('#chosen', { hasText: 'Status: ' }).waitFor();
    await frame.locator('#chosen').filter({ hasNotText: 'Tag: xdp' }).waitFor();
    await other.click();
    await status(/^\d+ notes in/);
    await glance.locator('summary').click();
  });

  it('goes to an edition by the index, which follows the scroll', async () => {
    await frame.locator('#index a', { hasText: '2.2' }).click();
    await frame.locator('#index a[aria-current]', { hasText: '2.2' }).waitFor();
    await frame.waitForFunction(() => document.activeElement?.textContent === 'Netdev 2.2');
    const top = () => frame.locator('h2', { hasText: 'Netdev 2.2' }).evaluate((one) => one.getBoundingClientRect().top);
    await until(async () => (await top()) > 0 && (await top()) < 250, 'the edition stands at the top');
    await frame.locator('h2', { hasText: 'Netdev 0x17' }).evaluate((one) => one.scrollIntoView());
    await frame.locator('#index a[aria-current]', { hasText: '0x17' }).waitFor();
  });

  it('goes to a report by the link above it, also where the filter hides it', async () => {
    await frame.locator('#text').fill('xdp speaker:miller');
    await status(/^1 of \d+ notes/);
    await becomes(shown, ['XDP MythBusters']);
    const report = 'Our first Netdev: 2.1 in Montreal';
    await frame.locator('.ways a:visible', { hasText: report }).click();
    await status(/^\d+ notes in 4 editions$/);
    await becomes(() => frame.locator('#text').inputValue(), '');
    await becomes(() => frame.evaluate(() => document.activeElement?.textContent), report);
    const top = () => card(report).evaluate((one) => one.getBoundingClientRect().top);
    await until(async () => (await top()) >= 0 && (await top()) < 600, 'the report is in sight');
  });

  it('puts the notes of one talk by two people together', async () => {
    const both = frame.locator('.together');
    await both.first().scrollIntoViewIfNeeded();
    await becomes(() => title(both), [wireGuard, wireGuard]);
    await becomes(
      () => both.locator('.byline').allTextContents(),
      ['Notes by Ada Example', 'Notes by Alexandre Belloni, Antoine Ténart'],
    );
    assert.equal(await both.getAttribute('aria-label'), '2 notes of one talk');
  });

  it('opens a page of its own for a speaker that is clicked with Ctrl', async () => {
    await card('XDP MythBusters').scrollIntoViewIfNeeded();
    await card('XDP MythBusters')
      .locator('.speaker')
      .click({ modifiers: ['ControlOrMeta'] });
    await editor.page.locator('.tab.active', { hasText: 'David S. Miller' }).waitFor();
    await editor.command('View: Close Editor');
    frame = await previewFrame(editor.page);
    await until(async () => (await shown()).length > 20, 'all are shown');
  });

  it('says on paper that it is not all', async () => {
    const line = (): Promise<string> =>
      frame.locator('#sections').evaluate((all) => getComputedStyle(all, '::before').content);
    assert.equal(await line(), 'none');
    await editor.page.emulateMedia({ media: 'print' });
    assert.match(await line(), /All of them are printed from an exported page/);
    await editor.page.emulateMedia({ media: null });
    assert.equal(await line(), 'none');
  });

  /** Narrows the page, unfolds a note and reads on; answers with where the next one stands. */
  const readOn = async (): Promise<number> => {
    await frame.locator('#text').fill('netdev');
    await status(/^\d+ of \d+ notes in 4 editions$/);
    await frame.locator('#index a', { hasText: '2.1' }).click();
    const folded = card('Busypolling').locator('details.rest');
    await card('Busypolling').scrollIntoViewIfNeeded();
    // An earlier test or try may have unfolded it.
    if ((await folded.getAttribute('open')) === null) await folded.locator('summary').click();
    await card('DDOS').evaluate((one) => window.scrollBy(0, one.getBoundingClientRect().top - 200));
    await card('DDOS').locator('.material').waitFor();
    await frame.waitForTimeout(400);
    return card('DDOS').evaluate((one) => one.getBoundingClientRect().top);
  };
  const isThereAgain = async (before: number): Promise<void> => {
    frame = await previewFrame(editor.page);
    await card('Busypolling').locator('details.rest[open]').waitFor({ state: 'attached' });
    await card('DDOS').locator('.material').waitFor({ state: 'attached' });
    await becomes(() => frame.locator('#text').inputValue(), 'netdev');
    const after = () => card('DDOS').evaluate((one) => one.getBoundingClientRect().top);
    await until(async () => Math.abs((await after()) - before) < 5, `the card is where it was, at ${before}`);
  };

  it('is where it was after it was hidden, with its filter and what was unfolded', async () => {
    const before = await readOn();
    await openFile(editor.page, '0x17/edition.md');
    await editor.command('View: Close Editor');
    await isThereAgain(before);
    await clear();
  });

  it('is where it was after it was moved to another column', async () => {
    await openFile(editor.page, '0x17/edition.md');
    await editor.command('View: Open Previous Editor in Group');
    frame = await previewFrame(editor.page);
    const before = await readOn();
    await editor.command('View: Move Editor into Next Group');
    await becomes(() => editor.page.locator('.editor-group-container').count(), 2);
    await isThereAgain(before);
    await editor.command('View: Move Editor into Previous Group');
    await becomes(() => editor.page.locator('.editor-group-container').count(), 1);
    await isThereAgain(before);
    await editor.command('View: Close Other Editors in Group');
    await clear();
  });

  it('is where it was after the window is reloaded', async () => {
    await frame.locator('#text').fill('has:video');
    await status(/^6 of/);
    await card('XDP MythBusters').evaluate((one) => one.scrollIntoView());
    await frame.waitForTimeout(500);
    await editor.reload();
    frame = await previewFrame(editor.page);
    await status(/^6 of/);
    await frame.waitForFunction(() => {
      const cards = [...document.querySelectorAll('article')];
      const { top = -1 } = cards.find((one) => one.textContent.includes('MythBusters'))?.getBoundingClientRect() ?? {};
      return top >= 0 && top < window.innerHeight;
    });
    await clear();
  });
});

describe('The page beside a note', () => {
  let editor: Editor;
  let frame: Frame;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample'), viewport: { width: 1500, height: 900 } });
    await openFile(editor.page, '2.1/distributed-switch-architecture.md');
    await editor.command('Conference Notes: Open Preview to Side');
    frame = await previewFrame(editor.page);
  });
  after(() => editor.close());

  const card = (name: string) => frame.locator('article', { has: frame.locator('h4', { hasText: name }) }).first();
  /** Opens a file in the group of the first one, not over the preview. */
  const openBeside = async (name: string): Promise<void> => {
    await editor.command('View: Focus First Editor Group');
    await openFile(editor.page, name);
  };
  const isInSight = (element: Locator): Promise<boolean> =>
    element.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    });

  it('goes to the note of the cursor, and marks it', async () => {
    await frame.locator('article[aria-current]', { hasText: 'Distributed Switch' }).waitFor();
    await openBeside('0x13/quic-tutorial.md');
    await frame.locator('article[aria-current]', { hasText: 'QUIC' }).waitFor();
    await until(() => isInSight(frame.locator('article[aria-current] h4')), 'the note is in sight');
    await becomes(() => frame.locator('[aria-current=true]').count(), 1);
  });

  it('ticks a task, as an edit that can be undone', async () => {
    const file = join(editor.workspace, 'netdev/2.1/distributed-switch-architecture.md');
    const before = readFileSync(file, 'utf8');
    await openBeside('2.1/distributed-switch-architecture.md');
    // An earlier try may have ticked it.
    await editor.command('File: Revert File');
    await goTo(editor.page, before.split('\n').findIndex((line) => line.includes('Go through the end')) + 1);
    await frame.locator('article[aria-current]', { hasText: 'Distributed Switch' }).waitFor();
    const rest = card('Distributed Switch').locator('details.rest');
    await rest.waitFor();
    // An earlier try may have unfolded it.
    if ((await rest.getAttribute('open')) === null) await rest.locator('summary').click();
    const box = frame.getByRole('checkbox', { name: 'Go through the end of the slides again' });
    await box.click();
    const line = editor.page.locator('.view-line', { hasText: 'Go through the end' });
    await line.filter({ hasText: '[x]' }).waitFor();
    await frame.locator('article[aria-current] input:checked').waitFor();
    await card('Distributed Switch').locator('details.rest[open]').waitFor();
    await until(() => box.evaluate((one) => one === document.activeElement), 'the focus stays on the box');
    await clickText(editor.page);
    await editor.page.keyboard.press('ControlOrMeta+KeyZ');
    await frame.locator('article[aria-current] input:not(:checked)').waitFor();
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('shows each letter as it is typed, and replaces nothing else', async () => {
    const { page } = editor;
    await openBeside('2.1/distributed-switch-architecture.md');
    await goTo(page, 26, 1);
    await frame.waitForTimeout(500);
    await frame.evaluate(() => {
      const changed = new Set<string>();
      const times: number[] = [];
      Object.assign(window, { changed, times });
      new MutationObserver((mutations) => {
        for (const { target } of mutations) {
          const own = (target as Element).closest('[data-card]');
          if (own) changed.add(own.querySelector('h4')?.textContent ?? own.id);
        }
        times.push(Date.now());
      }).observe(document.getElementById('sections') as HTMLElement, { childList: true, subtree: true });
    });
    const waits: number[] = [];
    for (const letter of 'quickly') {
      const start = Date.now();
      await page.keyboard.type(letter);
      await frame.waitForFunction(
        (from) => (window as unknown as { times: number[] }).times.some((time) => time >= from),
        start,
        { polling: 5 },
      );
      const at = await frame.evaluate(
        (from) => (window as unknown as { times: number[] }).times.find((time) => time >= from),
        start,
      );
      waits.push((at ?? Infinity) - start);
      await page.waitForTimeout(250);
    }
    waits.sort((a, b) => a - b);
    assert.deepEqual(await frame.evaluate(() => [...(window as unknown as { changed: Set<string> }).changed]), [
      'Distributed Switch Architecture',
    ]);
    // A figure to look at, not to fail by: what runs beside it is not known.
    console.log(`      a letter is seen after ${waits[3]} ms (median of ${waits.length}), limit 100`);
    await page.keyboard.press('ControlOrMeta+KeyZ');
  });

  it('opens the note of a card with Enter, at its first line', async () => {
    await card('XDP MythBusters').locator('a.open').focus();
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.tab.active', { hasText: 'xdp-mythbusters.md' }).waitFor();
    await editor.page.locator('.statusbar-item', { hasText: 'Ln 1, Col 1' }).waitFor();
  });
});

describe('The page of many notes', () => {
  it('has all of their titles soon, and their texts only where they are near', async () => {
    const workspace = temporaryCopy(inProject('sample'));
    for (let i = 0; i < 1500; i++)
      writeFileSync(
        join(workspace, `many-${i}.md`),
        `---\ntype: talk\nconference: Many\nedition: "${2000 + Math.floor(i / 100)}"\ntitle: Talk ${i}\nspeakers: [Speaker ${i % 70}]\n---\n\n## Summary\n\n${`Words of talk ${i}. `.repeat(20)}\n`,
      );
    const editor = await openEditor({ workspace, viewport: { width: 1300, height: 900 } });
    try {
      await editor.command('Conference Notes: Open Preview');
      const frame = await previewFrame(editor.page);
      await frame.waitForFunction(() => document.querySelectorAll('article h4').length >= 1524);
      await frame.locator('article[data-version]').first().waitFor();
      const inFull = () => frame.locator('[data-version]').count();
      assert.ok((await inFull()) < 120, `${await inFull()} cards are there in full`);
      await frame.locator('article', { hasText: 'Talk 777' }).scrollIntoViewIfNeeded();
      await frame.getByText('Words of talk 777.').waitFor();
      for (const at of [0.1, 0.5, 0.9, 0.3]) {
        await frame.evaluate((part) => window.scrollTo(0, document.documentElement.scrollHeight * part), at);
        await frame.waitForFunction(() => {
          const card = document.elementFromPoint(700, 500)?.closest<HTMLElement>('article');
          return card === null || card?.dataset.version !== undefined;
        });
      }
      assert.ok((await inFull()) < 120, `${await inFull()} cards are there in full after scrolling`);
    } finally {
      await editor.close();
    }
  });
});

/** The sample, with the note of another person on one of its talks. */
function withNotesOfTwo(): string {
  const workspace = temporaryCopy(inProject('sample'));
  const folder = join(workspace, 'netdev/2.2');
  cpSync(join(folder, 'wireguard.md'), join(folder, 'wireguard-ada.md'));
  const text = readFileSync(join(folder, 'wireguard-ada.md'), 'utf8');
  writeFileSync(join(folder, 'wireguard-ada.md'), text.replace(/authors:\n( {2}- .*\n)+/, 'authors: [Ada Example]\n'));
  return workspace;
}
