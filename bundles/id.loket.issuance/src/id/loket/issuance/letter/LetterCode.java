package id.loket.issuance.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import id.loket.kernel.InvalidNumber;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.packet.PublicSeal;

/**
 * What the QR code of a letter says: enough for somebody without a link to compare the paper with the person, sealed by
 * the office ({@link PublicSeal}). The NIK stands in it as on the paper: a digest of 16 digits would protect nothing.
 *
 * <p>Capital letters and digits only, since scanners type, keyboards have layouts, and a QR code holds those best.
 *
 * @param number of the letter
 * @param nik the holder's
 * @param name the holder's
 * @param birthDate the holder's
 * @param issuedOn first day
 * @param validUntil last day
 * @param office the regency that issued it
 */
public record LetterCode(String number, Nik nik, String name, LocalDate birthDate, LocalDate issuedOn,
        LocalDate validUntil, RegionCode office) {

    /** Begins every code, so that a scanner's text is known for what it is. */
    public static final String PREFIX = "LKTSUKET";

    private static final int VERSION = 1;
    private static final int RADIX = Character.MAX_RADIX;
    private static final int NIK_LENGTH = 16;

    /** What a check found. */
    public enum Verdict {
        /** Sealed by this office and within its dates. */
        VALID(LetterMsg.verdictValid),
        /** Its six months are over. */
        EXPIRED(LetterMsg.verdictExpired),
        /** Sealed by this office for later: the clock here is wrong. */
        TOO_EARLY(LetterMsg.verdictTooEarly),
        /** Ended before its time; only the register knows that. */
        ENDED(LetterMsg.verdictEnded),
        /** Sealed by this office, but the register does not have it: made with the seal, not by the desk. */
        NOT_REGISTERED(LetterMsg.verdictNotRegistered),
        /** Its number is in the register and within its dates; nobody saw the seal of the paper. */
        LISTED(LetterMsg.verdictListed),
        /** Not as the office sealed it. */
        CHANGED(LetterMsg.verdictChanged),
        /** Names another office's seal. */
        OTHER_SEAL(LetterMsg.verdictOtherSeal);

        private final LetterMsg label;

        Verdict(LetterMsg label) {
            this.label = label;
        }

        /** @return the finding in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * @param verdict what was found
     * @param code what the code says; empty unless the seal proves it
     */
    public record Check(Verdict verdict, Optional<LetterCode> code) {
    }

    /**
     * @param seal the public half of what signs
     * @param sign gives the signature of its argument
     * @return the text for the QR code
     */
    public String sealed(PublicSeal seal, UnaryOperator<byte[]> sign) {
        var content = content(seal.keyId());
        var signature = sign.apply(content);
        var all = Arrays.copyOf(content, content.length + signature.length);
        System.arraycopy(signature, 0, all, content.length, signature.length);
        // The first byte is the version, never zero: no digit is lost.
        return PREFIX + new BigInteger(1, all).toString(RADIX).toUpperCase(Locale.ROOT);
    }

    /**
     * @param typed what was scanned or typed
     * @return whether it may be a letter's code
     */
    public static boolean looksLikeOne(String typed) {
        return clean(typed).startsWith(PREFIX);
    }

    /**
     * @param sealed the code of a letter in the register
     * @param typed what was scanned or typed
     * @return whether they are the same code
     */
    public static boolean same(String sealed, String typed) {
        return sealed.equals(clean(typed));
    }

    /**
     * Checks a code with nothing but the office's public key.
     *
     * @param typed what was scanned or typed; blanks and lower case do no harm
     * @param seal the office's
     * @param today the day of the check
     * @return what was found
     */
    public static Check check(String typed, PublicSeal seal, LocalDate today) {
        var bytes = bytes(clean(typed));
        var length = bytes.length - PublicSeal.SIGNATURE_LENGTH;
        if (length < 1 + PublicSeal.KEY_ID_LENGTH || bytes[0] != VERSION) {
            return new Check(Verdict.CHANGED, Optional.empty());
        }
        var content = Arrays.copyOf(bytes, length);
        if (!seal.signed(content, Arrays.copyOfRange(bytes, length, bytes.length))) {
            var stranger = !Arrays.equals(seal.keyId(), Arrays.copyOfRange(content, 1, 1 + PublicSeal.KEY_ID_LENGTH));
            return new Check(stranger ? Verdict.OTHER_SEAL : Verdict.CHANGED, Optional.empty());
        }
        var code = read(content);
        return new Check(code.verdict(today), Optional.of(code));
    }

    private Verdict verdict(LocalDate today) {
        if (today.isBefore(issuedOn)) {
            return Verdict.TOO_EARLY;
        }
        return today.isAfter(validUntil) ? Verdict.EXPIRED : Verdict.VALID;
    }

    private static String clean(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** The canonical text only: no sign, no leading zero, no foreign digit means the same number. */
    private static byte[] bytes(String text) {
        if (!text.startsWith(PREFIX)) {
            return new byte[0];
        }
        var digits = text.substring(PREFIX.length());
        try {
            var number = new BigInteger(digits, RADIX);
            return number.toString(RADIX).toUpperCase(Locale.ROOT).equals(digits) ? number.toByteArray() : new byte[0];
        } catch (NumberFormatException noNumber) {
            return new byte[0];
        }
    }

    private byte[] content(byte[] keyId) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(keyId);
            text(out, number);
            out.writeLong(Long.parseLong(nik.value()));
            text(out, name);
            out.writeInt((int) birthDate.toEpochDay());
            out.writeInt((int) issuedOn.toEpochDay());
            out.writeInt((int) validUntil.toEpochDay());
            text(out, office.value());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    private static LetterCode read(byte[] content) {
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            in.skipBytes(1 + PublicSeal.KEY_ID_LENGTH);
            var number = text(in);
            var nik = String.format(Locale.ROOT, "%0" + NIK_LENGTH + "d", in.readLong());
            return new LetterCode(number, new Nik(nik), text(in), LocalDate.ofEpochDay(in.readInt()),
                    LocalDate.ofEpochDay(in.readInt()), LocalDate.ofEpochDay(in.readInt()), new RegionCode(text(in)));
        } catch (IOException | InvalidNumber | DateTimeException unreadable) {
            throw new IllegalStateException("The office sealed what it cannot read", unreadable);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }
}
