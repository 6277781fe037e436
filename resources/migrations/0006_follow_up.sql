-- What came of calls afterwards: promises, when they are due, and surveys. Derived from the events
-- of the calls (0001_calls.sql) and from those of their reviews (0003_reviews.sql).

CREATE TABLE promise (
    call         INTEGER PRIMARY KEY REFERENCES call (id),
    agent        TEXT    NOT NULL,
    line         TEXT    NOT NULL,
    keeper       TEXT    NOT NULL, -- who keeps it; empty: the agent
    what         TEXT    NOT NULL,
    first_due    INTEGER,          -- as told in the call; NULL: no time was named
    due          INTEGER,          -- when it counts as kept
    next         INTEGER,          -- when somebody has to look after it
    renegotiated INTEGER NOT NULL,
    kept_at      INTEGER,
    day          TEXT              -- of `due`, where the desk stands
) STRICT;

CREATE INDEX promise_by_day ON promise (day, agent, line, due, kept_at, renegotiated);
CREATE INDEX open_promise ON promise (next IS NULL, next, call) WHERE kept_at IS NULL;

CREATE TABLE survey (
    call  INTEGER PRIMARY KEY REFERENCES call (id),
    agent TEXT    NOT NULL,
    line  TEXT    NOT NULL,
    day   TEXT    NOT NULL, -- of the call
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5)
) STRICT;

CREATE INDEX survey_by_day ON survey (day, agent, line, score);

INSERT INTO promise
SELECT call.id, agent, line, coalesce(json_extract(last.payload, '$.wrapUp.keeper'), ''),
       json_extract(last.payload, '$.wrapUp.promise'), last.due, last.due, last.due, 0, NULL,
       strftime('%Y-%m-%d', last.due / 1000, 'unixepoch', 'localtime')
  FROM (SELECT call, payload, max(sequence), json_extract(payload, '$.wrapUp.due') AS due
          FROM call_event
         WHERE kind = 'wrap-up-changed'
         GROUP BY call) AS last
  JOIN call ON call.id = last.call
 WHERE call.complete AND coalesce(json_extract(last.payload, '$.wrapUp.promise'), '') <> '';
