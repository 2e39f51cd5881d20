package id.loket.issuance.letter.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.LetterCode;
import id.loket.issuance.letter.LetterCode.Verdict;
import id.loket.issuance.letter.LetterMsg;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PublicSeal;

class LetterCommandTest {

    private static final String PASSWORD = "latihan";

    @TempDir
    private Path folder;
    private final LocalDate today = LocalDate.now();
    private Path seal;
    private KeyStore keys;

    @BeforeEach
    void anOfficeWithItsSeal() throws Exception {
        seal = folder.resolve("segel.pem");
        keys = office("one", seal);
    }

    @Test
    void aValidLetterIsPrintedWithItsHolder() throws Exception {
        var run = run("verify", "--seal", seal.toString(), code(today));
        assertEquals(0, run.exit());
        assertTrue(run.said().contains(Verdict.VALID.label()));
        assertTrue(run.said().contains("SITI AMINAH"));
    }

    @Test
    void oneChangedCharacterAnywhereIsNotGenuineAndNamesNobody() throws Exception {
        var code = code(today);
        for (var at = LetterCode.PREFIX.length(); at < code.length(); at += 7) {
            var other = code.substring(0, at) + (code.charAt(at) == 'A' ? 'B' : 'A') + code.substring(at + 1);
            var run = run("verify", "--seal", seal.toString(), other);
            assertEquals(1, run.exit());
            assertFalse(run.said().contains("SITI"), "character " + at);
        }
        assertEquals(1, run("verify", "--seal", seal.toString(), code.substring(0, code.length() - 1)).exit());
    }

    @Test
    void aLetterOutsideItsDatesOrOfAnotherOfficeIsNotValid() throws Exception {
        assertEquals(1, run("verify", "--seal", seal.toString(), code(today.minusMonths(7))).exit());
        assertEquals(1, run("verify", "--seal", seal.toString(), code(today.plusDays(1))).exit());
        var other = folder.resolve("other.pem");
        office("two", other);
        var run = run("verify", "--seal", other.toString(), code(today));
        assertEquals(1, run.exit());
        assertTrue(run.said().contains(Verdict.OTHER_SEAL.label()));
    }

    @Test
    void codesMayLieInAFileAndOneBadOneFailsAll() throws Exception {
        var codes = Files.write(folder.resolve("codes.txt"), List.of(code(today), "", code(today.minusMonths(7))));
        var run = run("verify", "--seal", seal.toString(), "--file", codes.toString());
        assertEquals(1, run.exit());
        assertTrue(run.said().contains(Verdict.VALID.label()) && run.said().contains(Verdict.EXPIRED.label()));
    }

    @Test
    void whatIsMissingIsSaidInWords() {
        assertEquals(LetterMsg.commandUsage, refusal("verify", "--seal", seal.toString()).reason());
        assertEquals(LetterMsg.codesUnreadable,
                refusal("verify", "--seal", seal.toString(), "--file", folder.resolve("none.txt").toString()).reason());
        assertTrue(refusal("verify", "--seal", folder.resolve("none.pem").toString(), "X").getLocalizedMessage().contains("none.pem"));
    }

    private record Run(int exit, String said) {
    }

    private static Run run(String... words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var exit = new LetterCommand().run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Run(exit, bytes.toString(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(String... words) {
        return assertThrows(Refusal.class, () -> run(words));
    }

    private String code(LocalDate issued) throws GeneralSecurityException {
        var letter = new LetterCode("470/0001/SUKET/XI/2026", new Nik("7110025209029901"), "SITI AMINAH",
                LocalDate.of(2002, 9, 12), issued, issued.plus(InterimLetter.HOLDS), new RegionCode("71.10"));
        return letter.sealed(PublicSeal.of(keys.getCertificate("one").getPublicKey()), this::signature);
    }

    private byte[] signature(byte[] content) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign((PrivateKey) keys.getKey("one", PASSWORD.toCharArray()));
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its own authority, so the chain in the file is the same certificate twice. */
    private KeyStore office(String name, Path pem) throws Exception {
        var file = folder.resolve(name + ".p12");
        keytool("-genkeypair -keyalg Ed25519 -storetype PKCS12 -dname CN=" + name, name, file);
        var one = folder.resolve(name + ".pem.one");
        keytool("-exportcert -rfc -file " + one, name, file);
        Files.writeString(pem, Files.readString(one) + Files.readString(one));
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        }
    }

    private static void keytool(String words, String alias, Path store) throws IOException, InterruptedException {
        var line = Arrays.stream((Path.of(System.getProperty("java.home"), "bin", "keytool") + " " + words + " -alias " + alias
                + " -storepass " + PASSWORD + " -keystore " + store).split(" ")).collect(Collectors.toList());
        assertEquals(0, new ProcessBuilder(line).inheritIO().start().waitFor(), words.toLowerCase(Locale.ROOT));
    }
}
