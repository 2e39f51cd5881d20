-- Since when a printed card waits for a person to say that it is good; NULL for every other card.
ALTER TABLE CARD ADD COLUMN CHECKDUEAT TIMESTAMP;
CREATE INDEX CARD_BY_CHECK ON CARD (CHECKDUEAT, ID);
