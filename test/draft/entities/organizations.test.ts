import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../src/draft/entities/entities.ts';
import { organizationsOf } from '../../../src/draft/entities/organizations.ts';
import { lexicon } from '../country-lexicon.ts';
import { invented } from './invented.ts';

const found = (...paragraphs: string[]) =>
  organizationsOf(invented('Bakers meet again', ...paragraphs).article, lexicon);

describe('the organizations of an article', () => {
  it('are told by the words of their names', () => {
    const kinds = found(
      'The Harbour Courier, Lagoon Light FM and Meridian Wire wrote. Weck Brewery and the Bakers’ League paid.',
      'The Ministry of Flour, the United Nations and the Green Bread Party were asked; Lund University was not.',
    ).map(({ name, kind }) => [name, kind]);
    expect(kinds).toEqual([
      ['Harbour Courier', 'NEWSPAPER'],
      ['Lagoon Light FM', 'BROADCASTER'],
      ['Meridian Wire', 'NEWS_AGENCY'],
      ['Weck Brewery', 'COMPANY'],
      ['Bakers’ League', 'ASSOCIATION'],
      ['Ministry of Flour', 'GOVERNMENT'],
      ['United Nations', 'INTERGOVERNMENTAL'],
      ['Green Bread Party', 'PARTY'],
      ['Lund University', 'OTHER'],
    ]);
  });

  it('have the country that the name states, and no other', () => {
    const countries = found('The Bank of Kenya and the Norwegian Flour Council met in Lima.').map(
      ({ name, country }) => [name, country],
    );
    expect(countries).toEqual([
      ['Bank of Kenya', 'KE'],
      ['Norwegian Flour Council', 'NO'],
    ]);
  });

  it('are known by the acronym that brackets give, and by their last word', () => {
    const [council, courier] = found(
      'The Norwegian Flour Council (NFC) met. The Harbour Courier was there.',
      'NFC bread is best, The Courier wrote. The post was late.',
    );
    expect(council).toMatchObject({ acronym: 'NFC', forms: ['Norwegian Flour Council', 'NFC'] });
    expect(courier?.forms).toEqual(['Harbour Courier', 'Courier']);
    expect(found('The Norwegian Flour Council (NFC) met.')).toHaveLength(1);
  });

  it('are called by an acronym that is known without them, too', () => {
    const [union, ...others] = found(
      'The North Atlantic Treaty Organization (NATO) baked.',
      'NATO bread rose.',
    );
    expect(union?.forms).toEqual(['North Atlantic Treaty Organization', 'NATO']);
    expect(others).toEqual([]);
  });

  it('are told by what the article says of them', () => {
    const [company, paper] = found(
      'Comboios do Norte, the company behind the oven, told the newspaper Brød about it.',
    );
    expect(company).toMatchObject({ name: 'Comboios do Norte', kind: 'COMPANY' });
    expect(paper?.name).toBe('Brød');
  });

  it('are no houses that stand for a government', () => {
    expect(found('The White House sent bread to Downing Street.')).toEqual([]);
  });

  it('are what ends as companies do or is joined by “&”, and no people', () => {
    const said = invented(
      'Bakers meet again',
      'The fund Harrow & Pike Capital sold. {{Pike Capital}} [[said]] so. {{Glasswing Robotics}} [[said]] so.',
      '{{Tamsin & Reed}} [[said]] so; Ida Boll & Karl Weck sang.',
    );
    const entities = entitiesOf(said.article, said.attributions, lexicon);
    expect(entities.organizations.map(({ name, kind }) => [name, kind])).toEqual([
      ['Harrow & Pike Capital', 'COMPANY'],
      ['Pike Capital', 'COMPANY'],
      ['Glasswing Robotics', 'COMPANY'],
      ['Tamsin & Reed', 'OTHER'],
    ]);
    expect(entities.people.map(({ name }) => name)).toEqual(['Ida Boll', 'Karl Weck']);
  });
});
