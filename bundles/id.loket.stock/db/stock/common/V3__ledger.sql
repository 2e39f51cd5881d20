-- Movements prove themselves: two MACs with a key that is not in the database. BORN is the number a movement was written
-- under. What is older than this is sealed when the ledger is first opened, which stands in the audit trail. LASTAT is the
-- newest movement's time: numbers and times run the same way though the clocks of seats differ.
ALTER TABLE BLANK_MOVEMENT ADD COLUMN BORN BIGINT;
ALTER TABLE BLANK_MOVEMENT ADD COLUMN ROWMAC VARCHAR(22);
ALTER TABLE BLANK_MOVEMENT ADD COLUMN CHAINMAC VARCHAR(22);
ALTER TABLE BLANK_LEDGER ADD COLUMN CHAINMAC VARCHAR(22);
ALTER TABLE BLANK_LEDGER ADD COLUMN ANCHOREDON DATE;
ALTER TABLE BLANK_LEDGER ADD COLUMN LASTAT TIMESTAMP;

-- Indexes for five million movements. One engine reads no index backwards, so a holding is found from above along a
-- descending one; pieces moved one by one stand apart from the few movements of long ranges.
DROP INDEX BLANK_MOVEMENT_BY_NUMBER;
DROP INDEX BLANK_MOVEMENT_BY_KIND;
DROP INDEX BLANK_HOLDING_BY_NUMBER;
CREATE INDEX BLANK_MOVEMENT_BY_SPAN ON BLANK_MOVEMENT (SERIES, PIECES, FIRSTSERIAL, LASTSERIAL);
CREATE INDEX BLANK_MOVEMENT_BY_TIME ON BLANK_MOVEMENT (MOVEDAT);
CREATE INDEX BLANK_MOVEMENT_BY_REVERSED ON BLANK_MOVEMENT (REVERSES);
CREATE INDEX BLANK_HOLDING_FROM_ABOVE ON BLANK_HOLDING (SERIES, FIRSTSERIAL DESC);

-- Sums of each day (Central Indonesian Time), written in the movement's transaction: a balance at a past moment is these
-- plus one day's movements. A movement taken back counts against its own kind.
CREATE TABLE BLANK_DAY (
    PLACE VARCHAR(210) NOT NULL,
    MOVEDON DATE NOT NULL,
    KIND VARCHAR(16) NOT NULL,
    PIECESIN BIGINT NOT NULL,
    PIECESOUT BIGINT NOT NULL,
    CONSTRAINT BLANK_DAY_PK PRIMARY KEY (PLACE, MOVEDON, KIND)
);
CREATE INDEX BLANK_DAY_BY_DAY ON BLANK_DAY (MOVEDON);

-- The same, running: the balance now.
CREATE TABLE BLANK_TOTAL (
    PLACE VARCHAR(210) NOT NULL,
    KIND VARCHAR(16) NOT NULL,
    PIECESIN BIGINT NOT NULL,
    PIECESOUT BIGINT NOT NULL,
    CONSTRAINT BLANK_TOTAL_PK PRIMARY KEY (PLACE, KIND)
);
