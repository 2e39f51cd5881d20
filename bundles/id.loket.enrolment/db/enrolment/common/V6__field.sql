-- On a laptop: recordings that the office told of, so that nobody is recorded twice; none of their captures is here.
CREATE TABLE FIELD_ENROLMENT (
    ENROLMENTID BIGINT NOT NULL PRIMARY KEY,
    PACKAGEID VARCHAR(36) NOT NULL
);
