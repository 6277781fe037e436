-- What the desk does with its time, kept for ever: each row counts until the next. A row belongs to
-- one day: whatever lasts over midnight is noted anew there, so that no sum depends on the time zone
-- of whoever adds up. Times as in 0001_calls.sql; the words are those of core/desk/attendance.h.

CREATE TABLE attendance (
    sequence INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    day      TEXT    NOT NULL, -- of `at`, where the desk stands
    agent    TEXT    NOT NULL,
    what     TEXT    NOT NULL
) STRICT;

CREATE TRIGGER attendance_is_never_changed BEFORE UPDATE ON attendance
BEGIN
    SELECT RAISE(ABORT, 'what was noted is never changed');
END;

CREATE TRIGGER attendance_is_never_deleted BEFORE DELETE ON attendance
BEGIN
    SELECT RAISE(ABORT, 'what was noted is never deleted');
END;

-- One row: until when the desk is known to have been there. A desk that was killed was there no
-- longer than that.
CREATE TABLE attendance_seen (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;
INSERT INTO attendance_seen VALUES (1, 0);

CREATE VIEW attendance_spell AS
SELECT day, agent, what, at AS began, lead(at) OVER (ORDER BY sequence) AS until
  FROM attendance;

-- The sums of what has ended, added to when the next row is written.
CREATE TABLE attendance_total (
    day          TEXT    NOT NULL,
    agent        TEXT    NOT NULL,
    available_ms INTEGER NOT NULL,
    occupied_ms  INTEGER NOT NULL,
    break_ms     INTEGER NOT NULL,
    PRIMARY KEY (day, agent)
) STRICT, WITHOUT ROWID;

-- The formula of attendance_total, in this one place. What a clock set back has ended took no time.
CREATE VIEW attendance_total_from_spells AS
SELECT day,
       agent,
       sum(iif(what = 'available', max(until - began, 0), 0)) AS available_ms,
       sum(iif(what = 'occupied', max(until - began, 0), 0))  AS occupied_ms,
       sum(iif(what = 'break', max(until - began, 0), 0))     AS break_ms
  FROM attendance_spell
 WHERE until IS NOT NULL AND what <> 'away'
 GROUP BY day, agent;
