-- A recording begun by mistake is abandoned with a reason; its row stays, its images go.
ALTER TABLE ENROLMENT ADD COLUMN ABANDONEDAT TIMESTAMP;
ALTER TABLE ENROLMENT ADD COLUMN ABANDONREASON VARCHAR(500);
