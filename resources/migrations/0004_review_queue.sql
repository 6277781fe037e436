-- Which calls were drawn for the sample of a week, so that nobody's week is drawn twice, and the
-- reviews that somebody is to judge blind, whatever their state. Derived from review_event.

CREATE TABLE drawn (
    call  INTEGER PRIMARY KEY REFERENCES call (id),
    agent TEXT NOT NULL,
    week  TEXT NOT NULL -- 2026-W47
) STRICT;

CREATE INDEX drawn_by_week ON drawn (week, agent);

INSERT INTO drawn
SELECT call, agent, substr(json_extract(payload, '$.rule'), 1, 8)
  FROM review_event
 WHERE kind = 'call-picked' AND json_extract(payload, '$.how') = 'sample';

CREATE INDEX review_blind ON review (call) WHERE blind <> '[]';
