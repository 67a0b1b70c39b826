import type { Archive, Session, SessionTerms } from '../../src/archive/archive.ts';

/** An archive that keeps a list of what its sessions are asked for besides single nodes. */
export class CountingArchive implements Archive {
  readonly dataset: Archive['dataset'];
  readonly countries: Archive['countries'];
  readonly asked: string[] = [];
  readonly #archive: Archive;

  constructor(archive: Archive) {
    this.#archive = archive;
    this.dataset = archive.dataset;
    this.countries = archive.countries;
  }

  session(terms?: SessionTerms): Session {
    const session = this.#archive.session(terms);
    const ask = <T>(what: string, answer: T): T => {
      this.asked.push(what);
      return answer;
    };
    return {
      find: (kind, id) => session.find(kind, id),
      follow: (id) => session.follow(id),
      page: (list, slice) => ask(`page of ${list.kind}`, session.page(list, slice)),
      count: (kind, filter) => ask(`count of ${kind}`, session.count(kind, filter)),
      facet: (kind, filter, request) =>
        ask(`${request.attribute} of ${kind}`, session.facet(kind, filter, request)),
    };
  }
}

/** An archive that answers later, as one behind a network would. */
export class LateArchive implements Archive {
  readonly dataset: Archive['dataset'];
  readonly countries: Archive['countries'];
  readonly #archive: Archive;

  constructor(archive: Archive) {
    this.#archive = archive;
    this.dataset = archive.dataset;
    this.countries = archive.countries;
  }

  session(terms?: SessionTerms): Session {
    const session = this.#archive.session(terms);
    return {
      find: async (kind, id) => session.find(kind, id),
      follow: async (id) => session.follow(id),
      page: async (list, slice) => session.page(list, slice),
      count: async (kind, filter) => session.count(kind, filter),
      facet: async (kind, filter, request) => session.facet(kind, filter, request),
    };
  }
}
