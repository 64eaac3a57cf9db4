import assert from 'node:assert/strict';
import { namesBeside } from '../../../src/library/siblings';
import { usualSpellings } from '../../../src/library/subjects/tagSpelling';
import { note, notesOf, root } from '../../support/library';

describe('The usual spellings of a tag', () => {
  const usual = (tag: string, ...tags: string[]): string[] => {
    const files = tags.map((list, i) => [`${i}.md`, note('talk', 'conference: N', `tags: [${list}]`)]);
    return usualSpellings(notesOf(Object.fromEntries(files) as Record<string, string>), tag).map(
      (use) => `${use.tag} ${use.notes}`,
    );
  };
  it('differ in case', () => assert.deepEqual(usual('eBPF', 'ebpf', 'ebpf', 'eBPF'), ['ebpf 2']));
  it('differ in separators', () =>
    assert.deepEqual(usual('traffic control', 'traffic-control'), ['traffic-control 1']));
  it('differ in a letter', () => assert.deepEqual(usual('virtualisation', 'virtualization'), ['virtualization 1']));
  it('stand in more notes', () => assert.deepEqual(usual('eBPF', 'ebpf', 'eBPF'), []));
  it('are counted once a note', () => assert.deepEqual(usual('eBPF', 'ebpf, ebpf', 'eBPF'), []));
  it('stand in their order', () =>
    assert.deepEqual(usual('Qdisc', 'qdisc', 'qdiscs', 'qdiscs'), ['qdiscs 2', 'qdisc 1']));
  it('are no other words', () => assert.deepEqual(usual('xdp', 'tdp', 'net', 'x'), []));
});

describe('The names beside a note', () => {
  const beside = (files: Record<string, string>): unknown => {
    const all = { 'a/note.md': note('report'), ...files };
    return namesBeside(notesOf(all), `${root}/a/note.md`);
  };
  const talk = (conference: string, edition: string): string =>
    note('talk', `conference: ${conference}`, `edition: "${edition}"`);
  it('are those on which all agree', () =>
    assert.deepEqual(beside({ 'a/1.md': talk('N', '1'), 'a/2.md': talk('n', '1') }), {
      conference: 'N',
      edition: '1',
    }));
  it('are each by itself', () =>
    assert.deepEqual(beside({ 'a/1.md': talk('N', '1'), 'a/2.md': talk('N', '2') }), {
      conference: 'N',
      edition: undefined,
    }));
  it('are not those of other folders', () =>
    assert.deepEqual(beside({ 'b/1.md': talk('N', '1'), 'a/b/1.md': talk('N', '1') }), {
      conference: undefined,
      edition: undefined,
    }));
  it('are not the note’s own', () =>
    assert.deepEqual(beside({ 'a/note.md': talk('N', '1') }), { conference: undefined, edition: undefined }));
});
