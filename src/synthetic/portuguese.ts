import { Template, templates } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

const MONTHS =
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(
    ' ',
  );

export const PORTUGUESE: Vocabulary = {
  tags: ['pt-BR'],
  marks: [['“', '”']],
  subjects: [
    'o cais velho',
    'a padaria da praça',
    'a balsa da noite',
    'o farol',
    'a escola de pipas',
    'o relógio do portão',
  ],
  predicates: [
    'vai abrir de novo',
    'deve ficar como está',
    'pode esperar a maré',
    'vai custar um pouco menos',
    'precisa de mais mãos',
    'vai fechar por uma semana',
  ],
  tails: [
    'antes do verão',
    'depois da primeira geada',
    'quando a tinta secar',
    'sem nenhuma pressa',
    'com sopa para todos',
  ],
  numbered: (number) => `o barco ${number}`,
  phrases: ['lento, mas honesto', 'quase um milagre', 'um assunto de paciência', 'quieto demais'],
  sayings: ['Amanhã de manhã a gente vê', 'A sopa é melhor que as notícias'],
  cues: ['disse', 'explicou', 'repetiu', 'acrescentou'],
  coreferences: ['a mesma voz', 'ela', 'ele'],
  nameless: [
    {
      key: 'funcionario-do-porto',
      kind: 'PERSON',
      description: 'funcionário do porto',
      mention: 'um funcionário do porto',
    },
    {
      key: 'moradores',
      kind: 'GROUP',
      description: 'moradores do cais',
      mention: 'os moradores do cais',
    },
  ],
  joint: (one, other) => `${one} e ${other}`,
  direct: templates('“{Spoken}”, {cue} {mention}{when}.', '{Mention} {cue}{when}: “{Spoken}.”'),
  interrupted: templates('“{Spoken}”, {cue} {mention}{when}, “e {other}.”'),
  mixed: templates('{Mention} {cue}{when} que [{subject} estaria “{phrase}” {tail}].'),
  indirect: templates('{Mention} {cue}{when} que [{clause}].'),
  continuation: templates('“{Spoken}. {Other}.”'),
  nobody: {
    DIRECT: templates('“{Spoken}”, lia-se em {mention}.'),
    MIXED: templates('Segundo {mention}, [{subject} estaria “{phrase}” {tail}].'),
    INDIRECT: templates('Dizia-se no cais que [{clause}].'),
  },
  places: ['um cartão na porta', 'um bilhete usado'],
  scenes: {
    NAME: templates('Um pacote de fora ({name}) esperava junto à porta.'),
    DEMONYM: templates('A delegação ({name}) tinha chegado de trem.'),
    ABBREVIATION: templates('Uma caixa marcada {name} ficou fechada.'),
    CAPITAL: templates('Em {name}, as lojas fecharam cedo.'),
    METONYM: templates('Nenhuma notícia de {name} até a noite.'),
  },
  absence: new Template('{Name} faltou à reunião.'),
  figure: { before: 'Há ali ', qualifier: 'cerca de', after: 'lampiões.' },
  byline: { before: 'Por ', after: '' },
  updated: 'Atualizado em ',
  date: ({ year, month, day }) => `${day} de ${MONTHS[month - 1]} de ${year}`,
  month: (year, month) => `${MONTHS[month - 1]} de ${year}`,
  onWeekday: [
    'no domingo',
    'na segunda-feira',
    'na terça-feira',
    'na quarta-feira',
    'na quinta-feira',
    'na sexta-feira',
    'no sábado',
  ],
  lastWeek: 'na semana passada',
};
