-- What a call shows about each standard stands in the call's row, as JSON in the order of the house:
-- {"identify":"kept","ask-hold":"missed"}. Calls are found by it in the sets (terms "f…"), so rows of
-- their own were read by nobody, and were half of what bringing in many calls wrote.
ALTER TABLE call ADD COLUMN findings TEXT NOT NULL DEFAULT '{}';

UPDATE call
   SET findings = told.findings
  FROM (SELECT call, json_group_object(standard, verdict) AS findings
          FROM (SELECT call, standard, verdict FROM finding ORDER BY call, position)
         GROUP BY call) AS told
 WHERE told.call = call.id;

DROP TABLE finding;

-- Reports read the sums of days, lists the sets.
DROP INDEX call_by_day;

-- For those who look at the file with other programs.
CREATE VIEW finding AS
SELECT call.id AS call, each.key AS standard, each.value AS verdict
  FROM call, json_each(call.findings) AS each;
