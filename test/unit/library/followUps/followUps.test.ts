import assert from 'node:assert/strict';
import { followUpKinds, type FollowUpKind, type SingleKind } from '../../../../src/library/followUps/kinds';
import { FollowUps } from '../../../../src/library/followUps/followUps';
import { Library } from '../../../../src/library/library';
import { libraryOf, note, pathOf, root, tell, type Files } from '../../../support/library';
import { randomFrom } from '../../../support/random';

const today = '2024-06-15';

/** A library with what is left to do in it, kept up to date as the editor does. */
class Kept {
  readonly followUps: FollowUps;

  constructor(
    private readonly library = new Library(),
    readonly dismissed = new Set<string>(),
  ) {
    this.followUps = new FollowUps(library, (uri) => this.dismissedOf(uri));
  }

  /** Returns the kinds that may be others now. */
  tell(files: Files): FollowUpKind[] {
    tell(this.library, files);
    return this.take(Object.keys(files).map((path) => `${root}/${path}`));
  }

  take(changed: readonly string[]): FollowUpKind[] {
    const isAnyOther = changed.filter((uri) => this.followUps.takeEdition(uri)).length > 0;
    const uris = isAnyOther ? new Set([...changed, ...this.library.uris()]) : changed;
    const kinds = new Set<FollowUpKind>();
    for (const uri of uris) this.followUps.take(uri, today, kinds);
    return [...kinds];
  }

  /** As `kind: path`, with the task's line and text, and the day. */
  get lines(): string[] {
    return followUpKinds.flatMap((kind) =>
      this.followUps
        .list(kind)
        .map(
          ({ note, task, day }) =>
            `${kind}: ${pathOf(note.uri)}${task ? `:${task.line} ${task.text}` : ''} | ${day ?? ''}`,
        ),
    );
  }

  /** The same, told all at once. */
  get made(): Kept {
    const other = new Kept(this.library, this.dismissed);
    other.take(this.library.uris());
    return other;
  }

  private dismissedOf(uri: string): SingleKind[] {
    return (['slides', 'video'] as const).filter((kind) => this.dismissed.has(`${kind} ${pathOf(uri)}`));
  }
}

function keptOf(files: Files): Kept {
  const kept = new Kept();
  kept.tell(files);
  return kept;
}

const names = ['conference: Netdev', 'edition: "0x13"'];
const all = ['slides: none', 'video: none', 'status: summarized'];
/** A talk; a line for a key that is there already takes its place. */
const body = (text: string, ...lines: string[]): string => {
  const byKey = new Map([...names, 'title: T', ...lines].map((line) => [line.split(':', 1)[0], line]));
  return `${note('talk', ...byKey.values())}\n${text}`;
};
const talk = (...lines: string[]): string => body('', ...lines);
const editionNote = (...lines: string[]): string => note('edition', ...names, ...lines);

describe('What is left to do', () => {
  const is = (title: string, files: Files, ...expected: string[]): void => {
    it(title, () => assert.deepEqual(keptOf(files).lines, expected));
  };
  is('is nothing without notes', {});
  is('is nothing where all is done', {
    'e.md': editionNote('start_date: 2019-03-20'),
    't.md': talk(...all, 'date: 2019-03-20'),
    'r.md': note('report', ...names, 'title: R', 'status: published'),
    'n.md': note('announcement', ...names, 'title: N', 'status: draft'),
    'readme.md': '# Read me\n\n- [ ] of no note\n',
  });

  is(
    'are the open tasks of notes of any type, whenever',
    {
      'a.md': body('- [ ] later\n', ...all, 'date: 2031-01-01', 'status: planned'),
      'e.md': `${editionNote('start_date: 2019-03-20')}\n- [x] done\n- [ ] two\n- [ ] one\n`,
      'r.md': `${note('report', ...names, 'title: R', 'status: published')}- [ ] three\n`,
    },
    'task: e.md:8 two | 2019-03-20',
    'task: e.md:9 one | 2019-03-20',
    'task: r.md:7 three | 2019-03-20',
    'task: a.md:11 later | 2031-01-01',
  );

  const summaries = (title: string, lines: string[], isLeft: boolean, ...more: string[]): void => {
    it(`${isLeft ? 'are' : 'are no'} summaries of talks ${title}`, () => {
      const kept = keptOf({ 't.md': talk('slides: none', 'video: none', ...lines), 'e.md': editionNote(...more) });
      assert.equal(kept.followUps.counts.summary, isLeft ? 1 : 0);
      assert.equal(kept.followUps.list('summary').length, isLeft ? 1 : 0);
    });
  };
  summaries('of a past day', ['date: 2024-06-14', 'status: attended'], true);
  summaries('of a past day, begun', ['date: 2024-06-14', 'status: draft'], true);
  summaries('of a past day, without a status', ['date: 2024-06-14'], true);
  summaries('of today', ['date: 2024-06-15', 'status: attended'], false);
  summaries('to come', ['date: 2024-06-16'], false);
  summaries('of a past day, planned', ['date: 2024-06-14', 'status: planned'], false);
  summaries('of a past day, skipped', ['date: 2024-06-14', 'status: skipped'], false);
  summaries('of a past month', ['date: 2024-05'], true);
  summaries('of this month', ['date: 2024-06'], false);
  summaries('of this year', ['date: 2024'], false);
  summaries('without a day, of an edition that is over', [], true, 'start_date: 2024-06-10', 'end_date: 2024-06-14');
  summaries('without a day, of an edition under way', [], false, 'start_date: 2024-06-14', 'end_date: 2024-06-16');
  summaries('of a past day of an edition under way', ['date: 2024-06-14'], true, 'end_date: 2024-06-16');
  summaries('without a day, of an edition without days', ['status: attended'], true);
  summaries('with a day that is none', ['date: 2024-06-31'], false, 'start_date: 2024-06-15');
  it('are no summaries of talks that have one', () => {
    const files = { 'a.md': body('## Summary\n\nWords.\n'), 'b.md': body('## Summary\n\n## Links\n') };
    const left = keptOf(files).followUps.list('summary');
    assert.deepEqual(
      left.map(({ note }) => pathOf(note.uri)),
      ['b.md'],
    );
  });

  const awaited = (title: string, lines: string[], expected: string, ...more: string[]): void => {
    it(`is ${expected || 'nothing'} to come of talks ${title}`, () => {
      const kept = keptOf({ 't.md': talk('status: summarized', ...lines), 'e.md': editionNote(...more) });
      const { slides, video } = kept.followUps.counts;
      assert.equal([...(slides ? ['slides'] : []), ...(video ? ['video'] : [])].join(' and '), expected);
    });
  };
  const past = ['start_date: 2024-06-10', 'end_date: 2024-06-14'];
  awaited('of a past edition', [], 'slides and video', ...past);
  awaited('that have them', ['slides: https://a.example/1', 'video: [https://a.example/2]'], '', ...past);
  awaited('that have none', ['slides: none', 'recording: none'], '', ...past);
  awaited('that have one', ['slides: https://a.example/1'], 'video', ...past);
  awaited('with empty keys', ['slides:', 'video: []'], 'slides and video', ...past);
  awaited('whose file lies elsewhere', ['slides: ../slides.pdf'], 'video', ...past);
  awaited('of an edition under way', ['date: 2024-06-14'], '', 'start_date: 2024-06-14', 'end_date: 2024-06-15');
  awaited('of an edition with a first day alone', [], 'slides and video', 'start_date: 2024-06-10');
  awaited('of a past day, of an edition without days', ['date: 2024-06-14'], 'slides and video');
  awaited('of a day to come', ['date: 2024-06-16'], '');
  awaited('that were planned', ['status: planned'], '', ...past);
  awaited('that were skipped', ['status: skipped'], '', ...past);
  awaited('without any day', [], 'slides and video');

  const reports = (status: string, isLeft: boolean): void => {
    it(`is ${isLeft ? 'a report' : 'no report'} with status "${status}"`, () =>
      assert.equal(
        keptOf({ 'r.md': note('report', ...names, 'title: R', `status: ${status}`) }).followUps.counts.draft,
        isLeft ? 1 : 0,
      ));
  };
  reports('draft', true);

  it('a report whose parts are out of date, published or not, until they are refreshed', () => {
    const library = libraryOf({ 'r.md': note('report', ...names, 'title: R', 'status: published') });
    const [uri, touched] = [`${root}/r.md`, new Set<FollowUpKind>()];
    const outdated = new Set([uri]);
    const followUps = new FollowUps(
      library,
      () => [],
      (one) => outdated.has(one),
    );
    followUps.take(uri, today, touched);
    assert.deepEqual([...touched], ['outdated']);
    assert.equal(followUps.list('outdated').length, 1);
    outdated.clear();
    followUps.take(uri, today, touched);
    assert.equal(followUps.counts.outdated, 0);
  });
  reports('review', true);
  reports('published', false);
  reports('', false);

  describe('about a talk that several people wrote of', () => {
    const by = (author: string, ...lines: string[]): string =>
      talk('date: 2020-01-01', `authors: [${author}]`, ...lines);
    const slides = 'slides: https://a.example/1';
    is('is nothing where one of them has it all', { 'x.md': by('X', ...all), 'y.md': by('Y') });
    is('is nothing where each has a part', {
      'x.md': by('X', 'status: summarized', slides),
      'y.md': by('Y', 'video: none'),
      'z.md': by('Z', 'status: planned'),
    });
    is(
      'stands once, at the first who was there',
      { 'a.md': by('A', 'status: skipped', slides), 'x.md': by('X'), 'y.md': by('Y') },
      'summary: x.md | 2020-01-01',
      'video: x.md | 2020-01-01',
    );
    is('is not awaited before its day, which one of them knows', {
      'x.md': by('X', 'date: 2031-01-01'),
      'y.md': by('Y', 'date:'),
    });
    is('is nothing where nobody was there', { 'x.md': by('X', 'status: planned'), 'y.md': by('Y', 'status: skipped') });
    is(
      'are the tasks of each',
      {
        'x.md': body('- [ ] a\n', ...all, 'authors: [X]', 'date: 2020-01-01'),
        'y.md': body('- [ ] b\n', ...all, 'authors: [Y]', 'date: 2020-01-01'),
      },
      'task: x.md:12 a | 2020-01-01',
      'task: y.md:12 b | 2020-01-01',
    );
    is(
      'counts for each talk where one and the same wrote of two, or of another day, or nobody says who wrote',
      {
        'x.md': by('X', ...all.slice(1), 'slides:'),
        'x2.md': by('X', ...all.slice(1), 'slides:'),
        'y.md': by('Y', ...all, 'date: 2020-01-02'),
        'z.md': talk('date: 2020-01-01', ...all),
      },
      'slides: x.md | 2020-01-01',
      'slides: x2.md | 2020-01-01',
    );

    it('is dismissed for all of them, and says where it would be again', () => {
      const kept = keptOf({ 'x.md': by('X', 'status: summarized', 'video: none'), 'y.md': by('Y') });
      kept.dismissed.add('slides y.md');
      kept.take([`${root}/y.md`]);
      assert.deepEqual(kept.lines, []);
      assert.equal(kept.followUps.isLeft('slides', `${root}/y.md`, today), true);
      assert.equal(kept.followUps.isLeft('video', `${root}/y.md`, today), false);
    });

    it('follows each of the notes', () => {
      const kept = keptOf({ 'x.md': by('X', ...all), 'y.md': by('Y', ...all.slice(0, 2)) });
      assert.deepEqual(kept.lines, []);
      assert.deepEqual(kept.tell({ 'x.md': by('X', ...all, 'title: Other') }), ['summary']);
      assert.deepEqual(kept.lines, ['summary: y.md | 2020-01-01']);
      kept.tell({ 'x.md': by('X', ...all) });
      assert.deepEqual(kept.lines, []);
      kept.tell({ 'x.md': undefined });
      assert.deepEqual(kept.lines, ['summary: y.md | 2020-01-01']);
    });
  });

  is(
    'comes the oldest first, without a day last, by time and file, and by line',
    {
      'a.md': body('- [ ] 1\n- [ ] 2\n', ...all, 'conference: Other'),
      'b.md': body('- [ ] 3\n', ...all, 'date: 2019-03-21', 'time: 14:30'),
      'c.md': body('- [ ] 4\n', ...all, 'date: 2019-03-21', 'time: 09:30'),
      'd.md': body('- [ ] 5\n', ...all),
      'e.md': editionNote('start_date: 2019-03'),
      'f.md': body('- [ ] 6\n', ...all, 'date: 2017', 'conference: Other'),
      'g.md': body('- [ ] 7\n', ...all, 'date: 2019-03-21', 'time: 14:30'),
    },
    'task: f.md:11 6 | 2017',
    'task: d.md:10 5 | 2019-03',
    'task: c.md:12 4 | 2019-03-21',
    'task: b.md:12 3 | 2019-03-21',
    'task: g.md:12 7 | 2019-03-21',
    'task: a.md:10 1 | ',
    'task: a.md:11 2 | ',
  );

  it('has ids that stay while lines move, and are none twice', () => {
    const ids = (text: string): string[] =>
      keptOf({ 'a.md': body(text) })
        .followUps.list('task')
        .map(({ id }) => id);
    const before = ids('- [ ] a\n- [ ] b\n- [ ] a\n');
    assert.deepEqual(ids('Words.\n\n- [ ] a\n- [ ] b\n- [ ] a\n'), before);
    assert.equal(new Set(before).size, 3);
    assert.deepEqual(ids('- [ ] b\n'), before.slice(1, 2));
  });
});

describe('What is left to do, kept up to date', () => {
  it('tells the kinds that may be others', () => {
    const kept = keptOf({ 't.md': talk(...all), 'u.md': talk('status: summarized') });
    assert.deepEqual(kept.tell({ 't.md': body('- [ ] a\n', ...all) }), ['task']);
    assert.deepEqual(kept.tell({ 'u.md': talk('status: summarized', 'slides: none') }), ['slides', 'video']);
    assert.deepEqual(kept.tell({ 't.md': talk(...all), 'x.md': talk(...all) }), ['task']);
    assert.deepEqual(kept.tell({ 't.md': undefined }), []);
    assert.deepEqual(kept.tell({ 'u.md': undefined }), ['video']);
    assert.deepEqual(kept.lines, []);
  });

  it('follows the days of editions', () => {
    const kept = keptOf({ 'a/t.md': talk('status: summarized', 'slides: none'), 'b/t.md': talk(...all) });
    assert.deepEqual(kept.lines, ['video: a/t.md | ']);
    kept.tell({ 'e.md': editionNote('start_date: 2031-01-01') });
    assert.deepEqual(kept.lines, []);
    kept.tell({ 'e.md': editionNote('start_date: 2021-01-01') });
    assert.deepEqual(kept.lines, ['video: a/t.md | 2021-01-01']);
    kept.tell({ 'd.md': editionNote('start_date: 2020-01-01') });
    assert.deepEqual(kept.lines, ['video: a/t.md | 2020-01-01'], 'of two the first');
    kept.tell({ 'd.md': undefined });
    assert.deepEqual(kept.lines, ['video: a/t.md | 2021-01-01']);
  });

  it('leaves out what is dismissed', () => {
    const kept = keptOf({ 't.md': talk('date: 2020-01-01') });
    kept.dismissed.add('slides t.md');
    assert.deepEqual(kept.take([`${root}/t.md`]), ['summary', 'slides', 'video']);
    assert.deepEqual(kept.lines, ['summary: t.md | 2020-01-01', 'video: t.md | 2020-01-01']);
    assert.equal(kept.followUps.counts.slides, 0);
    assert.equal(kept.followUps.isLeft('slides', `${root}/t.md`, today), true);
    assert.equal(kept.followUps.isLeft('draft', `${root}/t.md`, today), false);
    assert.equal(kept.followUps.isLeft('slides', `${root}/x.md`, today), false);
    kept.dismissed.clear();
    kept.take([`${root}/t.md`]);
    assert.equal(kept.followUps.counts.slides, 1);
  });

  it('tells what is left to do about one note, kind by kind', () => {
    const kept = keptOf({ 't.md': body('- [ ] a\n- [x] b\n- [ ] c\n', 'video: none'), 'other.md': body('- [ ] d\n') });
    kept.dismissed.add('slides t.md');
    kept.take([`${root}/t.md`]);
    const found = kept.followUps.of(`${root}/t.md`);
    assert.deepEqual(
      found.map(({ kind, task }) => [kind, task?.text]),
      [
        ['task', 'a'],
        ['task', 'c'],
        ['summary', undefined],
      ],
    );
    assert.deepEqual(kept.followUps.of(`${root}/none.md`), []);
  });

  it('comes to the same as when it is made anew, after any changes', () => {
    const random = randomFrom(7);
    const kept = new Kept();
    const any = (): string | undefined =>
      random.of([
        () => undefined,
        () => editionNote(`start_date: 20${10 + random.below(20)}-01-01`),
        () => body('- [ ] a\n'.repeat(random.below(4)), `date: 20${10 + random.below(20)}-03-0${1 + random.below(9)}`),
        () => talk(random.of(all), random.of(all.slice(0, 2))),
        () => note('report', ...names, `status: ${random.of(['draft', 'published'])}`),
        () =>
          talk(
            `title: ${random.of(['T', 'U'])}`,
            `authors: [${random.of(['X', 'Y', 'Z', 'X, Y'])}]`,
            random.of(['date: 2020-01-01', 'date: 2031-01-01', 'room: A']),
            random.of([...all, 'status: planned', 'status: skipped', 'track: A']),
          ),
        () => note('talk', 'conference: Other', 'edition: "1"', 'title: T'),
      ])();
    for (let i = 0; i < 400; i++) {
      const paths = Array.from({ length: 1 + random.below(3) }, () => `${random.below(12)}.md`);
      const key = `${random.of(['slides', 'video'])} ${paths[0] ?? ''}`;
      if (!kept.dismissed.delete(key) && random.below(4) === 0) kept.dismissed.add(key);
      // The lists are mended in one round, and made anew in another.
      if (random.below(3) === 0) kept.followUps.forgetLists();
      kept.tell(Object.fromEntries(paths.map((path) => [path, any()])));
      const { made } = kept;
      assert.deepEqual(kept.lines, made.lines, `round ${i}`);
      assert.deepEqual(kept.followUps.counts, made.followUps.counts);
      for (const kind of followUpKinds) {
        const list = kept.followUps.list(kind);
        assert.equal(list.length, kept.followUps.counts[kind], `round ${i}, ${kind}`);
        assert.deepEqual(kept.followUps.list(kind, 3), list.slice(0, 3));
      }
    }
  });
});
