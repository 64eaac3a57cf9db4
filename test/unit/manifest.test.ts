import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { groupings } from '../../src/library/tree';
import { findingCodes } from '../../src/notes/finding';
import { withFrontMatterTable } from '../../scripts/readme-table.mjs';

interface Manifest {
  name: string;
  publisher: string;
  displayName: string;
  main: string;
  browser: string;
  icon: string;
  engines: { vscode: string };
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { supported: unknown }; virtualWorkspaces: unknown };
  contributes: {
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, { command: string; when?: string; group?: string }[]>;
    views: Record<string, { id: string; icon: string }[]>;
    viewsContainers: { activitybar: { id: string; icon: string }[] };
    viewsWelcome: { contents: string }[];
    configuration: {
      properties: Record<string, { default: unknown; markdownDescription: string; scope: string; properties?: object }>;
    };
    snippets: { path: string }[];
    grammars: { path: string }[];
    'markdown.previewStyles': string[];
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const readme = readFileSync('README.md', 'utf8');
const sources =
  readFileSync('src/extension.ts', 'utf8') +
  readFileSync('src/editor/commands/newNote.ts', 'utf8') +
  readFileSync('src/editor/libraryView/index.ts', 'utf8') +
  readFileSync('src/editor/preview/index.ts', 'utf8') +
  readFileSync('src/editor/followUpsView/index.ts', 'utf8') +
  readFileSync('src/editor/reports/index.ts', 'utf8') +
  readFileSync('src/editor/reports/partCommands.ts', 'utf8');
const { contributes } = manifest;
const commandIds = contributes.commands.map(({ command }) => command);

describe('The manifest', () => {
  it('has the public names', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, 'conference-notes.conference-notes');
    assert.equal(manifest.displayName, 'Conference Notes');
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      ['conferenceNotes'],
    );
    assert.deepEqual(
      contributes.views.conferenceNotes?.map(({ id }) => id),
      ['conferenceNotes.library', 'conferenceNotes.followUps'],
    );
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', 'onWebviewPanel:conferenceNotes.preview']);
  });

  it('runs one file in the web host, and another in the Node host, which reads more on demand', () => {
    assert.equal(manifest.browser, './dist/extension.js');
    assert.equal(manifest.main, './dist/node/extension.js');
  });

  it('says that it runs in Restricted Mode and in virtual folders', () => {
    assert.deepEqual(manifest.capabilities, {
      // A folder that is not trusted decides neither what is read as a schema nor whether pictures are fetched.
      untrustedWorkspaces: {
        supported: true,
        restrictedConfigurations: ['conferenceNotes.schema', 'conferenceNotes.preview.remoteImages'],
      },
      virtualWorkspaces: true,
    });
  });

  it('contributes the commands of the contract that exist', () => {
    const names = [
      'newEdition',
      'newTalk',
      'newReport',
      'newAnnouncement',
      'insertTimestamp',
      'openPreview',
      'openPreviewToSide',
      'exportPage',
      'goToTalk',
      'setStatus',
      'moveToEdition',
      'openNotes',
      'revealInExplorer',
      'openSlides',
      'openVideo',
      'copyReference',
      'composeReport',
      'refreshReport',
      'addTalksToReport',
      'refreshPart',
      'detachPart',
      'exportReport',
      'groupBy',
      'filter',
      'clearFilter',
      'revealInLibrary',
      'completeTask',
      'addSummary',
      'noneToCome',
      'dismissFollowUp',
      'restoreFollowUps',
      'showMoreFollowUps',
      'refresh',
      'checkAllNotes',
      'fixAllNotes',
      'openSample',
    ];
    assert.deepEqual(
      commandIds,
      names.map((name) => `conferenceNotes.${name}`),
    );
  });

  it('has three icons at most in the title bar of the view, whether it is filtered or not', () => {
    const inline = contributes.menus['view/title']?.filter(({ group }) => group?.startsWith('navigation')) ?? [];
    const seen = (filtered: boolean): string[] =>
      inline.flatMap(({ command, when = '' }) => {
        const asksFor = /(!?)conferenceNotes\.filtered/.exec(when);
        return asksFor && (asksFor[1] === '!') === filtered ? [] : command.replace('conferenceNotes.', '');
      });
    assert.deepEqual(seen(false), ['newTalk', 'goToTalk', 'filter']);
    assert.deepEqual(seen(true), ['newTalk', 'goToTalk', 'clearFilter']);
  });

  it('offers to group by what the tree can be grouped by', () => {
    const { enum: values } = contributes.configuration.properties['conferenceNotes.groupBy'] as unknown as {
      enum: string[];
    };
    assert.deepEqual(values, groupings);
  });

  for (const { command, title, category } of contributes.commands) {
    it(`calls ${command} by its id in words`, () => {
      const words = command.replace('conferenceNotes.', '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      assert.equal(title.toLowerCase(), words);
      assert.equal(category, 'Conference Notes');
    });
    it(`has a handler for ${command}`, () => {
      const name = command.replace('conferenceNotes.', '');
      assert.match(sources, new RegExp(`\\b${name}:`));
    });
    it(`explains ${command} in the README`, () => assert.ok(readme.includes(`${title} \`${command}\``)));
  }

  it('names only its own commands in menus and welcome views', () => {
    const named = [
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command)),
      ...contributes.viewsWelcome.flatMap(({ contents }) =>
        [...contents.matchAll(/command:(conferenceNotes\.\w+)/g)].map((match) => match[1] ?? ''),
      ),
    ];
    assert.deepEqual(
      named.filter((command) => !commandIds.includes(command)),
      [],
    );
  });

  for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
    it(`describes ${name}, here and in the README`, () => {
      assert.ok(setting.markdownDescription && setting.scope);
      const shown = JSON.stringify(setting.default).replace(/^"(.+)"$/, '$1');
      assert.ok(readme.includes(`| \`${name}\` | \`${shown}\` |`), `${name} with ${shown}`);
    });
  }

  it('has a severity for each kind of finding, and the README a row', () => {
    const severities = contributes.configuration.properties['conferenceNotes.severity']?.properties as Record<
      string,
      { default: string }
    >;
    const codes = [...findingCodes, 'broken-part'];
    assert.deepEqual(Object.keys(severities).sort(), codes.sort());
    for (const code of codes) assert.ok(readme.includes(`| \`${code}\` | ${severities[code]?.default} |`), code);
  });

  it('names only files that are there', () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes['markdown.previewStyles'],
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });
});

describe('The README', () => {
  it('has the front matter table as the schema makes it', () => assert.equal(withFrontMatterTable(readme), readme));

  it('shows only pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    assert.ok(pictures.length > 0);
    assert.deepEqual(
      pictures.filter((file) => !existsSync(file)),
      [],
    );
  });
});

describe('The schema', () => {
  const schema = JSON.parse(readFileSync('schemas/front-matter.schema.json', 'utf8')) as {
    properties: Record<string, object>;
    $defs: Record<string, object>;
  };

  it('describes every key, nested ones too', () => {
    const nested = JSON.stringify([schema.properties, schema.$defs], (_, value: unknown) => value);
    const undescribed = Object.entries(schema.properties).filter(([, property]) => !('description' in property));
    assert.deepEqual(undescribed, []);
    assert.ok(nested.includes('"name":{"description"'));
  });

  it('holds the keys of the contract in their order', () => {
    assert.deepEqual(Object.keys(schema.properties), [
      'type', 'conference', 'edition', 'title', 'language', 'start_date', 'end_date', 'timezone', 'venue', 'city', 'country',
      'attendance', 'organizer', 'attendees', 'url', 'speakers', 'session_type', 'level', 'date', 'time', 'duration', 'track',
      'room', 'abstract', 'slides', 'video', 'paper', 'links', 'rating', 'guid', 'source', 'status', 'authors', 'tags',
    ]); // prettier-ignore
  });
});

describe('The lock file', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  it('names no download address', () => assert.ok(!lock.includes('"resolved"') && !/https?:\/\/registry/.test(lock)));
});
