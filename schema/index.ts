import { builder } from './builder.ts';
import './scalar.ts';
import './article.ts';
import './person.ts';
import './organization.ts';
import './unnamed-source.ts';
import './country.ts';
import './quote.ts';
import './dataset.ts';
import './search.ts';
import './quote-match.ts';
import './verification.ts';

builder.queryType({ description: 'Everything that can be asked. All of it is read-only.' });

/** The schema onrecord serves, its fields in the order a reader wants them. */
export const schema = builder.toSchema({ sortSchema: false });
