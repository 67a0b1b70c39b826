import { Template, templates } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

export const FRENCH: Vocabulary = {
  tags: ['fr'],
  marks: [['«\u00A0', '\u00A0»']],
  subjects: [
    'le vieux port',
    'la boulangerie du quai',
    'le bac de nuit',
    'la cloche',
    'le marché aux moules',
    'la passerelle',
  ],
  predicates: [
    'rouvrira sans bruit',
    'gardera sa couleur',
    'sera repeint en bleu',
    'attendra la marée',
    'coûtera un peu moins',
    'fermera une semaine',
  ],
  tails: [
    'avant l’été',
    'après la première gelée',
    'quand la peinture sera sèche',
    'malgré le brouillard',
    'dès le retour des oies',
  ],
  numbered: (number) => `le bateau ${number}`,
  phrases: ['lent mais honnête', 'à moitié un miracle', 'bien trop calme', 'presque prêt'],
  sayings: ['On verra demain matin', 'La soupe vaut mieux que les nouvelles'],
  cues: ['a dit', 'a expliqué', 'a répété', 'a promis'],
  coreferences: ['la même voix', 'elle-même'],
  nameless: [
    {
      key: 'responsable-du-port',
      kind: 'PERSON',
      description: 'responsable du port',
      mention: 'un responsable du port',
    },
    {
      key: 'radio-locale',
      kind: 'MEDIA',
      description: 'radio locale',
      mention: 'la radio locale',
    },
  ],
  joint: (one, other) => `${one} et ${other}`,
  direct: templates('“{Spoken}”, {cue} {mention}{when}.', '{Mention} {cue}{when} : “{Spoken}.”'),
  interrupted: templates('“{Spoken}”, {cue} {mention}{when}, “et {other}.”'),
  mixed: templates('{Mention} {cue}{when} que [{subject} serait “{phrase}” {tail}].'),
  indirect: templates('{Mention} {cue}{when} que [{clause}].'),
  continuation: templates('“{Spoken}. {Other}.”'),
  nobody: {
    DIRECT: templates('“{Spoken}”, lisait-on sur {mention}.'),
    MIXED: templates('D’après {mention}, [{subject} serait “{phrase}” {tail}].'),
    INDIRECT: templates('On racontait sur le quai que [{clause}].'),
  },
  places: ['une carte de la porte', 'le dos d’un billet'],
  scenes: {
    NAME: templates('Un colis venu d’ailleurs ({name}) restait près de la porte.'),
    DEMONYM: templates('La délégation ({name}) était arrivée par le train.'),
    ABBREVIATION: templates('Une caisse marquée {name} n’a pas été ouverte.'),
    CAPITAL: templates('À {name}, les boutiques ont fermé tôt.'),
    METONYM: templates('Aucune nouvelle de {name} avant le soir.'),
  },
  absence: new Template('{Name} manquait dans la salle.'),
  figure: { before: 'On y compte ', qualifier: 'environ', after: 'lampes.' },
  byline: { before: 'Par ', after: '' },
  updated: 'Mis à jour : ',
  date: ({ year, month, day }) => `${day === 1 ? '1er' : day} ${MONTHS[month - 1]} ${year}`,
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  onWeekday: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  lastWeek: 'la semaine dernière',
};
