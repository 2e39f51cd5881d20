package id.loket.enrolment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import id.loket.kernel.EnrolmentState;

/** Counts from the recordings' rows; no personal data. */
public interface EnrolmentFigures {

    /** @return residents whose recording was completed here since midnight at the office */
    long recordedToday();

    /** @return recordings begun and not yet sealed */
    long begun();

    /** @return how many recordings stand where; states nobody is in are absent */
    Map<EnrolmentState, Long> byState();

    /** @return open cases */
    long openCases();

    /** @return when the oldest open case was opened */
    Optional<Instant> oldestCase();

    /** @return sealed recordings without the centre's last word */
    long unsettled();
}
