-- Finding calls: sets of calls by what they can be found by, and what lists are sorted by.
-- All of it is derived from the rows of complete calls and written in their transaction.

ALTER TABLE call ADD COLUMN complaint INTEGER NOT NULL DEFAULT 0; -- the last wrap-up tells of one
ALTER TABLE call ADD COLUMN promise   INTEGER NOT NULL DEFAULT 0; -- the last wrap-up makes one

UPDATE call
   SET complaint = coalesce(json_extract(last.payload, '$.wrapUp.complaint'), '') <> '',
       promise   = coalesce(json_extract(last.payload, '$.wrapUp.promise'), '') <> ''
  FROM (SELECT call, payload, max(sequence)
          FROM call_event
         WHERE kind = 'wrap-up-changed'
         GROUP BY call) AS last
 WHERE last.call = call.id;

-- Calls of one number are found in the sets.
DROP INDEX call_by_number;
DROP INDEX call_by_uri;

-- What calls can be found by. The first letter of a term says what it is: see call_facts.h.
CREATE TABLE call_term (
    term        TEXT    NOT NULL PRIMARY KEY,
    id          INTEGER NOT NULL,
    calls       INTEGER NOT NULL, -- how many complete calls have it
    first_block INTEGER NOT NULL, -- no set of it stands outside these blocks
    last_block  INTEGER NOT NULL,
    number      INTEGER NOT NULL  -- agents and outcomes: counted from 0; callers: their order
) STRICT, WITHOUT ROWID;

-- One row: what the next term is given.
CREATE TABLE call_index (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    next_term INTEGER NOT NULL,
    agents    INTEGER NOT NULL,
    outcomes  INTEGER NOT NULL
) STRICT;
INSERT INTO call_index VALUES (1, 1, 0, 0);

-- The calls of one block that have one term: see call_bits.h. id = block * 2^32 + term.
-- A block is 65,536 consecutive ids of calls.
CREATE TABLE call_set (
    id      INTEGER PRIMARY KEY,
    members BLOB NOT NULL
) STRICT;

-- A cell for each call of a block, little-endian: see CellColumn. id = block * 16 + column.
CREATE TABLE call_cells (
    id    INTEGER PRIMARY KEY,
    cells BLOB NOT NULL
) STRICT;

CREATE TABLE call_block (
    block       INTEGER PRIMARY KEY,
    calls       INTEGER NOT NULL,
    version     INTEGER NOT NULL, -- goes up with every change to the block
    first_began INTEGER NOT NULL, -- seconds
    last_began  INTEGER NOT NULL,
    in_order    INTEGER NOT NULL  -- a later id never began earlier
) STRICT;

-- What every figure is made of (core/review/totals.h): the sums over the complete calls of a day, an
-- agent and a line, added to when a call becomes complete. Some follow from events alone, so their
-- formula is not SQL: totals_of.cpp has it, and the rebuilding compares.
DROP VIEW day_total_from_calls;
DROP TABLE day_total;
CREATE TABLE day_total (
    day   TEXT NOT NULL,
    agent TEXT NOT NULL,
    line  TEXT NOT NULL,
    offered          INTEGER NOT NULL,
    answered         INTEGER NOT NULL,
    by_second_ring   INTEGER NOT NULL,
    abandoned        INTEGER NOT NULL,
    waited_ms        INTEGER NOT NULL,
    rings_1          INTEGER NOT NULL,
    rings_2          INTEGER NOT NULL,
    rings_3          INTEGER NOT NULL,
    rings_4          INTEGER NOT NULL,
    rings_5          INTEGER NOT NULL,
    rings_6          INTEGER NOT NULL,
    answered_5       INTEGER NOT NULL,
    answered_10      INTEGER NOT NULL,
    answered_15      INTEGER NOT NULL,
    answered_20      INTEGER NOT NULL,
    answered_30      INTEGER NOT NULL,
    answered_60      INTEGER NOT NULL,
    abandoned_5      INTEGER NOT NULL,
    abandoned_10     INTEGER NOT NULL,
    abandoned_15     INTEGER NOT NULL,
    abandoned_20     INTEGER NOT NULL,
    abandoned_30     INTEGER NOT NULL,
    abandoned_60     INTEGER NOT NULL,
    numbered         INTEGER NOT NULL,
    repeated         INTEGER NOT NULL,
    dialled          INTEGER NOT NULL,
    reached          INTEGER NOT NULL,
    handled          INTEGER NOT NULL,
    talked_ms        INTEGER NOT NULL,
    held_ms          INTEGER NOT NULL,
    wrapped_ms       INTEGER NOT NULL,
    held_calls       INTEGER NOT NULL,
    transferred      INTEGER NOT NULL,
    transferred_well INTEGER NOT NULL,
    ended_normally   INTEGER NOT NULL,
    ended_by_caller  INTEGER NOT NULL,
    courtesy_calls   INTEGER NOT NULL,
    courtesy_sum     INTEGER NOT NULL,
    complaints       INTEGER NOT NULL,
    promises         INTEGER NOT NULL,
    holds            INTEGER NOT NULL,
    holds_permitted  INTEGER NOT NULL,
    holds_in_time    INTEGER NOT NULL,
    holds_late       INTEGER NOT NULL,
    holds_agreed     INTEGER NOT NULL,
    agreed_1         INTEGER NOT NULL,
    agreed_2         INTEGER NOT NULL,
    agreed_3         INTEGER NOT NULL,
    agreed_5         INTEGER NOT NULL,
    agreed_10        INTEGER NOT NULL,
    PRIMARY KEY (day, agent, line)
) STRICT, WITHOUT ROWID;
