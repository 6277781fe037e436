-- Practice: what became of assignments after they were given. Times as in 0001_calls.sql.

-- An assignment asks what its last change says; withdrawn, it asks nothing any more.
CREATE TABLE assignment_change (
    number     INTEGER PRIMARY KEY, -- in the order in which they were made
    assignment INTEGER NOT NULL REFERENCES practice_assignment (id),
    agent      TEXT    NOT NULL, -- empty: everybody
    due        INTEGER NOT NULL,
    pass_mark  INTEGER NOT NULL CHECK (pass_mark BETWEEN 0 AND 100),
    withdrawn  INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    person     TEXT    NOT NULL,
    at         INTEGER NOT NULL
) STRICT;

CREATE INDEX assignment_change_by_assignment ON assignment_change (assignment, number);

CREATE TRIGGER assignment_change_is_never_changed BEFORE UPDATE ON assignment_change
BEGIN
    SELECT RAISE(ABORT, 'a change is never changed');
END;

CREATE TRIGGER assignment_change_is_never_deleted BEFORE DELETE ON assignment_change
BEGIN
    SELECT RAISE(ABORT, 'a change is never deleted');
END;

CREATE TRIGGER practice_assignment_is_never_changed BEFORE UPDATE ON practice_assignment
BEGIN
    SELECT RAISE(ABORT, 'an assignment is changed by adding a change');
END;

CREATE TRIGGER practice_assignment_is_never_deleted BEFORE DELETE ON practice_assignment
BEGIN
    SELECT RAISE(ABORT, 'an assignment is withdrawn by adding a change');
END;
