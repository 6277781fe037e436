-- Practice: scenarios as they were when somebody practised them, attempts, and what trainers ask
-- for. Used in the store of the practice desk. Times, lengths and words as in 0001_calls.sql; the
-- words are those of core/practice.

CREATE TABLE scenario_version (
    scenario TEXT    NOT NULL,
    version  INTEGER NOT NULL CHECK (version >= 1),
    title    TEXT    NOT NULL,
    note     TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    source   TEXT    NOT NULL, -- Twee 3
    PRIMARY KEY (scenario, version)
) STRICT;

CREATE TRIGGER scenario_version_is_never_changed BEFORE UPDATE ON scenario_version
BEGIN
    SELECT RAISE(ABORT, 'a version is never changed');
END;

CREATE TRIGGER scenario_version_is_never_deleted BEFORE DELETE ON scenario_version
BEGIN
    SELECT RAISE(ABORT, 'a version is never deleted');
END;

CREATE TABLE attempt (
    id        INTEGER PRIMARY KEY,
    scenario  TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    agent     TEXT    NOT NULL,
    began     INTEGER NOT NULL,
    seed      INTEGER NOT NULL, -- its 64 bits
    ended     INTEGER,          -- NULL: unfinished
    score     INTEGER CHECK (score BETWEEN 0 AND 100),
    passed    INTEGER NOT NULL DEFAULT 0,
    verdicts  TEXT    NOT NULL DEFAULT '{}', -- JSON: by standard
    handed_in INTEGER,          -- NULL: private
    FOREIGN KEY (scenario, version) REFERENCES scenario_version (scenario, version)
) STRICT;

CREATE INDEX attempt_by_time ON attempt (began, id);
CREATE INDEX attempt_by_agent ON attempt (agent, began, id);
CREATE INDEX attempt_by_scenario ON attempt (scenario, began, id);
CREATE INDEX attempt_unfinished ON attempt (agent, began, id) WHERE ended IS NULL;

-- What went in, in order: an attempt is replayed from these.
CREATE TABLE attempt_entry (
    attempt  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    at       INTEGER NOT NULL,
    caller   INTEGER NOT NULL, -- in the order in which they rang
    kind     TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    payload  TEXT    NOT NULL, -- JSON
    PRIMARY KEY (attempt, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attempt_entry_is_never_changed BEFORE UPDATE ON attempt_entry
BEGIN
    SELECT RAISE(ABORT, 'an entry is never changed');
END;

CREATE TABLE attempt_comment (
    attempt INTEGER NOT NULL REFERENCES attempt (id),
    at      INTEGER NOT NULL,
    person  TEXT    NOT NULL,
    role    TEXT    NOT NULL,
    moment  INTEGER NOT NULL, -- since the attempt began
    words   TEXT    NOT NULL,
    PRIMARY KEY (attempt, at, person, moment, words)
) STRICT, WITHOUT ROWID;

CREATE TABLE practice_assignment (
    id        INTEGER PRIMARY KEY,
    scenario  TEXT    NOT NULL,
    agent     TEXT    NOT NULL, -- empty: everybody
    due       INTEGER NOT NULL,
    pass_mark INTEGER NOT NULL CHECK (pass_mark BETWEEN 0 AND 100),
    person    TEXT    NOT NULL,
    at        INTEGER NOT NULL
) STRICT;

CREATE INDEX practice_assignment_by_due ON practice_assignment (due, id);
