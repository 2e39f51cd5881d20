package id.loket.issuance.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import id.loket.issuance.letter.LetterCode.Verdict;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.packet.PublicSeal;

class LetterCodeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LetterCode CODE = new LetterCode("470/0017/SUKET/XI/2026", new Nik("7110025209029901"),
            "SITI AMINAH MOKODOMPIT", LocalDate.of(2002, 9, 12), DAY, DAY.plusMonths(6), new RegionCode("71.10"));
    private static final String REPLACEMENTS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-+./ ";

    private final KeyPair key = newKey();
    private final PublicSeal seal = PublicSeal.of(key.getPublic());
    private final String sealed = CODE.sealed(seal, this::sign);

    @Test
    void aLetterIsCheckedWithNothingButThePublicKey() {
        var check = LetterCode.check(sealed, seal, DAY);
        assertEquals(Verdict.VALID, check.verdict());
        assertEquals(CODE, check.code().orElseThrow());
    }

    @Test
    void aLetterWithOneCharacterChangedFailsAtEveryPosition() {
        var checked = 0;
        for (var at = 0; at < sealed.length(); at++) {
            for (var replacement : REPLACEMENTS.toCharArray()) {
                if (sealed.charAt(at) != replacement) {
                    var changed = sealed.substring(0, at) + replacement + sealed.substring(at + 1);
                    assertForged(changed);
                    checked++;
                }
            }
        }
        assertEquals(sealed.length() * (REPLACEMENTS.length() - 1), checked);
    }

    @Test
    void aCharacterLostAddedOrSwappedFailsToo() {
        for (var at = 0; at < sealed.length(); at++) {
            assertForged(sealed.substring(0, at) + sealed.substring(at + 1));
            assertForged(sealed.substring(0, at) + "0" + sealed.substring(at));
            if (at > 0 && sealed.charAt(at) != sealed.charAt(at - 1)) {
                assertForged(sealed.substring(0, at - 1) + sealed.charAt(at) + sealed.charAt(at - 1)
                        + sealed.substring(at + 1));
            }
        }
        assertForged("");
        assertForged(LetterCode.PREFIX);
        assertForged(LetterCode.PREFIX + "0");
    }

    @Test
    void everyFieldIsUnderTheSeal() {
        for (var other : new LetterCode[] {
                new LetterCode("470/0018/SUKET/XI/2026", CODE.nik(), CODE.name(), CODE.birthDate(), DAY, CODE.validUntil(), CODE.office()),
                new LetterCode(CODE.number(), new Nik("7110025209029902"), CODE.name(), CODE.birthDate(), DAY, CODE.validUntil(), CODE.office()),
                new LetterCode(CODE.number(), CODE.nik(), "SITI AMINAH MOKODOMPIS", CODE.birthDate(), DAY, CODE.validUntil(), CODE.office()),
                new LetterCode(CODE.number(), CODE.nik(), CODE.name(), CODE.birthDate().plusDays(1), DAY, CODE.validUntil(), CODE.office()),
                new LetterCode(CODE.number(), CODE.nik(), CODE.name(), CODE.birthDate(), DAY, CODE.validUntil().plusDays(1), CODE.office()),
                new LetterCode(CODE.number(), CODE.nik(), CODE.name(), CODE.birthDate(), DAY.plusDays(1), CODE.validUntil(), CODE.office()),
                new LetterCode(CODE.number(), CODE.nik(), CODE.name(), CODE.birthDate(), DAY, CODE.validUntil(), new RegionCode("71.11"))}) {
            var signature = sign(content(CODE));
            var forged = other.sealed(seal, content -> signature);
            assertForged(forged);
        }
    }

    @Test
    void theDatesDecideWhetherAGenuineLetterHolds() {
        assertEquals(Verdict.VALID, LetterCode.check(sealed, seal, CODE.validUntil()).verdict());
        assertEquals(Verdict.EXPIRED, LetterCode.check(sealed, seal, CODE.validUntil().plusDays(1)).verdict());
        assertEquals(Verdict.TOO_EARLY, LetterCode.check(sealed, seal, DAY.minusDays(1)).verdict());
    }

    @Test
    void anotherOfficesLetterIsCalledThat() {
        var stranger = PublicSeal.of(newKey().getPublic());
        assertEquals(Verdict.OTHER_SEAL, LetterCode.check(sealed, stranger, DAY).verdict());
    }

    @Test
    void aScannerWithCapsLockAndLineBreaksIsForgiven() {
        var typed = " " + sealed.toLowerCase(Locale.ROOT).replaceAll("(.{40})", "$1\n") + "\r\n";
        assertTrue(LetterCode.looksLikeOne(typed));
        assertEquals(Verdict.VALID, LetterCode.check(typed, seal, DAY).verdict());
    }

    @Test
    void theCodeStaysShortEnoughForPaper() {
        assertTrue(sealed.matches("[0-9A-Z]+"), sealed);
        assertTrue(sealed.length() < 300, () -> sealed.length() + " characters");
    }

    private void assertForged(String code) {
        var check = LetterCode.check(code, seal, DAY);
        assertTrue(check.verdict() == Verdict.CHANGED || check.verdict() == Verdict.OTHER_SEAL, code);
        assertTrue(check.code().isEmpty(), code);
    }

    private byte[] content(LetterCode code) {
        var seen = new byte[1][];
        code.sealed(seal, content -> {
            seen[0] = content;
            return new byte[PublicSeal.SIGNATURE_LENGTH];
        });
        return seen[0];
    }

    private byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
