package id.loket.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Access;
import id.loket.access.Permission;
import id.loket.access.Recovery.Voucher;
import id.loket.access.Role;
import id.loket.access.internal.Secrets.Cost;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.store.StoreGate;

class LoginTest {

    private static final Permission RECORD = Permission.of("test.record", Role.OPERATOR);
    private static final Consumer<String> QUIET = step -> { };

    @TempDir
    Path folder;
    private final Gate gate = new Gate();

    @Test
    void theFirstStartMakesThePostsOfTheOffice() {
        assertEquals(7, login(true).accounts().size());
    }

    @Test
    void passwordsArePublishedInTrainingOnly() {
        assertTrue(login(true).accounts().stream().noneMatch(hint -> hint.trainingPassword().isEmpty()));
        assertTrue(login(false).accounts().stream().allMatch(hint -> hint.trainingPassword().isEmpty()));
    }

    @Test
    void outsideTrainingNoWorkBeginsBeforeTheFirstPasswordIsChanged() {
        var login = login(false);
        var session = login.login("operator", password("operator"), QUIET);
        assertTrue(login.mustChangePassword(session));
        assertRefused(AccessMsg.mustChangePassword, () -> session.require(RECORD));
        login.changePassword(session, password("operator"), "kopi-susu-gula-aren".toCharArray());
        session.require(RECORD);
    }

    @Test
    void theStoreOpensWithTheSameKeyForEveryone() {
        login(true).login("operator", password("operator"), QUIET);
        var first = gate.key;
        gate.key = null;
        login(true).login("kepala", password("kepala"), QUIET);
        assertTrue(Arrays.equals(first, gate.key));
    }

    @Test
    void aSessionAllowsItsRolesOnlyAndEnds() {
        var login = login(true);
        var session = login.login("cetak", password("cetak"), QUIET);
        assertRefused(AccessMsg.noPermission, () -> session.require(RECORD));
        login.logout(session);
        assertRefused(AccessMsg.sessionEnded, () -> session.require(RECORD));
    }

    @Test
    void twoColleaguesGiveALostPasswordAnew() {
        var login = login(true);
        var fresh = "sementara-saja-77".toCharArray();
        login.accounts();
        assertRefused(AccessMsg.vouchersSame, () -> login.byColleagues(voucher("ti"), voucher("ti"), "operator", fresh));
        assertRefused(AccessMsg.voucherLacksRight,
                () -> login.byColleagues(voucher("ti"), voucher("stok"), "operator", fresh));
        login.byColleagues(voucher("ti"), voucher("supervisor"), "operator", fresh);
        assertEquals("operator", login.login("operator", fresh, QUIET).account());
    }

    @Test
    void aLostKeyFileNeverGetsANewKeyBesideOldData() {
        gate.exists = true;
        assertRefused(AccessMsg.ringUnreadable, () -> login(true).accounts());
    }

    @Test
    void noPersonIsTheSystem() {
        var access = login(true);
        assertTrue(access.system("system.centre").may(RECORD));
        assertFalse(access.accounts().stream().map(Access.LoginHint::account).toList().contains("system.centre"));
    }

    private Login login(boolean training) {
        var clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.ofHours(8));
        var vault = new Vault(new KeyRingFile(folder.resolve("data")), new Secrets(), clock, new Cost(64, 1));
        return new Login(vault, gate, new AccessAudit(), training);
    }

    private static Voucher voucher(String account) {
        return new Voucher(account, password(account));
    }

    private static char[] password(String account) {
        return ("latihan-" + account).toCharArray();
    }

    private static void assertRefused(Message reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }

    private static final class Gate implements StoreGate {

        private byte[] key;
        private boolean exists;

        @Override
        public boolean exists() {
            return exists;
        }

        @Override
        public boolean isOpen() {
            return key != null;
        }

        @Override
        public void open(byte[] dataKey, Consumer<String> progress) {
            key = dataKey;
        }

        @Override
        public void close() {
            key = null;
        }
    }
}
