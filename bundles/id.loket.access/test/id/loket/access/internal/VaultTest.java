package id.loket.access.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.internal.Secrets.Cost;
import id.loket.kernel.text.Refusal;

class VaultTest {

    private static final char[] GOOD = "kopi-susu-gula-aren".toCharArray();
    private static final char[] WRONG = "teh-tawar-hangat".toCharArray();

    @TempDir
    Path folder;
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void anOfficeWithTwoAccounts() {
        vault().create(List.of(account("siti", Role.OPERATOR), account("budi", Role.IT_ADMIN)));
    }

    @Test
    void everyAccountUnwrapsTheSameKey() {
        var first = vault();
        first.unlock("siti", GOOD);
        var second = vault();
        second.unlock("budi", GOOD);
        assertArrayEquals(first.dataKey(), second.dataKey());
    }

    @Test
    void theFileHoldsNeitherKeyNorPassword() throws IOException {
        var vault = vault();
        vault.unlock("siti", GOOD);
        var text = Files.readString(folder.resolve(KeyRingFile.NAME));
        assertTrue(!text.contains(java.util.HexFormat.of().formatHex(vault.dataKey())) && !text.contains(new String(GOOD)));
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHour() {
        for (int i = 0; i < Vault.FAILURES_BEFORE_LOCK; i++) {
            assertRefused(AccessMsg.wrongLogin, () -> vault().unlock("siti", WRONG));
        }
        assertRefused(AccessMsg.locked, () -> vault().unlock("siti", GOOD));
        clock.now = clock.now.plus(Vault.LOCK);
        vault().unlock("siti", GOOD);
        assertEquals(0, vault().slot("siti").orElseThrow().failures());
    }

    @Test
    void aClockSetBackDoesNotLockAnyoneOutForYears() {
        for (int i = 0; i < Vault.FAILURES_BEFORE_LOCK; i++) {
            assertRefused(AccessMsg.wrongLogin, () -> vault().unlock("siti", WRONG));
        }
        clock.now = clock.now.minus(Duration.ofDays(3650));
        assertRefused(AccessMsg.locked, () -> vault().unlock("siti", GOOD));
        clock.now = clock.now.plus(Vault.LOCK);
        vault().unlock("siti", GOOD);
    }

    @Test
    void aRoleRaisedInTheFileIsNoticed() throws IOException {
        var file = folder.resolve(KeyRingFile.NAME);
        Files.writeString(file, Files.readString(file).replace("account.siti/roles=OPERATOR",
                "account.siti/roles=OPERATOR,SUPERVISOR"));
        assertRefused(AccessMsg.ringDamaged, () -> vault().unlock("siti", GOOD));
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndKeepsTheKey() {
        var vault = vault();
        vault.unlock("siti", GOOD);
        var key = vault.dataKey();
        var fresh = "nasi-kuning-pedas".toCharArray();
        vault.changePassword("siti", GOOD, fresh);
        assertRefused(AccessMsg.wrongLogin, () -> vault().unlock("siti", GOOD));
        var later = vault();
        assertTrue(!later.unlock("siti", fresh).mustChange());
        assertArrayEquals(key, later.dataKey());
    }

    @Test
    void anEasyPasswordIsRefused() {
        var vault = vault();
        vault.unlock("siti", GOOD);
        assertRefused(AccessMsg.passwordTooShort, () -> vault.changePassword("siti", GOOD, "pendek".toCharArray()));
        assertRefused(AccessMsg.passwordTooEasy, () -> vault.changePassword("siti", GOOD, "aaaaaaaaaaaa".toCharArray()));
        assertRefused(AccessMsg.passwordTooEasy, () -> vault.changePassword("siti", GOOD, "siti-12345".toCharArray()));
        assertRefused(AccessMsg.passwordTooEasy,
                () -> vault.changePassword("siti", GOOD, "latihan-supervisor".toCharArray()));
    }

    @Test
    void twoSheetsTogetherOpenTheKeyAndOneAloneDoesNot() {
        var vault = vault();
        vault.unlock("budi", GOOD);
        var sheets = vault.issueSheets();
        var later = vault();
        assertRefused(AccessMsg.sheetsDoNotOpen, () -> later.unlockBySheets(sheets.get(0), sheets.get(0)));
        later.unlockBySheets(sheets.get(1).toLowerCase(), sheets.get(0).replace("-", " "));
        assertArrayEquals(vault.dataKey(), later.dataKey());
    }

    @Test
    void aSlipOfThePenOnASheetIsToldAtOnce() {
        var vault = vault();
        vault.unlock("budi", GOOD);
        var sheets = vault.issueSheets();
        var first = sheets.get(0);
        var slipped = (first.charAt(0) == 'A' ? 'B' : 'A') + first.substring(1);
        assertRefused(AccessMsg.sheetMistyped, () -> vault().unlockBySheets(slipped, sheets.get(1)));
    }

    @Test
    void sheetsIssuedBeforeTheLastOnesNoLongerOpen() {
        var vault = vault();
        vault.unlock("budi", GOOD);
        var old = vault.issueSheets();
        vault.issueSheets();
        assertRefused(AccessMsg.sheetsDoNotOpen, () -> vault().unlockBySheets(old.get(0), old.get(1)));
    }

    @Test
    void theLastAdministratorStays() {
        var vault = vault();
        vault.unlock("budi", GOOD);
        assertRefused(AccessMsg.lastAdministrator, () -> vault.close("budi"));
        assertRefused(AccessMsg.lastAdministrator, () -> vault.changeRoles("budi", Set.of(Role.HEAD)));
    }

    @Test
    void aPasswordGivenBySomeoneElseMustBeChanged() {
        var vault = vault();
        vault.unlock("budi", GOOD);
        vault.resetPassword("siti", "sementara-saja-77".toCharArray());
        assertTrue(vault().unlock("siti", "sementara-saja-77".toCharArray()).mustChange());
    }

    @Test
    void aClosedAccountOpensNothingUntilItGetsAPasswordAgain() throws IOException {
        var vault = vault();
        vault.unlock("budi", GOOD);
        vault.close("siti");
        assertRefused(AccessMsg.accountClosed, () -> vault().unlock("siti", GOOD));
        assertRefused(AccessMsg.accountTaken, () -> vault.add(account("siti", Role.OPERATOR)));
        vault.resetPassword("siti", "sementara-saja-77".toCharArray());
        assertTrue(vault().unlock("siti", "sementara-saja-77".toCharArray()).mustChange());
    }

    @Test
    void aLockIsTakenOffByHand() {
        for (int i = 0; i < Vault.FAILURES_BEFORE_LOCK; i++) {
            assertRefused(AccessMsg.wrongLogin, () -> vault().unlock("siti", WRONG));
        }
        vault().release("siti");
        vault().unlock("siti", GOOD);
    }

    @Test
    void aRingIsNeverMadeTwice() {
        var first = vault();
        first.unlock("siti", GOOD);
        vault().create(List.of(account("lain", Role.IT_ADMIN)));
        var later = vault();
        later.unlock("siti", GOOD);
        assertArrayEquals(first.dataKey(), later.dataKey());
    }

    private Vault vault() {
        return new Vault(new KeyRingFile(folder), new Secrets(), clock, new Cost(64, 1));
    }

    private static FirstAccount account(String name, Role role) {
        return new FirstAccount(name, name, Set.of(role), new String(GOOD));
    }

    private static void assertRefused(AccessMsg reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException(zone.getId());
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
