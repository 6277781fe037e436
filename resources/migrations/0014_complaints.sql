-- A call that ended as a complaint is one, whether or not the caller's words were written down. What
-- such calls are found by, and the sums of their days, are made anew where there are any.
CREATE TEMP TABLE unheard AS
SELECT id FROM call WHERE outcome = 'complaint' AND NOT complaint;

DELETE FROM call_term  WHERE EXISTS (SELECT 1 FROM unheard);
DELETE FROM call_set   WHERE EXISTS (SELECT 1 FROM unheard);
DELETE FROM call_cells WHERE EXISTS (SELECT 1 FROM unheard);
DELETE FROM call_block WHERE EXISTS (SELECT 1 FROM unheard);
DELETE FROM day_total  WHERE EXISTS (SELECT 1 FROM unheard);
DELETE FROM week_total WHERE EXISTS (SELECT 1 FROM unheard);
UPDATE call_index SET next_term = 1, agents = 0, outcomes = 0 WHERE EXISTS (SELECT 1 FROM unheard);
UPDATE call SET complaint = 1 WHERE id IN (SELECT id FROM unheard);

DROP TABLE unheard;
