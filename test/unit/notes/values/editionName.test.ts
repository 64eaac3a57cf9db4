import assert from 'node:assert/strict';
import { compareEditionNames, editionId, foldName, splitEditionName } from '../../../../src/notes/values/editionName';

describe('A name that ends in a word with a digit is conference and edition', () => {
  const splits = (name: string, conference?: string, edition?: string): void => {
    it(`${JSON.stringify(name)} is ${conference === undefined ? 'one name' : `${conference} | ${edition ?? ''}`}`, () => {
      assert.deepEqual(splitEditionName(name), conference === undefined ? undefined : { conference, edition });
    });
  };
  splits('Strange Loop 2023', 'Strange Loop', '2023');
  splits('Meetup 2023-11-08', 'Meetup', '2023-11-08');
  splits('GraphConf Europe-2026', 'GraphConf Europe', '2026');
  splits('Netdev (0x13)', 'Netdev', '0x13');
  splits('Black Hat USA22', 'Black Hat', 'USA22');
  splits('GraphConf-2026', 'GraphConf', '2026');
  splits('Netdev 0x13', 'Netdev', '0x13');
  splits('KubeCon-2017', 'KubeCon', '2017');
  splits('RustConf_2024', 'RustConf', '2024');
  splits('Netdev 2.10', 'Netdev', '2.10');
  splits('KubeCon + CloudNativeCon Europe 2023', 'KubeCon + CloudNativeCon Europe', '2023');
  splits('Embedded Linux Conference 2022 2', 'Embedded Linux Conference 2022', '2');
  splits('LPC 2023a', 'LPC', '2023a');
  splits("FOSDEM '24", 'FOSDEM', "'24");
  splits('DEF CON 31', 'DEF CON', '31');
  splits('SREcon23 Americas 2', 'SREcon23 Americas', '2');
  splits('Conf  -  2023', 'Conf', '2023');
  splits('Strange Loop – 2023', 'Strange Loop', '2023');
  splits('Strange Loop, 2023', 'Strange Loop', '2023');
  splits('Netdev (0x13)', 'Netdev', '0x13');
  splits('PyCon [2023].', 'PyCon', '2023');
  splits('Conf 2023-02', 'Conf', '2023-02');
  splits('Code-Fest', undefined);
  splits('  Netdev \t 0x13 ', 'Netdev', '0x13');
  splits('Devoxx 🇫🇷 2023', 'Devoxx 🇫🇷', '2023');
  splits('日本Ruby会議 2023', '日本Ruby会議', '2023');
  splits('38C3');
  splits('csun2017');
  splits('FOSDEM');
  splits('Strange Loop');
  splits('Web 2.0 Summit');
  splits('EuroPython 2023 Prague');
  splits('2023');
  splits('- 2023');
  splits('');
  splits('   ');
});

describe('Edition names', () => {
  const order = (...names: string[]): void => {
    it(`come in the order ${names.join(' < ')}`, () => {
      for (const [i, left] of names.entries()) {
        for (const [j, right] of names.entries()) {
          assert.equal(Math.sign(compareEditionNames(left, right)), Math.sign(i - j), `${left} and ${right}`);
        }
      }
      assert.deepEqual([...names].reverse().sort(compareEditionNames), names);
    });
  };
  order('2.1', '2.2', '2.10');
  order('0x9', '0x13', '0x17', '0x1A', '0x1b');
  order('1.9.9', '1.10', '2');
  order('2', '2.0', '2.0.1');
  order('2019', '2020', '2021');
  order('36C3', '37C3', '38C3');
  order('9', '10', '0x13', '20');
  order('2023-04', '2023-10');
  order('2023', '2023 Spring', '2024');
  order('Europe 2023', 'Europe 2024', 'North America 2023');
  order('1.2', '1.a');
  order('', '1', 'a');

  it('have an order even where a number is beyond all bounds', () => {
    const huge = '9'.repeat(400);
    assert.equal(compareEditionNames(huge, huge), 0);
    assert.ok(compareEditionNames(huge, `${huge}.1`) < 0);
    assert.ok(compareEditionNames(`${huge}.2`, `${huge}.1`) > 0);
  });

  const same = (title: string, one: string, other: string, expected = true): void => {
    it(`are ${expected ? 'the same' : 'two'}: ${title}`, () => {
      assert.equal(editionId('Netdev', one) === editionId('Netdev', other), expected);
      assert.equal(editionId(one, '1') === editionId(other, '1'), expected);
      assert.equal(foldName(one) === foldName(other), expected);
    });
  };
  same('other case', '0x1A', '0X1a');
  same('surrounding blanks', ' 2.10 ', '2.10');
  same('composed and decomposed letters', 'Caf\u00e9', 'Cafe\u0301');
  same('2.1 and 2.10', '2.1', '2.10', false);
  same('0x13 and 19', '0x13', '19', false);
  same('001 and 1', '001', '1', false);
  same('blanks within', '20 23', '2023', false);

  it('do not run into the conference’s', () => {
    assert.notEqual(editionId('a b', 'c'), editionId('a', 'b c'));
    assert.notEqual(editionId('a', ''), editionId('', 'a'));
  });
});
