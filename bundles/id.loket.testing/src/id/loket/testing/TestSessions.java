package id.loket.testing;

import java.util.Locale;
import java.util.Set;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;

/** Sessions without a login. */
public final class TestSessions {

    private TestSessions() {
    }

    /**
     * @param roles what the session may do; none for a session that may do nothing
     * @return a session whose account is the first role in lower case, or {@code nobody}
     */
    public static Session of(Role... roles) {
        return named(roles.length == 0 ? "nobody" : roles[0].name().toLowerCase(Locale.ROOT), roles);
    }

    /**
     * @param account name
     * @param roles what the session may do
     * @return a session
     */
    public static Session named(String account, Role... roles) {
        return new TestSession(account, Set.of(roles));
    }

    /** @return a session with every role */
    public static Session all() {
        return named("everyone", Role.values());
    }

    private record TestSession(String account, Set<Role> roles) implements Session {

        @Override
        public String displayName() {
            return account;
        }

        @Override
        public void require(Permission permission) {
            if (!may(permission)) {
                throw new Refusal(TestText.noPermission, account, permission.name());
            }
        }
    }

    /** The reason has the name it has in the real thing. */
    private enum TestText implements Message {
        noPermission;

        @Override
        public String in(Locale locale, Object... arguments) {
            return arguments[0] + " lacks " + arguments[1];
        }
    }
}
