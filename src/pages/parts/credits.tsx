import type { Article } from '../article-page.tsx';
import type { CreditRole, PrintedPlace } from '../queries/documents.ts';
import { address } from './address.ts';

const ROLES: Readonly<Record<CreditRole, string>> = {
  REPORTER: 'Reported by',
  TRANSLATOR: 'Translated by',
  PHOTOGRAPHER: 'Pictures by',
  EDITOR: 'Edited by',
  CONTRIBUTOR: 'With contributions by',
  SYNDICATOR: 'Distributed by',
};

const PLACES: Readonly<Record<PrintedPlace, string>> = {
  BYLINE: 'above the text',
  CREDIT_LINE: 'below the text',
};

/** Who made an article, one line a role: a distributor is no author. */
export function Credits({ credits }: Pick<Article, 'credits'>) {
  const roles = (Object.keys(ROLES) as CreditRole[]).filter((role) =>
    credits.some((credit) => credit.role === role),
  );
  if (roles.length === 0) return null;
  return (
    <dl class="facts credits">
      {roles.map((role) => (
        <div>
          <dt>{ROLES[role]}</dt>
          <dd>
            {credits
              .filter((credit) => credit.role === role)
              .map(({ contributor, printedIn }, index) => (
                <>
                  {index > 0 && ', '}
                  <a
                    href={
                      contributor.__typename === 'Person'
                        ? address.person(contributor.slug)
                        : address.organization(contributor.slug)
                    }
                    title={`Printed ${printedIn.map((place) => PLACES[place]).join(' and ')}`}
                  >
                    {contributor.name}
                  </a>
                </>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
