-- Whether a session was held away from the office: the cards of those recorded there come by the day of the visit.
ALTER TABLE RECORDING_SESSION ADD COLUMN VISIT BOOLEAN DEFAULT FALSE NOT NULL;
