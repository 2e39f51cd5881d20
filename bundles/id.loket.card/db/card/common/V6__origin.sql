-- What came of a field visit is counted by the day on which people were recorded, whatever lane their cards stand in.
CREATE INDEX CARD_BY_VISIT ON CARD (ORIGINON, ORIGINKIND);
