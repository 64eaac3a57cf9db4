import assert from 'node:assert/strict';
import { aliasesWith, belongsTo, defaultAliases, keys, noteTypes } from '../../../../src/notes/keys';
import { editDistance, similarKey } from '../../../../src/notes/checks/similarKey';

/** The keys meant in notes of the four types; mostly none or one. */
function meant(name: string, aliases = defaultAliases): string[] {
  return [...new Set(noteTypes.flatMap((type) => similarKey(name, type, aliases) ?? []))];
}

describe('A key that is nearly one of ours', () => {
  const means = (name: string, key: string): void => {
    it(`${name} means ${key}`, () => {
      assert.deepEqual(meant(name), [key]);
    });
  };
  means('Title', 'title');
  means('titel', 'title');
  means('titl', 'title');
  means('titles', 'title');
  means('ttile', 'title');
  means('tag', 'tags');
  means('Tags', 'tags');
  means('tgas', 'tags');
  means('conferense', 'conference');
  means('conferences', 'conference');
  means('confrence', 'conference');
  means('Conference', 'conference');
  means('edtion', 'edition');
  means('editions', 'edition');
  means('speakres', 'speakers');
  means('Speakers', 'speakers');
  means('speackers', 'speakers');
  means('start-date', 'start_date');
  means('startDate', 'start_date');
  means('start date', 'start_date');
  means('strat_date', 'start_date');
  means('endDate', 'end_date');
  means('end-date', 'end_date');
  means('sessionType', 'session_type');
  means('session-type', 'session_type');
  means('sesion_type', 'session_type');
  means('staus', 'status');
  means('statsu', 'status');
  means('Status', 'status');
  means('languge', 'language');
  means('time_zone', 'timezone');
  means('timeZone', 'timezone');
  means('organiser', 'organizer');
  means('atendance', 'attendance');
  means('abstarct', 'abstract');
  means('slide', 'slides');
  means('vidoe', 'video');
  means('URL', 'url');
  means('urls', 'url');
  means('ratings', 'rating');
  means('Date', 'date');
  means('Author s', 'authors');
  means('lnaguage', 'language');
  means('link', 'links');
  means('rooms', 'room');
  means('tracks', 'track');
});

describe('A key of someone else', () => {
  const foreign = (owner: string, ...names: string[]): void => {
    for (const name of names) {
      it(`${name} (${owner}) is left alone`, () => {
        assert.deepEqual(meant(name), []);
      });
    }
  };
  foreign(
    'Hugo',
    ...['aliases', 'build', 'cascade', 'categories', 'description', 'draft', 'expiryDate', 'headless', 'isCJKLanguage'],
    ...['keywords', 'lastmod', 'layout', 'linkTitle', 'markup', 'menu', 'menus', 'modified', 'outputs', 'params'],
    ...['publishDate', 'pubdate', 'published', 'unpublishdate', 'resources', 'series', 'sitemap', 'slug', 'summary'],
    ...['weight', 'translationKey', 'image', 'images', 'cover', 'thumbnail', 'featured', 'toc', 'math', 'mermaid'],
    ...['audio', 'subtitle', 'showToc', 'TocOpen', 'hidemeta', 'disableShare', 'externalUrl', 'ShowReadingTime'],
  );
  foreign(
    'Jekyll',
    ...[
      'permalink',
      'published',
      'category',
      'excerpt',
      'excerpt_separator',
      'comments',
      'pin',
      'sitemap',
      'redirect_from',
    ],
    ...['redirect_to', 'last_modified_at', 'classes', 'header', 'sidebar', 'nav_order', 'has_children', 'parent'],
    ...[
      'grand_parent',
      'author_profile',
      'teaser',
      'toc_label',
      'toc_sticky',
      'tagline',
      'collection',
      'render_with_liquid',
    ],
  );
  foreign(
    'Obsidian',
    ...[
      'aliases',
      'cssclass',
      'cssclasses',
      'publish',
      'created',
      'updated',
      'modified',
      'id',
      'uid',
      'up',
      'down',
      'related',
    ],
    ...[
      'parent',
      'kanban-plugin',
      'excalidraw-plugin',
      'banner',
      'banner_icon',
      'obsidianUIMode',
      'BC-tags',
      'sticker',
    ],
    ...[
      'position',
      'priority',
      'due',
      'area',
      'project',
      'people',
      'context',
      'mood',
      'rank',
      'importance',
      'note',
      'notes',
    ],
  );
  foreign(
    'Front Matter CMS',
    ...['fmContentType', 'preview', 'lastModified', 'publishdate', 'fmHero', 'slugline', 'contentType', 'alt', 'hero'],
  );
  foreign(
    'Astro, Docusaurus, Eleventy and others',
    ...[
      'sidebar_position',
      'sidebar_label',
      'pagination_next',
      'hide_title',
      'eleventyNavigation',
      'eleventyExcludeFromCollections',
    ],
    ...[
      'pubDate',
      'updatedDate',
      'heroImage',
      'canonicalURL',
      'ogImage',
      'template',
      'editUrl',
      'prev',
      'next',
      'head',
    ],
    ...[
      'marp',
      'theme',
      'paginate',
      'footer',
      'header',
      'transition',
      'class',
      'highlighter',
      'fonts',
      'bibliography',
      'csl',
    ],
  );
  foreign(
    'pages about events',
    ...['location', 'locations', 'host', 'hosts', 'event_url', 'eventUrl', 'format', 'name', 'state', 'data', 'place'],
    ...[
      'state',
      'region',
      'street',
      'address',
      'zip',
      'lat',
      'lng',
      'map',
      'price',
      'cost',
      'capacity',
      'tickets',
      'register',
    ],
    ...[
      'registration',
      'cfp',
      'cfp_url',
      'cfp_end',
      'twitter',
      'mastodon',
      'github',
      'website',
      'homepage',
      'email',
      'phone',
    ],
    ...[
      'company',
      'role',
      'bio',
      'photo',
      'avatar',
      'job',
      'talk',
      'talks',
      'session',
      'sessions',
      'sponsor',
      'sponsors',
    ],
    ...[
      'transcript',
      'outline',
      'audience',
      'duration_minutes',
      'start',
      'end',
      'start_time',
      'end_time',
      'day',
      'year',
      'month',
    ],
    ...[
      'hashtag',
      'type_of_event',
      'kind',
      'topic',
      'subject',
      'field',
      'domain',
      'license',
      'copyright',
      'version',
      'code',
    ],
    ...[
      'repo',
      'demo',
      'deck',
      'embed',
      'media',
      'files',
      'attachments',
      'reviews',
      'score',
      'stars',
      'fee',
      'mode',
      'pages',
    ],
    ...[
      'rate',
      'tiles',
      'roof',
      'tracker',
      'label',
      'vibe',
      'gid',
      'curl',
      'county',
      'dates',
      'avenue',
      'stats',
      'sources',
      'nickname',
      'hide',
    ],
  );
});

describe('The search for a similar key', () => {
  it('passes over our keys and their aliases', () => {
    for (const name of [...keys, ...defaultAliases.keys()]) assert.deepEqual(meant(name), [], name);
  });

  it('goes by the aliases of the settings', () => {
    assert.deepEqual(meant('speaker', aliasesWith({ speaker: null })), ['speakers']);
    assert.deepEqual(meant('titel', aliasesWith({ titel: 'title' })), []);
  });

  it('looks among the keys of the note’s type', () => {
    for (const key of keys) {
      const name = key.toUpperCase();
      for (const type of noteTypes) {
        assert.equal(
          similarKey(name, type, defaultAliases),
          belongsTo(key, type) ? key : undefined,
          `${name} in ${type}`,
        );
      }
    }
  });

  it('finds each key of ours again after any two neighbouring letters were swapped', () => {
    for (const key of keys) {
      for (let i = 0; i + 1 < key.length; i++) {
        const slip = `${key.slice(0, i)}${key.charAt(i + 1)}${key.charAt(i)}${key.slice(i + 2)}`;
        if (slip !== key) assert.deepEqual(meant(slip), [key], slip);
      }
    }
  });

  it('finds each longer key of ours again after any letter was lost or doubled', () => {
    for (const key of keys.filter(({ length }) => length >= 5)) {
      for (let i = 0; i < key.length; i++) {
        const start = key.slice(0, i);
        for (const slip of [start + key.slice(i + 1), start + key.charAt(i) + key.slice(i)]) {
          if (slip !== key && !['county', 'stats'].includes(slip) && !defaultAliases.has(slip))
            assert.deepEqual(meant(slip), [key], slip);
        }
      }
    }
  });

  it('is at ease with any name', () => {
    for (const name of ['', ' ', '_', 's', '😀', '__proto__', 'constructor', 'toString', 'x'.repeat(50_000)]) {
      assert.deepEqual(meant(name), [], name.slice(0, 20));
    }
  });
});

describe('The distance of two words', () => {
  const distance = (a: string, b: string, steps: number): void => {
    it(`${a || 'nothing'} to ${b || 'nothing'} is ${steps}`, () => {
      assert.equal(editDistance(a, b), steps);
      assert.equal(editDistance(b, a), steps);
    });
  };
  distance('', '', 0);
  distance('', 'abc', 3);
  distance('talk', 'talk', 0);
  distance('talk', 'tlak', 1);
  distance('talk', 'talks', 1);
  distance('talk', 'tlk', 1);
  distance('talk', 'tale', 1);
  distance('report', 'reprot', 1);
  distance('edition', 'editoin', 1);
  distance('kitten', 'sitting', 3);
  distance('ca', 'abc', 3);
});
