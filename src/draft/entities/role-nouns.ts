/** Nouns for what a person does or is, by which newspapers name and take up speakers. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  `academic activist announcer actor actress administrator admiral advocate adviser advisor agent aide ally ambassador analyst
  anchor architect archbishop artist assistant associate astronomer athlete attendee attorney author baker banker baron
  billionaire biographer biologist bishop blogger boss brother bureaucrat businessman businesswoman campaigner candidate captain
  cardinal carpenter caller caretaker celebrity ceo chairman chairperson chairwoman champion chancellor chef chemist chief citizen
  clerk co-founder co-host coach colleague colonel columnist comedian commander commentator commissioner conductor confidant
  congressman congresswoman conservative consultant contender contractor correspondent councillor councilman councilwoman
  counsel counsellor creator critic curator customer cyclist daughter dean defender delegate democrat deputy designer
  detective developer diplomat director doctor donor driver economist editor educator emperor employee engineer entrepreneur
  envoy executive expert farmer father fellow filmmaker fireman fisherman forester founder friend fundraiser gardener general geologist
  goalkeeper governor grandfather grandmother guard guest guide head historian host hunter husband independent
  insider inspector instructor investigator investor journalist judge justice keeper king lawmaker lawyer leader lecturer
  legislator liberal librarian lieutenant lobbyist magistrate magnate major manager marshal master mayor mechanic mediator member merchant
  meteorologist minister minority moderator mogul mother musician narrator neighbor neighbour negotiator newcomer nominee novelist nurse observer
  officer official oligarch operative operator opponent organiser organizer owner painter participant partner passenger pastor
  patient philanthropist photographer physician physicist pilot planner player poet policeman politician pollster pope
  postman premier presenter president priest prince princess principal prisoner producer professor programmer prosecutor
  protester provost psychiatrist psychologist publisher queen questioner rabbi radical ranger reader rebel receptionist recruiter refugee reporter
  representative republican researcher resident retiree rival runner sailor salesman scholar scientist secretary senator
  sergeant server sheriff shopkeeper singer sister skipper socialist sociologist soldier solicitor son source specialist speaker
  spokesman spokesperson spokeswoman staffer star statistician steward strategist striker student substitute superintendent
  supervisor supporter surgeon surrogate surveyor teacher technician technologist tenant therapist tourist trader trainer translator
  treasurer trustee uncle veteran viewer visitor volunteer voter waiter waitress watchdog whip widow wife witness woman
  worker writer`.split(/\s+/),
);
