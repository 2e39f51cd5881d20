-- SEAT is who works on a card now and SEATUNTIL, on the database's time, until when without a further sign of life.
-- BUSYPRINTER holds the printer's key while a card is in it, then NULL: the constraint keeps two seats from feeding one
-- printer at the same moment, since nobody could tell which of the two took which blank.
ALTER TABLE CARD ADD COLUMN SEAT VARCHAR(100);
ALTER TABLE CARD ADD COLUMN SEATUNTIL TIMESTAMP;
ALTER TABLE CARD ADD COLUMN BUSYPRINTER VARCHAR(200);
ALTER TABLE CARD ADD CONSTRAINT CARD_ONE_IN_PRINTER UNIQUE (BUSYPRINTER);

-- Why a blank is spoiled, also where no stock is kept that could say it.
ALTER TABLE CARD_ATTEMPT ADD COLUMN SPOILCAUSE VARCHAR(20);
