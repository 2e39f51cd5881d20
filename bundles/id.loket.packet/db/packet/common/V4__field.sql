-- Whom the office can seal for: certificates issued before have none here and are renewed once.
ALTER TABLE ISSUED_CERTIFICATE ADD COLUMN CERTIFICATE ${blob};

-- A node that is in the field sends nothing by itself: what it seals goes home.
CREATE TABLE PACKET_CUSTODY (
    NODE VARCHAR(64) NOT NULL PRIMARY KEY,
    SINCE TIMESTAMP NOT NULL
);
