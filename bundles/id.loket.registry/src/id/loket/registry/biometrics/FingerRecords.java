package id.loket.registry.biometrics;

/** Gives finger templates in the form that cards and other systems read. Thread-safe. */
public interface FingerRecords {

    /** Finger position code of the right index finger (ISO/IEC 19794-2). */
    int RIGHT_INDEX = 2;
    /** Finger position code of the left index finger. */
    int LEFT_INDEX = 7;

    /**
     * @param template native template, as {@link BiometricReferences} keeps it
     * @param position the finger's position code, 1 to 10
     * @return a minutiae record of one view, ISO/IEC 19794-2:2005; equal templates give equal bytes
     */
    byte[] record(byte[] template, int position);
}
