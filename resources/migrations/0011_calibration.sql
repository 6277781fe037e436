-- Which calls are judged blind by several reviewers, by when they were asked: few among all events.
CREATE INDEX calibration_started ON review_event (at, call) WHERE kind = 'calibration-started';
