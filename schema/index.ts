import { builder } from './builder.ts';
import './scalar.ts';
import './article.ts';
import './person.ts';
import './organization.ts';
import './unnamed-source.ts';
import './country.ts';
import './quote.ts';
import './dataset.ts';

builder.queryType({ description: 'Everything that can be asked. All of it is read-only.' });

/** The schema onrecord serves. */
export const schema = builder.toSchema({ sortSchema: true });
