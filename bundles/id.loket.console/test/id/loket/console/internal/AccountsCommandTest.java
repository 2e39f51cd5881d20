package id.loket.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.loket.access.Accounts;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;

class AccountsCommandTest {

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AccountsCommand command = new AccountsCommand(new Told(), new Terminal(name -> "sementara-saja-77"));

    @Test
    void anAccountIsOpenedWithItsRolesAndThePersonsWholeName() {
        run("open", "rani", "operator,print_operator", "Rani", "Putri");
        assertEquals(List.of("open rani Rani Putri [OPERATOR, PRINT_OPERATOR] sementara-saja-77"), asked);
    }

    @Test
    void rolesLocksAndClosingGoToTheUseCase() {
        run("roles", "rani", "HEAD");
        run("unlock", "rani");
        run("close", "rani");
        assertEquals(List.of("roles rani [HEAD]", "unlock rani", "close rani"), asked);
    }

    @Test
    void theListSaysWhoIsClosed() {
        run("list");
        assertEquals(1, printed.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("rani")).count());
    }

    @Test
    void aRoleThatIsNotThereIsNamed() {
        assertEquals(ConsoleMsg.roleUnknown, refusal("roles", "rani", "BOSS"));
    }

    @Test
    void anythingElseGetsTheUsage() {
        assertEquals(ConsoleMsg.accountsUsage, refusal());
        assertEquals(ConsoleMsg.accountsUsage, refusal("open", "rani"));
        assertEquals(ConsoleMsg.accountsUsage, refusal("delete", "rani"));
    }

    private void run(String... words) {
        assertEquals(0, command.run(null, List.of(words), new PrintStream(printed, true, StandardCharsets.UTF_8)));
    }

    private Message refusal(String... words) {
        return assertThrows(Refusal.class, () -> run(words)).reason();
    }

    /** Notes what it was asked for. */
    private final class Told implements Accounts {

        @Override
        public List<Account> list(Session session) {
            return List.of(new Account("rani", "Rani", Set.of(Role.HEAD), false, null, true));
        }

        @Override
        public void open(Session session, String account, String displayName, Set<Role> roles, char[] firstPassword) {
            asked.add("open " + account + " " + displayName + " " + roles + " " + new String(firstPassword));
        }

        @Override
        public void changeRoles(Session session, String account, Set<Role> roles) {
            asked.add("roles " + account + " " + roles);
        }

        @Override
        public void close(Session session, String account) {
            asked.add("close " + account);
        }

        @Override
        public void unlock(Session session, String account) {
            asked.add("unlock " + account);
        }

        @Override
        public List<String> issueRecoverySheets(Session session) {
            return List.of();
        }
    }
}
