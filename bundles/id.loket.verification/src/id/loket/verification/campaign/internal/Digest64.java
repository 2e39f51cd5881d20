package id.loket.verification.campaign.internal;

/** Sixty-four bits that tell texts apart, for lookups within one list; nothing secret rests on them. */
final class Digest64 {

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Digest64() {
    }

    /** @return never 0 */
    static long of(CharSequence text) {
        long digest = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            digest = (digest ^ text.charAt(i)) * PRIME;
        }
        digest = (digest ^ digest >>> 32) * 0x9E3779B97F4A7C15L;
        digest ^= digest >>> 29;
        return digest == 0 ? 1 : digest;
    }
}
