-- Whose scale a quality is on, and what the capture is kept as; NULL in rows from before: the device's own, and PNG.
-- TEMPLATEERROR holds why the template could not be made yet; the capture itself is safe.
ALTER TABLE CAPTURE ADD COLUMN QUALITYSCALE VARCHAR(10);
ALTER TABLE CAPTURE ADD COLUMN DATAFORMAT VARCHAR(20);
ALTER TABLE CAPTURE ADD COLUMN TEMPLATEERROR VARCHAR(500);
