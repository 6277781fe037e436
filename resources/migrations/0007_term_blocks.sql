-- In which blocks a term has calls, as bits: bit block % 63 (counted upwards from 0, also for blocks
-- below 0) is set when any such block may have some. A number that called five times in three years
-- is then looked for in a tenth of the blocks between its first and its last. Terms of before may
-- stand in any block.
ALTER TABLE call_term ADD COLUMN blocks INTEGER NOT NULL DEFAULT -1; -- all bits
