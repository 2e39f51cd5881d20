package id.loket.enrolment;

import java.util.List;

import id.loket.kernel.RegionCode;

/** How far recording has come in the districts of the office. Counted from rows; no personal data. */
public interface Coverage {

    /** @return the state of every district of the office, by name, and what stands in none of them */
    State now();

    /**
     * Everybody who must hold a card (17 years of age, or ever married), and who was recorded.
     *
     * @param districts of the office, by name
     * @param listedElsewhere of those who must hold a card: how many live outside these districts
     * @param recordedBesides residents recorded who are in no district's count: under 17, or living elsewhere
     */
    record State(List<District> districts, long listedElsewhere, long recordedBesides) {

        /** Copies the list. */
        public State {
            districts = List.copyOf(districts);
        }
    }

    /**
     * One district.
     *
     * @param code its code
     * @param name its name
     * @param listed residents who must hold a card
     * @param recorded of them, how many were recorded
     * @param printReady of them, how many the centre released for printing
     */
    record District(RegionCode code, String name, long listed, long recorded, long printReady) {

        /** @return how many are not recorded */
        public long open() {
            return listed - recorded;
        }

        /** @return 0 to 1; 0 where nobody is listed */
        public double share() {
            return listed == 0 ? 0 : (double) recorded / listed;
        }
    }
}
