-- Calls: what happened, kept for ever, and what lists and reports show, derived from it.
-- Times are milliseconds since 1970 in UTC, lengths are milliseconds, words are those of core/call.

CREATE TABLE call_event (
    call     INTEGER NOT NULL REFERENCES call (id) DEFERRABLE INITIALLY DEFERRED,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    payload  TEXT    NOT NULL, -- JSON
    PRIMARY KEY (call, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER call_event_is_never_changed BEFORE UPDATE ON call_event
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TRIGGER call_event_is_never_deleted BEFORE DELETE ON call_event
BEGIN
    SELECT RAISE(ABORT, 'an event is never deleted');
END;

-- One row per call, written in the transaction of each of its events.
-- agent, station and day are facts of the writing; all else follows from the events.
CREATE TABLE call (
    id             INTEGER PRIMARY KEY,
    agent          TEXT    NOT NULL,
    station        TEXT    NOT NULL,
    day            TEXT    NOT NULL, -- the day it began where the desk is: 2026-11-22
    direction      TEXT    NOT NULL,
    name           TEXT    NOT NULL,
    number         TEXT    NOT NULL,
    uri            TEXT    NOT NULL,
    line           TEXT    NOT NULL,
    began          INTEGER NOT NULL,
    answered       INTEGER,
    ended          INTEGER,
    ended_by       TEXT    NOT NULL, -- means something once ended
    end_reason     TEXT    NOT NULL, -- means something once ended
    complete       INTEGER NOT NULL,
    outcome        TEXT    NOT NULL,
    notes          TEXT    NOT NULL,
    summary        TEXT    NOT NULL,
    recording_file TEXT    NOT NULL,
    held           INTEGER NOT NULL,
    courtesy       INTEGER
) STRICT;

CREATE INDEX call_by_time   ON call (began, id) WHERE complete;
CREATE INDEX call_by_number ON call (number, began, id) WHERE complete;
CREATE INDEX call_by_uri    ON call (uri, began, id) WHERE complete;
CREATE INDEX call_by_day    ON call (day, agent);
CREATE INDEX call_unfinished ON call (id) WHERE NOT complete;

-- What a call shows about each standard, in the order of the house.
CREATE TABLE finding (
    call     INTEGER NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    standard TEXT    NOT NULL,
    verdict  TEXT    NOT NULL,
    PRIMARY KEY (call, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_by_standard ON finding (standard, call, verdict)
    WHERE verdict IN ('kept', 'missed');

-- What reports add up, so that they never read every call.
CREATE TABLE day_total (
    day              TEXT    NOT NULL,
    agent            TEXT    NOT NULL,
    offered          INTEGER NOT NULL, -- incoming calls that have ended
    answered         INTEGER NOT NULL,
    by_second_ring   INTEGER NOT NULL,
    abandoned        INTEGER NOT NULL,
    waited_ms        INTEGER NOT NULL, -- until the answer, answered incoming calls
    dialled          INTEGER NOT NULL, -- outgoing calls that have ended
    reached          INTEGER NOT NULL,
    talked_ms        INTEGER NOT NULL, -- connected and not held, both directions
    held_calls       INTEGER NOT NULL,
    held_ms          INTEGER NOT NULL,
    transferred      INTEGER NOT NULL,
    PRIMARY KEY (day, agent)
) STRICT, WITHOUT ROWID;

-- The formula of day_total, in this one place.
CREATE VIEW day_total_from_calls AS
SELECT day,
       agent,
       sum(direction = 'incoming')                                              AS offered,
       sum(direction = 'incoming' AND answered IS NOT NULL)                     AS answered,
       sum(EXISTS (SELECT 1
                     FROM finding
                    WHERE finding.call = call.id
                      AND standard = 'answer-by-second-ring'
                      AND verdict = 'kept'))                                    AS by_second_ring,
       sum(end_reason = 'abandoned')                                            AS abandoned,
       sum(iif(direction = 'incoming', coalesce(answered - began, 0), 0))       AS waited_ms,
       sum(direction = 'outgoing')                                              AS dialled,
       sum(direction = 'outgoing' AND answered IS NOT NULL)                     AS reached,
       sum(coalesce(max(ended - answered - held, 0), 0))                        AS talked_ms,
       sum(held > 0)                                                            AS held_calls,
       sum(held)                                                                AS held_ms,
       sum(end_reason = 'transferred')                                          AS transferred
  FROM call
 WHERE ended IS NOT NULL
 GROUP BY day, agent;
