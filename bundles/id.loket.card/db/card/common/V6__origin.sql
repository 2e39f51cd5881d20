-- Who was recorded on which day away from the office: what came of a field visit is counted by it.
CREATE INDEX CARD_BY_ORIGIN ON CARD (ORIGINON);
