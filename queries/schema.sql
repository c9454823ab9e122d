-- The whole data model: one table per kind of row, its types, keys, checks and references.
-- Loading derives every check from what stands here, so a rule is written once.
-- Comments on columns read "unit | meaning"; a table's comment begins with "definition" or "record".
-- Definitions are filled from the catalog (data/*.toml, queries/indicators); records from one CSV per table.

-- Definitions ---------------------------------------------------------------------------------------------

create table sources (
    source_id varchar primary key,
    kind varchar not null check (kind in ('publication', 'registration', 'judgement', 'example'))
);
comment on table sources is 'definition | where rows come from; the kind decides how an absence is named';
comment on column sources.source_id is 'id | the block in data/sources.toml';
comment on column sources.kind is 'code | publication: printed and public; registration: reported to the scheme; judgement: stated by an assessor; example: made up';

create table quantifiers (
    quantifier varchar primary key,
    low integer not null check (low between 0 and 9),
    high integer not null check (high between 0 and 9)
);
comment on table quantifiers is 'definition | how a quantifying word is read as an interval when nine organisations are the whole';
comment on column quantifiers.quantifier is 'id | the block in data/quantifiers.toml';
comment on column quantifiers.low is 'organisations of nine | the fewest the word can mean';
comment on column quantifiers.high is 'organisations of nine | the most the word can mean';

create table goals (
    goal_id varchar primary key
);
comment on table goals is 'definition | the goals of the scheme';
comment on column goals.goal_id is 'id | the block in data/goals.toml';

create table indicators (
    indicator_id varchar primary key
);
comment on table indicators is 'definition | the indicators that can be asked for';
comment on column indicators.indicator_id is 'id | the name of the file in queries/indicators';

-- Records -------------------------------------------------------------------------------------------------

create table programmes (
    programme_id varchar primary key,
    name varchar not null,
    owner varchar not null,
    delivery_model varchar not null check (delivery_model in ('imdi', 'municipal', 'pooled')),
    starts_on date not null,
    ends_on date not null,
    meetings_agreed_per_year integer check (meetings_agreed_per_year >= 0),
    grant_cap_nok decimal(14, 2) check (grant_cap_nok >= 0),
    audit_above_nok decimal(14, 2) check (audit_above_nok >= 0),
    grant_frame_nok decimal(14, 2) check (grant_frame_nok >= 0),
    mentor_compensation_nok decimal(14, 2) check (mentor_compensation_nok >= 0),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    check (ends_on >= starts_on)
);
comment on table programmes is 'record | a round of the scheme under one delivery model';
comment on column programmes.basis is 'code | how firm the row is: reported, derived from what is reported, assumed, or made up as an example';
comment on column programmes.source_id is 'id | the block in data/sources.toml';
comment on column programmes.section is 'text | where in the source it stands';
comment on column programmes.note is 'text | a remark to the row';
comment on column programmes.programme_id is 'id | the round';
comment on column programmes.name is 'text | what the round is called';
comment on column programmes.owner is 'text | the body that runs it';
comment on column programmes.delivery_model is 'code | imdi: the directorate, one to one; municipal: through municipalities; pooled: inside a larger scheme';
comment on column programmes.starts_on is 'date | the first day the round covers';
comment on column programmes.ends_on is 'date | the last day the round covers';
comment on column programmes.meetings_agreed_per_year is 'meetings per pair and calendar year | the agreed minimum';
comment on column programmes.grant_cap_nok is 'NOK per organisation and year | the largest grant';
comment on column programmes.audit_above_nok is 'NOK | a larger grant needs audited project accounts; exactly this amount does not';
comment on column programmes.grant_frame_nok is 'NOK | the sum set aside for grants; its period is told in the note';
comment on column programmes.mentor_compensation_nok is 'NOK per mentor organisation | the rate; once or a year is told in the note';

create table organisations (
    organisation_id varchar primary key,
    programme_id varchar not null references programmes (programme_id),
    name varchar not null,
    is_coded boolean not null,
    org_number varchar check (regexp_full_match(org_number, '[0-9]{9}')),
    municipality_number varchar check (regexp_full_match(municipality_number, '[0-9]{4}')),
    place varchar,
    target_group varchar,
    membership varchar check (membership in ('yes', 'no', 'members_without_fee', 'no_individual_members')),
    founded_year integer check (founded_year between 1800 and 2100),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar
);
comment on table organisations is 'record | an organisation that takes part in a round';
comment on column organisations.organisation_id is 'id | the organisation in this round';
comment on column organisations.programme_id is 'id | the round it takes part in';
comment on column organisations.name is 'text | its name, or a code such as "Organisasjon 1"';
comment on column organisations.is_coded is 'yes or no | whether the name is a code instead of a real name';
comment on column organisations.org_number is 'nine digits | its number in the register of legal entities';
comment on column organisations.municipality_number is 'four digits | the municipality it is based in, numbering of 2024';
comment on column organisations.place is 'text | where it works';
comment on column organisations.target_group is 'text | whom it works for, in its own terms';
comment on column organisations.membership is 'code | whether it has members';
comment on column organisations.founded_year is 'year | when it was founded';

create table organisation_figures (
    organisation_id varchar not null references organisations (organisation_id),
    what varchar not null check (what in ('members', 'paying_members', 'participants_per_year', 'participants_per_weekend', 'families_per_week', 'pupils', 'food_tonnes_per_year')),
    value decimal(14, 2) not null check (value >= 0),
    is_approximate boolean not null,
    period varchar not null,
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    primary key (organisation_id, what, period)
);
comment on table organisation_figures is 'record | a published or registered size of an organisation; the units differ, so sizes are never added or ranked';
comment on column organisation_figures.organisation_id is 'id | the organisation';
comment on column organisation_figures.what is 'code | what is counted, which is also the unit';
comment on column organisation_figures.value is 'see what | the size';
comment on column organisation_figures.is_approximate is 'yes or no | whether the source gives it as about or more than';
comment on column organisation_figures.period is 'year, month or "undated" | the time it holds for';

create table mentors (
    mentor_id varchar primary key,
    programme_id varchar not null references programmes (programme_id),
    name varchar not null,
    org_number varchar check (regexp_full_match(org_number, '[0-9]{9}')),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar
);
comment on table mentors is 'record | a mentor organisation in a round';
comment on column mentors.mentor_id is 'id | the mentor organisation in this round';
comment on column mentors.programme_id is 'id | the round';
comment on column mentors.name is 'text | its name, or a code';
comment on column mentors.org_number is 'nine digits | its number in the register of legal entities';

create table mentor_pairs (
    pair_id varchar primary key,
    programme_id varchar not null references programmes (programme_id),
    organisation_id varchar not null references organisations (organisation_id),
    mentor_id varchar not null references mentors (mentor_id),
    starts_on date not null,
    ends_on date,
    had_challenges boolean,
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    check (ends_on >= starts_on)
);
comment on table mentor_pairs is 'record | an organisation and its mentor for a span of time; a change of mentor is two rows';
comment on column mentor_pairs.pair_id is 'id | the pair';
comment on column mentor_pairs.programme_id is 'id | the round';
comment on column mentor_pairs.organisation_id is 'id | the organisation that is mentored';
comment on column mentor_pairs.mentor_id is 'id | the mentor organisation';
comment on column mentor_pairs.starts_on is 'date | the first day as a pair';
comment on column mentor_pairs.ends_on is 'date | the last day as a pair; empty while it lasts';
comment on column mentor_pairs.had_challenges is 'yes or no | whether the pair reported challenges that slowed it';

create table mentor_meetings (
    meeting_id varchar primary key,
    pair_id varchar not null references mentor_pairs (pair_id),
    planned_on date,
    held_on date,
    status varchar not null check (status in ('held', 'postponed', 'cancelled')),
    kind varchar check (kind in ('physical', 'digital', 'phone', 'gathering')),
    topic varchar,
    hours decimal(6, 2) check (hours >= 0),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    check (status <> 'held' or held_on is not null)
);
comment on table mentor_meetings is 'record | a meeting of a mentor pair';
comment on column mentor_meetings.meeting_id is 'id | the meeting';
comment on column mentor_meetings.pair_id is 'id | the pair';
comment on column mentor_meetings.planned_on is 'date | when it was to be';
comment on column mentor_meetings.held_on is 'date | when it was held';
comment on column mentor_meetings.status is 'code | held, postponed or cancelled';
comment on column mentor_meetings.kind is 'code | how they met; a gathering counts only where time was set aside';
comment on column mentor_meetings.topic is 'text | what it was about';
comment on column mentor_meetings.hours is 'hours | how long it lasted';

create table grants (
    grant_id varchar primary key,
    organisation_id varchar not null references organisations (organisation_id),
    funder varchar not null,
    scheme varchar not null,
    year integer not null check (year between 1900 and 2100),
    applied_nok decimal(14, 2) check (applied_nok >= 0),
    awarded_nok decimal(14, 2) check (awarded_nok >= 0),
    paid_nok decimal(14, 2) check (paid_nok >= 0),
    repaid_nok decimal(14, 2) check (repaid_nok >= 0),
    decided_on date,
    is_own boolean,
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar
);
comment on table grants is 'record | a grant from one funder for one year';
comment on column grants.grant_id is 'id | the grant';
comment on column grants.organisation_id is 'id | the recipient';
comment on column grants.funder is 'text | who gives it';
comment on column grants.scheme is 'text | the scheme it is given from';
comment on column grants.year is 'calendar year | the year it is for';
comment on column grants.applied_nok is 'NOK | what was applied for';
comment on column grants.awarded_nok is 'NOK | what was awarded';
comment on column grants.paid_nok is 'NOK | what was paid out';
comment on column grants.repaid_nok is 'NOK | what was paid back';
comment on column grants.decided_on is 'date | when it was decided';
comment on column grants.is_own is 'yes or no | whether the round itself gives it; no for another funder or scheme, empty is read as yes';

create table spending (
    spending_id varchar primary key,
    grant_id varchar not null references grants (grant_id),
    category varchar not null check (category in ('salary', 'fees', 'activities', 'premises', 'travel', 'equipment', 'accounting_audit', 'other')),
    amount_nok decimal(14, 2) not null check (amount_nok >= 0),
    spent_on date,
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar
);
comment on table spending is 'record | an amount of a grant spent in a category';
comment on column spending.spending_id is 'id | the spending line';
comment on column spending.grant_id is 'id | the grant it is taken from';
comment on column spending.category is 'code | what it went to; salary to staff and fees to helpers or lecturers are kept apart';
comment on column spending.amount_nok is 'NOK | how much';
comment on column spending.spent_on is 'date | when';

create table programme_costs (
    cost_id varchar primary key,
    programme_id varchar not null references programmes (programme_id),
    year integer not null check (year between 1900 and 2100),
    kind varchar not null check (kind in ('mentor_compensation', 'gathering', 'course', 'staff_hours', 'other')),
    amount_nok decimal(14, 2) check (amount_nok >= 0),
    hours decimal(10, 2) check (hours >= 0),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar
);
comment on table programme_costs is 'record | what the programme pays beside grants';
comment on column programme_costs.cost_id is 'id | the cost line';
comment on column programme_costs.programme_id is 'id | the round';
comment on column programme_costs.year is 'calendar year | the year it is for';
comment on column programme_costs.kind is 'code | what it is for';
comment on column programme_costs.amount_nok is 'NOK | how much';
comment on column programme_costs.hours is 'hours | working hours, where the cost is time';

create table planned_sessions (
    programme_id varchar not null references programmes (programme_id),
    year integer not null check (year between 1900 and 2100),
    series varchar not null check (series in ('course', 'gathering', 'mentor_meeting', 'participant_meeting')),
    planned integer not null check (planned >= 0),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    primary key (programme_id, year, series)
);
comment on table planned_sessions is 'record | how many of a series the plan of a year holds';
comment on column planned_sessions.programme_id is 'id | the round';
comment on column planned_sessions.year is 'calendar year | the year of the plan';
comment on column planned_sessions.series is 'code | course, gathering, joint meeting for mentors, joint meeting for participants';
comment on column planned_sessions.planned is 'sessions | how many';

create table sessions (
    session_id varchar primary key,
    programme_id varchar not null references programmes (programme_id),
    series varchar not null check (series in ('course', 'gathering', 'mentor_meeting', 'participant_meeting')),
    title varchar not null,
    topic varchar,
    provider varchar,
    mode varchar check (mode in ('physical', 'digital')),
    form varchar check (form in ('presentation', 'practical', 'mixed', 'unknown')),
    held_on date,
    held_precision varchar check (held_precision in ('day', 'month', 'year')),
    part_of varchar references sessions (session_id),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    check ((held_on is null) = (held_precision is null))
);
comment on table sessions is 'record | a course, gathering or joint meeting that was held';
comment on column sessions.session_id is 'id | the session';
comment on column sessions.programme_id is 'id | the round';
comment on column sessions.series is 'code | course, gathering, joint meeting for mentors, joint meeting for participants';
comment on column sessions.title is 'text | what it was';
comment on column sessions.topic is 'text | what it was about';
comment on column sessions.provider is 'text | who gave it';
comment on column sessions.mode is 'code | physical or digital';
comment on column sessions.form is 'code | presentation or practice';
comment on column sessions.held_on is 'date | when; the first day of the month or year where only that is known; empty where no date is known';
comment on column sessions.held_precision is 'code | how much of the date is known';
comment on column sessions.part_of is 'id | the gathering this was an item of; such items are not counted as sessions of their own';

create table attendance (
    session_id varchar not null references sessions (session_id),
    organisation_id varchar not null references organisations (organisation_id),
    invited boolean not null,
    came varchar not null check (came in ('yes', 'no', 'unknown')),
    persons integer check (persons >= 0),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    primary key (session_id, organisation_id)
);
comment on table attendance is 'record | an organisation at a session';
comment on column attendance.session_id is 'id | the session';
comment on column attendance.organisation_id is 'id | the organisation';
comment on column attendance.invited is 'yes or no | whether it was invited';
comment on column attendance.came is 'code | yes, no, or unknown where nobody noted it';
comment on column attendance.persons is 'persons | how many came from it';

create table collaborations (
    link_id varchar primary key,
    organisation_id varchar not null references organisations (organisation_id),
    partner varchar not null,
    partner_type varchar not null check (partner_type in ('municipality', 'county', 'immigrant_council', 'public_body', 'established_organisation', 'participant', 'faith_community', 'school', 'umbrella', 'business', 'other')),
    nature varchar check (nature in ('cooperation', 'funding', 'venue')),
    stage varchar check (stage in ('planned', 'established', 'ended')),
    origin varchar not null check (origin in ('before', 'through_programme', 'unknown')),
    since date,
    ended date,
    confirmed_by_both boolean,
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    check (ended >= since)
);
comment on table collaborations is 'record | a link between an organisation and a partner';
comment on column collaborations.link_id is 'id | the link';
comment on column collaborations.organisation_id is 'id | the organisation';
comment on column collaborations.partner is 'text | the partner';
comment on column collaborations.partner_type is 'code | what kind of partner it is';
comment on column collaborations.nature is 'code | cooperation counts as a link; funding and the use of a venue do not';
comment on column collaborations.stage is 'code | planned, established or ended';
comment on column collaborations.origin is 'code | whether the link came before or through the programme';
comment on column collaborations.since is 'date | when it began';
comment on column collaborations.ended is 'date | when it ended';
comment on column collaborations.confirmed_by_both is 'yes or no | whether both sides have reported it';

create table applications (
    application_id varchar primary key,
    organisation_id varchar not null references organisations (organisation_id),
    funder varchar not null,
    year integer not null check (year between 1900 and 2100),
    outcome varchar not null check (outcome in ('granted', 'rejected', 'pending', 'withdrawn')),
    applied_nok decimal(14, 2) check (applied_nok >= 0),
    granted_nok decimal(14, 2) check (granted_nok >= 0),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar
);
comment on table applications is 'record | an application for money';
comment on column applications.application_id is 'id | the application';
comment on column applications.organisation_id is 'id | the applicant';
comment on column applications.funder is 'text | who was applied to';
comment on column applications.year is 'calendar year | when';
comment on column applications.outcome is 'code | granted, rejected, pending or withdrawn';
comment on column applications.applied_nok is 'NOK | what was applied for';
comment on column applications.granted_nok is 'NOK | what was granted';

create table selections (
    programme_id varchar primary key references programmes (programme_id),
    applications_received integer not null check (applications_received >= 0),
    organisations_selected integer not null check (organisations_selected between 0 and applications_received),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar
);
comment on table selections is 'record | how many applied to take part in a round, and how many were chosen';
comment on column selections.programme_id is 'id | the round';
comment on column selections.applications_received is 'applications | how many were received';
comment on column selections.organisations_selected is 'organisations | how many were chosen';

create table activities (
    activity_id varchar primary key,
    organisation_id varchar not null references organisations (organisation_id),
    year integer check (year between 1900 and 2100),
    name varchar not null,
    times_per_year decimal(8, 2) check (times_per_year >= 0),
    participants integer check (participants >= 0),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar
);
comment on table activities is 'record | a recurring or single activity of an organisation';
comment on column activities.activity_id is 'id | the activity';
comment on column activities.organisation_id is 'id | who runs it';
comment on column activities.year is 'calendar year | the year it is reported for; empty where the source gives none';
comment on column activities.name is 'text | what it is';
comment on column activities.times_per_year is 'times per year | how often; weekly is 52, every other week 26';
comment on column activities.participants is 'persons | how many took part';

create table capacity (
    organisation_id varchar not null references organisations (organisation_id),
    area varchar not null check (area in ('board', 'economy', 'applications', 'volunteers', 'activity', 'visibility', 'network')),
    occasion varchar not null check (occasion in ('start', 'end')),
    level integer not null check (level between 1 and 4),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    primary key (organisation_id, area, occasion)
);
comment on table capacity is 'record | a self-assessment of one area at one occasion';
comment on column capacity.organisation_id is 'id | the organisation';
comment on column capacity.area is 'code | board and roles; economy and accounts; applications and reporting; volunteers; activity and plan; visibility; network';
comment on column capacity.occasion is 'code | at the start or at the end of the round';
comment on column capacity.level is 'level 1-4 | the level it gives itself, 1 the lowest and 4 the highest, on the same scale at start and end';

create table verdicts (
    programme_id varchar not null references programmes (programme_id),
    goal_id varchar not null references goals (goal_id),
    verdict varchar not null check (verdict in ('achieved', 'largely', 'partly', 'limited', 'cannot_be_rated')),
    assessor varchar not null,
    decided_on date,
    wording varchar,
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    primary key (programme_id, goal_id, assessor)
);
comment on table verdicts is 'record | an assessor''s judgement of a goal; shown beside the computed status and never overwritten';
comment on column verdicts.programme_id is 'id | the round';
comment on column verdicts.goal_id is 'id | the goal';
comment on column verdicts.verdict is 'code | the judgement';
comment on column verdicts.assessor is 'text | the body that judged';
comment on column verdicts.decided_on is 'date | when; the first day of the month where only that is known';
comment on column verdicts.wording is 'text | the few words that carry the judgement in the source';

create table evidence (
    evidence_id varchar primary key,
    programme_id varchar not null references programmes (programme_id),
    goal_id varchar not null references goals (goal_id),
    kind varchar not null check (kind in ('for', 'against', 'alternative')),
    strength varchar not null check (strength in ('strong', 'medium', 'weak')),
    text varchar not null,
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar
);
comment on table evidence is 'record | what speaks for or against that the programme contributed to a goal, and other explanations';
comment on column evidence.evidence_id is 'id | the piece of evidence';
comment on column evidence.programme_id is 'id | the round';
comment on column evidence.goal_id is 'id | the goal';
comment on column evidence.kind is 'code | for, against, or another explanation of what is seen';
comment on column evidence.strength is 'code | how much it can carry, as judged by whoever wrote it down';
comment on column evidence.text is 'text | the evidence in plain words';

create table statements (
    programme_id varchar not null references programmes (programme_id),
    indicator_id varchar not null references indicators (indicator_id),
    period varchar not null,
    low double,
    high double,
    out_of double,
    quantifier varchar references quantifiers (quantifier),
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    primary key (programme_id, indicator_id, period),
    check (high >= low),
    check ((quantifier is null) <> (low is null)),
    check (quantifier is null or out_of = 9)
);
comment on table statements is 'record | what a source says of an indicator that has no rows: an interval, or a word read as one';
comment on column statements.programme_id is 'id | the round';
comment on column statements.indicator_id is 'id | the indicator';
comment on column statements.period is 'year or "all" | the time it holds for; all is the whole round';
comment on column statements.low is 'unit of the indicator | the least it can be; empty where a quantifier is given';
comment on column statements.high is 'unit of the indicator | the most it can be; empty where a quantifier or only a lower bound is given';
comment on column statements.out_of is 'unit of the indicator | the whole it is counted out of';
comment on column statements.quantifier is 'id | the quantifying word the source uses; read through data/quantifiers.toml, for nine organisations only';

create table notes (
    note_id varchar not null,
    programme_id varchar not null references programmes (programme_id),
    indicator_id varchar references indicators (indicator_id),
    period varchar,
    organisation_id varchar references organisations (organisation_id),
    text varchar not null,
    author varchar not null,
    written_on date not null,
    basis varchar not null check (basis in ('reported', 'derived', 'assumed', 'example')),
    source_id varchar not null references sources (source_id),
    section varchar,
    note varchar,
    primary key (note_id)
);
comment on table notes is 'record | a note tied to figures, shown wherever they are shown';
comment on column notes.note_id is 'id | the note';
comment on column notes.programme_id is 'id | the round';
comment on column notes.indicator_id is 'id | the indicator it belongs to; empty means all';
comment on column notes.period is 'year or "all" | the time it belongs to; empty means every period';
comment on column notes.organisation_id is 'id | the organisation it belongs to; empty means all';
comment on column notes.text is 'text | the note';
comment on column notes.author is 'text | who wrote it';
comment on column notes.written_on is 'date | when';
