import assert from 'node:assert/strict';
import { parseSpeaker, speakerText } from '../../../src/notes/speaker';
import { factsOf, talk } from '../../support/notes';

describe('A speaker written as text', () => {
  const parses = (text: string, name?: string, affiliation?: string): void => {
    it(`${JSON.stringify(text)} is ${name ?? 'nobody'}${affiliation ? ` of ${affiliation}` : ''}`, () => {
      const expected = name === undefined ? undefined : affiliation === undefined ? { name } : { name, affiliation };
      assert.deepEqual(parseSpeaker(text), expected);
    });
  };
  parses('Jana Iyengar', 'Jana Iyengar');
  parses('Gilberto Bertin (Cloudflare)', 'Gilberto Bertin', 'Cloudflare');
  parses('  Gilberto Bertin  ( Cloudflare )  ', 'Gilberto Bertin', 'Cloudflare');
  parses('Gilberto Bertin(Cloudflare)', 'Gilberto Bertin', 'Cloudflare');
  parses('Toke Høiland-Jørgensen (Red Hat, Inc.)', 'Toke Høiland-Jørgensen', 'Red Hat, Inc.');
  parses('Kim (she/her) (Acme)', 'Kim (she/her)', 'Acme');
  parses('David S. Miller', 'David S. Miller');
  parses('Madonna', 'Madonna');
  parses('王小明 (清华大学)', '王小明', '清华大学');
  parses('Jane (Acme) Doe', 'Jane (Acme) Doe');
  parses('(Acme)', '(Acme)');
  parses('Jane (Acme', 'Jane (Acme');
  parses('');
  parses('   ');
});

describe('The speakers of a note', () => {
  const reads = (title: string, lines: string, ...speakers: object[]): void => {
    it(title, () => {
      assert.deepEqual(factsOf(talk(lines)).speakers, speakers);
    });
  };
  reads('one text stands for a list of one', 'speakers: A B', { name: 'A B' });
  reads('a list of texts', 'speakers:\n  - A (X)\n  - B', { name: 'A', affiliation: 'X' }, { name: 'B' });
  reads('a list on one line', 'speakers: [A (X), B]', { name: 'A', affiliation: 'X' }, { name: 'B' });
  reads('a map stands for a list of one', 'speakers:\n  name: A\n  affiliation: X', { name: 'A', affiliation: 'X' });
  reads('a list of maps', 'speakers:\n  - name: A\n    affiliation: X\n    role: chair\n    url: https://a.example', {
    name: 'A',
    affiliation: 'X',
    role: 'chair',
    url: 'https://a.example',
  });
  reads(
    'texts and maps side by side',
    'speakers:\n  - A\n  - {name: B, role: host}',
    { name: 'A' },
    { name: 'B', role: 'host' },
  );
  reads('a map without name is nobody', 'speakers:\n  - affiliation: X\n  - B', { name: 'B' });
  reads('a map with an empty name is nobody', 'speakers:\n  - name:\n    affiliation: X');
  reads('empty items are nobody', 'speakers: ["", ~, A]', { name: 'A' });
  reads('an empty list is nobody', 'speakers: []');
  reads('nothing is nobody', 'speakers:');
  reads('a list in the list is nobody', 'speakers: [[A], B]', { name: 'B' });
  reads('brackets of a map stay in the name', 'speakers: {name: A (X)}', { name: 'A (X)' });
  reads(
    'names are text, whatever YAML makes of them',
    'speakers: [0x13, yes, 1.50, null island]',
    { name: '0x13' },
    { name: 'yes' },
    { name: '1.50' },
    { name: 'null island' },
  );
  reads('further keys of a map are passed over', 'speakers: {name: A, twitter: "@a"}', { name: 'A' });

  it('are written as they are read', () => {
    for (const text of ['A', 'A (X)', 'Kim (she/her) (Acme)']) {
      assert.equal(speakerText(parseSpeaker(text) ?? { name: '' }), text);
    }
  });
});
