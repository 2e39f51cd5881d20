package id.loket.driver.simulated;

/** Makes the simulated devices fail on demand, for training and tests. A service. */
public interface SimulatedFaults {

    /** The devices there are. */
    enum Kind { FINGERPRINT, IRIS, CAMERA, SIGNATURE }

    /** What can go wrong. */
    enum Fault {
        /** An image comes, of a quality below 30. */
        POOR_QUALITY,
        /** Nothing comes. */
        TIMEOUT,
        /** The plug is pulled in the middle; the device is back a second later. */
        UNPLUGGED,
        /** Someone else uses it. */
        BUSY,
        /** Something comes that is no image. */
        GARBAGE
    }

    /**
     * @param kind which device
     * @param fault what goes wrong
     * @param calls at how many of its next captures; they follow those already asked for
     */
    void next(Kind kind, Fault fault, int calls);

    /** Forgets what was asked for and has not happened yet. */
    void clear();
}
