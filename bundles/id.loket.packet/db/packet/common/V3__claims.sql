-- The node that is sending the row right now: when it starts again, its claims are nobody's.
ALTER TABLE OUTBOX ADD COLUMN CLAIMEDBY VARCHAR(64);
