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
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Access;
import id.loket.access.Accounts;
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
    private static final char[] OWN = "kopi-susu-gula-aren".toCharArray();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.ofHours(8));

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
    void outsideTrainingTheFirstPersonChoosesTheFirstAccountAndGetsTheRecoverySheets() {
        var login = login(false);
        assertEquals(0, login.accounts().size());
        assertRefused(AccessMsg.notSetUp, () -> login.login("ti", password("ti"), QUIET));
        var start = firstStart(login);
        assertTrue(start.due());
        assertRefused(AccessMsg.passwordTooEasy, () -> start.begin("ti", "Dewi", password("ti"), QUIET));
        assertRefused(AccessMsg.accountMalformed, () -> start.begin("T I", "Dewi", OWN, QUIET));
        var begun = start.begin("ti", "Dewi", OWN, QUIET);
        begun.session().require(Accounts.MANAGE);
        assertEquals(2, begun.recoverySheets().size());
        assertFalse(start.due());
        assertRefused(AccessMsg.alreadySetUp, () -> start.begin("lain", "Lain", OWN, QUIET));
        login.bySheets(begun.recoverySheets().get(0), begun.recoverySheets().get(1), "ti", "sementara-saja-77".toCharArray());
        assertTrue(login.mustChangePassword(login.login("ti", "sementara-saja-77".toCharArray(), QUIET)));
    }

    @Test
    void aTrainingPasswordIsNoLongerShownOnceItWasChanged() {
        var login = login(true);
        login.changePassword(login.login("ti", password("ti"), QUIET), password("ti"), OWN);
        assertEquals(List.of("ti"), login(true).accounts().stream().filter(hint -> hint.trainingPassword().isEmpty())
                .map(Access.LoginHint::account).toList());
    }

    @Test
    void aTrainingOfficeNeedsNoFirstAccount() {
        assertFalse(firstStart(login(true)).due());
    }

    @Test
    void aTrainingFolderThatBecomesARealOfficeOpensNoWorkWithPublishedPasswords() {
        login(true).accounts();
        var login = login(false);
        var session = login.login("operator", password("operator"), QUIET);
        assertTrue(login.mustChangePassword(session));
        assertRefused(AccessMsg.mustChangePassword, () -> session.require(RECORD));
        login.changePassword(session, password("operator"), OWN);
        session.require(RECORD);
        assertFalse(login.mustChangePassword(login.login("operator", OWN, QUIET)));
    }

    @Test
    void aPublishedPasswordVouchesForNobodyOutsideTraining() {
        login(true).accounts();
        assertRefused(AccessMsg.voucherMustChange,
                () -> login(false).byColleagues(voucher("ti"), voucher("supervisor"), "operator", OWN));
    }

    @Test
    void theWorkOfAClosedAccountEndsAtItsNextStep() {
        var login = login(true);
        var working = login.login("operator", password("operator"), QUIET);
        var ti = login.login("ti", password("ti"), QUIET);
        var accounts = accounts(login);
        accounts.close(ti, "operator");
        assertRefused(AccessMsg.sessionEnded, () -> working.require(RECORD));
        assertTrue(accounts.list(ti).stream().filter(Accounts.Account::closed).allMatch(each -> each.name().equals("operator")));
        assertFalse(login.accounts().stream().anyMatch(hint -> hint.account().equals("operator")));
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextStep() {
        var login = login(true);
        var working = login.login("operator", password("operator"), QUIET);
        var ti = login.login("ti", password("ti"), QUIET);
        working.require(RECORD);
        accounts(login).changeRoles(ti, "operator", Set.of(Role.VERIFIER));
        assertRefused(AccessMsg.noPermission, () -> working.require(RECORD));
    }

    @Test
    void accountsAreSeenBySupervisorsAndChangedByStaffOfItOnly() {
        var login = login(true);
        var supervisor = login.login("supervisor", password("supervisor"), QUIET);
        assertEquals(7, accounts(login).list(supervisor).size());
        assertRefused(AccessMsg.noPermission, () -> accounts(login).close(supervisor, "operator"));
        var operator = login.login("operator", password("operator"), QUIET);
        assertRefused(AccessMsg.noPermission, () -> accounts(login).list(operator));
    }

    @Test
    void aLockedAccountShowsUntilItIsUnlocked() {
        var login = login(true);
        var ti = login.login("ti", password("ti"), QUIET);
        for (int i = 0; i < Vault.FAILURES_BEFORE_LOCK; i++) {
            assertRefused(AccessMsg.wrongLogin, () -> login.login("operator", OWN, QUIET));
        }
        assertEquals(1, accounts(login).list(ti).stream().filter(each -> each.lockedUntil() != null).count());
        accounts(login).unlock(ti, "operator");
        login.login("operator", password("operator"), QUIET);
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
    void aCounterIsAttendedWhileSomebodyIsLoggedInAndTheScreenIsNotLocked() {
        var login = login(true);
        assertFalse(login.attended());
        var session = login.login("operator", password("operator"), QUIET);
        login.confirm("supervisor", password("supervisor"));
        assertTrue(login.attended());
        login.away(session, true);
        assertFalse(login.attended(), "the screen is locked");
        login.away(session, false);
        assertTrue(login.attended());
        login.logout(session);
        assertFalse(login.attended());
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
        var vault = new Vault(new KeyRingFile(folder.resolve("data")), new Secrets(), CLOCK, new Cost(64, 1));
        return new Login(vault, gate, new AccessAudit(), training);
    }

    private static AccountAdministration accounts(Login login) {
        return new AccountAdministration(login, CLOCK, new AccessAudit());
    }

    private static FirstStartOfOffice firstStart(Login login) {
        return new FirstStartOfOffice(login, accounts(login));
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
