-- One finger is compared with all: which there are, and in which version, must be told without touching the pages with
-- templates and portraits.
CREATE INDEX BIOMETRIC_REFERENCE_KIND ON BIOMETRIC_REFERENCE (KIND, RESIDENTID, ID, VERSION);
