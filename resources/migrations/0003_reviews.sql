-- Reviews: what was done about calls after them, kept for ever, and what lists show, derived from it.
-- Times, lengths and words as in 0001_calls.sql; the words are those of core/review.

CREATE TABLE review_event (
    call     INTEGER NOT NULL REFERENCES call (id),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    at       INTEGER NOT NULL,
    agent    TEXT    NOT NULL, -- who took the call
    person   TEXT    NOT NULL, -- who did it
    role     TEXT    NOT NULL, -- as whom
    kind     TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    payload  TEXT    NOT NULL, -- JSON
    PRIMARY KEY (call, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER review_event_is_never_changed BEFORE UPDATE ON review_event
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TRIGGER review_event_is_never_deleted BEFORE DELETE ON review_event
BEGIN
    SELECT RAISE(ABORT, 'an event is never deleted');
END;

-- One row per call about which something was done.
CREATE TABLE review (
    call       INTEGER PRIMARY KEY REFERENCES call (id),
    agent      TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    reviewer   TEXT    NOT NULL,
    picked     TEXT, -- why it waits
    rule       TEXT    NOT NULL,
    nominated  TEXT,
    since      INTEGER, -- in this state
    score      INTEGER,
    self_score INTEGER,
    disputed   TEXT    NOT NULL, -- the title of the item in dispute
    blind      TEXT    NOT NULL, -- JSON: who is to judge without seeing points
    events     INTEGER NOT NULL
) STRICT;

CREATE INDEX review_by_state ON review (state, since, call);
CREATE INDEX review_by_agent ON review (agent, state, since, call);

-- Closed notes stay in their events; lists need those that are open.
CREATE TABLE open_note (
    call  INTEGER NOT NULL REFERENCES call (id),
    note  INTEGER NOT NULL, -- the sequence of its event
    agent TEXT    NOT NULL,
    given INTEGER NOT NULL,
    PRIMARY KEY (call, note)
) STRICT, WITHOUT ROWID;

CREATE INDEX open_note_by_agent ON open_note (agent, given);

CREATE TABLE recognition (
    call   INTEGER NOT NULL REFERENCES call (id),
    place  INTEGER NOT NULL, -- among those of its call
    agent  TEXT    NOT NULL,
    person TEXT    NOT NULL,
    role   TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    moment INTEGER NOT NULL, -- since the call began
    words  TEXT    NOT NULL,
    PRIMARY KEY (call, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX recognition_by_time ON recognition (at, call, place);

-- Who has looked at a call.
CREATE TABLE looked (
    call   INTEGER NOT NULL REFERENCES call (id),
    person TEXT    NOT NULL,
    role   TEXT    NOT NULL,
    agent  TEXT    NOT NULL,
    first  INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    times  INTEGER NOT NULL,
    PRIMARY KEY (call, person, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX looked_by_agent ON looked (agent, last);
