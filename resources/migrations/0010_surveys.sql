-- Surveys may ask three things, and callers answer what they like.
CREATE TABLE survey_answer (
    call      INTEGER PRIMARY KEY REFERENCES call (id),
    agent     TEXT    NOT NULL,
    line      TEXT    NOT NULL,
    day       TEXT    NOT NULL, -- of the call
    score     INTEGER CHECK (score BETWEEN 1 AND 5),      -- how satisfied
    recommend INTEGER CHECK (recommend BETWEEN 0 AND 10), -- would recommend us
    ease      INTEGER CHECK (ease BETWEEN 1 AND 7)        -- how easy it was
) STRICT;

INSERT INTO survey_answer SELECT call, agent, line, day, score, NULL, NULL FROM survey;
DROP TABLE survey;
ALTER TABLE survey_answer RENAME TO survey;

CREATE INDEX survey_by_day ON survey (day, agent, line, score, recommend, ease);
