-- How far an attempt has come, the last that its devices said, and the number that was read from the chip: what a person
-- at inspection is told after an interruption. Attempts of before have none of it.
ALTER TABLE CARD_ATTEMPT ADD COLUMN STEP VARCHAR(16);
ALTER TABLE CARD_ATTEMPT ADD COLUMN STEPAT TIMESTAMP;
ALTER TABLE CARD_ATTEMPT ADD COLUMN ANSWER VARCHAR(2000);
ALTER TABLE CARD_ATTEMPT ADD COLUMN ANSWEREDAT TIMESTAMP;
ALTER TABLE CARD_ATTEMPT ADD COLUMN READNUMBER VARCHAR(20);
