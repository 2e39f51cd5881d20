package id.loket.sbi.simulator;

import java.util.Locale;

/** What the service does wrong, on command. Unless it says otherwise, a fault spoils a capture's answer. */
public enum Fault {
    /** Ends the connection in the middle of a live image. */
    DROP_MID_FRAME,
    /** Ends the connection in the middle of the answer. */
    DROP_MID_BODY,
    /** Answers the first half of its JSON, properly ended. */
    HALF_JSON,
    /** Answers a page of HTML. */
    HTML,
    /** Answers well-formed JSON without a single record. */
    EMPTY_BIOMETRICS,
    /** Its clock is ten minutes ahead, in all it says, until it is made well. */
    CLOCK_SKEW,
    /** States a time of capture twenty minutes ago, with its clock right. */
    STALE,
    /** Goes on at another port; once. */
    PORT_MOVE,
    /** Its devices are pulled out, until it is made well. */
    UNPLUG,
    /** Says that it serves someone else (111). */
    BUSY,
    /** The same in the words of another service (703). */
    BUSY_VENDOR,
    /** Says that it is not ready (110). */
    NOT_READY,
    /** Changes the record after signing it. */
    BAD_SIGNATURE,
    /** Signs with the key of a maker nobody trusts. */
    FOREIGN_CERTIFICATE,
    /** Signs with a certificate whose time is over. */
    EXPIRED_CERTIFICATE,
    /** Declares that it does not sign ({@code "alg":"none"}). */
    ALG_NONE,
    /** Declares a signature by a shared secret, made with the public key. */
    ALG_HS256,
    /** Gives the answer of an earlier capture once more. */
    REPLAY,
    /** Signs with another transaction's number. */
    WRONG_TRANSACTION,
    /** Breaks the chain of hashes. */
    WRONG_HASH,
    /** Delivers, instead of one of the fingers, one that was excepted. */
    IGNORES_EXCEPTION,
    /** Says iris where a finger was asked for, and finger otherwise. */
    WRONG_TYPE,
    /** Delivers another finger or eye than asked for. */
    WRONG_SUBTYPE,
    /** Leaves one finger out. */
    MISSING_FINGER,
    /** Delivers a record that is none. */
    GARBAGE_ISO,
    /** Names another finger or eye in the record than beside it. */
    WRONG_POSITION,
    /** Delivers a whole record around a broken picture. */
    BROKEN_PICTURE,
    /** Delivers a finger at 250 dpi. */
    LOW_RESOLUTION,
    /** States no quality. */
    NO_QUALITY,
    /** Accepts and never answers. */
    HANG,
    /** Answers a byte every 50 ms. */
    SLOW_DRIP,
    /** Answers without end. */
    ENDLESS,
    /** Answers for the environment "Developer", whichever was asked for, or for "Staging" if it is that one. */
    WRONG_ENV,
    /** Answers for authentication. */
    WRONG_PURPOSE,
    /** Answers as a device of another serial number. */
    OTHER_DEVICE,
    /** Sees no finger until the time is over (701). */
    NOTHING_SEEN,
    /** Answers an error code of choice. */
    ERROR;

    /** @return the fault of a word like {@code half-json} */
    static Fault of(String word) {
        return valueOf(word.trim().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
